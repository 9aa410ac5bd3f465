"""Tables that are grids of things: each cell is a link, and no column has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.paragraphs import ParagraphLead

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.entries.lead import Lead

_FEWEST = 2  # columns, and things; decides 4 of 2,728 entries


def grid_leads(table: Block) -> list[ParagraphLead]:
    """What each cell of a grid presents; none where a table has columns.

    A header holds nothing or is a row of the grid. A picture may be above a name, or in a row
    of its own.
    """
    header, *rows = table.children
    if len(header.children) < _FEWEST or not all(map(_is_open, header.children)):
        return []
    found = []
    for row in (header, *rows):
        cells = [cell for cell in row.children if _shows(cell)]
        leads = [_lead(cell) for cell in cells]
        for cell, lead in zip(cells, leads, strict=True):
            if lead is None:
                return []
            found.append(ParagraphLead(lead, cell, cell.content_start, cell.content_end))
    return found if len(found) >= _FEWEST else []


def _is_open(cell: Block) -> bool:
    """Whether a header's cell names no column: it is empty, or has a link."""
    return not _shows(cell) or any(piece.kind is InlineKind.LINK for piece in cell.inlines)


def _shows(cell: Block) -> bool:
    """Whether a cell has words; one with nothing but pictures has none."""
    return any(map(str.isalnum, cell.text))


def _lead(cell: Block) -> Lead | None:
    """The lead of a cell that starts with a link to something; None where it starts otherwise."""
    words = [each for each in cell.inlines if each.link is None or each.link.text.strip()]
    words = [each for each in words if each.kind is not InlineKind.IMAGE]
    while words and not any(map(str.isalnum, words[0].content)) and words[0].link is None:
        del words[0]
    lead = read(words)
    if lead is None or lead.form is not EntryForm.LINK_FIRST or len(lead.links) != 1:
        return None
    if is_label(lead.title) or not is_external(lead.links[0].link.href):
        return None
    return lead._replace(form=EntryForm.PARAGRAPH)
