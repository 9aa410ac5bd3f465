"""The venue that a lead names, in its tags, its labels or the text around its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, Venue
from awesome_lint.knowledge.urls import is_scholarly
from awesome_lint.knowledge.venues import Kind, find
from awesome_lint.parser.entries.appearances import appearance_in
from awesome_lint.parser.entries.titles.edges import MARKS, PROSE_PREFIX, is_acronym
from awesome_lint.parser.entries.titles.titles import YEAR, bare, dated_venue
from awesome_lint.parser.entries.unknown_venues import (
    PAREN_TAG,
    journal_behind,
    venue_in_emphasis,
    venue_in_remark,
)
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    import re

    from awesome_lint.document import Link, Tag
    from awesome_lint.knowledge.venues import VenueMatch
    from awesome_lint.parser.entries.appearances import Appearance
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.shown import Shown

# "2013", "2022.4", "[Doe2025]", "Doe (1959)"; and one between marks: ", 2013 [(pdf)](…)".
_YEAR_LIKE = lazy(r"(?:19|20)\d\d|['’]\d\d")  # decides 43 of 2,728 entries
# Decides 3 of 2,728 entries.
_DATE = lazy(r"(?<![\d#])((?:19\d|20[0-3])\d)(?:[-./]\d{1,2}){0,2}[a-z]?\)?$")
_YEAR_TOLD = r"(?:\b((?:19|20)\d\d)(?:[-./]\d{1,2}){0,2}|(?<=[a-z])\s?['’](\d\d))"
# Decides 40 of 2,728 entries.
_SET_OFF_YEAR = lazy(
    rf"(?:[.,;(|\])]|\s[-–—]\s)\s*(?:[A-Z][a-z]+ ?){{0,3}}{_YEAR_TOLD}"
    r"\s*(?=[,;()|\[\]\0]|\.\s*(?:[\[(\0]|$)|$)"
)
_CLOSING_YEAR = lazy(rf"(?:^|[.,;(|\])\0])\s*(?:[A-Z][a-z]+ ?){{0,3}}{_YEAR_TOLD}[\s.)]*$")
# A few words of which the first may be a venue's name, up to the next mark.
_ALONE = lazy(r"""[\s,.;|"“”'’]{0,6}((?:[A-Z]|arXiv|arxiv)[^,.;|(\[\0]{1,30})(?=[,.;|(\[\0]|$)""")
_YEAR_BEHIND = lazy(r"[,.]?\s{0,2}(?:[A-Z][a-z]{2,8}\.? )?((?:19|20)\d\d)\b")
_LONGEST_UNDATED = 20  # characters of a venue without a year
_PROSE = lazy(r"\b[a-z]{4,}")
_FEWEST_TELLING = 2  # words without a capital, of a sentence: those of authors are shorter
_LONGEST_DATE = 60  # characters
_LONGEST_LEAD_IN = 24  # characters: "arXiv 2020/09, Under review of ICLR 2021"


def venue_in(
    flat: Shown, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> Venue | None:
    """The venue a tag names, else a label, else the text around the title."""
    for tag in tags:
        if match := appearance_in(tag.text):
            return Venue(match.name, match.year, tag.text, tag.span)
    for code in flat.codes:
        if not start <= code[0] < end and (match := dated_venue(flat.shown[slice(*code)])):
            return Venue(match.name, match.year, flat.shown[slice(*code)], flat.span(*code))
    for paren in PAREN_TAG.finditer(flat.masked) if "(" in flat.masked else ():
        known, told = find(paren[1]), appearance_in(paren[1])
        if told is None:
            continue
        if known is not None and told.year is None:
            if not _is_venue(known, told, paren[1], flat.shown[start:end]):
                continue
            if _is_told(flat, named, end, paren.start()):
                continue
        year = told.year
        if year is None and (behind := _YEAR_BEHIND.match(flat.masked, paren.end())):
            year = int(behind[1])  # "Conference on Robot Learning (CoRL), Nov 2023"
        return Venue(told.name, year, paren[1], flat.span(*paren.span(1)))
    dated = YEAR.search(flat.shown) is not None
    for at, link in named if dated else ():
        if start <= at < end:
            continue  # "CVPR2021-Papers-with-Code" is a title
        if match := dated_venue(bare(link.text)):
            return Venue(match.name, match.year, link.text, link.text_span)
    dated = dated and YEAR.search(flat.masked) is not None
    for begin, stop in ((end, len(flat.masked)), (0, start)) if dated else ():
        if found := _venue_between(flat, begin, min(stop, begin + PROSE_PREFIX)):
            return found
    if dated and len(flat.masked) - end > PROSE_PREFIX:  # "T. All of its authors. CVPR 2021."
        begin = max(end, len(flat.masked) - PROSE_PREFIX)
        found = _venue_between(flat, begin, len(flat.masked))
        if found is not None and _is_set_off(flat, begin, found):
            return found
    alone = _venue_alone(flat, end)
    if alone is None and dated:
        alone = (
            venue_in_emphasis(flat, end) or journal_behind(flat, end) or venue_in_remark(flat, end)
        )
    return alone or _undated(flat, named, start, end)


def _is_told(flat: Shown, named: list[tuple[int, Link]], begin: int, stop: int) -> bool:
    """Whether a sentence about something other than a paper leads to ``stop``."""
    if any(is_scholarly(link.href) for _, link in named):
        return False
    return len(_PROSE.findall(flat.masked, begin, stop)) >= _FEWEST_TELLING


def _venue_between(flat: Shown, begin: int, stop: int) -> Venue | None:
    rest = flat.masked[begin:stop]
    match = appearance_in(rest) if YEAR.search(rest) else None
    if match is None or match.year is None:
        return None
    place = flat.span(begin + match.start, begin + match.end)
    return Venue(match.name, match.year, rest[match.start : match.end], place)


def _venue_alone(flat: Shown, begin: int) -> Venue | None:
    """The venue that stands without a year right after a title that is set off from it."""
    found = _ALONE.match(flat.masked, begin)
    if found is None:
        return None
    text = found[1].strip()
    match = appearance_in(text)
    if match is None or (match.start, match.end) != (0, len(text)) or match.year is not None:
        return None  # of "arXiv:2004.01234" the year is none
    return Venue(match.name, None, text, flat.span(found.start(1), found.start(1) + len(text)))


def _undated(flat: Shown, named: list[tuple[int, Link]], start: int, end: int) -> Venue | None:
    """The venue that a link, code, emphasis or all before the title is, and nothing else.

    ``[[CVPR](…)] T``, ``**CVPR** T``, ``T. A. Author. *CVPR*``; "arXiv" is where a link leads.
    """
    for at, link in named:
        if start <= at < end or not link.text.lstrip("[")[:1].isupper():
            continue
        match = _whole(bare(link.text))
        if match is not None and match.venue.kind is not Kind.PREPRINT:
            return Venue(match.name, None, link.text, link.text_span)
    ranges = [*flat.codes, *((run.start, run.end) for run in flat.runs)]
    for begin, stop in ranges:
        if stop <= start or begin >= end:
            match = _whole(flat.shown[begin:stop])
            if match is not None:
                return Venue(match.name, None, match.raw, flat.span(begin, stop))
    text = flat.masked[:start].strip(MARKS) if 0 < start <= _LONGEST_UNDATED else ""
    if not text or (match := _whole(text)) is None:
        return None
    at = flat.masked.index(text)
    return Venue(match.name, None, text, flat.span(at, at + len(text)))


def _whole(text: str) -> VenueMatch | None:
    """The venue, without a year, whose name a text is."""
    match = find(text) if 1 < len(text) <= _LONGEST_UNDATED and text[0].isupper() else None
    return match if match is not None and match.raw == text and match.year is None else None


def _is_set_off(flat: Shown, begin: int, venue: Venue) -> bool:
    """Whether a mark or emphasis sets a venue off, so that no sentence tells of it."""
    at = flat.masked.find(venue.raw, begin)
    before = flat.masked[begin:at].rstrip(" \t\n")
    return before[-1:] in (*".,;:(|", "") or any(at - 1 <= run.end <= at for run in flat.runs)


def year_in(
    flat: Shown, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> int | None:
    """The year of a lead without a venue: a tag's, a label's, or one set off after the title."""
    if not _YEAR_LIKE.search(flat.shown):
        return None
    dates = [tag.text for tag in tags]
    dates += [flat.shown[slice(*code)] for code in flat.codes]
    dates.append(flat.masked[:start].strip(MARKS))
    labels = [bare(link.text) for at, link in named if not start <= at < end]
    dates += [label for label in labels if not label[:1].islower()]
    for text in dates:
        if len(text) <= _LONGEST_DATE and (found := _DATE.search(text)):
            return int(found[1])
    first = _YEAR_LIKE.search(flat.masked, end)
    if first is None:
        return None
    found = _SET_OFF_YEAR.search(flat.masked, max(end, first.start() - _LONGEST_DATE))
    return _told(found) if found is not None else None


def closing_year(flat: Shown) -> int | None:
    """The year that closes a line of authors and links: ``A. Author. [[abs](…)], 2022.12``."""
    found = _CLOSING_YEAR.search(flat.masked, max(len(flat.masked) - _LONGEST_DATE, 0))
    return _told(found) if found is not None else None


def _told(found: re.Match[str]) -> int:
    return int(found[1] or f"20{found[2]}")


def closing_venue(flat: Shown) -> Venue | None:
    """The venue and year that close a line, set off by a mark or emphasis."""
    begin = max(len(flat.masked) - _LONGEST_DATE, 0)
    found = _venue_between(flat, begin, len(flat.masked))
    return found if found is not None and _is_set_off(flat, begin, found) else None


def _is_venue(match: VenueMatch, told: Appearance, text: str, title: str) -> bool:
    """Whether a text is a venue's name and nothing else, and not short for the title."""
    return told.end - told.start == len(text.strip()) and not is_acronym(match, title)


def venue_as_title(lead: Lead) -> Venue | None:
    """The venue that a line below a title starts with: ``arXiv 2020/01 [paper](…)``."""
    if lead.form not in (EntryForm.TEXT_FIRST, EntryForm.TEXT_ONLY) or not YEAR.search(lead.title):
        return None
    match = find(lead.title)
    if match is None or match.year is None or match.start > _LONGEST_LEAD_IN:
        return None
    return Venue(match.name, match.year, lead.title, lead.title_span)
