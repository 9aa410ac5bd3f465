"""A contents list as it should be: the rows it has, without the gone, with the missing."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.contents.lines import Lines
from awesome_lint.edits import Edit
from awesome_lint.fragments import retargeted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.contents.coverage import State
    from awesome_lint.contents.rows import Row
    from awesome_lint.document import Document, Heading

_NUMBER = re.compile(r"([ \t>]*)(\d{1,9})([.)])")
_LAST_LINES = re.compile(r"\n*$")


class _Line:
    """A row on its way into the new list: its text without the last line ends, and their number."""

    def __init__(self, text: str, depth: int, heading: Heading | None, row: Row | None) -> None:
        self.text = text.rstrip("\n")
        self.gap = len(text) - len(self.text)
        self.depth = depth
        self.heading = heading
        self.row = row


def rewriting(doc: Document, state: State) -> Edit | None:
    """The edit that brings a contents list up to date; its texts stay as they are.

    None where there is nothing to do, or where it cannot be done row by row: the table is no
    list, a row to change has several links, or what is nested would lose its place.
    """
    rows = state.listing.rows
    if not rows:
        return None
    start, end = rows[0].span.start, rows[-1].span.end
    lines = _kept(doc, state)
    if lines is None or (state.misplaced and not _sort(lines)):
        return None
    tight = state.listing.contents.block.tight
    for line in lines:
        line.gap = line.gap or (1 if tight else 2)
    lines = _with_missing(doc, lines, state)
    if not lines or not _is_nested_well(lines):
        return None
    _renumber(lines, rows, doc)
    text = "".join(line.text + "\n" * line.gap for line in lines)
    return _edit(doc.text, start, end, _LAST_LINES.sub("", text))


def _kept(doc: Document, state: State) -> list[_Line] | None:
    """The rows that stay, those led astray with their new target."""
    rows, gone = state.listing.rows, set(state.gone)
    found = []
    for index, row in enumerate(rows):
        lost = gone.intersection(row.links)
        if lost:
            nested = index + 1 < len(rows) and rows[index + 1].depth > row.depth
            if row.link is None or (nested and not gone.issuperset(_below(rows, index))):
                return None
            continue
        text = doc.text[row.span.start : row.span.end]
        for link in reversed(row.links):
            if link in state.listing.astray:
                if link.target is None or link.definition is not None:
                    return None
                at, to = (each - row.span.start for each in link.target)
                slug = state.listing.headings[link].slug
                text = f"{text[:at]}{retargeted(link.href, slug)}{text[to:]}"
        if row.link is None and any(link in state.misplaced for link in row.links):
            return None
        heading = None if row.link is None else state.listing.headings.get(row.link)
        found.append(_Line(text, row.depth, heading, row))
    return found


def _below(rows: Sequence[Row], index: int) -> set[object]:
    """The links of the rows nested under one."""
    found: set[object] = set()
    for row in rows[index + 1 :]:
        if row.depth <= rows[index].depth:
            break
        found.update(row.links or [row])
    return found


def _sort(lines: list[_Line]) -> bool:
    """Put the lines in the file's order; False where a line without a heading has some below.

    A line without a heading stays after the one it is after.
    """
    chunks: list[list[_Line]] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if line.heading is None and chunks:
            if after is not None and after.depth > line.depth:
                return False
            chunks[-1].append(line)
        else:
            chunks.append([line])
    chunks.sort(key=lambda chunk: -1 if chunk[0].heading is None else chunk[0].heading.start)
    lines[:] = [line for chunk in chunks for line in chunk]
    return True


def _with_missing(doc: Document, lines: list[_Line], state: State) -> list[_Line]:
    """``lines``, which are in the file's order, with one for each missing heading."""
    writer = Lines(doc, state.listing.rows, state.listing.headings)
    depths = _Depths(doc, lines)
    gap = 1 if state.listing.contents.block.tight else 2
    found: list[_Line] = []
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
        line = _Line(text, depth, heading, None)
        line.gap = gap
        found.append(line)
        depths.note(heading, depth)
    take(len(lines))
    return found


class _Depths:
    """How deep a heading belongs: as its siblings, else below its parent, else as its level."""

    def __init__(self, doc: Document, lines: list[_Line]) -> None:
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
        self._siblings.setdefault(self._group(heading), Counter())[depth] += 1
        self._levels.setdefault(heading.level, Counter())[depth] += 1

    def __getitem__(self, heading: Heading) -> int:
        siblings = self._siblings.get(self._group(heading))
        if siblings:
            return siblings.most_common(1)[0][0]
        section = self._sections.get(heading)
        above = section.parent.heading if section is not None and section.parent else None
        if above is not None and above in self._own:
            return self._own[above] + 1
        level = self._levels.get(heading.level)
        return level.most_common(1)[0][0] if level else 0

    def _group(self, heading: Heading) -> object:
        section = self._sections.get(heading)
        return None if section is None else (section.parent, section.level)


def _is_nested_well(lines: list[_Line]) -> bool:
    """Whether every line is at most one deeper than the line before it."""
    depths = [0, *(line.depth + 1 for line in lines)]
    return all(after <= before + 1 for before, after in pairwise(depths))


def _renumber(lines: list[_Line], rows: Sequence[Row], doc: Document) -> None:
    """Number ordered items on where they were numbered one by one."""
    firsts = [_NUMBER.match(doc.text, row.span.start) for row in rows]
    numbers = [int(each[2]) for each in firsts if each is not None]
    if len(set(numbers)) < 2:  # none, or the same number everywhere
        return
    counts: list[int] = []
    first = numbers[0]
    for line in lines:
        found = _NUMBER.match(line.text)
        del counts[line.depth + 1 :]
        if len(counts) <= line.depth:
            counts += [1] * (line.depth - len(counts))
            counts.append(first if line.depth == 0 else 1)
        else:
            counts[line.depth] += 1
        if found is not None:
            rest = line.text[found.end(2) :]
            line.text = f"{found[1]}{counts[line.depth]}{rest}"


def _edit(text: str, start: int, end: int, new: str) -> Edit | None:
    """The edit that puts ``new`` at ``start:end``, without the whole lines both share."""
    old = text[start:end]
    if old == new:
        return None
    old_lines, new_lines = old.split("\n"), new.split("\n")
    head = 0
    while head < min(len(old_lines), len(new_lines)) and old_lines[head] == new_lines[head]:
        head += 1
    tail = 0
    most = min(len(old_lines), len(new_lines)) - head
    while tail < most and old_lines[-1 - tail] == new_lines[-1 - tail]:
        tail += 1
    skipped = sum(len(line) + 1 for line in old_lines[:head])
    kept = sum(len(line) + 1 for line in old_lines[len(old_lines) - tail :])
    middle = "\n".join(new_lines[head : len(new_lines) - tail])
    if head == len(old_lines):  # only lines after the last
        return Edit(end, end, "\n" + middle)
    if head + tail == len(old_lines):
        return Edit(start + skipped, start + skipped, middle + "\n")
    if head + tail == len(new_lines):  # only lines gone
        if tail:
            return Edit(start + skipped, end - kept + 1, "")
        return Edit(start + skipped - 1, end, "")
    return Edit(start + skipped, end - kept, middle)
