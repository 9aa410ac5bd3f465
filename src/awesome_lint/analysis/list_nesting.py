"""Lists in lists: how deep each lies, and in which columns its items stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind
from awesome_lint.document.index import index
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document

_TAB = 4  # columns (CommonMark 0.31.2 §2.2)
_CODE = 5  # spaces after a marker, from which on they are a code block's
_FOREIGN = (BlockKind.QUOTE, BlockKind.FOOTNOTE)


class NestedList(NamedTuple):
    """A list and where it lies.

    ``depth`` is 1 where no list is around it. A ``free`` list has its lines for itself: no
    quote or footnote is around it. ``contents``: it is, or lies in, a table of contents.
    """

    block: Block
    depth: int
    item: Block | None
    free: bool
    contents: bool


@index
def nested_lists(doc: Document) -> list[NestedList]:
    """All lists, in document order."""
    tables = {each.block for each in doc.contents}
    found: dict[Block, NestedList] = {}
    for block in doc.blocks:
        if block.kind is not BlockKind.LIST:
            continue
        parent = block.parent
        if parent is not None and parent.kind is BlockKind.ITEM and parent.parent in found:
            outer = found[parent.parent]
            contents = outer.contents or block in tables
            found[block] = NestedList(block, outer.depth + 1, parent, outer.free, contents)
            continue
        depth, free = 1, True
        for each in block.ancestors:
            depth += each.kind is BlockKind.LIST
            free = free and each.kind not in _FOREIGN
        found[block] = NestedList(block, depth, None, free, block in tables)
    return list(found.values())


def column(text: str, offset: int) -> int:
    """How many columns there are before ``offset`` on its line; a tab reaches the next stop."""
    start = line_start(text, offset)
    if text.find("\t", start, offset) < 0:
        return offset - start
    return width(text[start:offset])


def width(blank: str) -> int:
    """How many columns a line's first characters take."""
    columns = 0
    for char in blank:
        columns += _TAB - columns % _TAB if char == "\t" else 1
    return columns


def begins_line(text: str, offset: int) -> bool:
    """Whether there is nothing but whitespace before ``offset`` on its line."""
    return not text[line_start(text, offset) : offset].strip(" \t")


def may_be_marker(text: str, offset: int) -> bool:
    """Whether all that is before ``offset`` on its line may be a marker once a space follows."""
    start = line_start(text, offset)
    return not text[start:offset].strip(" \t>-*+#.)0123456789")


def content_width(text: str, item: Block) -> int:
    """How many columns a line must be indented, from an item's marker on, to be in the item.

    Where a tab follows the marker that depends on where the item stands.
    """
    start = item.start
    end = start + 1
    if text[start] not in "-*+":
        while text[end - 1] not in ".)":
            end += 1
    after = end
    while text[after : after + 1] in (" ", "\t"):
        after += 1
    spaces = column(text, after) - column(text, end)
    empty = after == len(text) or text[after] == "\n"
    return end - start + (1 if empty or spaces >= _CODE else spaces)
