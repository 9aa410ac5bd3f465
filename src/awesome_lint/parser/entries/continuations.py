"""What stands below an entry's title and goes on about it: authors, links, venue, date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm, Venue
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.lead_reading import links_in, read
from awesome_lint.parser.entries.lead_venue import closing_venue, closing_year, venue_as_title
from awesome_lint.parser.entries.paragraphs import has_strong_title
from awesome_lint.parser.entries.shown import flatten
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from awesome_lint.document import Block, EntryLink
    from awesome_lint.knowledge.venues import VenueMatch
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.shown import Shown

_PARAGRAPH = BlockKind.PARAGRAPH
_FEWEST_FACTS = 2
_LONGEST_NAME = 24  # of a fact: "📑 Publisher:"
_LONGEST_DATE = 24  # "September 24th, 2025"
_LONGEST_VALUE = 80  # of a fact that is a venue
_LONGEST_LEAD_IN = 16  # before a venue: "Accepted at the"
_LAST_YEAR = lazy(r"\d\d[\s.)*_]{0,6}$")
_COLON = lazy(r"[:：](?!//)")
_DATED = r"(?<!\d)((?:19|20)\d\d)(?!\d)"


def continued(text: str, item: Block, lead: Lead | None, after: Block | None) -> Block | None:
    """The paragraph after a list that goes on about its last item, which has no links itself.

    It is indented too little to be in the item, or not at all where the item is a title in
    strong emphasis; it holds authors, perhaps, and links that are labels.
    """
    if lead is None or after is None or after.kind is not _PARAGRAPH or not lead.title:
        return None
    if lead.form is not EntryForm.TEXT_ONLY or any(map(_has_links, item.children)):
        return None
    if lead.title.endswith((":", "：")) or has_strong_title(after):
        return None
    indented = after.start - text.rfind("\n", 0, after.start) - 1
    if not indented and not has_strong_title(item.children[0]):
        return None
    return after if holds_labels(after) else None


def holds_labels(block: Block) -> bool:
    """Whether a block is a paragraph whose links all are labels: ``*A. Author* [[pdf](…)]``."""
    if block.kind is not _PARAGRAPH or not links_in(block):
        return False
    lead = read(block.inlines)
    return lead is not None and lead.labelled and bool(lead.links)


def links_below(blocks: list[Block]) -> list[EntryLink]:
    """The links of what goes on about an entry."""
    return [link for block in blocks for link in links_in(block)]


def appearance_below(
    blocks: list[Block], tells: Callable[[Block], bool]
) -> tuple[Venue | None, int | None]:
    """The venue that what stands below a title names, a line or facts, and a year told alone.

    ``tells`` is ``tells_facts``, or remembers what that says.
    """
    dated = None
    for block in blocks:
        venue = None
        if block.kind is _PARAGRAPH:
            below = read(block.inlines)
            venue = below and (below.venue or venue_as_title(below))
            if venue is None and dated is None:
                dated = closing_year(flatten(block.inlines))
        elif block.kind is BlockKind.LIST:
            venue = _stated(block) if tells(block) else _closing(block)
        if venue is not None:
            return venue, dated
    return None, dated


def tells_facts(block: Block) -> bool:
    """Whether a list tells facts of what it stands under: ``Date: …``, ``Publisher: …``.

    Most of its items start with a name and a colon, and one of them is a date or a venue.
    """
    if len(block.children) < _FEWEST_FACTS:
        return False
    facts = _facts(block)
    if len(facts) < _FEWEST_FACTS or 2 * len(facts) <= len(block.children):
        return False
    return any(_year(fact) or _venue(fact) for fact in facts)


class _Fact(NamedTuple):
    """What an item says after a name and a colon, which ``at`` is after in what is shown."""

    flat: Shown
    at: int


def _facts(block: Block) -> list[_Fact]:
    return [fact for item in block.children if (fact := _fact(item)) is not None]


def _fact(item: Block) -> _Fact | None:
    first = item.children[0] if item.children else None
    if first is None or first.kind is not _PARAGRAPH or not _COLON.search(first.text):
        return None
    flat = flatten(first.inlines)
    colon = _COLON.search(flat.masked, 0, _LONGEST_NAME)
    if colon is None or "\0" in flat.masked[: colon.start()]:
        return None
    named = any(map(str.isalpha, flat.masked[: colon.start()]))
    return _Fact(flat, colon.end()) if named else None


def _closing(block: Block) -> Venue | None:
    """The venue and year that close an item without links: ``- A. Author. *CVPR 2021*``."""
    for item in block.children:
        first = item.children[0] if item.children else None
        if first is None or first.kind is not _PARAGRAPH or not _LAST_YEAR.search(first.text[-9:]):
            continue
        if not _has_links(item) and (venue := closing_venue(flatten(first.inlines))):
            return venue
    return None


def _stated(block: Block) -> Venue | None:
    """The venue among the facts of a list; the year may be that of a date beside it."""
    facts = _facts(block)
    for fact in facts:
        match = _venue(fact)
        if match is None:
            continue
        year = match.year or next((year for each in facts if (year := _year(each))), None)
        span = fact.flat.span(fact.at + match.start, fact.at + match.end)
        return Venue(match.name, year, match.raw, span)
    return None


def _venue(fact: _Fact) -> VenueMatch | None:
    """The venue that a fact is, not one that a sentence speaks of."""
    value = fact.flat.masked[fact.at : fact.at + _LONGEST_VALUE]
    match = find(value)
    return match if match is not None and match.start <= _LONGEST_LEAD_IN else None


def _year(fact: _Fact) -> int | None:
    """The year of a fact that is a date."""
    value = fact.flat.shown[fact.at :].strip()
    found = re.search(_DATED, value) if len(value) <= _LONGEST_DATE else None
    return int(found[1]) if found is not None and find(value) is None else None


def _has_links(block: Block) -> bool:
    return bool(links_in(block)) or any(map(_has_links, block.children))
