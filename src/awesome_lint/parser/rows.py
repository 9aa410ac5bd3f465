"""Table rows as entries: which cell names the resource, and what the columns call the links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, Role, Venue
from awesome_lint.edits import Span
from awesome_lint.label_words import OPEN
from awesome_lint.labels import is_label, kinds, role
from awesome_lint.parser.column_cells import holds_nothing, lists_links
from awesome_lint.parser.lead import links_in, read
from awesome_lint.parser.table_columns import columns_of
from awesome_lint.parser.title_cells import title_lead
from awesome_lint.parser.titles import bare, dated_venue
from awesome_lint.urls import is_external
from awesome_lint.venues import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block
    from awesome_lint.parser.leads import Lead
    from awesome_lint.parser.table_columns import Columns

_LONGEST_NAME = 60  # characters
_LONGEST_VENUE = 40
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME_AND_YEAR = re.compile(r"[\s,:(（-]*(?:((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d))")
_UNPUBLISHED = re.compile(r"review|submit|submission|preprint|unpublished|soon", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[/,&|+、，]|\band\b|和|及)\s*")
_OF_PAPERS = (Role.PRIMARY, Role.PAPER)
_PRESENTING = (Role.PRIMARY, Role.PAPER, Role.PROJECT, Role.CODE)

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND = InlineKind.LINK


def row_leads(text: str, table: Block) -> Iterator[tuple[Lead, Block]]:
    """The leads that rows of ``table`` make, each with its row.

    A row without a link makes one where at least half of the others have a link.
    """
    columns = columns_of(table)
    rows = [(_row_lead(text, row, columns), row) for row in table.children[1:]]
    linked = sum(lead is not None and _leads_out(lead) for lead, _ in rows)
    for lead, row in rows:
        if lead is None:
            continue
        if _leads_out(lead) or (2 * linked >= len(rows) and not lead.links and _tells(row)):
            yield lead, row


def _leads_out(lead: Lead) -> bool:
    """Whether any link leads out of the repository."""
    return any(is_external(each.link.href) for each in lead.links)


def _tells(row: Block) -> bool:
    """Whether a row is no heading among rows: it has more than one cell with something in it."""
    held = sum(bool(cell.text.strip(" -–—")) or bool(cell.inlines) for cell in row.children)
    linked = any(piece.kind is _LINK_KIND for cell in row.children for piece in cell.inlines)
    return not linked and (held > 1 or len(row.children) == 1)


def _row_lead(text: str, row: Block, columns: Columns) -> Lead | None:
    index, chosen = _naming(text, row, columns)
    if chosen is None:
        return None
    links = _links(row, columns, index, chosen)
    described = row.children[columns.described] if columns.described is not None else None
    if described is None or holds_nothing(described.text.strip()) or columns.described == index:
        description, place = chosen.description, chosen.description_span
    else:
        description = " ".join(described.text.split())
        place = Span(described.content_start, described.content_end)
    year = _year(row, columns)
    venue = _venue(row, columns, index, chosen, links)
    if venue is not None and venue.year is None:
        venue = venue._replace(year=year)
    return chosen._replace(
        form=EntryForm.TABLE_ROW,
        links=links,
        venue=venue,
        description=description,
        description_span=place,
        separator=None,
        name=_name(row, columns, index, chosen),
        dated=year if venue is None else None,
    )


def _naming(text: str, row: Block, columns: Columns) -> tuple[int, Lead | None]:
    """The cell that names what the row presents, and its lead.

    Where its own column has none, that of the short name, else one that starts with a link.
    """
    for at in (columns.titles, columns.names):
        lead = title_lead(text, row.children[at]) if at is not None else None
        if at is not None and lead is not None:
            return at, lead
    told = (columns.titles, columns.names, columns.described, columns.venues, columns.dates)
    for at, cell in enumerate(row.children):
        if at in told or kinds(columns.headers[at]) or not cell.inlines or lists_links(cell):
            continue
        lead = title_lead(text, cell)
        if lead is not None and lead.form is EntryForm.LINK_FIRST and not is_label(lead.title):
            return at, lead
    return -1, None


def _links(row: Block, columns: Columns, naming: int, chosen: Lead) -> list[EntryLink]:
    """The links of all cells, with the roles that their columns tell."""
    links: list[EntryLink] = []
    open_links: list[int] = []  # below "URL", "Link"
    for at, cell in enumerate(row.children):
        if at == naming:
            links += chosen.links
            continue
        if not any(piece.kind is _LINK_KIND for piece in cell.inlines):
            continue
        found, column = links_in(cell), columns.headers[at]
        if lists_links(cell):  # each has a name of its own
            links += [each._replace(role=Role(role(column, each.link.href))) for each in found]
            continue
        told = [_told(each, column, n, len(found)) for n, each in enumerate(found)]
        if told and told[0].role is Role.OTHER and is_label(column) and not kinds(column):
            open_links.append(len(links))
        links += told
    if open_links and not any(each.role in _PRESENTING for each in links):
        at = open_links[0]
        links[at] = links[at]._replace(role=Role.PRIMARY)
    return links


def _told(each: EntryLink, column: str, index: int, count: int) -> EntryLink:
    """A link as its column tells of it, where its own text does not: "[link](…)" below "Code".

    ``index`` of the ``count`` links of its cell. A column of two kinds, "Paper/Code", leaves
    it to the target, else to the order.
    """
    own = each.label
    if not own or (not each.link.text.strip() and not is_label(own)):
        own = column or own  # the words of a badge are those of its picture
    if is_label(own) and own.casefold() not in OPEN and own is not column:
        return EntryLink(each.link, own, Role(role(own, each.link.href)))
    if not is_label(column):
        return EntryLink(each.link, own, Role(role(own, each.link.href)))
    if len(kinds(column)) < 2:
        return EntryLink(each.link, own, Role(role(column, each.link.href)))
    parts = _PARTS.split(column)
    told = Role(role("", each.link.href))
    fitting = next((part for part in parts if kinds(part) == {told.value}), None)
    if fitting is None and len(parts) == count:
        fitting = parts[index]
    label = (fitting or own) if own is column else own
    return EntryLink(each.link, label, Role(role(fitting, each.link.href)) if fitting else told)


def _name(row: Block, columns: Columns, naming: int, chosen: Lead) -> str:
    if columns.names is None or columns.names == naming:
        return chosen.name
    name = " ".join(row.children[columns.names].text.split())
    if holds_nothing(name) or len(name) > _LONGEST_NAME or name == chosen.title:
        return chosen.name
    return name if any(map(str.isalpha, name)) else chosen.name


def _year(row: Block, columns: Columns) -> int | None:
    """The year in the column of dates."""
    found = _YEAR.search(row.children[columns.dates].text) if columns.dates is not None else None
    return int(found[0]) if found is not None else None


def _venue(
    row: Block, columns: Columns, naming: int, chosen: Lead, links: list[EntryLink]
) -> Venue | None:
    """Where the row's paper appeared, by the column that tells it, else by any cell."""
    venue = None
    if columns.venues is not None and columns.venues != naming:
        cell = row.children[columns.venues]
        venue = _known(cell)
        if venue is None and any(each.role in _OF_PAPERS for each in links):
            venue = _unknown(cell, _year(row, columns))
    venue = venue or chosen.venue
    for at, cell in enumerate(row.children):
        if venue is None and at not in (naming, columns.described) and cell.inlines:
            venue = _dated(cell)
    return venue


def _known(cell: Block) -> Venue | None:
    """The known venue that a cell of a column of venues names."""
    lead = read(cell.inlines)
    match = find(lead.title) if lead is not None else None
    if lead is None or match is None:
        return lead.venue if lead is not None else None
    return Venue(match.name, match.year, lead.title, lead.title_span)


def _unknown(cell: Block, year: int | None) -> Venue | None:
    """The venue that a cell of a column of venues is, though nobody knows it."""
    title = " ".join(cell.text.split())
    if len(title) > _LONGEST_VENUE or holds_nothing(title) or _UNPUBLISHED.search(title):
        return None
    dated = _NAME_AND_YEAR.search(title)
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
        if link is not None and (match := dated_venue(bare(link.text))):
            return Venue(match.name, match.year, link.text, link.text_span)
    if any(piece.kind is _LINK_KIND for piece in cell.inlines):
        return None
    title = " ".join(cell.text.split())
    match = find(title) if is_label(title) else None
    if match is None or match.year is None:
        return None
    return Venue(match.name, match.year, title, Span(cell.content_start, cell.content_end))
