"""What is above and below headings and lists: a blank line, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.list_nesting import column
from awesome_lint.document import BlockKind, is_closed
from awesome_lint.document.index import index
from awesome_lint.text.lines import line_end, line_start

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document

_WORDS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.TABLE)
_CODE_INDENT = 4  # columns
_SET_OFF = (BlockKind.HEADING, BlockKind.LIST)
_ANCHOR = r"<a\s[^<>]*>\s*</a>\s*"


class BlockEdge(NamedTuple):
    """The edge of a heading or list: where the line starts that is below the edge.

    ``above`` and ``below`` are the headings and lists that meet there, if any. ``blank``: the
    line above or below the edge is blank, so that the two sides are set off.
    """

    place: int
    above: Block | None
    below: Block | None
    blank: bool


@index
def block_edges(doc: Document) -> list[BlockEdge]:
    """The edges of the headings and lists that lie in nothing else, in order.

    A comment may be meant for the line next to it, and an anchor is for the heading right below
    it: their edges are none.
    """
    text = doc.text
    found: list[BlockEdge] = []
    before: Block | None = None
    for block in doc.root.children:
        start = line_start(text, block.start)
        touching = before is not None and before.end + 1 == start
        meant = touching and _is_meant(text, before, block)
        set_off = block.kind in _SET_OFF and start > 0
        if before is not None and before.kind in _SET_OFF:
            if not meant:
                place = before.end + 1
                met = block if touching and set_off else None
                found.append(BlockEdge(place, before, met, _is_blank(text, place)))
            set_off = set_off and not touching
        if set_off and not meant:
            above = line_start(text, start - 1)
            found.append(BlockEdge(start, None, block, _is_blank(text, above)))
        before = block
    within = _within_definitions(doc)
    return [gap for gap in found if gap.place not in within] if within else found


def _within_definitions(doc: Document) -> set[int]:
    """Where lines start on which a definition goes on: ``[a`` and ``]: b``, with a list above."""
    text = doc.text
    return {
        at + 1 for each in doc.definitions for at in range(each.start, each.end) if text[at] == "\n"
    }


def _is_meant(text: str, before: Block | None, block: Block) -> bool:
    """Whether two blocks may want to touch: one is a comment, an anchor above its heading, or
    GitHub may take it for text.

    That is so with what is indented as code is, "- a\\n    > b", and with words below a list.
    """
    below_a_list = before is not None and before.kind is BlockKind.LIST
    if below_a_list and (block.kind in _WORDS or _is_open(text, before or block)):
        return True
    if before is not None and block.kind is BlockKind.HEADING and _is_anchor(text, before):
        return True
    return any(
        _is_comment(text, each) or column(text, each.start) >= _CODE_INDENT
        for each in (before, block)
        if each is not None
    )


def _is_open(text: str, block: Block) -> bool:
    """Whether a list ends with code or HTML that nothing ends: a blank line may go into it."""
    while block.children:
        block = block.children[-1]
    return block.kind is BlockKind.HTML or not is_closed(text, block)


def _is_comment(text: str, block: Block | None) -> bool:
    return (
        block is not None and block.kind is BlockKind.HTML and text.startswith("<!--", block.start)
    )


def _is_anchor(text: str, block: Block) -> bool:
    """Whether a block is nothing but ``<a name="x"></a>``."""
    words = text.startswith("<a", block.start) and text[block.start : block.end]
    return bool(words and re.fullmatch(_ANCHOR, words))


def _is_blank(text: str, start: int) -> bool:
    if text.startswith("\n", start):
        return True
    return not text[start : line_end(text, start)].strip(" \t")
