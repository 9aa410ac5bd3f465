"""The items of lists: what each presents, and which only hold the links of what is above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, EntryForm, EntryLink, Role
from awesome_lint.knowledge.labels import is_label, role
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.continuations import tells_facts
from awesome_lint.parser.entries.lead_reading import links_in
from awesome_lint.parser.entries.titles.title_lines import read_lines

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.entries.lead import Lead

_LONGEST_NAME = 30  # of what a colon follows: "Official website:"
_OPENERS = ("(", "（", "[", "【")
_FEWEST_WORDS = 3  # of a title that only a space parts from its label

# To look up a member of an enum takes longer than to compare it.
_LIST = BlockKind.LIST
_LEAVES = (BlockKind.PARAGRAPH, BlockKind.HEADING)


class Items:
    """The leads of the items of one document, and which lists tell facts; each is read once."""

    def __init__(self) -> None:
        self._leads: dict[int, Lead | None] = {}
        self._facts: dict[int, bool] = {}

    def lead(self, item: Block) -> Lead | None:
        """The lead that an item's first block makes."""
        key = id(item)
        if key not in self._leads:
            first = item.children[0] if item.children else None
            leads = first is not None and first.kind in _LEAVES
            self._leads[key] = read_lines(first.inlines) if leads and first is not None else None
        return self._leads[key]

    def leads(self, block: Block) -> list[Lead | None]:
        """The leads of a list's items; where most are ``[paper](…) T``, T is their title."""
        leads = [self.lead(item) for item in block.children]
        titled = [lead and titled_after_label(lead) for lead in leads]
        if 2 * sum(each is not None for each in titled) <= len(leads):
            return leads
        return [after or lead for after, lead in zip(titled, leads, strict=True)]

    def holds_labels(self, block: Block) -> bool:
        """Whether the only links of a list are those of what it stands under.

        Not where most of its items say of what: ``[[CVPR](…)] T``, ``[paper](…) T``.
        """
        leads = [self.lead(item) for item in block.children]
        linked = [lead for lead in leads if lead is not None and lead.links]
        if not linked or not all(map(_is_labelled, linked)):
            return False
        return 2 * sum(titled_after_label(lead) is not None for lead in linked) <= len(linked)

    def label_links(self, block: Block) -> list[EntryLink]:
        """The links of a list that holds labels."""
        leads = [self.lead(child) for child in block.children]
        return [_belonging(link) for lead in leads if lead is not None for link in lead.links]

    def absorbed(self, item: Block) -> list[EntryLink]:
        """The links of nested lists that only hold this item's links."""
        return [
            link
            for nested in _lists(item)
            if self.holds_labels(nested)
            for link in self.label_links(nested)
        ]

    def groups(self, item: Block) -> bool:
        """Whether an item without links has items with links below it: a heading in a list."""
        return any(
            (lead := self.lead(child)) is not None and (lead.links or self.groups(child))
            for nested in _lists(item)
            for child in nested.children
        )

    def tells_facts(self, block: Block) -> bool:
        """Whether a list tells facts of what it stands under: ``Date: …``, ``Publisher: …``."""
        key = id(block)
        if key not in self._facts:
            self._facts[key] = tells_facts(block)
        return self._facts[key]

    def announces(self, block: Block) -> bool:
        """Whether a list below a heading tells of what that names: ``Paper: …``, ``Download: …``.

        At least half of its items with links do; the others may be titles of its papers.
        """
        told = [item for item in block.children if self._announced(item)]
        told = [item for item in told if self._links(item)]
        if not told:
            return False
        return 2 * len(told) >= sum(1 for item in block.children if self._links(item))

    def lacks_links(self, block: Block) -> bool:
        """Whether all items of a list are labels that no link follows: ``Code: None``."""
        return all(map(self._announced, block.children)) and not any(
            map(self._links, block.children)
        )

    def announced_links(self, block: Block) -> list[EntryLink]:
        """The links of such a list, those of nested lists included."""
        return [link for item in block.children for link in self.item_links(item)]

    def item_links(self, item: Block) -> list[EntryLink]:
        """The links of an item and all below it, as those of what it stands under."""
        return [_belonging(link) for link in self._links(item)]

    def _links(self, item: Block) -> list[EntryLink]:
        """The links of an item and all below it, by the label that is nearest above each."""
        lead = self.lead(item)
        own = list(lead.links) if lead is not None else []
        for child in item.children[1:]:
            own += links_in(child)
        for nested in _lists(item):
            for child in nested.children:
                own += self._links(child)
        label = self._announced(item)
        return own if not label else [_labelled(each, label) for each in own]

    def _announced(self, item: Block) -> str:
        """The label that a colon sets off at the start of an item; "" where there is none."""
        text = item.children[0].text if item.children else ""
        if ":" not in text and "：" not in text:
            return ""
        name = text.replace("：", ":").partition(":")[0].strip("*_ ")
        if len(name) > _LONGEST_NAME or not is_label(name) or find(name) is not None:
            return ""
        lead = self.lead(item)
        told = lead is not None and not any(is_label(each.link.text) for each in lead.links)
        return name if told else ""


def _lists(item: Block) -> list[Block]:
    return [child for child in item.children if child.kind is _LIST]


def _belonging(each: EntryLink) -> EntryLink:
    """A link of an item as one of what that stands under; it presents nothing of its own."""
    if each.role is not Role.PRIMARY:
        return each
    return each._replace(role=Role(role(each.label, each.link.href)))


def titled_by_link(lead: Lead) -> Lead:
    """A lead with the text of its link for a title where a label stands before that.

    ``Alternative: [Tea for Two](…)``; one whose link tells nothing stays as it is.
    """
    if not lead.links or lead.links[0].label != lead.title:
        return lead
    link = lead.links[0].link
    if (
        link.text == lead.title
        or is_label(link.text)
        or "://" in link.text
        or not any(map(str.isalpha, link.text))
    ):
        return lead
    title = " ".join(link.text.split())
    named = EntryLink(link, title, Role.PRIMARY)
    return lead._replace(title=title, title_span=link.text_span, links=[named, *lead.links[1:]])


def titled_after_label(lead: Lead) -> Lead | None:
    """A lead with what follows its first label for a title: ``[[CVPR](…)] T``, ``[paper](…) T``.

    None where nothing follows, or what tells of the label: ``[paper](…): D``, ``[code](…) for T``.
    """
    if lead.form is EntryForm.GROUP_FIRST:
        return lead if _starts_title(lead.title) else None
    if lead.form is not EntryForm.LINK_FIRST or not lead.labelled or not is_label(lead.title):
        return None
    span = lead.description_span
    if span is None or lead.separator is not None or not _starts_title(lead.description):
        return None
    if len(lead.description.split()) < _FEWEST_WORDS and lead.description.isascii():
        return None
    return lead._replace(
        form=EntryForm.GROUP_FIRST,
        title=lead.description,
        title_span=span,
        links=[_belonging(each) for each in lead.links],
        description="",
        description_span=None,
    )


def _starts_title(text: str) -> bool:
    """Whether a text may be a title by how it starts, and is no label such as "CVPR 2021"."""
    if text.startswith(_OPENERS):
        return False  # a remark: "(4.9K stars)"
    first = next(filter(str.isalnum, text), "")
    return bool(first) and not first.islower() and not is_label(text)


def _is_labelled(lead: Lead) -> bool:
    return lead.labelled and (lead.form is not EntryForm.TEXT_FIRST or is_label(lead.title))


def _labelled(each: EntryLink, label: str) -> EntryLink:
    if is_label(each.label):
        return each
    return EntryLink(each.link, label, Role(role(label, each.link.href)))
