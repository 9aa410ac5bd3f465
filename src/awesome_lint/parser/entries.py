"""Which blocks of a list are entries, and which entry is whose child.

Linked items are entries; text-only items beside them too; an item that only groups others,
a note under an entry, contents lists and prose are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Entry, EntryForm, EntryLink, InlineKind
from awesome_lint.labels import is_label
from awesome_lint.parser.lead import Lead, links_in, read, venue_as_title
from awesome_lint.parser.paragraphs import has_bold_title, lines_of, presents, starts_entry
from awesome_lint.parser.rows import row_lead
from awesome_lint.urls import is_external

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Section

_PRESENTING = (EntryForm.LINK_FIRST, EntryForm.BARE_URL, EntryForm.GROUP_FIRST)


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
        self.leads: dict[int, Lead | None] = {}

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
                after = children[index] if index < len(children) else None
                index += self._heading(block, after)
            elif block.kind is BlockKind.LIST:
                self._list(block, None)
            elif block.kind is BlockKind.TABLE:
                self._table(block)
            elif block.kind is BlockKind.PARAGRAPH:
                self._paragraph(block)
            elif block.kind is BlockKind.QUOTE:
                self._blocks(block)

    def _heading(self, heading: Block, after: Block | None) -> int:
        """Note the entry that a heading is; returns how many blocks after it belong to it."""
        self.owner = None
        lead = read(heading.inlines)
        if lead is None:
            return 0
        title = heading.level == 1 and not self.found and heading is self.doc.headings[0].block
        if title and lead.form in _PRESENTING:
            return 0  # the list's own name
        if _resources(lead.links) and lead.form in _PRESENTING and not lead.description:
            self.owner = self._entry(lead._replace(form=EntryForm.HEADING), heading, None)
        if after is not None and after.kind is BlockKind.LIST and self._only_labels(after):
            self.owner = self.owner or self._entry(
                lead._replace(form=EntryForm.HEADING), heading, None
            )
            self.owner.links += self._label_links(after)
            self.owner.end = after.end
            return 1
        below = read(after.inlines) if after and after.kind is BlockKind.PARAGRAPH else None
        if below is None or after is None or not _resources(below.links):
            return 0
        if not presents(after, below):
            return 0
        if self.owner is None:
            self.owner = self._entry(lead._replace(form=EntryForm.HEADING), heading, None)
        self.owner.links += below.links
        self.owner.end = after.end
        if self.owner.venue is None:
            self.owner.venue = below.venue or venue_as_title(below)
        return 1

    def _paragraph(self, block: Block) -> None:
        lines = lines_of(block.inlines)
        leads = [read(line) for line in lines]
        starts = [lead is not None and starts_entry(lead) for lead in leads]
        current: Entry | None = None
        for lead, starting in zip(leads, starts, strict=True):
            if lead is None:
                continue
            if starting and (current is None or lead.form is EntryForm.LINK_FIRST):
                current = self._entry(
                    lead._replace(form=EntryForm.PARAGRAPH), block, None, lead.title_span.start
                )
            elif current is not None and lead.links:
                current.links += lead.links
            elif has_bold_title(block) and current is None and not is_label(lead.title):
                following = [each for each in leads if each is not None and each.links]
                if following and all(each.labelled for each in following):
                    current = self._entry(lead._replace(form=EntryForm.PARAGRAPH), block, None)
        if current is not None:
            current.end = block.end

    def _table(self, table: Block) -> None:
        rows = table.children
        for row in rows[1:]:
            lead = row_lead(row, rows[0])
            if lead is not None and lead.title and _resources(lead.links):
                self._entry(lead, row, None)

    def _list(self, block: Block, parent: Entry | None) -> None:
        leads = [self._lead(item) for item in block.children]
        linked = any(
            lead is not None and (_resources(lead.links) or self._absorbed(item))
            for lead, item in zip(leads, block.children, strict=True)
        )
        for item, lead in zip(block.children, leads, strict=True):
            entry = self._item(item, lead, parent, linked)
            for child in item.children:
                if child.kind is BlockKind.LIST and id(child) not in self.skipped:
                    if entry is None or not self._only_labels(child):
                        self._list(child, entry or parent)
                elif child.kind is BlockKind.TABLE:
                    self._table(child)

    def _item(
        self, item: Block, lead: Lead | None, parent: Entry | None, linked: bool
    ) -> Entry | None:
        if lead is None or not lead.title:
            return None
        absorbed = self._absorbed(item)
        more = [link for child in item.children[1:] for link in links_in(child)]
        links = [*lead.links, *more, *absorbed]
        if parent is not None or self.owner is not None:
            if lead.form not in _PRESENTING and not (links and (lead.labelled or absorbed)):
                return None
        elif (not links and self._groups(item)) or (not linked and lead.venue is None):
            return None
        if not links and (parent is not None or (lead.venue is None and _points(item))):
            return None
        entry = self._entry(lead._replace(links=links), item, parent)
        paragraphs = [child for child in item.children if child.kind is not BlockKind.LIST]
        entry.end = paragraphs[-1].end if paragraphs else item.end
        return entry

    def _lead(self, item: Block) -> Lead | None:
        """The lead of an item, read once."""
        if id(item) not in self.leads:
            first = item.children[0] if item.children else None
            leads = first is not None and first.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
            self.leads[id(item)] = read(first.inlines) if leads and first is not None else None
        return self.leads[id(item)]

    def _only_labels(self, nested: Block) -> bool:
        """Whether the only links of a nested list are those of what it stands under."""
        leads = [self._lead(item) for item in nested.children]
        linked = [lead for lead in leads if lead is not None and lead.links]
        return bool(linked) and all(
            lead.labelled and (lead.form is not EntryForm.TEXT_FIRST or is_label(lead.title))
            for lead in linked
        )

    def _label_links(self, nested: Block) -> list[EntryLink]:
        leads = [self._lead(child) for child in nested.children]
        return [link for lead in leads if lead is not None for link in lead.links]

    def _absorbed(self, item: Block) -> list[EntryLink]:
        """The links of nested lists that only hold this item's links."""
        return [
            link
            for nested in item.children
            if nested.kind is BlockKind.LIST and self._only_labels(nested)
            for link in self._label_links(nested)
        ]

    def _groups(self, item: Block) -> bool:
        """Whether an item without links has items with links below it: a heading in a list."""
        return any(
            (lead := self._lead(child)) is not None and (lead.links or self._groups(child))
            for nested in item.children
            if nested.kind is BlockKind.LIST
            for child in nested.children
        )

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
        )
        self.found.append(entry)
        _adopt(entry, parent, section)
        return entry


def _adopt(entry: Entry, parent: Entry | None, section: Section) -> None:
    (parent.entries if parent is not None else section.entries).append(entry)


def _points(item: Block) -> bool:
    """Whether an item leads into the page: ``[the one above](#lists)``."""
    links = (piece.link for piece in item.children[0].inlines if piece.kind is InlineKind.LINK)
    return any(link is not None and link.href.startswith("#") for link in links)


def _resources(links: list[EntryLink]) -> bool:
    """Whether any link leads out of the repository."""
    return any(is_external(each.link.href) for each in links)
