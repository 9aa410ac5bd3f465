"""Which blocks of a list are entries, and which entry is whose child.

Linked items are entries; text-only items beside them too; an item that only groups others,
a note under an entry, contents lists and prose are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Entry, EntryForm, EntryLink, InlineKind
from awesome_lint.labels import is_label
from awesome_lint.parser.asides import is_about_itself, is_alert, is_aside, is_call
from awesome_lint.parser.html_lines import html_leads
from awesome_lint.parser.items import Items, titled_by_link
from awesome_lint.parser.lead import links_in, read
from awesome_lint.parser.lead_venue import venue_as_title
from awesome_lint.parser.paragraphs import has_bold_title, paragraph_leads, presents
from awesome_lint.parser.rows import row_lead
from awesome_lint.parser.unlinked import named, usual_separator
from awesome_lint.urls import is_external

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Section
    from awesome_lint.parser.leads import Lead

# To look up a member of an enum takes longer than to compare it.
_LIST, _TABLE = BlockKind.LIST, BlockKind.TABLE
_TEXT_FIRST = EntryForm.TEXT_FIRST
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
                index += self._heading(block, children[index : index + 2])
            elif block.kind is BlockKind.LIST:
                if not is_aside(self.doc, block) and not self._notes(block, children[index - 2]):
                    self._list(block, None)
            elif block.kind is BlockKind.TABLE:
                self._table(block)
            elif block.kind is BlockKind.PARAGRAPH:
                index += self._paragraphs(children, index - 1)
            elif block.kind is BlockKind.QUOTE:
                if not is_alert(block):
                    self._blocks(block)
            elif block.kind is BlockKind.HTML:
                for lead, start, end in html_leads(self.doc, block):
                    entry = self._entry(lead._replace(form=EntryForm.HTML), block, None, start)
                    entry.end = end

    def _heading(self, heading: Block, following: list[Block]) -> int:
        """Note the entry that a heading is; returns how many blocks after it belong to it.

        ``following`` are the next two blocks, where there are any.
        """
        self.owner = self.heading = None
        lead = read(heading.inlines)
        if lead is None or not lead.title:
            return 0
        title = heading.level == 1 and not self.found and heading is self.doc.headings[0].block
        if title and lead.form in _PRESENTING:
            return 0  # the list's own name
        if not title and not is_label(lead.title):
            self.heading = lead._replace(form=EntryForm.HEADING), heading, len(self.found)
        if not self.found and is_call(lead.title):
            return 0
        if _resources(lead.links) and lead.form in _PRESENTING and not lead.description:
            self.owner = self._entry(lead._replace(form=EntryForm.HEADING), heading, None)
        after = following[0] if following else None
        bold = after is not None and lead.venue is None and all(map(has_bold_title, following))
        if bold and (is_label(lead.title) or len(following) > 1):
            return 0  # paragraphs with titles of their own
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

    def _notes(self, block: Block, before: Block) -> bool:
        """Whether a list below a heading holds the links of what that names; takes them."""
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

    def _paragraphs(self, children: list[Block], first: int) -> int:
        """Note the entries of paragraphs in a row; returns how many follow the first."""
        last = first
        while last < len(children) and children[last].kind is BlockKind.PARAGRAPH:
            last += 1
        for lead, block, start, end in paragraph_leads(children[first:last]):
            self._entry(lead, block, None, start).end = end
        return last - first - 1

    def _table(self, table: Block) -> None:
        rows = table.children
        for row in rows[1:]:
            lead = row_lead(row, rows[0])
            if lead is not None and lead.title and _resources(lead.links):
                self._entry(lead, row, None)

    def _list(self, block: Block, parent: Entry | None) -> None:
        leads = [self.items.lead(item) for item in block.children]
        linked = any(
            lead is not None and (_resources(lead.links) or self.items.absorbed(item))
            for lead, item in zip(leads, block.children, strict=True)
        )
        separator = usual_separator(self.doc.text, leads) if linked else ""
        for item, lead in zip(block.children, leads, strict=True):
            entry = self._item(item, lead, parent, separator if linked else None)
            for child in item.children:
                if child.kind is _LIST and id(child) not in self.skipped:
                    if entry is None or not self.items.holds_labels(child):
                        self._list(child, entry or parent)
                elif child.kind is _TABLE:
                    self._table(child)

    def _item(
        self, item: Block, lead: Lead | None, parent: Entry | None, separator: str | None
    ) -> Entry | None:
        """The entry of an item; ``separator`` is its list's, None for one without links."""
        if lead is None or not lead.title:
            return None
        absorbed: list[EntryLink] = []
        links = lead.links
        if len(item.children) > 1:
            absorbed = self.items.absorbed(item)
            more = [link for child in item.children[1:] for link in links_in(child)]
            links = [*links, *more, *absorbed]
        if parent is not None or self.owner is not None:
            if lead.form not in _PRESENTING and not (links and (lead.labelled or absorbed)):
                return None
        elif (not links and self.items.groups(item)) or (separator is None and lead.venue is None):
            return None
        if lead.form is _TEXT_FIRST:
            if is_about_itself(lead.title):
                return None
            lead = titled_by_link(lead)
        if not links and lead.form is EntryForm.TEXT_ONLY:
            plain = None if parent is not None else named(lead, separator or "")
            if plain is None:
                return None
            lead = plain
        if not links and (parent is not None or (lead.venue is None and _points(item))):
            return None
        if links is not lead.links:
            lead = lead._replace(links=links)
        entry = self._entry(lead, item, parent)
        paragraphs = [child for child in item.children if child.kind is not _LIST]
        entry.end = paragraphs[-1].end if paragraphs else item.end
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


def _adopt(entry: Entry, parent: Entry | None, section: Section) -> None:
    (parent.entries if parent is not None else section.entries).append(entry)


def _points(item: Block) -> bool:
    """Whether an item leads into the page: ``[the one above](#lists)``."""
    links = (piece.link for piece in item.children[0].inlines if piece.kind is InlineKind.LINK)
    return any(link is not None and link.href.startswith("#") for link in links)


def _resources(links: list[EntryLink]) -> bool:
    """Whether any link leads out of the repository."""
    return any(is_external(each.link.href) for each in links)
