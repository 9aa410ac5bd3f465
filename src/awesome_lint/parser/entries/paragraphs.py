"""Paragraphs as entries: one, several – a line or a few lines each – or a part of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.lead_venue import venue_as_title
from awesome_lint.parser.entries.prose import (
    are_listed,
    is_headed,
    link_run,
    may_list,
    starts_entry,
)
from awesome_lint.parser.entries.shown import emphasis
from awesome_lint.parser.entries.stanzas import stanzas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Inline
    from awesome_lint.parser.entries.lead import Lead

_STRONG = 2  # characters of a marker: "**", "__"; decides 165 of 2,728 entries
_FEWEST = 2  # paragraphs that make a list; decides 4 of 2,728 entries


class ParagraphLead(NamedTuple):
    """What a paragraph, or a part of it, presents, and where that starts and ends."""

    lead: Lead
    block: Block
    start: int
    end: int


def paragraph_leads(row: Sequence[Block]) -> list[ParagraphLead]:
    """What paragraphs in a row present; those that talk of something else left out.

    What alone would be prose is an entry between those that are, and so are paragraphs
    that all look like one.
    """
    written = [lines_of(block.inlines) for block in row]
    leads = [[read(line) for line in lines] for lines in written]
    sure = [any(lead and starts_entry(lead) for lead in lines) for lines in leads]
    likely = [
        bool(lines)
        and lines[0] is not None
        and (may_list(block, lines[0]) if len(lines) == 1 else is_headed(block, lines))
        for block, lines in zip(row, leads, strict=True)
    ]
    listed = any(sure) or (len(row) >= _FEWEST and all(likely))
    found = []
    for at, (block, lines) in enumerate(zip(row, leads, strict=True)):
        lead = lines[0] if lines else None
        if listed and likely[at] and not sure[at] and lead is not None:
            if at and link_run(block):
                continue  # authors below a title
            found.append(_presented(_described(lead, lines[1:]), block))
        else:
            found += _presented_in(block, written[at], lines)
    return found


def quoted_leads(row: Sequence[Block]) -> list[ParagraphLead]:
    """What quoted paragraphs in a row present: a link with a line that tells of it may be alone."""
    found = paragraph_leads(row)
    if found or len(row) != 1:
        return found
    lines = [read(line) for line in lines_of(row[0].inlines)]
    if len(lines) < _FEWEST or not is_headed(row[0], lines):
        return []
    lead = lines[0]
    return [_presented(_described(lead, lines[1:]), row[0])] if lead is not None else []


def _presented_in(
    block: Block, lines: list[list[Inline]], leads: list[Lead | None]
) -> list[ParagraphLead]:
    """What the lines of one paragraph present: each something, or all one thing."""
    if are_listed(leads):
        return [
            ParagraphLead(_as_paragraph(lead), block, line[0].start, line[-1].end)
            for lead, line in zip(leads, lines, strict=True)
            if lead is not None
        ]
    if parts := stanzas(lines, leads):
        return [
            ParagraphLead(_as_paragraph(part.lead), block, part.start, part.end) for part in parts
        ]
    linked = [lead for lead in leads if lead is not None and lead.links]
    titled = has_bold_title(block) and bool(linked) and all(each.labelled for each in linked)
    found: list[ParagraphLead] = []
    for lead in leads:
        if lead is None:
            continue
        if starts_entry(lead) and (not found or lead.form is EntryForm.LINK_FIRST):
            found.append(_presented(lead, block)._replace(start=lead.title_span.start))
        elif found and (lead.links or lead.form is EntryForm.TEXT_ONLY):
            found[-1] = found[-1]._replace(lead=_continued(found[-1].lead, lead))
        elif titled and not found and lead.title and not is_label(lead.title):
            found.append(_presented(lead, block))
    return found


def _described(lead: Lead, below: list[Lead | None]) -> Lead:
    """A lead with the line below it for a description, where no separator sets one off."""
    line = below[0] if below else None
    if line is None or lead.separator is not None or line.form is not EntryForm.TEXT_ONLY:
        return lead
    return lead._replace(description=line.title, description_span=line.title_span)


def _continued(lead: Lead, line: Lead) -> Lead:
    """A lead with the links of a line below it, and the venue, where it names none itself."""
    lead.links.extend(line.links)
    return lead._replace(venue=lead.venue or line.venue or venue_as_title(line))


def _presented(lead: Lead, block: Block) -> ParagraphLead:
    return ParagraphLead(_as_paragraph(lead), block, block.start, block.end)


def _as_paragraph(lead: Lead) -> Lead:
    return lead._replace(form=EntryForm.PARAGRAPH, links=[*lead.links])


def has_strong_title(block: Block) -> bool:
    """Whether a paragraph starts with strong emphasis."""
    return bool(block.inlines) and emphasis(block.inlines[0]) == _STRONG


def has_bold_title(block: Block) -> bool:
    """Whether a paragraph starts with emphasis, as one with a title does."""
    return bool(block.inlines) and emphasis(block.inlines[0]) > 0


def lines_of(inlines: list[Inline]) -> list[list[Inline]]:
    """The pieces of each line that a reader sees of a paragraph: ``<br>`` breaks it, too."""
    lines: list[list[Inline]] = [[]]
    for piece in inlines:
        if piece.content != "\n":
            lines[-1].append(piece)
        elif lines[-1]:
            lines.append([])
    return lines if lines[-1] else lines[:-1]
