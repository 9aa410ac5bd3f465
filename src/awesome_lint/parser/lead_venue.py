"""The venue that a lead names, in its tags, its labels or the text around its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, Venue
from awesome_lint.parser.title_edges import PROSE_PREFIX, is_acronym
from awesome_lint.parser.titles import YEAR, bare, dated_venue
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Link, Tag
    from awesome_lint.parser.leads import Lead
    from awesome_lint.parser.shown import Shown
    from awesome_lint.venues import VenueMatch

_PAREN_TAG = re.compile(r"\(([^()\0]{1,80})\)")
_LONGEST_LEAD_IN = 24  # characters: "arXiv 2020/09, Under review of ICLR 2021"


def venue_in(
    flat: Shown, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> Venue | None:
    """The venue a tag names, else a label, else the text around the title."""
    for tag in tags:
        if match := find(tag.text):
            return Venue(match.name, match.year, tag.text, tag.span)
    for paren in _PAREN_TAG.finditer(flat.masked):
        match = find(paren[1])
        if match and (match.year is not None or _is_venue(match, paren[1], flat.shown[start:end])):
            return Venue(match.name, match.year, paren[1], flat.span(*paren.span(1)))
    for at, link in named:
        if start <= at < end:
            continue  # "CVPR2021-Papers-with-Code" is a title
        if match := dated_venue(bare(link.text)):
            return Venue(match.name, match.year, link.text, link.text_span)
    for begin, stop in ((end, len(flat.masked)), (0, start)):
        rest = flat.masked[begin : min(stop, begin + PROSE_PREFIX)]
        if YEAR.search(rest) and (match := find(rest)) and match.year is not None:
            place = flat.span(begin + match.start, begin + match.end)
            return Venue(match.name, match.year, rest[match.start : match.end], place)
    return None


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
