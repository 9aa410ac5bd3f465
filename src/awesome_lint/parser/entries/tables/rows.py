"""Table rows as entries: which cell names the resource, and what the columns call the links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, Role
from awesome_lint.knowledge.labels import is_label, kinds, role
from awesome_lint.knowledge.labels.words import OPEN
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.lead_reading import links_in
from awesome_lint.parser.entries.tables.column_cells import holds_nothing, lists_links
from awesome_lint.parser.entries.tables.columns import columns_of
from awesome_lint.parser.entries.tables.row_venues import row_venue
from awesome_lint.parser.entries.tables.title_cells import number_lead, title_lead
from awesome_lint.parser.entries.titles.titles import bare
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.tables.columns import Columns

_LONGEST_NAME = 60  # characters
_PARTS = r"\s*(?:[/,&|+、，]|\band\b|和|及)\s*"
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
    if described is None or columns.described == index or not _says_something(described):
        description, place = chosen.description, chosen.description_span
    else:
        description = " ".join(described.text.split())
        place = Span(described.content_start, described.content_end)
    venue, year = row_venue(row, columns, index, chosen._replace(links=links))
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


def _says_something(cell: Block) -> bool:
    """Whether a cell has words other than those of labels: "[note](…)"."""
    if holds_nothing(cell.text.strip()):
        return False
    return any(
        any(map(str.isalpha, piece.content))
        and not (piece.kind is _LINK_KIND and is_label(bare(piece.content)))
        for piece in cell.inlines
    )


def _naming(text: str, row: Block, columns: Columns) -> tuple[int, Lead | None]:
    """The cell that names what the row presents, and its lead.

    Where its own column has none, that of the short name, else one that starts with a link.
    """
    for at in (columns.titles, columns.names):
        if at is None:
            continue
        cell = row.children[at]
        lead = title_lead(text, cell, columns.headers[at]) or number_lead(cell)
        if lead is not None:
            return at, lead
    told = (columns.titles, columns.names, columns.described, columns.venues, columns.dates)
    for at, cell in enumerate(row.children):
        if at in told or kinds(columns.headers[at]) or not cell.inlines or lists_links(cell):
            continue
        lead = title_lead(text, cell, columns.headers[at])
        if lead is not None and lead.form is EntryForm.LINK_FIRST and not is_label(lead.title):
            return at, lead
    return -1, None


def _links(row: Block, columns: Columns, naming: int, chosen: Lead) -> list[EntryLink]:
    """The links of all cells, with the roles that their columns tell."""
    links: list[EntryLink] = []
    open_links: list[int] = []
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
        if told and told[0].role is Role.OTHER and _is_open(told[0], column):
            open_links.append(len(links))
        links += told
    if open_links and not any(each.role in _PRESENTING for each in links):
        at = open_links[0]
        links[at] = links[at]._replace(role=Role.PRIMARY)
    return links


def _is_open(each: EntryLink, column: str) -> bool:
    """Whether nothing says what a link leads to: below "URL", "Link", or a picture alone."""
    if is_label(column):
        return not kinds(column)
    return not each.link.text.strip()


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
    parts = re.split(_PARTS, column)
    told = Role(role("", each.link.href))
    fitting = next((part for part in parts if kinds(part) == {told.value}), None)
    if fitting is None and len(parts) == count:
        fitting = parts[index]
    label = (fitting or own) if own is column else own
    return EntryLink(each.link, label, Role(role(fitting, each.link.href)) if fitting else told)


def _name(row: Block, columns: Columns, naming: int, chosen: Lead) -> str:
    if columns.names is None or columns.names == naming:
        return chosen.name
    name = " ".join(row.children[columns.names].text.split()).partition(" (")[0]
    if holds_nothing(name) or len(name) > _LONGEST_NAME or name == chosen.title:
        return chosen.name
    return name if any(map(str.isalpha, name)) else chosen.name
