"""Entries put in order, with all that belongs to them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind, Document, Entry
from awesome_lint.text.edits import Edit, Fix, Span
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Sequence


def reordering(doc: Document, entries: Sequence[Entry], order: Sequence[Entry]) -> Fix | None:
    """The fix that puts entries in that order; None where one would not move as a whole."""
    blocks = [entry.block for entry in entries]
    whole = all(entry.end <= entry.block.end for entry in entries)
    slots = _slots(doc, blocks) if whole and _are_all(blocks) else None
    if slots is None:
        return None
    place = {entry.start: slot for entry, slot in zip(entries, slots, strict=True)}
    edits = tuple(
        Edit(*slot, doc.text[slice(*place[entry.start])])
        for slot, entry in zip(slots, order, strict=True)
        if place[entry.start] != slot
    )
    return Fix("Sort the entries", edits).unsafe()


def _are_all(blocks: Sequence[Block]) -> bool:
    """Whether nothing else stands between items or rows: it may belong to one of them."""
    siblings = blocks[0].parent.children if blocks[0].parent is not None else blocks
    return siblings.index(blocks[-1]) - siblings.index(blocks[0]) == len(blocks) - 1


def _slots(doc: Document, blocks: Sequence[Block]) -> list[Span] | None:
    """What of items or rows changes places: all of them but a number, which stays.

    None where lines are prefixed in different ways, where a comment may be meant for what
    follows it, and where a marker's width decides what belongs to the item.
    """
    text = doc.text
    prefixes = {text[line_start(text, block.start) : block.start] for block in blocks}
    if len(prefixes) > 1 or _has_loose_comment(doc, blocks):
        return None
    parent = blocks[0].parent
    if parent is None or parent.kind is BlockKind.TABLE or parent.markup not in (".", ")"):
        return [block.span for block in blocks]
    markers = {block.content_start - block.start for block in blocks}
    if len(markers) > 1 and any("\n" in text[block.start : block.end] for block in blocks):
        return None
    return [Span(block.content_start, block.end) for block in blocks]


def _has_loose_comment(doc: Document, blocks: Sequence[Block]) -> bool:
    """Whether a comment steers the linter, or ends an item on a line of its own."""
    text = doc.text
    first = bisect_left(doc.comments, blocks[0].start, key=lambda each: each.start)
    for comment in doc.comments[first:]:
        if comment.start >= blocks[-1].end:
            break
        at = bisect_right(blocks, comment.start, key=lambda block: block.start) - 1
        own_line = not text[line_start(text, comment.start) : comment.start].strip(" \t>")
        ends_item = not text[comment.end : blocks[at].end].strip()
        if "lint" in comment.inner or (own_line and ends_item):
            return True
    return False
