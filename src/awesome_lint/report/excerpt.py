"""The line a span lies in, with the span underlined, as it may stand on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.report.display import cells, columns_of, fitting

if TYPE_CHECKING:
    from awesome_lint.text.edits import Span
    from awesome_lint.text.source import Source

_TAB = "    "
_CUT = "..."


class Excerpt(NamedTuple):
    """A line, shown safely, and the row of carets that goes under it."""

    line: str
    carets: str


def excerpt(source: Source, span: Span, columns: int) -> Excerpt:
    """The first line of ``span``, cut around it to ``columns`` terminal columns.

    An empty span gets one caret where it is; one that goes on in the next line is
    underlined up to the end of its first.
    """
    text, starts = source.text, source.line_starts
    number = source.position(span.start).line
    first = starts[number - 1]
    last = starts[number] - 1 if number < len(starts) else len(text)
    end = min(max(span.end, span.start), last)
    room = max(columns - 2 * len(_CUT), 20)
    # A line can be a megabyte long and have a diagnostic every ten characters: look only at
    # as many characters as there are columns.
    marked = _cells(text[span.start : min(end, span.start + room)])
    before = _cells(text[max(first, span.start - room) : span.start])
    after = _cells(text[end : min(last, end + room)])

    shown = fitting(marked, room)
    whole = len(shown) == len(marked) and span.start + room >= end
    left = room - columns_of(shown)
    tail = fitting(after, max(left // 2, left - columns_of(before))) if whole else []
    head = fitting(before[::-1], left - columns_of(tail))[::-1]

    start_cut = _CUT if len(head) < len(before) or span.start - len(before) > first else ""
    end_cut = _CUT if not whole or len(tail) < len(after) or end + len(after) < last else ""
    lead = len(start_cut) + columns_of(head)
    line = start_cut + "".join((*head, *shown, *tail)) + end_cut
    return Excerpt(line, " " * lead + "^" * max(columns_of(shown), 1))


def _cells(text: str) -> list[str]:
    return [_TAB if cell == "\\t" else cell for cell in cells(text)]
