"""Columns in other units than code points, for programs that count their own way."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from awesome_lint.text.source import Position

if TYPE_CHECKING:
    from awesome_lint.text.source import Source

CODE_POINTS: tuple[str, ...] = ()

# Each class of characters takes one unit more than the classes before it.
UTF16 = ("[\U00010000-\U0010ffff]",)
"""UTF-16 code units: SARIF, the Language Server Protocol."""

# Lone surrogates stand for single bytes (PEP 383), so they are in none of the classes.
UTF8 = ("[\x80-\ud7ff\ue000-\U0010ffff]", "[\u0800-\ud7ff\ue000-\U0010ffff]", *UTF16)
"""UTF-8 bytes: reviewdog."""


class Columns:
    """The places of one source with columns in one unit, of the units above.

    The wider characters are found once, so that a place costs two searches among them however
    long its line is.
    """

    def __init__(self, source: Source, unit: tuple[str, ...]) -> None:
        self._source = source
        plain = source.text.isascii()
        self._wide = [] if plain else [_offsets(each, source.text) for each in unit]

    def position(self, offset: int) -> Position:
        """Line and column, both from 1, of an offset in code points."""
        line, column = self._source.position(offset)
        start = self._source.line_starts[line - 1]
        wider = sum(bisect_left(at, offset) - bisect_left(at, start) for at in self._wide)
        return Position(line, column + wider)

    def offset(self, line: int, column: int) -> int:
        """The offset of a place, the inverse of ``position``; what lies beyond is drawn in."""
        starts = self._source.line_starts
        line = max(line, 1)
        if line > len(starts):
            return len(self._source.text)
        start = starts[line - 1]
        low, high = start, start + len(self._source.line(line))
        while low < high:  # columns grow with offsets, so halving finds the last that fits
            middle = (low + high + 1) // 2
            low, high = (
                (middle, high) if self.position(middle).column <= column else (low, middle - 1)
            )
        return low


def _offsets(pattern: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(pattern, text)]
