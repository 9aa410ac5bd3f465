"""Blank lines that follow one another."""

from __future__ import annotations

import re
from bisect import bisect_right

from awesome_lint.document import Block, BlockKind, Document, is_closed
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_start

_RUN = r"\n[ \t]*\n(?:[ \t]*\n)+"
_AS_WRITTEN = (BlockKind.CODE, BlockKind.HTML, BlockKind.FRONT_MATTER)
_KEEPING = (*_AS_WRITTEN, BlockKind.FOOTNOTE)
_OPEN_ENDED = (BlockKind.FOOTNOTE, BlockKind.ITEM)


@index
def blank_runs(doc: Document) -> list[Span]:
    """The runs of blank lines that do nothing, each with its first."""
    text = doc.text
    first = len(text) - len(text.lstrip(" \t\n"))
    top = line_start(text, first)
    last = len(text.rstrip(" \t\n"))
    runs = [Span(0, top)] if text.count("\n", 0, top) > 1 else []
    runs += (
        Span(run.start() + 1, run.end())
        for run in re.finditer(_RUN, text)
        if top <= run.start() and run.end() <= last
    )
    if not runs or not last:
        return []
    kept = [
        block
        for block in doc.blocks
        if block.kind in _KEEPING or (block.kind is BlockKind.ITEM and not block.children)
    ]
    starts = [block.start for block in kept]
    found: list[Span] = []
    for run in runs:
        at = bisect_right(starts, run.start) - 1
        if at < 0 or not _keeps(text, kept[at], run):
            found.append(run)
    return found


def _keeps(text: str, block: Block, run: Span) -> bool:
    """Whether blank lines belong to a block, or may do so for GitHub.

    There the spaces of a blank line decide what belongs to a footnote or an empty item.
    """
    if run.start <= block.end + 1 and block.kind is BlockKind.ITEM:
        return True  # an empty one ends with the second blank line
    if run.start <= block.end + 1 and block.kind in _AS_WRITTEN:
        return run.start <= block.end or not is_closed(text, block)
    return block.kind in _OPEN_ENDED and text[slice(*run)].strip("\n") != ""
