"""Runs of links: ``[BM25](…) · [PageRank](…) · [HITS](…)``, each of which presents something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind
from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser.entries.asides import is_aside
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.paragraphs import ParagraphLead
from awesome_lint.parser.entries.prose import link_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Document, Inline
    from awesome_lint.parser.entries.lead import Lead

_FEWEST = 3  # links of an item that are a thing each; decides 3 of 2,728 entries


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
    return [lead for block, run in runs for lead in _run_leads(block, run)]


def item_runs(block: Block, leads: Sequence[Lead | None]) -> dict[int, list[ParagraphLead]]:
    """What each link of items presents that are nothing but runs, by the place of the item.

    ``[A](…) · [B](…) · [C](…)`` names three things; two links may be one thing and its mirror,
    unless most items of the list have them.
    """
    runs = {at: run for at, item in enumerate(block.children) if (run := _run(item, leads[at]))}
    names = [piece.content.casefold() for run in runs.values() for piece in run]
    if len(set(names)) < len(names):
        return {}  # "[T](…) / [Android](…)": what is written again and again is a label
    most = len(runs) > 1 and 2 * len(runs) > len(leads)
    return {
        at: _run_leads(block.children[at].children[0], run)
        for at, run in runs.items()
        if most or len(run) >= _FEWEST
    }


def _run(item: Block, lead: Lead | None) -> list[Inline]:
    """The links of an item that is a run of names; none where one of them is a label."""
    if lead is None or lead.form is not EntryForm.LINK_FIRST or len(lead.links) < 2:
        return []
    if len(item.children) > 1:
        return []
    run = link_run(item.children[0]) if not lead.description else []
    return run if not any(is_label(piece.content) for piece in run) else []


def _run_leads(block: Block, run: Sequence[Inline]) -> list[ParagraphLead]:
    return [
        ParagraphLead(lead._replace(form=EntryForm.PARAGRAPH), block, piece.start, piece.end)
        for piece in run
        if (lead := read([piece])) is not None and lead.title
    ]


def _has_links(block: Block) -> bool:
    return any(piece.kind is InlineKind.LINK for piece in block.inlines)


def _is_above_sections(doc: Document, block: Block) -> bool:
    section = doc.section_at(block.start)
    return section.level == 0 or (section.level == 1 and section.heading is doc.headings[0])
