"""The entries of a list while they are found: each is put under its section or parent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Entry, EntryForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.document import Block, Document
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.paragraphs import ParagraphLead


class Register:
    """The entries of ``doc`` found so far, in the order in which they were."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.entries: list[Entry] = []

    def add(
        self, lead: Lead, block: Block, parent: Entry | None, start: int | None = None
    ) -> Entry:
        """Note what a block presents; it starts at ``start`` where that is not the block's."""
        begin = block.start if start is None else start
        section = self.doc.section_at(begin)
        entry = Entry(
            lead.form,
            begin,
            block.end,
            block,
            section,
            lead.title,
            lead.title_span,
            list(lead.links),
            lead.tags,
            lead.venue,
            lead.description,
            lead.description_span,
            lead.separator,
            parent,
            name=lead.name,
            dated=lead.dated,
        )
        self.entries.append(entry)
        (parent.entries if parent is not None else section.entries).append(entry)
        return entry

    def add_paragraphs(self, leads: Iterable[ParagraphLead]) -> None:
        """Note what paragraphs, or parts of them, present."""
        for lead, block, start, end in leads:
            self.add(lead, block, None, start).end = end

    def add_html(self, block: Block, parent: Entry | None) -> Entry | None:
        """Note what a block of HTML presents; returns the last of it."""
        from awesome_lint.parser.entries.html_lines import html_leads  # many lists have no HTML

        entry = None
        for lead, start, end in html_leads(self.doc, block):
            entry = self.add(lead._replace(form=EntryForm.HTML), block, parent, start)
            entry.end = end
        return entry

    def last(self, block: Block) -> Entry | None:
        """The entry that was found last, where it lies in ``block``."""
        last = self.entries[-1] if self.entries else None
        return last if last is not None and last.start >= block.start else None
