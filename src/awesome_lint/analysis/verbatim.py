"""The parts of a document in which every character counts, spaces included."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Document, InlineKind, Link
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_AS_WRITTEN = (BlockKind.CODE, BlockKind.FRONT_MATTER)
# To look up a member of an enum takes longer than to compare it.
_ITEM, _FOOTNOTE, _HTML = BlockKind.ITEM, BlockKind.FOOTNOTE, BlockKind.HTML
_INLINE_HTML = InlineKind.HTML
CHECKBOXES = ("[ ]", "[x]", "[X]")
_MAYBE_EMPTY = (BlockKind.ITEM, BlockKind.PARAGRAPH)
_TAG = re.compile(r"<(/?)(?:pre|textarea)\b", re.IGNORECASE)


@index
def verbatim(doc: Document) -> list[Span]:
    """The spans in which every character counts, by where they start."""
    kept = [block.span for block in doc.blocks if block.kind in _AS_WRITTEN]
    kept += [block.span for block in doc.unsearched]
    kept += [
        link.span
        for links in (doc.links, doc.images)
        for link in links
        if _holds_spaces(link, doc.text)
    ]
    kept += _open_ended(doc)
    if _TAG.search(doc.text):
        kept += _elements(doc)
    return sorted(kept)


def _holds_spaces(link: Link, text: str) -> bool:
    """Whether there may be code, or a target that runs over lines, in a link."""
    if text.find("\n", link.start, link.end) < 0:
        return False
    return link.target is None or text.find("`", link.start, link.end) >= 0


def _open_ended(doc: Document) -> Iterator[Span]:
    """Footnotes, and items without content, up to what follows.

    For GitHub the spaces of a blank line decide whether that belongs to them:
    "-\\n  \\n  a" is one item, "-\\n\\n  a" an empty one and a paragraph.
    """
    starts = [block.start for block in doc.blocks]
    for block in doc.blocks:
        if block.kind is _ITEM:
            first = block.children[0] if block.children else block
            if first.text not in ("", *CHECKBOXES) or first.kind not in _MAYBE_EMPTY:
                continue
        elif block.kind is not _FOOTNOTE:
            continue
        at = bisect_left(starts, block.end)
        yield Span(block.start, starts[at] if at < len(starts) else len(doc.text))


def _elements(doc: Document) -> Iterator[Span]:
    """The elements whose spaces count. They may run over several blocks."""
    html = [block.span for block in doc.blocks if block.kind is _HTML]
    html += [
        Span(piece.start, piece.end)
        for leaf in doc.leaves
        for piece in leaf.inlines
        if piece.kind is _INLINE_HTML
    ]
    opened = -1
    for span in sorted(html):
        for tag in _TAG.finditer(doc.text, *span):
            if tag[1] and opened >= 0:
                yield Span(opened, tag.end())
                opened = -1
            elif not tag[1] and opened < 0:
                opened = tag.start()
    if opened >= 0:
        yield Span(opened, len(doc.text))
