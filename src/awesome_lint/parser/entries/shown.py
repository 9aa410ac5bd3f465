"""What a reader sees of a lead, as one flat string, and the way back to the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import InlineKind
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Inline

_STRONG = 2  # characters of a marker: "**", "__"; decides 165 of 2,728 entries
_STRONG_TAGS = ("b", "strong")
_SOFT = 2  # characters at most of a line end that is a space to a reader

# To look up a member of an enum takes longer than to compare it.
_CODE_KIND = InlineKind.CODE
_LINK_KIND = InlineKind.LINK
_TEXT_KIND = InlineKind.TEXT
_MARKER_KIND = InlineKind.MARKER


class Run(NamedTuple):
    """A range of ``shown`` in emphasis of its own or ``strong`` emphasis."""

    start: int
    end: int
    strong: bool


class Shown(NamedTuple):
    """What a reader sees; in ``masked`` links and code are NUL.

    ``strong`` has where strong emphasis starts and ends, in turn; ``runs`` all emphasis, in the
    order of its ends; ``breaks`` the line ends, and ``hard`` those that a reader sees;
    ``codes`` where code starts and ends.
    """

    shown: str
    masked: str
    starts: list[int]
    pieces: list[Inline]
    strong: list[int]
    breaks: list[int]
    hard: list[int]
    runs: list[Run]
    codes: list[tuple[int, int]]

    def place(self, at: int) -> int:
        """The offset in the text of an offset in ``shown``."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        start, end = piece.start, piece.end
        if piece.link is not None:
            start, end = piece.link.text_span
        left = at - self.starts[index]
        for escape in piece.escapes:
            before = escape.start - start
            if left <= before:
                break
            start, left = escape.end, left - before - 1
        return min(start + left, end)

    def span(self, start: int, end: int) -> Span:
        """The span in the text of a range of ``shown``."""
        first = self.place(start)
        return Span(first, self._after(end - 1) if end > start else first)

    def _after(self, at: int) -> int:
        """The offset in the text behind the character at an offset in ``shown``."""
        place = self.place(at)
        for escape in self.pieces[max(bisect_right(self.starts, at) - 1, 0)].escapes:
            if escape.start == place:
                return escape.end
        return place + 1


def _shown_end(piece: Inline) -> int:
    """Where the text of a piece ends that a reader sees: spaces before a line end may be in it."""
    if piece.kind is not _TEXT_KIND or piece.escapes:
        return piece.end
    return min(piece.end, piece.start + len(piece.content))


def emphasis(piece: Inline) -> int:
    """How long the marker is that a piece is, or that its tag has for: 2 for ``<b>``; else 0."""
    if piece.kind is _MARKER_KIND:
        return piece.end - piece.start
    return (_STRONG if piece.tag.lstrip("/") in _STRONG_TAGS else 1) if piece.tag else 0


def flatten(inlines: Sequence[Inline]) -> Shown:
    """What a reader sees of ``inlines``."""
    starts: list[int] = []
    pieces: list[Inline] = []
    shown: list[str] = []
    masked: list[str] = []
    strong: list[int] = []
    breaks: list[int] = []
    hard: list[int] = []
    runs: list[Run] = []
    codes: list[tuple[int, int]] = []
    opened: list[tuple[int, int]] = []  # how long each open marker is, and where it stands
    length = 0
    for piece in inlines:
        content = piece.content
        if not content and piece.kind is not _LINK_KIND:
            if size := emphasis(piece):
                if size == _STRONG:
                    strong.append(length)
                if opened and opened[-1][0] == size and opened[-1][1] < length:
                    runs.append(Run(opened.pop()[1], length, size == _STRONG))
                else:
                    opened.append((size, length))
            continue
        if content == "\n":
            content = " "
            breaks.append(length)
            written = piece.end - _shown_end(pieces[-1] if pieces else piece)
            if piece.end - piece.start > 1 or written > _SOFT:
                hard.append(length)  # "<br>", a backslash, or two spaces before the line end
        starts.append(length)
        pieces.append(piece)
        shown.append(content)
        if piece.kind is _CODE_KIND:
            codes.append((length, length + len(content)))
        outside = piece.kind in (_LINK_KIND, _CODE_KIND)
        masked.append("\0" * len(content) if outside else content)
        length += len(content)
    return Shown("".join(shown), "".join(masked), starts, pieces, strong, breaks, hard, runs, codes)
