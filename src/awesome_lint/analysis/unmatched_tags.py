"""HTML elements that hold other blocks, and the tags of theirs that have no other half.

Only elements that go on behind the Markdown around them, and whose end a reader notices.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, InlineKind
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.document import Block, Document

_TAG = lazy(r"<(/?)(details|summary|center|table|div)\b([^<>]*)>", re.IGNORECASE)
_ENDLESS = lazy(r"<(pre|script|style|textarea)\b", re.IGNORECASE)
_HOLDERS = frozenset((BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL, BlockKind.FOOTNOTE))
_TAG_PIECES = (InlineKind.HTML, InlineKind.LINK)


class UnmatchedTag(NamedTuple):
    """A tag without its other half; ``name`` is in lower case.

    ``holder`` is the item, quote, cell or footnote that it lies in, whose end ends what is open
    in it; ``block`` is the HTML block, or the paragraph or its like, that it is written in.
    """

    span: Span
    name: str
    closing: bool
    attributes: str
    block: Block
    holder: Block | None


@index
def unmatched_tags(doc: Document) -> list[UnmatchedTag]:
    """The tags without their other half, in order.

    Only what has none in either reading: in that of browsers, where the end of an item ends what
    is open in it, and in that of a writer, who counts the tags of a kind.
    """
    if not ("</" in doc.text or doc.html_blocks):
        return []
    tags = list(_tags(doc))
    if not tags and not doc.html_blocks:
        return []
    found = set(_unmatched_by_name(tags)).intersection(_unmatched(tags))
    lone = [each for each in found if each.closing or each.holder is None]
    return sorted((*lone, *_endless(doc)), key=lambda each: each.span)


def _tags(doc: Document) -> Iterator[UnmatchedTag]:
    text = doc.text
    starts = [block.start for block in doc.html_blocks]
    comments = [span for each in doc.comments for span in (each.start, each.end)]
    for tag in _TAG.finditer(text):
        start = tag.start()
        if bisect_right(comments, start) % 2:
            continue
        at = bisect_right(starts, start) - 1
        block = doc.html_blocks[at] if at >= 0 and start < doc.html_blocks[at].end else None
        if block is None:
            piece = doc.piece_at(start)
            block = doc.leaf_at(start)
            if block is None or piece is None or piece.kind not in _TAG_PIECES:
                continue
            if piece.kind is InlineKind.LINK and text[piece.start] != "<":
                continue
        span, closing = Span(*tag.span()), tag[1] == "/"
        yield UnmatchedTag(span, tag[2].lower(), closing, tag[3], block, _holder(block))


def _unmatched_by_name(tags: Iterable[UnmatchedTag]) -> list[UnmatchedTag]:
    """The tags without another half where each kind of element is counted by itself."""
    opened: dict[str, list[UnmatchedTag]] = {}
    found = []
    for tag in tags:
        waiting = opened.setdefault(tag.name, [])
        if not tag.closing:
            waiting.append(tag)
        elif waiting:
            waiting.pop()
        else:
            found.append(tag)
    return found + [tag for waiting in opened.values() for tag in waiting]


def _unmatched(tags: Iterable[UnmatchedTag]) -> list[UnmatchedTag]:
    """The tags without another half as browsers read them."""
    opened: list[UnmatchedTag] = []
    counts: Counter[str] = Counter()
    found = []
    for tag in tags:
        while opened and _is_left(opened[-1].holder, tag):
            found.append(opened.pop())
            counts[found[-1].name] -= 1
        if not tag.closing:
            opened.append(tag)
            counts[tag.name] += 1
        elif not counts[tag.name]:
            found.append(tag)
        else:
            while (ended := opened.pop()).name != tag.name:
                found.append(ended)
                counts[ended.name] -= 1
            counts[tag.name] -= 1
    return found + opened


def _is_left(holder: Block | None, tag: UnmatchedTag) -> bool:
    return holder is not None and tag.span.start >= holder.end


def _holder(block: Block) -> Block | None:
    if block.kind in _HOLDERS:
        return block
    return next((each for each in block.ancestors if each.kind in _HOLDERS), None)


def _endless(doc: Document) -> Iterator[UnmatchedTag]:
    """Blocks that only their own end tag ends, and that end with the file."""
    for block in doc.html_blocks:
        text = doc.text[block.start : block.end]
        tag = _ENDLESS.match(text)
        if tag is not None and f"</{tag[1].lower()}" not in text.lower():
            span = Span(block.start, block.start + max(text.find(">") + 1, tag.end()))
            yield UnmatchedTag(span, tag[1].lower(), False, "", block, None)
