"""Lists that an item with another bullet splits."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.document import Block, BlockKind, Document
from awesome_lint.document.index import index
from awesome_lint.text.lines import line_end

BULLETS = ("-", "*", "+")
_ONE_BLANK = 2  # line ends


@index
def lone_items(doc: Document) -> dict[int, str]:
    """Where lists of one item start that are parts of the lists next to them, and their bullet."""
    found: dict[int, str] = {}
    lists = [each.block for each in nested_lists(doc) if each.block.markup in BULLETS]
    by_parent: dict[Block | None, list[Block]] = {}
    for block in lists:
        by_parent.setdefault(block.parent, []).append(block)
    for siblings in by_parent.values():
        for at, block in enumerate(siblings[1:], 1):
            if len(block.children) > 1:
                continue
            before = siblings[at - 1]
            after = siblings[at + 1] if at + 1 < len(siblings) else None
            if _continues(doc.text, before, block, after):
                found[block.start] = before.markup
    return found


def _continues(text: str, before: Block, block: Block, after: Block | None) -> bool:
    """Whether a list of one item goes on with the list before it, as ``after`` does, if any."""
    lines = _lines_between(text, before, block)
    following = _lines_between(text, block, after) if after is not None else None
    if following is None or after is None:
        return lines == 1 and len(before.children) > 1
    if before.markup != after.markup:
        return False
    loose = not before.tight and not after.tight
    return lines == following == 1 or (loose and lines == following == _ONE_BLANK)


def _lines_between(text: str, one: Block, other: Block) -> int | None:
    """How many line ends part two blocks; None where there is something between them."""
    between = text[one.end : other.start]
    return between.count("\n") if not between.strip(" \t\n>") else None


def keeps_apart(text: str, block: Block, usual: str) -> bool:
    """Whether a list's bullet keeps it apart from the list before or after it, or from a line."""
    siblings = block.parent.children if block.parent is not None else [block]
    at = bisect_left(siblings, block.start, key=attrgetter("start"))
    beside = (*siblings[max(at - 1, 0) : at], *siblings[at + 1 : at + 2])
    if any(each.kind is BlockKind.LIST and each.markup in BULLETS for each in beside):
        return True
    for item in block.children:
        rest = text[item.start + 1 : line_end(text, item.start)]
        if usual in rest and not rest.strip(f"{usual} \t"):
            return True
    return False
