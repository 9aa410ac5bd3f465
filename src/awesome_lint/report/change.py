"""A fix on one line: what it takes away, and what it puts there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.report.display import cells, columns_of, fitting

if TYPE_CHECKING:
    from awesome_lint.text.edits import Fix, Span

_CUT = "..."
_AROUND = 12  # columns of what stays the same, shown on either side
_LEAST = 16  # columns, below which a side says nothing
_LONGEST = 10_000  # code points; what is longer is no line


class Change(NamedTuple):
    """The text before and after, as it may stand on a terminal."""

    before: str
    after: str


def change(text: str, span: Span, fix: Fix, columns: int) -> Change | None:
    """What a fix makes of the flagged text, in at most ``columns`` columns for both sides.

    What both sides have in common is cut first. None where that is no change within a line.
    """
    start = min(span.start, fix.edits[0].start)
    end = max(min(span.end, start + _LONGEST), fix.edits[-1].end)
    if end - start > _LONGEST:
        return None
    before, after, last = text[start:end], "", start
    for edit in fix.edits:
        after += text[last : edit.start] + edit.text
        last = edit.end
    after += text[last:end]
    if "\n" in before or len(after) > _LONGEST:
        return None
    same = _common(before, after)
    tail = _common(before[same:][::-1], after[same:][::-1])
    room = max(columns // 2, _LEAST)
    return Change(*(_shown(side, same, tail, room) for side in (before, after)))


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _shown(side: str, same: int, tail: int, room: int) -> str:
    """One side, cut to its changed part and as much around it as there is room for."""
    shown = cells(side)
    head, middle, rest = shown[:same], shown[same : len(shown) - tail], shown[len(shown) - tail :]
    if columns_of(shown) <= room:
        return "".join(shown)
    around = max((room - columns_of(middle)) // 2, _AROUND)
    head_cut = fitting(head[::-1], around)[::-1]
    rest_cut = fitting(rest, around)
    room = max(room - columns_of(head_cut) - columns_of(rest_cut), _LEAST)
    if columns_of(middle) > room:
        half = (room - len(_CUT)) // 2
        middle = [*fitting(middle, half), _CUT, *fitting(middle[::-1], half)[::-1]]
    lead = _CUT if len(head_cut) < len(head) else ""
    end = _CUT if len(rest_cut) < len(rest) else ""
    return "".join((lead, *head_cut, *middle, *rest_cut, end))
