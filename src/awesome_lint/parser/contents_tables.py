"""Tables of contents: lists, tables, paragraphs and HTML whose links all lead into the page."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind, Contents, InlineKind

if TYPE_CHECKING:
    from awesome_lint.document import Link

_FEWEST = 3
_HOLDERS = (BlockKind.LIST, BlockKind.TABLE)
_LEAVES = (BlockKind.PARAGRAPH, BlockKind.HTML)


def contents_of(links: list[Link]) -> list[Contents]:
    """The tables of contents that ``links``, a document's in order, make up, in order.

    A list or table counts as a whole, with all that is nested in it. A paragraph has nothing
    but links and what stands between them; HTML, mostly links.
    """
    groups: dict[Block, list[Link]] = {}
    for link in links:
        if link.href[:1] == "#" and (home := _home(link.block)) is not None:
            groups.setdefault(home, []).append(link)
    likely = [(home, inside) for home, inside in groups.items() if len(inside) >= _FEWEST]
    if not likely:
        return []
    starts = [link.start for link in links]
    found = []
    for home, inside in likely:
        count = bisect_left(starts, home.end) - bisect_left(starts, home.start)
        if count == len(inside) and _is_made_of(home, inside):
            found.append(Contents(home, inside))
    return sorted(found, key=lambda each: each.block.start)


def _home(block: Block) -> Block | None:
    """The outermost list or table that a block lies in, or the leaf itself."""
    outermost = None
    for each in block.ancestors:
        if each.kind in _HOLDERS:
            outermost = each
    return outermost or (block if block.kind in _LEAVES else None)


def _is_made_of(block: Block, links: list[Link]) -> bool:
    if block.kind is BlockKind.PARAGRAPH:
        between = (each.content for each in block.inlines if each.kind is not InlineKind.LINK)
        return not any(map(str.isalnum, "".join(between)))
    if block.kind is BlockKind.HTML:
        return 2 * sum(len(link.text) for link in links) >= len("".join(block.text.split()))
    return True
