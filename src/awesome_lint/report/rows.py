"""A run as rows, one a diagnostic, for formats that put each on its own."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.report.folding import fold
from awesome_lint.report.locations import relative
from awesome_lint.text.columns import CODE_POINTS, Columns
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.report.outcome import Checked, Detail
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.source import Position

LEVELS = (Level.ERROR, Level.WARNING, Level.INFO)
"""The levels that are reported, the worst first."""


class Row(NamedTuple):
    """A diagnostic where others look for it: ``end`` is exclusive, columns in the unit asked.

    ``more`` counts the others of its rule in this file that it stands for.
    """

    path: str
    start: Position
    end: Position
    diagnostic: Diagnostic
    fingerprint: str
    more: int = 0


def rows(checked: Checked, columns: Columns | None = None) -> Iterator[Row]:
    """A file's rows in its order; columns as ``columns`` of its source counts, or code points."""
    columns = columns or Columns(checked.source, CODE_POINTS)
    path = relative(checked.path)
    marks = checked.fingerprints or [""] * len(checked.diagnostics)
    for each, mark in zip(checked.diagnostics, marks, strict=True):
        start, end = columns.position(each.span.start), columns.position(each.span.end)
        yield Row(path, start, end, each, mark)


def folded_rows(checked: Checked, detail: Detail, columns: Columns | None = None) -> Iterator[Row]:
    """A file's rows, of many of a kind only the first."""
    shown = fold(checked.diagnostics, detail)
    for index, row in enumerate(rows(checked, columns)):
        if index in shown:
            yield row._replace(more=shown[index])


class Worst:
    """The worst ``most`` of the things it is given, and how many more there were.

    Of one level the first are kept; so a million findings take no more room than ``most``
    of each level.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Level, list[Row]] = {level: [] for level in LEVELS}
        self.total = 0

    def take(self, found: Iterable[Row]) -> None:
        """Consider more rows."""
        for row in found:
            self.total += 1
            kept = self._kept[row.diagnostic.level]
            if len(kept) < self._most:
                kept.append(row)

    def rows(self) -> list[Row]:
        """The rows that are kept, the worst first."""
        return list(chain.from_iterable(self._kept.values()))[: self._most]
