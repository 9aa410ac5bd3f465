"""What an item of a list presents, with all that belongs to it; None for what is no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, EntryForm, InlineKind, Role
from awesome_lint.parser.entries.asides import is_about_itself
from awesome_lint.parser.entries.continuations import (
    appearance_below,
    holds_labels,
    links_below,
)
from awesome_lint.parser.entries.items import titled_by_link
from awesome_lint.parser.entries.titles.credits import is_credit, is_reference
from awesome_lint.parser.entries.unlinked_items import named

if TYPE_CHECKING:
    from awesome_lint.document import Block, Entry, EntryLink
    from awesome_lint.parser.entries.items import Items
    from awesome_lint.parser.entries.lead import Lead

_PAIR = 2  # pieces: what announces, and a link
# Decides 174 of 5,777 entries.
PRESENTING = (EntryForm.LINK_FIRST, EntryForm.BARE_URL, EntryForm.GROUP_FIRST)

# To look up a member of an enum takes longer than to compare it.
_LIST = BlockKind.LIST
_LINK_FIRST, _TEXT_FIRST = EntryForm.LINK_FIRST, EntryForm.TEXT_FIRST
_PRIMARY = Role.PRIMARY


def item_lead(
    items: Items,
    item: Block,
    lead: Lead | None,
    below: list[Block],
    above: Entry | None,
    separator: str | None,
) -> Lead | None:
    """What an item whose first paragraph is ``lead`` presents.

    ``below`` is what stands below that paragraph, ``above`` the entry that the list stands
    under; ``separator`` is its list's, None for one without links.
    """
    if lead is None or not lead.title:
        return None
    if lead.form is _TEXT_FIRST:
        if is_about_itself(lead.title):
            return None
        lead = titled_by_link(lead)
    absorbed: list[EntryLink] = []
    links = lead.links
    if below:
        absorbed = _absorbed(items, item)
        links = [*links, *links_below(below), *absorbed]
    if above is not None:
        own = links and (lead.labelled or absorbed or _is_credited(lead))
        if lead.form not in PRESENTING and not own and not _is_announced(item, lead):
            return None
    elif (not links and items.groups(item)) or (separator is None and lead.venue is None):
        return None
    if not links and lead.form is EntryForm.TEXT_ONLY:
        plain = None if above is not None else named(lead, separator or "")
        if plain is None:
            return None
        lead = plain
    if not links and (above is not None or (lead.venue is None and _points(item))):
        return None
    alone = links is lead.links and (len(links) == 1 or not lead.labelled)
    if above is None and alone and lead.form is _LINK_FIRST and _is_labelled_first(links):
        first = links[0]._replace(role=Role.PRIMARY)  # though it may be called "Docs"
        links = [first, *links[1:]]
    if links is not lead.links:
        venue, dated = (
            (lead.venue, None) if lead.venue else appearance_below(below, items.tells_facts)
        )
        lead = lead._replace(links=links, venue=venue, dated=lead.dated or dated)
    return lead


def _is_labelled_first(links: list[EntryLink]) -> bool:
    return bool(links) and links[0].role is not _PRIMARY


def _is_credited(lead: Lead) -> bool:
    """Whether a link tells who wrote what stands before it: ``T. [Doe (1959)](…)``."""
    return lead.form is _TEXT_FIRST and any(
        each.label != lead.title and (is_credit(each.label) or is_reference(each.label))
        for each in lead.links
    )


def _is_announced(item: Block, lead: Lead) -> bool:
    """Whether an item is a title that a colon leads to: ``See also: [Tea for Two](…)``."""
    pieces = item.children[0].inlines
    if lead.form is not _TEXT_FIRST or len(pieces) < _PAIR or pieces[-1].link is None:
        return False
    named = [each.link for each in lead.links if each.role is Role.PRIMARY]
    return named == [pieces[-1].link] and pieces[-2].content.rstrip().endswith((":", "："))


def holds_links(items: Items, item: Block) -> bool:
    """Whether what stands below an item's first paragraph has its links."""
    below = item.children[1:]
    return bool(below) and (any(map(holds_labels, below)) or bool(_absorbed(items, item)))


def belongs(items: Items, block: Block) -> bool:
    """Whether a nested list goes on about the item that it lies in."""
    return items.holds_labels(block) or items.tells_facts(block)


def _absorbed(items: Items, item: Block) -> list[EntryLink]:
    """The links of nested lists that go on about their item."""
    facts = [child for child in item.children if child.kind is _LIST and items.tells_facts(child)]
    links = [link for block in facts for link in items.announced_links(block)]
    return links or items.absorbed(item)


def _points(item: Block) -> bool:
    """Whether an item leads into the page: ``[the one above](#lists)``."""
    links = (piece.link for piece in item.children[0].inlines if piece.kind is InlineKind.LINK)
    return any(link is not None and link.href.startswith("#") for link in links)
