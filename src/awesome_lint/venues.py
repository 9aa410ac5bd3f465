"""Venue tags as lists write them: "CVPR 2021", "arxiv2020", "Under review of ICLR 2021"."""

from __future__ import annotations

import re
import time
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from awesome_lint.typos import is_typo
from awesome_lint.venue_table import Kind, KnownVenue, Reading, rows

__all__ = ["Kind", "KnownVenue", "VenueMatch", "find", "known", "nearest"]

_EARLIEST = 1950
_LATEST = time.gmtime().tm_year + 1

_WORD = re.compile(r"\d*[A-Za-z]+(?:&[A-Za-z]+)*")
# All other patterns are compiled, by re, when a list first needs them.
_JOINT = r"[\s\-‐-―/._:]{0,3}"  # between the words of one name
# Right after a name: "2021", "-2021", "(2018)", "'21", "17", " 21" at the end of the tag.
_YEAR_AFTER = (
    r"[\s,.:_(\-‐-―]{0,3}(?<!\d)((?:19|20)\d\d)(?![\d%]|s\b|\.\d)"
    r"|[\s,]{0,2}['’‘`](\d\d)(?!\d)"
    r"|(\d\d)(?!\w)|[\s-](\d\d)(?=\s*(?:$|[,;:)\]]))"
)
# Further on: "Workshop 2021", "preprint 2023", "15 Nov 2018", "on 24 May 2019".
_YEAR_LATER = r"[^\n;]{0,24}?(?<![\w.])((?:19|20)\d\d)(?![\w%]|\.\d)"
_YEAR_BEFORE = r"(?<![\w.])((?:19|20)\d\d)[\s,:.\-_]{1,2}(?:[A-Za-z/]+[\s-]){0,2}$"
_JOINERS = frozenset("-./_@")


class VenueMatch(NamedTuple):
    """A venue in a text. ``start:end``, in code points, spans its name and its year."""

    name: str
    year: int | None
    raw: str
    start: int
    end: int


class _Name(NamedTuple):
    venue: KnownVenue
    reading: Reading
    spelling: str


class _Names(NamedTuple):
    """All names by their words, case-folded and joined by spaces; the longest by first word."""

    by_words: dict[str, list[_Name]]
    longest: dict[str, int]


def find(text: str) -> VenueMatch | None:
    """The venue a tag or label names, with its year; None where it names none.

    A publication wins over a preprint, one with a year over one without, the first over
    the next. Names are whole words; short and ambiguous ones, and any without a year, count
    in their own letter case only, ordinary words ("Nature") only at the start of a phrase
    and next to a year.
    """
    spots = _spots(text)
    best: VenueMatch | None = None
    rank = -1
    floor = 0
    for at, (name, start, end) in enumerate(spots):
        ceiling = spots[at + 1][1] if at + 1 < len(spots) else len(text)
        match = _dated(text, name, start, end, floor, ceiling)
        floor = end
        if match is None:
            continue
        floor = match.end
        worth = 2 * (name.venue.kind is not Kind.PREPRINT) + (match.year is not None)
        if worth > rank:
            best, rank = match, worth
    return best


def known(name: str) -> KnownVenue | None:
    """The venue of exactly that name or alias, in any letter case."""
    found = _names().by_words.get(" ".join(_words(name)))
    return found[0].venue if found else None


def nearest(name: str) -> str | None:
    """The venue that an unknown acronym misspells by one letter: "CVPRR", "NeurlPS", "NAAC".

    None where it is a venue itself, or could be two.
    """
    word = name.casefold()
    if len(word) < 4 or known(name):
        return None
    near = {
        each.venue.name
        for key, names in _names().by_words.items()
        if len(key) > 3 and is_typo(word, key)
        for each in names
        if each.reading is not Reading.DATED and each.venue.kind is not Kind.WORKSHOP
    }
    return near.pop() if len(near) == 1 else None


@cache
def _names() -> _Names:
    by_words: dict[str, list[_Name]] = {}
    longest: dict[str, int] = {}
    for venue, readings in rows():
        for spelling, reading in zip(venue.names, readings, strict=True):
            words = _words(spelling)
            by_words.setdefault(" ".join(words), []).append(_Name(venue, reading, spelling))
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return _Names(by_words, longest)


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())


def _spots(text: str) -> list[tuple[_Name, int, int]]:
    """The names in a text and where they start and end, without overlaps."""
    by_words, longest = _names()
    if longest.keys().isdisjoint(_words(text)):
        return []
    words = list(_WORD.finditer(text))
    spots: list[tuple[_Name, int, int]] = []
    at = 0
    while at < len(words):
        count = longest.get(words[at][0].casefold(), 0)
        taken = 1
        while count:
            phrase = words[at : at + count]
            key = " ".join(word[0].casefold() for word in phrase)
            if (names := by_words.get(key)) and _is_joined(text, phrase):
                start, end = phrase[0].start(), phrase[-1].end()
                if name := _read(text[start:end], names):
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


def _read(written: str, names: list[_Name]) -> _Name | None:
    for name in names:
        if name.reading is Reading.ANY_CASE or written == name.spelling:
            return name
    return None


def _dated(
    text: str, name: _Name, start: int, end: int, floor: int, ceiling: int
) -> VenueMatch | None:
    """The match of a name, its year sought between the names before and after it."""
    venue, after = name.venue.name, text[end:ceiling]
    if found := re.match(_YEAR_AFTER, after):
        year = _year(found[found.lastindex or 0])
        if year is not None and (name.reading is not Reading.DATED or _begins(text, start)):
            stop = end + found.end(found.lastindex or 0)
            if "(" in text[end:stop] and text[stop : stop + 1] == ")":
                stop += 1  # "Pattern Recognition (2018)"
            return VenueMatch(venue, year, text[start:stop], start, stop)
    if name.reading is Reading.DATED:
        return None
    floor = max(floor, start - 40)
    before = re.search(_YEAR_BEFORE, text[floor:start])
    if before and (year := _year(before[1])) is not None:
        begin = floor + before.start()
        return VenueMatch(venue, year, text[begin:end], begin, end)
    later = re.match(_YEAR_LATER, after)
    if later and (year := _year(later[1])) is not None:
        stop = end + later.end()
        return VenueMatch(venue, year, text[start:stop], start, stop)
    as_spelt = text[start:end] in name.venue.names or name.venue.kind is Kind.PREPRINT
    if not as_spelt or _in_compound(text, start, end):
        return None  # "Gecco" may be anything, "Gecco 2019" not
    return VenueMatch(venue, None, text[start:end], start, end)


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
