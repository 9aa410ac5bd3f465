"""A contents list as it should be: the rows it has, without the gone, with the missing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.additions import Line, gap, with_missing
from awesome_lint.text.edits import Edit
from awesome_lint.text.fragments import retargeted
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.analysis.contents.coverage import ContentsState
    from awesome_lint.analysis.contents.rows import Row
    from awesome_lint.document import Document, Heading, Link

_NUMBER = lazy(r"([ \t>]*)(\d{1,9})([.)])")
_LAST_LINES = lazy(r"\n*$")


def rewriting(
    doc: Document, state: ContentsState, targets: Mapping[Link, Heading] | None = None
) -> Edit | None:
    """The edit that brings a contents list up to date; its texts stay as they are.

    ``targets`` are the headings that links are to lead to which now do not. None where there
    is nothing to do, or where it cannot be done row by row: the table is no list, a row to
    change has several links, or what is nested would lose its place.
    """
    rows = state.listing.rows
    if not rows:
        return None
    start, end = rows[0].span.start, rows[-1].span.end
    lines = _kept(doc, state, targets or {})
    if (
        lines is None
        or not (lines or state.missing)
        or (lines and state.misplaced and not _sort(lines))
    ):
        return None
    for line in lines:
        line.gap = line.gap or gap(state, line.depth)
    lines = with_missing(doc, lines, state)
    if not lines or not _is_nested_well(lines):
        return None
    _renumber(lines, rows, doc)
    text = "".join(line.text + "\n" * line.gap for line in lines)
    return _edit(doc.text, start, end, _LAST_LINES.sub("", text))


def _kept(
    doc: Document, state: ContentsState, targets: Mapping[Link, Heading]
) -> list[Line] | None:
    """The rows that stay, with their new targets."""
    rows, gone = state.listing.rows, set(state.gone)
    found: list[Line] = []
    for index, row in enumerate(rows):
        lost = gone.intersection(row.links)
        if lost:
            nested = index + 1 < len(rows) and rows[index + 1].depth > row.depth
            if row.link is None or (nested and not gone.issuperset(_below(rows, index))):
                return None
            if found:  # a blank line that ends a list within another stays
                text = doc.text[row.span.start : row.span.end]
                found[-1].gap = max(found[-1].gap, len(text) - len(text.rstrip("\n")))
            continue
        text = doc.text[row.span.start : row.span.end]
        for link in reversed(row.links):
            if link in targets:
                if link.target is None or link.definition is not None:
                    return None
                at, to = (each - row.span.start for each in link.target)
                slug = targets[link].slug
                text = f"{text[:at]}{retargeted(link.href, slug)}{text[to:]}"
        if row.link is None and any(link in state.misplaced for link in row.links):
            return None
        heading = None if row.link is None else state.listing.headings.get(row.link)
        found.append(Line(text, row.depth, heading, row))
    return found


def _below(rows: Sequence[Row], index: int) -> set[object]:
    """The links of the rows nested under one."""
    found: set[object] = set()
    for row in rows[index + 1 :]:
        if row.depth <= rows[index].depth:
            break
        found.update(row.links or [row])
    return found


def _sort(lines: list[Line]) -> bool:
    """Put the lines in the file's order; False where a line without a heading has some below.

    A line without a heading stays after the one it is after.
    """
    chunks: list[list[Line]] = []
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


def _is_nested_well(lines: list[Line]) -> bool:
    """Whether every line is at most one deeper than the line before it."""
    depths = [0, *(line.depth + 1 for line in lines)]
    return all(after <= before + 1 for before, after in pairwise(depths))


def _renumber(lines: list[Line], rows: Sequence[Row], doc: Document) -> None:
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
