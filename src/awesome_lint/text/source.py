"""A Markdown file as text, and the way back to its exact bytes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.text.edits import Edit

_EOL = re.compile(r"\r\n?")
_ANY_EOL = re.compile(r"\r\n?|\n")
BOM = "\ufeff"


class Position(NamedTuple):
    """A place for people: both counts start at 1, columns count code points."""

    line: int
    column: int


_NO_BOM = (0, 0, "")  # the edit that takes it away


class Source:
    """``raw`` is what the file holds; ``text`` is ``raw`` with "\\n" line ends and no BOM.

    Every offset in the program is an index into ``text``, in code points. Bytes that
    are not UTF-8 travel as lone surrogates, so nothing outside an edit can change.
    NUL is U+FFFD in ``text`` only, as CommonMark 0.31.2 §2.3 wants it.
    """

    def __init__(self, raw: str, path: str = "-") -> None:
        self.raw = raw
        self.path = path
        self._lead = 1 if raw.startswith(BOM) else 0
        text = raw[self._lead :] if self._lead else raw
        text = _EOL.sub("\n", text) if "\r" in text else text
        self.text = text.replace("\0", "\ufffd")  # same length

    @classmethod
    def from_bytes(cls, data: bytes, path: str = "-") -> Source:
        """The source of any bytes at all: what is not UTF-8 is kept, not replaced."""
        return cls(data.decode("utf-8", "surrogateescape"), path)

    def to_bytes(self) -> bytes:
        """The file's bytes, exactly."""
        return self.raw.encode("utf-8", "surrogateescape")

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of every line's first character."""
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [0, *accumulate(lengths)][:-1]

    @cached_property
    def _dropped(self) -> list[int]:
        """Offsets in ``text`` of the "\\n" whose "\\r" was dropped."""
        crlfs = (m.start() - self._lead for m in re.finditer("\r\n", self.raw))
        return [at - before for before, at in enumerate(crlfs)]

    @cached_property
    def eol(self) -> str:
        """The line end most lines have: what inserted lines get."""
        crlf = len(self._dropped)
        cr = self.raw.count("\r") - crlf
        lf = self.text.count("\n") - crlf - cr
        return "\r\n" if crlf > max(cr, lf) else "\r" if cr > lf else "\n"

    @property
    def has_bom(self) -> bool:
        """Whether the file starts with a byte order mark, which ``text`` does not have."""
        return self._lead > 0

    @cached_property
    def odd_line_ends(self) -> list[int]:
        """The offsets of the line ends that are not spelt ``eol``, as most are."""
        if "\r" not in self.raw or len(self._dropped) == self.text.count("\n"):
            return []
        found: list[int] = []
        dropped = self._lead
        for end in _ANY_EOL.finditer(self.raw):
            if end[0] != self.eol:
                found.append(end.start() - dropped)
            dropped += len(end[0]) - 1
        return found

    def position(self, offset: int) -> Position:
        """Line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        starts = self.line_starts
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end]

    def edited(self, edits: Iterable[Edit]) -> Source:
        """A new source with sorted, disjoint ``edits`` applied; all other bytes stay.

        What ``text`` does not show is edited by writing the same anew: a "\\n" put where one
        was gets the line end most lines have, and nothing put at offset 0, where nothing was,
        takes the byte order mark away.
        """
        out: list[str] = []
        last = 0
        for edit in edits:
            if edit == _NO_BOM:
                last = self._lead
                continue
            out += (self.raw[last : self._in_raw(edit.start)], edit.text.replace("\n", self.eol))
            last = self._in_raw(edit.end)
        return Source(_joined((*out, self.raw[last:])), self.path)

    def _in_raw(self, offset: int) -> int:
        return self._lead + offset + bisect_left(self._dropped, offset)


def _joined(pieces: Iterable[str]) -> str:
    """The pieces in one; a "\\r" and a "\\n" that come together stay two line ends."""
    out: list[str] = []
    for piece in filter(None, pieces):
        if piece[0] == "\n" and out and out[-1][-1] == "\r":
            out[-1] = out[-1][:-1] + "\n"
        out.append(piece)
    return "".join(out)
