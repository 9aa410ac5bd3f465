"""The venue that a lead names, in its tags, its labels or the text around its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, Venue
from awesome_lint.parser.title_edges import MARKS, PROSE_PREFIX, is_acronym
from awesome_lint.parser.titles import YEAR, bare, dated_venue
from awesome_lint.urls import is_scholarly
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Link, Tag
    from awesome_lint.parser.leads import Lead
    from awesome_lint.parser.shown import Shown
    from awesome_lint.venues import VenueMatch

_PAREN_TAG = re.compile(r"\(([^()\0]{1,80})\)")
# "2013", "2022.4", "[Doe2025]", "Doe (1959)"; and one between marks: ", 2013 [(pdf)](…)".
_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?<![\d#])((?:19\d|20[0-3])\d)(?:[-./]\d{1,2}){0,2}[a-z]?\)?$")
_SET_OFF_YEAR = re.compile(
    r"[.,;(|\])]\s*(?:[A-Z][a-z]+ )?((?:19|20)\d\d)(?:[-./]\d{1,2}){0,2}"
    r"\s*(?=[,;()|\[\]\0]|\.?\s*$)"
)
_PROCEEDINGS = re.compile(r"(?:^|[.,;]\s)\s*(?:In:? )?Proc(?:eedings of|\.)[^.;]{0,40}$")
# A few words of which the first may be a venue's name, up to the next mark.
_ALONE = re.compile(
    r"""[\s,.;|"“”'’]{0,6}((?:[A-Z]|arXiv|arxiv)[^,.;|(\[\0]{1,30})(?=[,.;|(\[\0]|$)"""
)
_PROSE = re.compile(r"\b[a-z]{4,}")
_FEWEST_TELLING = 2  # words without a capital, of a sentence: those of authors are shorter
_LONGEST_DATE = 60  # characters
_LONGEST_LEAD_IN = 24  # characters: "arXiv 2020/09, Under review of ICLR 2021"


def venue_in(
    flat: Shown, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> Venue | None:
    """The venue a tag names, else a label, else the text around the title."""
    for tag in tags:
        if match := find(tag.text):
            return Venue(match.name, match.year, tag.text, tag.span)
    for code in flat.codes:
        if not start <= code[0] < end and (match := dated_venue(flat.shown[slice(*code)])):
            return Venue(match.name, match.year, flat.shown[slice(*code)], flat.span(*code))
    for paren in _PAREN_TAG.finditer(flat.masked):
        match = find(paren[1])
        if match is None:
            continue
        alone = match.year is None
        if alone and not _is_venue(match, paren[1], flat.shown[start:end]):
            continue
        if not alone or not _is_told(flat, named, end, paren.start()):
            return Venue(match.name, match.year, paren[1], flat.span(*paren.span(1)))
    for at, link in named:
        if start <= at < end:
            continue  # "CVPR2021-Papers-with-Code" is a title
        if match := dated_venue(bare(link.text)):
            return Venue(match.name, match.year, link.text, link.text_span)
    for begin, stop in ((end, len(flat.masked)), (0, start)):
        if found := _venue_between(flat, begin, min(stop, begin + PROSE_PREFIX)):
            return found
    if len(flat.masked) - end > PROSE_PREFIX:  # "T. All of its many authors. CVPR 2021."
        begin = max(end, len(flat.masked) - PROSE_PREFIX)
        found = _venue_between(flat, begin, len(flat.masked))
        if found is not None and _is_set_off(flat, begin, found):
            return found
    return _venue_alone(flat, end)


def _is_told(flat: Shown, named: list[tuple[int, Link]], begin: int, stop: int) -> bool:
    """Whether a sentence about something other than a paper leads to ``stop``."""
    if any(is_scholarly(link.href) for _, link in named):
        return False
    return len(_PROSE.findall(flat.masked, begin, stop)) >= _FEWEST_TELLING


def _venue_between(flat: Shown, begin: int, stop: int) -> Venue | None:
    rest = flat.masked[begin:stop]
    match = find(rest) if YEAR.search(rest) else None
    if match is None or (match.year is None and not _PROCEEDINGS.search(rest[: match.start])):
        return None
    place = flat.span(begin + match.start, begin + match.end)
    return Venue(match.name, match.year, rest[match.start : match.end], place)


def _venue_alone(flat: Shown, begin: int) -> Venue | None:
    """The venue that stands without a year right after a title that is set off from it."""
    found = _ALONE.match(flat.masked, begin)
    if found is None:
        return None
    text = found[1].strip()
    match = find(text)
    if match is None or (match.start, match.end) != (0, len(text)) or match.year is not None:
        return None  # of "arXiv:2004.01234" the year is none
    return Venue(match.name, None, text, flat.span(found.start(1), found.start(1) + len(text)))


def _is_set_off(flat: Shown, begin: int, venue: Venue) -> bool:
    """Whether a mark or emphasis sets a venue off, so that no sentence tells of it."""
    at = flat.masked.find(venue.raw, begin)
    before = flat.masked[begin:at].rstrip(" \t\n")
    return before[-1:] in (*".,;:(|", "") or any(at - 1 <= run.end <= at for run in flat.runs)


def year_in(
    flat: Shown, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> int | None:
    """The year of a lead without a venue: a tag's, a label's, or one set off after the title."""
    if not _FOUR_DIGITS.search(flat.shown):
        return None
    dates = [tag.text for tag in tags]
    dates += [flat.shown[slice(*code)] for code in flat.codes]
    dates.append(flat.masked[:start].strip(MARKS))
    labels = [bare(link.text) for at, link in named if not start <= at < end]
    dates += [label for label in labels if not label[:1].islower()]
    for text in dates:
        if len(text) <= _LONGEST_DATE and (found := _DATE.search(text)):
            return int(found[1])
    found = _SET_OFF_YEAR.search(flat.masked, end)
    return int(found[1]) if found is not None else None


def _is_venue(match: VenueMatch, text: str, title: str) -> bool:
    """Whether a text is a venue's name and nothing else, and not short for the title."""
    return match.end - match.start == len(text.strip()) and not is_acronym(match, title)


def venue_as_title(lead: Lead) -> Venue | None:
    """The venue that a line below a title starts with: ``arXiv 2020/01 [paper](…)``."""
    if lead.form not in (EntryForm.TEXT_FIRST, EntryForm.TEXT_ONLY) or not YEAR.search(lead.title):
        return None
    match = find(lead.title)
    if match is None or match.year is None or match.start > _LONGEST_LEAD_IN:
        return None
    return Venue(match.name, match.year, lead.title, lead.title_span)
