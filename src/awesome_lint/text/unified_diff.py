"""What a fix changes, as a unified diff."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.text.source import Source

_CONTEXT = 3  # lines around a change
# Lines on either side that difflib may compare: it takes cubic time where lines repeat.
_FEW = 40


class Change(NamedTuple):
    """Lines ``start:end`` of the old text became ``new_start:new_end`` of the new."""

    start: int
    end: int
    new_start: int
    new_end: int


def unified(before: Source, after: Source) -> Iterator[str]:
    """The lines of the diff, each with its line end; none where nothing changed.

    They are made of ``raw``, so that ``patch -p0`` restores every byte.
    """
    old, new = lines_of(before.raw), lines_of(after.raw)
    hunks = _hunks(list(changes(old, new)))
    for number, hunk in enumerate(hunks):
        if number == 0:
            yield f"--- {_name(before.path)}\n"
            yield f"+++ {_name(after.path)}\n"
        for line in _hunk(old, new, hunk):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _name(path: str) -> str:
    """A path as git and GNU patch read it: quoted where characters of it would break the line."""
    if path.isprintable() and '"' not in path and "\\" not in path:
        return f"{path}\t" if " " in path else path  # what follows a tab is no name
    return f'"{"".join(map(_quoted, path))}"'


def _quoted(char: str) -> str:
    if char.isprintable() and char not in '"\\':
        return char
    return "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its line feed."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """What differs between the lines that occur once on both sides, which are kept apart."""
    at, new_at = 0, 0
    for index, new_index in (*_anchors(old, new), (len(old), len(new))):
        between = Change(at, index, new_at, new_index)
        if index - at == new_index - new_at:
            yield from _line_by_line(old, new, between)
        elif max(index - at, new_index - new_at) <= _FEW:
            yield from _compared(old, new, between)
        else:
            yield between
        at, new_at = index + 1, new_index + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest run, in order on both sides, of lines that occur once on each."""
    counts, new_counts = Counter(old), Counter(new)
    places = {line: at for at, line in enumerate(new) if new_counts[line] == 1}
    pairs = [
        (at, places[line]) for at, line in enumerate(old) if line in places and counts[line] == 1
    ]
    tails: list[int] = []  # the last new index of the best run of each length
    chosen: list[int] = []  # which pair that is
    before: list[int] = []  # the pair that precedes each pair in its run; -1: none
    for number, (_, new_at) in enumerate(pairs):
        length = bisect_left(tails, new_at)
        tails[length : length + 1] = [new_at]
        chosen[length : length + 1] = [number]
        before.append(chosen[length - 1] if length else -1)
    run = []
    at = chosen[-1] if chosen else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _line_by_line(old: Sequence[str], new: Sequence[str], within: Change) -> Iterator[Change]:
    for ahead in range(within.end - within.start):
        at, new_at = within.start + ahead, within.new_start + ahead
        if old[at] != new[new_at]:
            yield Change(at, at + 1, new_at, new_at + 1)


def _compared(old: Sequence[str], new: Sequence[str], within: Change) -> Iterator[Change]:
    from difflib import SequenceMatcher

    start, end, new_start, new_end = within
    matcher = SequenceMatcher(None, old[start:end], new[new_start:new_end], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Change(start + a, start + b, new_start + c, new_start + d)


def _hunks(changed: Sequence[Change]) -> Iterator[list[Change]]:
    hunk: list[Change] = []
    for change in changed:
        if hunk and change.start - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(old: Sequence[str], new: Sequence[str], hunk: Sequence[Change]) -> Iterator[str]:
    at = start = max(hunk[0].start - _CONTEXT, 0)
    new_start = hunk[0].new_start - (hunk[0].start - start)
    end = min(hunk[-1].end + _CONTEXT, len(old))
    new_end = hunk[-1].new_end + (end - hunk[-1].end)
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n"
    for change in _joined(hunk):
        yield from (f" {line}" for line in old[at : change.start])
        yield from (f"-{line}" for line in old[change.start : change.end])
        yield from (f"+{line}" for line in new[change.new_start : change.new_end])
        at = change.end
    yield from (f" {line}" for line in old[at:end])


def _joined(hunk: Sequence[Change]) -> Iterator[Change]:
    """The changes, those that touch made one: first what goes, then what comes."""
    last = hunk[0]
    for change in hunk[1:]:
        if change.start == last.end:
            last = last._replace(end=change.end, new_end=change.new_end)
        else:
            yield last
            last = change
    yield last


def _range(start: int, end: int) -> str:
    """Lines as a hunk's header gives them: an empty range names the line before it."""
    count = end - start
    return f"{start + bool(count)}" + ("" if count == 1 else f",{count}")
