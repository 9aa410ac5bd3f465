"""Which blocks of a list are entries, and which entry is whose child.

Linked items are entries; text-only items beside them too; an item that only groups others,
a note under an entry, contents lists and prose are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Entry, EntryForm
from awesome_lint.labels import is_label
from awesome_lint.parser.asides import is_alert, is_aside, is_call
from awesome_lint.parser.continuations import continued
from awesome_lint.parser.headings import (
    headed,
    opens_links,
    paragraphs_from,
    resources,
    until_heading,
)
from awesome_lint.parser.html_lines import html_leads
from awesome_lint.parser.item_leads import PRESENTING, belongs, holds_links, item_lead
from awesome_lint.parser.items import Items
from awesome_lint.parser.lead import read
from awesome_lint.parser.paragraphs import paragraph_leads, quoted_leads
from awesome_lint.parser.rows import row_leads
from awesome_lint.parser.title_lines import titled_list
from awesome_lint.parser.unlinked import usual_separator

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Section
    from awesome_lint.parser.leads import Lead
    from awesome_lint.parser.paragraphs import ParagraphLead

# To look up a member of an enum takes longer than to compare it.
_LIST, _TABLE = BlockKind.LIST, BlockKind.TABLE


def entries_of(doc: Document) -> list[Entry]:
    """The entries of ``doc`` in order; each is also put under its section or parent."""
    return _Collector(doc).collect()


class _Collector:
    """Walks the blocks once, in order; ``owner`` is the heading entry whose notes follow."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.found: list[Entry] = []
        self.skipped = {id(each.block) for each in doc.contents}
        self.owner: Entry | None = None
        self.links: Block | None = None  # the heading "Links" that stands above those of the owner
        self.items = Items()
        self.heading: tuple[Lead, Block, int] | None = None  # and how many entries are above

    def collect(self) -> list[Entry]:
        self._blocks(self.doc.root)
        self.found.sort(key=lambda entry: entry.start)
        return self.found

    def _blocks(self, parent: Block) -> None:
        children = parent.children
        index = 0
        while index < len(children):
            block = children[index]
            index += 1
            if id(block) in self.skipped:
                continue
            if block.kind is BlockKind.HEADING:
                index += self._heading(block, until_heading(children, index))
            elif block.kind is BlockKind.LIST:
                if not is_aside(self.doc, block) and not self._notes(block, children[index - 2]):
                    after = children[index] if index < len(children) else None
                    after = self._continued(block, after)
                    self._list(block, None, after)
                    index += after is not None
            elif block.kind is BlockKind.TABLE:
                self._table(block)
            elif block.kind is BlockKind.PARAGRAPH:
                row = paragraphs_from(children, index - 1)
                index += len(row) - 1
                after = children[index] if index < len(children) else None
                index += self._paragraphs_above(row, after)
            elif block.kind is BlockKind.QUOTE:
                quotes = _quotes_from(children, index - 1)
                if quotes:
                    row = [each for quote in quotes for each in quote.children]
                    self._paragraphs(quoted_leads(row))
                    index += len(quotes) - 1
                elif not is_alert(block):
                    self._blocks(block)
            elif block.kind is BlockKind.HTML:
                for lead, start, end in html_leads(self.doc, block):
                    entry = self._entry(lead._replace(form=EntryForm.HTML), block, None, start)
                    entry.end = end

    def _heading(self, heading: Block, after: list[Block]) -> int:
        """Note the entry that a heading is; returns how many blocks ``after`` it belong to it."""
        self.owner = self.heading = None
        lead = read(heading.inlines)
        if lead is None or not lead.title:
            return 0
        title = heading.level == 1 and not self.found and heading is self.doc.headings[0].block
        if title and lead.form in PRESENTING:
            return 0  # the list's own name
        if not title and not is_label(lead.title):
            self.heading = lead._replace(form=EntryForm.HEADING), heading, len(self.found)
        if not self.found and is_call(lead.title):
            return 0
        found = headed(self.items, heading, lead, after)
        if found is None:
            if opens_links(lead):
                self.owner, self.links = self._entry_above(heading), heading
            return 0
        self.owner = self._entry(found.lead, heading, None)
        if found.below is None:
            return 0
        self.owner.end = found.below.end
        return 1

    def _entry_above(self, heading: Block) -> Entry | None:
        """The entry that the heading of the section above is."""
        above = self.doc.section_at(heading.start).parent
        if above is None or above.heading is None:
            return None
        return next((each for each in above.entries if each.block is above.heading.block), None)

    def _notes(self, block: Block, before: Block) -> bool:
        """Whether a list below a heading holds the links of what that names; takes them."""
        if self.owner is not None and before is self.links:
            self.owner.links += self.items.announced_links(block)
            return True
        if self.heading is None:
            return False
        lead, heading, count = self.heading
        if len(self.found) > count + (self.owner is not None):
            return False
        if self.items.announces(block):
            links = self.items.announced_links(block)
        elif before is heading and self.items.holds_labels(block):
            links = self.items.label_links(block)
        else:
            return False
        if self.owner is None:
            self.owner = self._entry(lead, heading, None)
        self.owner.links += links
        if before is heading or before.end == self.owner.end:
            self.owner.end = block.end
        return True

    def _paragraphs_above(self, row: list[Block], after: Block | None) -> int:
        """Note the entries of paragraphs in a row; returns how many blocks after it they take."""
        lead = None
        if after is not None and after.kind is _LIST and id(after) not in self.skipped:
            lead = titled_list(self.items, row[-1], after)
        self._paragraphs(paragraph_leads(row if lead is None else row[:-1]))
        if lead is None or after is None:
            return 0
        self._entry(lead, row[-1], None).end = after.end
        return 1

    def _paragraphs(self, leads: list[ParagraphLead]) -> None:
        for lead, block, start, end in leads:
            self._entry(lead, block, None, start).end = end

    def _table(self, table: Block) -> None:
        for lead, row in row_leads(self.doc.text, table):
            self._entry(lead, row, None)

    def _continued(self, block: Block, after: Block | None) -> Block | None:
        last = block.children[-1]
        return continued(self.doc.text, last, self.items.lead(last), after)

    def _list(self, block: Block, parent: Entry | None, after: Block | None = None) -> None:
        """Note the entries of a list; ``after`` is a paragraph that belongs to its last item."""
        leads = self.items.leads(block)
        linked = after is not None or any(
            lead is not None and (resources(lead.links) or holds_links(self.items, item))
            for lead, item in zip(leads, block.children, strict=True)
        )
        separator = usual_separator(self.doc.text, leads) if linked else ""
        for item, lead in zip(block.children, leads, strict=True):
            last = after if item is block.children[-1] else None
            below = item.children[1:] if last is None else [*item.children[1:], last]
            entry = self._item(item, lead, below, parent, separator if linked else None)
            for child in item.children:
                if child.kind is _LIST and id(child) not in self.skipped:
                    if entry is None or not belongs(self.items, child):
                        self._list(child, entry or parent)
                elif child.kind is _TABLE:
                    self._table(child)

    def _item(
        self,
        item: Block,
        lead: Lead | None,
        below: list[Block],
        parent: Entry | None,
        separator: str | None,
    ) -> Entry | None:
        """The entry of an item; ``below`` is what stands below its first paragraph."""
        found = item_lead(self.items, item, lead, below, parent or self.owner, separator)
        if found is None:
            return None
        entry = self._entry(found, item, parent)
        entry.end = [child for child in (item.children[0], *below) if child.kind is not _LIST][
            -1
        ].end
        return entry

    def _entry(
        self, lead: Lead, block: Block, parent: Entry | None, start: int | None = None
    ) -> Entry:
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
        self.found.append(entry)
        _adopt(entry, parent, section)
        return entry


def _quotes_from(blocks: list[Block], first: int) -> list[Block]:
    """The quotes of paragraphs in a row that start with that at ``first``."""
    last = first
    while last < len(blocks) and _is_quoted_text(blocks[last]):
        last += 1
    return blocks[first:last]


def _is_quoted_text(block: Block) -> bool:
    return (
        block.kind is BlockKind.QUOTE
        and not is_alert(block)
        and all(child.kind is BlockKind.PARAGRAPH for child in block.children)
    )


def _adopt(entry: Entry, parent: Entry | None, section: Section) -> None:
    (parent.entries if parent is not None else section.entries).append(entry)
