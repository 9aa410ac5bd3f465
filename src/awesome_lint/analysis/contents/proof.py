"""The proof that an update of the contents changed nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind
from awesome_lint.text.edits import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Block, Document

Outline = tuple[BlockKind, int, int, str, bool, str]


class _Change(NamedTuple):
    old: Span
    new: Span


def side_effects(before: Document, after: Document, edits: Sequence[Edit]) -> list[str]:
    """What sorted ``edits`` changed besides the lists they are in; empty: nothing.

    Outside those lists and what was inserted, all blocks must be the same, with the same
    text and the same anchors; and every link in them must reach something, but for those
    that stood there and did not.
    """
    changes = _changes(before, edits)
    found = []
    old = list(_outside(before, [each.old for each in changes]))
    new = list(_outside(after, [each.new for each in changes]))
    if old != new:
        found.append("another part of the file would be read differently")
    slugs = _slugs(before, [each.old for each in changes])
    if slugs != _slugs(after, [each.new for each in changes]):
        found.append("headings would get other anchors")
    lost = {link.href for link in before.links}
    for link in after.links:
        if link.href in lost or not link.href.startswith("#"):
            continue
        if after.reached(link.href[1:]) is None:
            found.append(f"the new link {link.href} would reach nothing")
    return found


def _changes(before: Document, edits: Sequence[Edit]) -> list[_Change]:
    """The places that may differ: each edit, widened to the top-level list it is in."""
    found: list[_Change] = []
    shift = 0
    for edit in edits:
        start, end = edit.start, edit.end
        for block in before.root.children:
            if block.kind is not BlockKind.HEADING and block.start <= start <= block.end:
                start, end = min(start, block.start), max(end, block.end)
        grown = len(edit.text) - (edit.end - edit.start)
        if found and found[-1].old.end >= start:
            last = found.pop()
            old = Span(last.old.start, max(last.old.end, end))
            shift -= (last.new.end - last.new.start) - (last.old.end - last.old.start)
            grown += (last.new.end - last.new.start) - (last.old.end - last.old.start)
        else:
            old = Span(start, end)
        new = Span(old.start + shift, old.end + shift + grown)
        shift += grown
        found.append(_Change(old, new))
    return found


def _outside(doc: Document, spans: Sequence[Span]) -> Iterator[Outline]:
    depths: dict[Block | None, int] = {None: -1}
    for block in doc.blocks:
        depth = depths[block] = depths[block.parent] + 1
        if not _within(block.start, block.end, spans):
            yield block.kind, depth, block.level, block.markup, block.tight, block.text


def _slugs(doc: Document, spans: Sequence[Span]) -> list[str]:
    return [each.slug for each in doc.headings if not _within(each.start, each.end, spans)]


def _within(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)
