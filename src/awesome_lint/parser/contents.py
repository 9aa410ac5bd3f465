"""Tables of contents: lists whose links, three or more, all lead into the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind, Contents

if TYPE_CHECKING:
    from awesome_lint.document import Link

_FEWEST = 3

# To look up a member of an enum takes longer than to compare it.
_LIST_KIND = BlockKind.LIST


def contents_of(blocks: list[Block], links: list[Link]) -> list[Contents]:
    """The outermost lists that are tables of contents. Both arguments are in order."""
    found: list[Contents] = []
    at = 0
    for block in blocks:
        if block.kind is not _LIST_KIND or _nested(block):
            continue
        while at < len(links) and links[at].start < block.start:
            at += 1
        inside: list[Link] = []
        while at < len(links) and links[at].start < block.end:
            inside.append(links[at])
            at += 1
        if len(inside) >= _FEWEST and all(link.href.startswith("#") for link in inside):
            found.append(Contents(block, inside))
    return found


def _nested(block: Block) -> bool:
    return any(each.kind is _LIST_KIND for each in block.ancestors)
