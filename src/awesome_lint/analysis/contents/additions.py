"""Where missing headings come in a contents list, and the lines they get there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.lines import Lines
from awesome_lint.analysis.contents.order import is_alphabetical, misplaced
from awesome_lint.analysis.contents.titles import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.analysis.contents.coverage import ContentsState
    from awesome_lint.analysis.contents.rows import Row
    from awesome_lint.document import Document, Heading

_MOST = 64  # headings that come into an order that is not the file's


class Line:
    """A row on its way into the new list: its text without the last line ends, and their number."""

    def __init__(self, text: str, depth: int, heading: Heading | None, row: Row | None) -> None:
        self.text = text.rstrip("\n")
        self.gap = len(text) - len(self.text)
        self.depth = depth
        self.heading = heading
        self.row = row


def with_missing(doc: Document, lines: list[Line], state: ContentsState) -> list[Line]:
    """``lines`` with one for each missing heading; none where that would take too long."""
    if misplaced(state.listing) and not state.misplaced:
        return _in_own_order(doc, lines, state) if len(state.missing) <= _MOST else []
    return _in_order(doc, lines, state)


def _in_order(doc: Document, lines: list[Line], state: ContentsState) -> list[Line]:
    """``lines``, which are in the file's order, with one for each missing heading."""
    writer = Lines(doc, state.listing.rows, state.listing.headings)
    depths = _Depths(doc, lines)
    found: list[Line] = []
    latest: dict[int, Row] = {}  # the last row of each depth
    at = 0

    def take(upto: int) -> None:
        nonlocal at
        for line in lines[at:upto]:
            found.append(line)
            if line.row is not None:
                latest[line.depth] = line.row
        at = max(at, upto)

    following = 0
    headed = False  # whether a line before ``following`` has a heading
    for heading in state.missing:
        last = at
        while following < len(lines):
            own = lines[following].heading
            if own is not None and own.start > heading.start:
                break
            following += 1
            headed |= own is not None
            last = following if own is not None or not headed else last
        take(last)
        depth = depths[heading]
        while at < following and lines[at].depth > depth:
            take(at + 1)
        depth = min(depth, found[-1].depth + 1 if found else 0)
        text = writer.line(heading, depth, latest.get(depth))
        _append(found, Line(text, depth, heading, None), state)
        depths.note(heading, depth)
    take(len(lines))
    return found


def _in_own_order(doc: Document, lines: list[Line], state: ContentsState) -> list[Line]:
    """``lines``, which are in another order than the file, with one for each missing heading.

    Where they are in alphabetical order each comes to where it belongs, else after the one
    that the file has before it.
    """
    writer = Lines(doc, state.listing.rows, state.listing.headings)
    depths = _Depths(doc, lines)
    alphabetical = is_alphabetical(state.listing)
    for heading in state.missing:
        depth = depths[heading]
        after = _before(lines, depths, heading) if alphabetical else None
        if after is None:
            starts = {at: line.heading.start for at, line in enumerate(lines) if line.heading}
            earlier = [at for at, start in starts.items() if start < heading.start]
            after = max(earlier, key=lambda at: starts[at], default=-1) + 1
        while 0 < after < len(lines) and lines[after].depth > depth:
            after += 1
        depth = min(depth, lines[after - 1].depth + 1 if after else 0)
        above = next((line.row for line in reversed(lines[:after]) if line.depth == depth), None)
        head = lines[:after]
        _append(head, Line(writer.line(heading, depth, above), depth, heading, None), state)
        lines = [*head, *lines[after:]]
        depths.note(heading, depth)
    return lines


def _before(lines: Sequence[Line], depths: _Depths, heading: Heading) -> int | None:
    """Where a heading comes among those beside it in alphabetical order; None: there are none."""
    beside = [
        (at, same(line.heading.text))
        for at, line in enumerate(lines)
        if line.heading is not None and depths.group(line.heading) == depths.group(heading)
    ]
    if not beside:
        return None
    earlier = [at + 1 for at, title in beside if title < same(heading.text)]
    return earlier[-1] if earlier else beside[0][0]


def _append(found: list[Line], line: Line, state: ContentsState) -> None:
    """Put a new line after others: what was below the last of them is now below it."""
    line.gap = gap(state, line.depth)
    if found:
        above = found[-1]
        if above.depth == line.depth:
            above.gap, line.gap = line.gap, above.gap
        elif above.depth < line.depth:
            above.gap, line.gap = 1, above.gap
    found.append(line)


class _Depths:
    """How deep a heading belongs: as its siblings, else below its parent, else as its level."""

    def __init__(self, doc: Document, lines: list[Line]) -> None:
        self._sections = {section.heading: section for section in doc.sections}
        self._own: dict[Heading | None, int] = {}
        self._siblings: dict[object, Counter[int]] = {}
        self._levels: dict[int, Counter[int]] = {}
        for line in lines:
            if line.heading is not None:
                self.note(line.heading, line.depth)

    def note(self, heading: Heading, depth: int) -> None:
        """Remember how deep a heading is."""
        self._own[heading] = depth
        self._siblings.setdefault(self.group(heading), Counter())[depth] += 1
        self._levels.setdefault(heading.level, Counter())[depth] += 1

    def __getitem__(self, heading: Heading) -> int:
        siblings = self._siblings.get(self.group(heading))
        if siblings:
            return siblings.most_common(1)[0][0]
        section = self._sections.get(heading)
        above = section.parent.heading if section is not None and section.parent else None
        if above is not None and above in self._own:
            return self._own[above] + 1
        level = self._levels.get(heading.level)
        return level.most_common(1)[0][0] if level else 0

    def group(self, heading: Heading) -> object:
        """What all headings beside one have in common."""
        section = self._sections.get(heading)
        return None if section is None else (section.parent, section.level)


def gap(state: ContentsState, depth: int) -> int:
    """How many line ends there are between two rows of a depth: two in a loose list."""
    tight = state.listing.contents.block.tight
    return 1 if state.listing.tight.get(depth, tight) else 2
