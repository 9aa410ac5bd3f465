"""Where and when a table's row says that its paper appeared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import InlineKind, Role, Venue
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.appearances import appearance_in
from awesome_lint.parser.entries.badges import badge_venue
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.tables.column_cells import holds_nothing
from awesome_lint.parser.entries.titles.titles import bare, dated_venue
from awesome_lint.parser.entries.unknown_venues import UNPUBLISHED
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.tables.columns import Columns

_LONGEST_VENUE = 80  # characters
_YEAR = r"(?:19|20)\d\d"  # decides 5 of 2,728 entries
# Decides 3 of 2,728 entries.
_NAME_AND_YEAR = r"[\s,:(（-]{0,4}(?:((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d))"
_OF_PAPERS = (Role.PRIMARY, Role.PAPER)  # decides 3 of 2,728 entries

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND = InlineKind.LINK


def row_venue(
    row: Block, columns: Columns, naming: int, lead: Lead
) -> tuple[Venue | None, int | None]:
    """The venue of a row, by the column that tells it, else by any cell; and the year.

    ``lead`` is that of the cell at ``naming``, with the links of the whole row.
    """
    year = _year(row, columns)
    venue = _venue(row, columns, naming, lead, year)
    if venue is None:
        return None, year
    if venue.year is None:
        venue = venue._replace(year=year)
    return venue, venue.year


def _year(row: Block, columns: Columns) -> int | None:
    """The year in the column of dates, or of venues."""
    for at in (columns.dates, columns.venues):
        found = re.search(_YEAR, row.children[at].text) if at is not None else None
        if found is not None:
            return int(found[0])
    return None


def _venue(row: Block, columns: Columns, naming: int, lead: Lead, year: int | None) -> Venue | None:
    if columns.venues is not None and columns.venues != naming:
        cell = row.children[columns.venues]
        venue = _known(cell, year)
        if venue is None and any(each.role in _OF_PAPERS for each in lead.links):
            venue = _unknown(cell, year)
        if venue is not None:
            return venue
    venue = lead.venue or (_beside_title(row.children[naming], lead) if year else None)
    for at, cell in enumerate(row.children):
        if venue is None and at not in (naming, columns.described) and cell.inlines:
            venue = _dated(cell)
    return venue or badge_venue(piece for cell in row.children for piece in cell.inlines)


def _beside_title(cell: Block, lead: Lead) -> Venue | None:
    """The venue, without a year, that is all a text beside the title says: ``<br>*CVPR*``."""
    for piece in cell.inlines:
        if piece.kind is InlineKind.TEXT and piece.start >= lead.title_span.end:
            text = piece.content.strip(" ,.;()[]")
            match = find(text) if text else None
            if match is not None and (match.start, match.end) == (0, len(text)):
                return Venue(match.name, match.year, text, Span(piece.start, piece.end))
    return None


def _known(cell: Block, year: int | None) -> Venue | None:
    """The known venue that a cell of a column of venues names."""
    lead = read(cell.inlines)
    if lead is None:
        return None
    found = appearance_in(lead.title)
    if found is None and year is not None:
        found = appearance_in(f"{lead.title} {year}")  # "Nature" counts beside a year only
    if found is None:
        return lead.venue
    return Venue(found.name, found.year, lead.title, lead.title_span)


def _unknown(cell: Block, year: int | None) -> Venue | None:
    """The venue that a cell of a column of venues is, though nobody knows it."""
    title = " ".join(cell.text.split())
    if len(title) > _LONGEST_VENUE or holds_nothing(title) or UNPUBLISHED.search(title):
        return None
    if title.count(",") > 1:
        return None  # those who wrote it
    dated = re.search(_NAME_AND_YEAR, title)
    name = title[: dated.start()] if dated is not None else title
    if not any(map(str.isalpha, name)) or is_label(name):
        return None
    if dated is not None:
        year = int(dated[1] or f"20{dated[2]}")
    place = Span(cell.content_start, cell.content_end)
    return Venue(name, year, title, place) if year is not None else None


def _dated(cell: Block) -> Venue | None:
    """The venue and year that a whole cell is, or that one of its links is called."""
    if not any(map(str.isdigit, cell.text)):
        return None
    for piece in cell.inlines:
        link = piece.link if piece.kind is _LINK_KIND else None
        if link is not None and (told := dated_venue(bare(link.text))):
            return Venue(told.name, told.year, link.text, link.text_span)
    if any(piece.kind is _LINK_KIND for piece in cell.inlines):
        return None
    title = " ".join(cell.text.split())
    match = find(title) if is_label(title) else None
    if match is None or match.year is None:
        return None
    return Venue(match.name, match.year, title, Span(cell.content_start, cell.content_end))
