"""Venue tags as lists write them: "CVPR 2021", "arxiv2020", "Under review of ICLR 2021"."""

from __future__ import annotations

import re
import time
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.venues.names import Name, known, names, nearest, word_spots, words_of
from awesome_lint.knowledge.venues.table import Kind, KnownVenue, Reading
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Kind", "KnownVenue", "VenueMatch", "find", "find_all", "known", "nearest"]

_EARLIEST = 1950
_LATEST = time.gmtime().tm_year + 1

# All patterns are compiled, by re, when a list first needs them.
_JOINT = r"[\s\-‐-―/._:]{0,3}"  # between the words of one name
_MONTH = r"\.(?:0?[1-9]|1[0-2])(?!\d)"  # "arXiv 2021.03"
# Right after a name: "2021", "-2021", "(2018)", "'21", "17", " 21" at the end of the tag.
_YEAR_AFTER = (
    rf"[\s,.:_(\-‐-―]{{0,3}}(?<!\d)((?:19|20)\d\d)(?![\d%]|s\b|(?!{_MONTH})\.\d)"
    r"|[\s,]{0,2}['’‘`]\s?(\d\d)(?!\d)"
    r"|(\d\d)(?!\w)|[\s-](\d\d)(?=\s*(?:$|[,;:)\]]))"
)
# Further on: "Workshop 2021", "preprint 2023", "on 24 May 2019", "Workshop'24".
_YEAR_LATER = (
    rf"[^\n;]{{0,24}}?(?<![\w.])((?:19|20)\d\d)(?![\w%]|(?!{_MONTH})\.\d)"
    r"|[A-Za-z\s]{1,24}['’‘](\d\d)(?!\w)"
)
_YEAR_BEFORE = r"(?<![\w.])((?:19|20)\d\d)[\s,:.\-_]{1,2}(?:[A-Za-z/]+[\s-]){0,2}$"
_LONGEST_TAG = 80
_JOINERS = frozenset("-./_@")


class VenueMatch(NamedTuple):
    """A venue in a text. ``start:end``, in code points, spans its name and its year.

    ``named`` spans the name alone and ``dated`` the year's digits, also in code points;
    ``spelling`` is how the name is spelt by those who gave it: "arXiv" for "arxiv".
    """

    venue: KnownVenue
    year: int | None
    raw: str
    start: int
    end: int
    named: Span
    dated: Span | None
    spelling: str

    @property
    def name(self) -> str:
        """The name of the venue, whichever was written."""
        return self.venue.name


def find(text: str) -> VenueMatch | None:
    """The venue a tag or label names, with its year; None where it names none.

    A publication wins over a preprint, one with a year over one without, the first over
    the next. Names are whole words; short and ambiguous ones, and any without a year, count
    in their own letter case only, ordinary words ("Nature") only at the start of a phrase
    and next to a year.
    """
    return _best_in_tag(text) if len(text) <= _LONGEST_TAG else _best(tuple(_matches(text)))


@lru_cache(maxsize=4096)  # a list says "CVPR 2021" a hundred times
def _best_in_tag(tag: str) -> VenueMatch | None:
    return _best(_tag_matches(tag))


def _best(found: tuple[VenueMatch, ...]) -> VenueMatch | None:
    best: VenueMatch | None = None
    rank = -1
    for match in found:
        worth = 2 * (match.venue.kind is not Kind.PREPRINT) + (match.year is not None)
        if worth > rank:
            best, rank = match, worth
    return best


def find_all(text: str) -> tuple[VenueMatch, ...]:
    """All venues a tag or label names, in their order: "arXiv 2019/08, ACL 2020"."""
    return _tag_matches(text) if len(text) <= _LONGEST_TAG else tuple(_matches(text))


@lru_cache(maxsize=4096)  # a list says "CVPR 2021" a hundred times
def _tag_matches(tag: str) -> tuple[VenueMatch, ...]:
    return tuple(_matches(tag))


def _matches(text: str) -> Iterator[VenueMatch]:
    spots = _spots(text)
    floor = 0
    for at, (name, start, end) in enumerate(spots):
        ceiling = spots[at + 1][1] if at + 1 < len(spots) else len(text)
        match = _dated(text, name, start, end, floor, ceiling)
        floor = end
        if match is not None:
            floor = match.end
            yield match


def _spots(text: str) -> list[tuple[Name, int, int]]:
    """The names in a text and where they start and end, without overlaps."""
    by_words, longest = names()
    if longest.keys().isdisjoint(words_of(text)):
        return []
    words = word_spots(text)
    spots: list[tuple[Name, int, int]] = []
    at = 0
    while at < len(words):
        count = longest.get(words[at][0].casefold(), 0)
        taken = 1
        while count:
            phrase = words[at : at + count]
            key = " ".join(word[0].casefold() for word in phrase)
            if (found := by_words.get(key)) and _is_joined(text, phrase):
                start, end = phrase[0].start(), phrase[-1].end()
                if name := _read(text[start:end], found):
                    spots.append((name, start, end))
                    taken = len(phrase)
                    break
            count -= 1
        at += taken
    return spots


def _is_joined(text: str, phrase: list[re.Match[str]]) -> bool:
    return all(
        re.fullmatch(_JOINT, gap) or gap.strip() == "&"
        for gap in (text[one.end() : other.start()] for one, other in pairwise(phrase))
    )


def _read(written: str, found: list[Name]) -> Name | None:
    """The name that is meant; of several the one that is spelt so."""
    admitted = [name for name in found if name.admits(written)]
    return next((name for name in admitted if name.spelling == written), None) or next(
        iter(admitted), None
    )


def _dated(
    text: str, name: Name, start: int, end: int, floor: int, ceiling: int
) -> VenueMatch | None:
    """The match of a name, its year sought between the names before and after it."""
    after = text[end:ceiling]
    if found := re.match(_YEAR_AFTER, after):
        first, last = found.span(found.lastindex or 0)
        year = _year(after[first:last])
        if year is not None and (name.reading is not Reading.DATED or _begins(text, start)):
            stop = end + last
            if "(" in text[end:stop] and text[stop : stop + 1] == ")":
                stop += 1  # "Pattern Recognition (2018)"
            return _match(text, name, Span(start, end), year, Span(end + first, end + last), stop)
    if name.reading is Reading.DATED:
        return None
    floor = max(floor, start - 40)
    before = re.search(_YEAR_BEFORE, text[floor:start])
    if before and (year := _year(before[1])) is not None:
        dated = Span(floor + before.start(1), floor + before.end(1))
        return _match(text, name, Span(start, end), year, dated, end)
    later = re.match(_YEAR_LATER, after)
    if later and (year := _year(later[later.lastindex or 0])) is not None:
        dated = Span(*(end + at for at in later.span(later.lastindex or 0)))
        return _match(text, name, Span(start, end), year, dated, dated.end)
    as_spelt = text[start:end] in name.venue.names or name.venue.kind is Kind.PREPRINT
    if not as_spelt or _in_compound(text, start, end):
        return None  # "Gecco" may be anything, "Gecco 2019" not
    return _match(text, name, Span(start, end), None, None, end)


def _match(
    text: str, name: Name, named: Span, year: int | None, dated: Span | None, stop: int
) -> VenueMatch:
    start = min(named.start, dated.start) if dated is not None else named.start
    spelling = name.venue.name if name.reading is Reading.JOINED else name.spelling
    raw = text[start:stop]
    return VenueMatch(name.venue, year, raw, start, stop, named, dated, spelling)


def _year(digits: str) -> int | None:
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if 2000 + year <= _LATEST else 1900
    return year if _EARLIEST <= year <= _LATEST else None


def _begins(text: str, start: int) -> bool:
    """Whether no word stands before ``start``: "Computer Science 2019" is no "Science 2019"."""
    before = text[:start].rstrip()
    return not before or not (before[-1].isalnum() or text[start - 1] in _JOINERS)


def _in_compound(text: str, start: int, end: int) -> bool:
    """Whether the name is a part of another: "ACL-style", "KSAFE-MM", "papers.nips.cc"."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return (before[-1:] in _JOINERS and before[:1].isalnum() and len(before) > 1) or (
        after[:1] in _JOINERS and after[1:].isalnum()
    )
