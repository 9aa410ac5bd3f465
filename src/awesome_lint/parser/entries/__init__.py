"""Which blocks of a list are entries, and which entry is whose child.

Linked items are entries; text-only items beside them too; an item that only groups others,
a note under an entry, contents lists and prose are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Entry, EntryForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser.entries.asides import (
    is_about_itself,
    is_alert,
    is_aside,
    is_call,
    is_own_contents,
)
from awesome_lint.parser.entries.continuations import continued, links_below
from awesome_lint.parser.entries.folds import (
    closes_fold,
    last_closing,
    leaves_fold_open,
    opens_fold,
    starts_with_html,
)
from awesome_lint.parser.entries.headings import headed, opens_links, read_heading, resources
from awesome_lint.parser.entries.item_leads import PRESENTING, belongs, holds_links, item_lead
from awesome_lint.parser.entries.items import Items
from awesome_lint.parser.entries.link_runs import item_runs, run_leads
from awesome_lint.parser.entries.neighbors import paragraphs_from, quotes_from, until_heading
from awesome_lint.parser.entries.paragraphs import paragraph_leads, quoted_leads
from awesome_lint.parser.entries.register import Register
from awesome_lint.parser.entries.titled_lists import titled_list
from awesome_lint.parser.entries.titles.short_names import part_short_names
from awesome_lint.parser.entries.unlinked_items import usual_separator

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, EntryLink
    from awesome_lint.parser.entries.lead import Lead

# To look up a member of an enum takes longer than to compare it.
_LIST, _TABLE = BlockKind.LIST, BlockKind.TABLE


def entries_of(doc: Document) -> list[Entry]:
    """The entries of ``doc`` in order; each is also put under its section or parent."""
    entries = _Collector(doc).collect()
    part_short_names(doc.text, entries)
    return entries


class _Collector:
    """Walks the blocks once, in order; ``owner`` is the heading entry whose notes follow."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.register = Register(doc)
        self.found = self.register.entries
        self.skipped = {id(each.block) for each in doc.contents}
        self.owner: Entry | None = None
        self.folded: Entry | None = None  # whose <details> is open
        self.links: Block | None = None  # the heading "Links" that stands above those of the owner
        self.items = Items()
        self.heading: tuple[Lead, Block, int] | None = None  # and how many entries are above

    def collect(self) -> list[Entry]:
        self._blocks(self.doc.root)
        return sorted(self.found, key=lambda entry: entry.start)

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
                if self.folded is not None:
                    self._fold(self.items.announced_links(block), block)
                elif is_own_contents(self.doc, block) or is_aside(self.doc, block):
                    continue
                elif not self._notes(block, children[index - 2]):
                    after = children[index] if index < len(children) else None
                    after = self._continued(block, after)
                    self._list(block, None, after)
                    index += after is not None
            elif block.kind is BlockKind.TABLE:
                self._table(block)
            elif block.kind is BlockKind.PARAGRAPH:
                row = paragraphs_from(children, index - 1)
                index += len(row) - 1
                if self.folded is not None:
                    self._fold(links_below(row), row[-1])
                    continue
                after = children[index] if index < len(children) else None
                index += self._paragraphs_above(row, after)
            elif block.kind is BlockKind.QUOTE:
                quotes = quotes_from(children, index - 1)
                if quotes:
                    row = [each for quote in quotes for each in quote.children]
                    self.register.add_paragraphs(quoted_leads(row))
                    index += len(quotes) - 1
                elif not is_alert(block):
                    self._blocks(block)
            elif block.kind is BlockKind.HTML:
                entry = self.register.add_html(block, None)
                opened = entry is not None and leaves_fold_open(self.doc.text, entry)
                self.folded = entry if opened else None

    def _fold(self, links: list[EntryLink], block: Block) -> None:
        """Note what is folded away below an entry as what goes on about it."""
        assert self.folded is not None
        self.folded.links += links
        self.folded.end = block.end

    def _heading(self, heading: Block, after: list[Block]) -> int:
        """Note the entry that a heading is; returns how many blocks ``after`` it belong to it."""
        self.folded = None
        self.owner = self.heading = None
        lead = read_heading(heading)
        if lead is None or not lead.title or is_about_itself(lead.title):
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
        self.owner = self.register.add(found.lead, heading, None)
        if found.below is None:
            return 0
        self.owner.end = found.below.end
        return after.index(found.below) + 1

    def _entry_above(self, heading: Block) -> Entry | None:
        """The entry that the heading of the section above is."""
        above = self.doc.section_at(heading.start).parent
        if above is None or above.heading is None:
            return None
        first = above.entries[0] if above.entries else None
        return first if first is not None and first.block is above.heading.block else None

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
            self.owner = self.register.add(lead, heading, None)
        self.owner.links += links
        if before is heading or before.end == self.owner.end:
            self.owner.end = block.end
        return True

    def _paragraphs_above(self, row: list[Block], after: Block | None) -> int:
        """Note the entries of paragraphs in a row; returns how many blocks after it they take."""
        lead = None
        if after is not None and after.kind is _LIST and id(after) not in self.skipped:
            lead = titled_list(self.items, row[-1], after)
        rest = row if lead is None else row[:-1]
        runs = run_leads(self.doc, rest) if rest and self.owner is None else []
        self.register.add_paragraphs(runs or paragraph_leads(rest))
        if lead is None or after is None:
            return 0
        self.register.add(lead, row[-1], None).end = after.end
        return 1

    def _table(self, table: Block) -> None:
        from awesome_lint.parser.entries.tables.grids import grid_leads  # most lists have no tables
        from awesome_lint.parser.entries.tables.rows import row_leads

        if grid := grid_leads(table):
            self.register.add_paragraphs(grid)
            return
        for lead, row in row_leads(self.doc.text, table):
            self.register.add(lead, row, None)

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
        closing = last_closing(self.doc.text, block) if parent is None else -1
        runs = item_runs(block, leads) if parent is None else {}
        folded: Entry | None = None
        for at, (item, lead) in enumerate(zip(block.children, leads, strict=True)):
            if folded is not None:
                folded.links += self.items.item_links(item)
                folded = None if closes_fold(self.doc.text, item) else folded
                continue
            if at in runs:
                self.register.add_paragraphs(runs[at])
                continue
            last = after if item is block.children[-1] else None
            below = item.children[1:] if last is None else [*item.children[1:], last]
            entry = self._item(item, lead, below, parent, separator if linked else None)
            if entry is None and (html := starts_with_html(item)) is not None:
                entry = self._html_item(item, html, parent)
                if entry is None and opens_fold(self.doc.text, item, closing):
                    folded = self.register.last(block)
            for child in item.children:
                if child.kind is _LIST and id(child) not in self.skipped:
                    if entry is None or not belongs(self.items, child):
                        self._list(child, entry or parent)
                elif child.kind is _TABLE:
                    self._table(child)

    def _html_item(self, item: Block, html: Block, parent: Entry | None) -> Entry | None:
        """The entry that the HTML presents which an item starts with."""
        entry = self.register.add_html(html, parent)
        if entry is not None:
            entry.links += links_below(item.children[1:])
            entry.end = item.children[-1].end
        return entry

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
        entry = self.register.add(found, item, parent)
        own = (item.children[0], *below)
        entry.end = next(child.end for child in reversed(own) if child.kind is not _LIST)
        return entry
