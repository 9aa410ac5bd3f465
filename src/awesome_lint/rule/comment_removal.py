"""How a comment is taken out without anything else on the page changing."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind
from awesome_lint.text.edits import Edit
from awesome_lint.text.lines import line_start, next_line

if TYPE_CHECKING:
    from awesome_lint.document import Block, Comment, Document
    from awesome_lint.text.edits import Span

_START = attrgetter("start")
_GROWING = (BlockKind.LIST, BlockKind.FOOTNOTE)  # what follows them may come to lie in them
_PLAIN_LEAVES = (BlockKind.PARAGRAPH, BlockKind.CELL)


def removal(doc: Document, span: Span) -> Edit | None:
    """The edit that takes out the comment at ``span``; None where the page would change.

    Its line goes with it where nothing else is on it, and with that one of the blank lines
    around it; one stays, or is put, where the blocks above and below would meet.
    """
    at = bisect_left(doc.comments, span.start, key=_START)
    comment = doc.comments[at]
    block = comment.block
    if block.kind in _PLAIN_LEAVES:
        return _from_text(doc, comment)
    written = doc.text[slice(*block.span)]
    if block.kind is not BlockKind.HTML or written.strip() != doc.text[slice(*span)]:
        return None
    line = line_start(doc.text, block.start)
    parent = block.parent
    if parent is None or doc.text[line : block.start].strip(" "):
        return None
    if parent.kind is BlockKind.DOCUMENT:
        return _from_top(doc, block, parent.children)
    if parent.kind is BlockKind.ITEM:
        return _from_item(doc, block, parent)
    return None


def _from_text(doc: Document, comment: Comment) -> Edit | None:
    """Out of a line, with the spaces before it."""
    text, leaf = doc.text, comment.block
    start, end = comment.start, comment.end
    after = text[end : end + 1]
    if not leaf.text.strip() or (after and after not in " \t\n|") or "\n" in text[start:end]:
        return None
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    before = text[start - 1 : start]
    if before in ("", "\n"):
        return None  # all there is on a line of a paragraph
    if before == "\\" or (start == comment.start and not before.isalnum()):
        return None  # "\\" would be a line break; emphasis may end here
    return Edit(start, end, "")


def _from_top(doc: Document, block: Block, siblings: list[Block]) -> Edit | None:
    text = doc.text
    at = bisect_left(siblings, block.start, key=_START)
    above = siblings[at - 1] if at else None
    below = siblings[at + 1] if at + 1 < len(siblings) else None
    start = line_start(text, block.start)
    end = next_line(text, block.end)
    grows = above is not None and above.kind in _GROWING
    if grows and below is not None and _goes_on(text, below):
        return None
    if above is not None and below is not None and _is_indented(above) and _is_indented(below):
        return None  # they would be one block
    if above is None and text.startswith("---", len(text) - len(text[end:].lstrip())):
        return None  # at the top of the file it starts front matter
    if not text[end:].strip():
        kept = text[:start].rstrip(" \t\n")  # definitions are no blocks
        return Edit(len(kept) + 1 if kept else 0, end, "")
    open_above = start > 0 and text[line_start(text, start - 1) : start].strip() != ""
    after = next_line(text, end)
    open_below = text[end:after].strip() != ""
    if open_above and open_below:
        return Edit(start, end, "\n")
    return Edit(start, end if open_above or open_below else after, "")


def _is_indented(block: Block) -> bool:
    return block.kind is BlockKind.CODE and not block.markup


def _goes_on(text: str, below: Block) -> bool:
    """Whether a block could be a part of the list or footnote above it."""
    return below.kind in (*_GROWING, BlockKind.CODE) or text[below.start - 1] != "\n"


def _from_item(doc: Document, block: Block, item: Block) -> Edit | None:
    """Out of an item, where no blank line is beside it: those make lists loose."""
    text = doc.text
    at = bisect_left(item.children, block.start, key=_START)
    start = line_start(text, block.start)
    end = next_line(text, block.end)
    above = item.children[at - 1] if at else None
    if above is None or above.kind is not BlockKind.PARAGRAPH or above.end + 1 != start:
        return None
    if at + 1 < len(item.children):
        below = item.children[at + 1]
        first = below.children[0] if below.kind is BlockKind.LIST else None
        bullets = first is not None and below.markup in ("-", "*", "+") and bool(first.children)
        starts = line_start(text, below.start) == end
        return Edit(start, end, "") if bullets and starts else None
    follows = text[end : next_line(text, end)].strip()
    siblings = item.parent.children if item.parent is not None else []
    after = bisect_left(siblings, end, key=_START)
    met = after < len(siblings) and line_start(text, siblings[after].start) == end
    return Edit(start, end, "") if met or not follows else None
