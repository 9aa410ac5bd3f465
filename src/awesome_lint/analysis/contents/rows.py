"""A contents list line by line: a row for each of its items."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Link


@dataclass(slots=True, eq=False, repr=False)
class Row:
    """An item of a contents list. ``span`` goes from its line's start to the next row's.

    ``depth`` is 0 for the list's own items.
    """

    item: Block
    depth: int
    span: Span
    links: list[Link] = field(default_factory=list)

    @property
    def link(self) -> Link | None:
        """The row's link, where it has exactly one."""
        return self.links[0] if len(self.links) == 1 else None


def rows_of(doc: Document, block: Block, links: list[Link]) -> list[Row]:
    """The rows of a list; none where its items do not each start a line."""
    items = _items(block)
    starts = [line_start(doc.text, item.start) for item, _ in items]
    if len(set(starts)) < len(starts):
        return []
    ends = [*starts[1:], block.end]
    rows = [
        Row(item, depth, Span(start, end))
        for (item, depth), start, end in zip(items, starts, ends, strict=True)
    ]
    for link in links:
        rows[max(bisect_right(starts, link.start) - 1, 0)].links.append(link)
    return rows


def parents(rows: list[Row]) -> dict[Link, Link]:
    """The link of the row that each row's link is nested under."""
    above: list[Row] = []
    found: dict[Link, Link] = {}
    for row in rows:
        while above and above[-1].depth >= row.depth:
            above.pop()
        if above and above[-1].link is not None:
            found.update((link, above[-1].link) for link in row.links)
        above.append(row)
    return found


def _items(block: Block) -> list[tuple[Block, int]]:
    found: list[tuple[Block, int]] = []
    todo = [(block, 0)]
    while todo:
        each, depth = todo.pop()
        if each.kind is BlockKind.ITEM:
            found.append((each, depth))
        inner = depth + (each.kind is BlockKind.ITEM)
        todo += ((child, inner) for child in reversed(each.children))
    return found
