"""Where a block's content stands in the source: markdown-it strips prefixes, this puts them back.

The arithmetic is that of markdown-it's ``StateBlock.getLines`` and ``escapedSplit``, kept
with positions. While a block rule returns, its state still describes the innermost
container, so no second parse is needed.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock


# What CommonMark and markdown-it trim: Unicode's white space without U+0085 and controls.
TRIMMED = " \t\n\v\f\r\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SPACES = " " * 256  # more than lists are indented


class LineMap(NamedTuple):
    """A piecewise linear map from offsets in a block's content to offsets in the text.

    Piece ``i`` starts at ``inner[i]`` in the content and at ``outer[i]`` in the text.
    """

    inner: list[int]
    outer: list[int]

    def at(self, offset: int) -> int:
        """The place in the text of an offset in the content."""
        if len(self.inner) == 1:
            return self.outer[0] + offset - self.inner[0]
        piece = max(bisect_right(self.inner, offset) - 1, 0)
        return self.outer[piece] + offset - self.inner[piece]

    def span(self, start: int, end: int) -> Span:
        """The place in the text of a range of the content; an empty one stays empty."""
        if len(self.inner) == 1:
            shift = self.outer[0] - self.inner[0]
            return Span(shift + start, shift + end)
        if end > start:
            return Span(self.at(start), self.at(end - 1) + 1)
        return Span(self.at(start), self.at(start))


def whole(places: LineMap | int) -> LineMap:
    """The map of content that is in one piece, given as its offset in the text."""
    return LineMap([0], [places]) if isinstance(places, int) else places


def lines_map(state: StateBlock, begin: int, end: int, indent: int) -> LineMap:
    """The map of the untrimmed lines ``begin:end`` of the current container."""
    if end == begin + 1:
        first, virtual = _first(state, begin, indent)
        return LineMap([0], [first - virtual])
    inner: list[int] = []
    outer: list[int] = []
    length = 0
    for line in range(begin, end):
        first, virtual = _first(state, line, indent)
        inner.append(length)
        outer.append(first - virtual)
        length += virtual + state.eMarks[line] - first + 1
    return LineMap(inner, outer)


def trimmed(found: LineMap, text: str) -> LineMap:
    """The map of the same content after markdown-it has trimmed it; something is left of it."""
    skip = 0
    while text[found.at(skip)] in TRIMMED:
        skip += 1
    return LineMap([at - skip for at in found.inner], found.outer) if skip else found


def _first(state: StateBlock, line: int, indent: int) -> tuple[int, int]:
    """Where a line's content starts, and how many virtual spaces a split tab puts before it."""
    first = start = state.bMarks[line]
    if not indent:
        return first, 0
    last, text = state.eMarks[line], state.src
    if indent <= len(_SPACES) and text.startswith(_SPACES[:indent], first, last):
        return first + indent, 0
    shift, before = state.tShift[line], state.bsCount[line]
    width = 0
    while first < last and width < indent:
        char = text[first]
        if char in " \t":
            width += 4 - (width + before) % 4 if char == "\t" else 1
        elif first - start < shift:  # a container's marker
            width += 1
        else:
            break
        first += 1
    return first, max(0, width - indent)


def row_cells(text: str, start: int, end: int) -> list[list[Span]]:
    """The cells of a table row, each as its pieces: a backslash before "|" splits a cell in two."""
    while start < end and text[start] in TRIMMED:
        start += 1
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    cells: list[list[Span]] = []
    pieces: list[Span] = []
    last = at = start
    escaped = False
    while at < end:
        char = text[at]
        if char == "|":
            if escaped:
                pieces.append(Span(last, at - 1))
                last = at
            else:
                pieces.append(Span(last, at))
                cells.append(pieces)
                pieces, last = [], at + 1
        escaped = char == "\\"
        at += 1
    cells.append([*pieces, Span(last, end)])
    if all(a == b for a, b in cells[0]):
        del cells[0]
    if cells and all(a == b for a, b in cells[-1]):
        del cells[-1]
    return cells


def cell_map(text: str, cell: list[Span]) -> LineMap:
    """The map of a table cell's trimmed content."""
    inner: list[int] = []
    outer: list[int] = []
    length = 0
    started = False
    for start, end in cell:
        if not started:
            while start < end and text[start] in TRIMMED:
                start += 1
            started = start < end
        if start < end:
            inner.append(length)
            outer.append(start)
            length += end - start
    return LineMap(inner or [0], outer or [cell[-1].end])
