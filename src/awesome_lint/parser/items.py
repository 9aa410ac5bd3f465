"""The items of lists: what each presents, and which only hold the links of what is above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, EntryForm, EntryLink, Role
from awesome_lint.labels import is_label, role
from awesome_lint.parser.lead import links_in, read
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.leads import Lead

_LONGEST_NAME = 30  # of what a colon follows: "Official website:"


class Items:
    """The leads of the items of one document; each is read once."""

    def __init__(self) -> None:
        self._leads: dict[int, Lead | None] = {}

    def lead(self, item: Block) -> Lead | None:
        """The lead that an item's first block makes."""
        if id(item) not in self._leads:
            first = item.children[0] if item.children else None
            leads = first is not None and first.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
            self._leads[id(item)] = read(first.inlines) if leads and first is not None else None
        return self._leads[id(item)]

    def holds_labels(self, block: Block) -> bool:
        """Whether the only links of a list are those of what it stands under."""
        leads = [self.lead(item) for item in block.children]
        linked = [lead for lead in leads if lead is not None and lead.links]
        return bool(linked) and all(
            lead.labelled and (lead.form is not EntryForm.TEXT_FIRST or is_label(lead.title))
            for lead in linked
        )

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

    def announces(self, block: Block) -> bool:
        """Whether a list below a heading tells of what that names: ``Paper: …``, ``Download: …``.

        At least half of its items with links do; the others may be titles of its papers.
        """
        linked = [item for item in block.children if self._links(item)]
        told = [item for item in linked if self._announced(item)]
        return bool(told) and 2 * len(told) >= len(linked)

    def announced_links(self, block: Block) -> list[EntryLink]:
        """The links of such a list, those of nested lists included."""
        found = [link for item in block.children for link in self._links(item)]
        return [_belonging(link) for link in found]

    def _links(self, item: Block) -> list[EntryLink]:
        """The links of an item and all below it, by the label that is nearest above each."""
        lead = self.lead(item)
        own = list(lead.links) if lead is not None else []
        own += [each for child in item.children[1:] for each in links_in(child)]
        own += [
            each
            for nested in _lists(item)
            for child in nested.children
            for each in self._links(child)
        ]
        label = self._announced(item)
        return own if not label else [_labelled(each, label) for each in own]

    def _announced(self, item: Block) -> str:
        """The label that a colon sets off at the start of an item; "" where there is none."""
        lead = self.lead(item)
        if lead is None or any(is_label(each.link.text) for each in lead.links):
            return ""
        name, colon, _ = item.children[0].text.replace("：", ":").partition(":")
        name = name.strip("*_ ")
        known = colon and len(name) <= _LONGEST_NAME and is_label(name) and find(name) is None
        return name if known else ""


def _lists(item: Block) -> list[Block]:
    return [child for child in item.children if child.kind is BlockKind.LIST]


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
    return lead._replace(title=" ".join(link.text.split()), title_span=link.text_span)


def _labelled(each: EntryLink, label: str) -> EntryLink:
    if is_label(each.label):
        return each
    return EntryLink(each.link, label, Role(role(label, each.link.href)))
