"""Runs of links: ``[BM25](…) · [PageRank](…) · [HITS](…)``, each of which presents something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind
from awesome_lint.parser.entries.asides import is_aside
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.paragraphs import ParagraphLead
from awesome_lint.parser.entries.prose import link_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Document


def run_leads(doc: Document, row: Sequence[Block]) -> list[ParagraphLead]:
    """What each link of paragraphs in a row presents, where all that have links are runs.

    None where most are labels, where a list has no section yet, which makes a bar of links,
    and beside other links: authors stand below a title.
    """
    runs = [(block, link_run(block)) for block in row if _has_links(block)]
    if not runs or not all(run for _, run in runs):
        return []
    if _is_above_sections(doc, row[0]) or is_aside(doc, row[0]):
        return []
    return [
        ParagraphLead(lead._replace(form=EntryForm.PARAGRAPH), block, piece.start, piece.end)
        for block, run in runs
        for piece in run
        if (lead := read([piece])) is not None and lead.title
    ]


def _has_links(block: Block) -> bool:
    return any(piece.kind is InlineKind.LINK for piece in block.inlines)


def _is_above_sections(doc: Document, block: Block) -> bool:
    section = doc.section_at(block.start)
    return section.level == 0 or (section.level == 1 and section.heading is doc.headings[0])
