"""Pieces of whole lists with a few small changes, as a slip of the hand makes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .words import BYTES, CONTROLS, HREFS, TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

_ROOT = Path(__file__).resolve().parents[2]
LISTS = (
    _ROOT / "fixtures" / "lists",
    _ROOT / "fixtures" / "regressions",
)
_MOST = 60  # lines of a piece


def mutated(random: Random, folders: Sequence[Path] = LISTS) -> bytes:
    """A few lines of a list, changed a little."""
    lines = _lines(random.choice(_files(tuple(folders))))
    start = random.randrange(len(lines))
    piece = list(lines[start : start + random.randint(1, _MOST)])
    for _ in range(random.choice((0, 1, 1, 2, 3, 6))):
        random.choice(_CHANGES)(piece, random)
    return b"".join(piece)


@cache
def _files(folders: tuple[Path, ...]) -> list[Path]:
    found = [path for folder in folders for path in folder.glob("**/*.md")]
    return sorted(path for path in found if path.stat().st_size)


@cache
def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def _at(piece: list[bytes], random: Random) -> tuple[int, int]:
    line = random.randrange(len(piece))
    return line, random.randint(0, len(piece[line]))


def _without(piece: list[bytes], random: Random) -> None:
    line, at = _at(piece, random)
    piece[line] = piece[line][:at] + piece[line][at + random.randint(1, 3) :]


def _with(piece: list[bytes], random: Random) -> None:
    line, at = _at(piece, random)
    signs = ("[", "]", "(", ")", " ", "`", "*", "|", "<", ">", "\n", "-", "#", ":", "/", ".", "\\")
    words = (random.choice(signs), random.choice(signs), random.choice(TEXTS), random.choice(HREFS))
    new = random.choice((*words, f"<!-- {random.choice(CONTROLS)} -->"))
    piece[line] = piece[line][:at] + new.encode() + piece[line][at:]


def _twice(piece: list[bytes], random: Random) -> None:
    line, at = _at(piece, random)
    piece[line] = piece[line][: at + 1] + piece[line][at:]


def _with_bytes(piece: list[bytes], random: Random) -> None:
    line, at = _at(piece, random)
    piece[line] = piece[line][:at] + random.choice(BYTES) + piece[line][at:]


def _line_twice(piece: list[bytes], random: Random) -> None:
    piece.insert(random.randint(0, len(piece)), random.choice(piece))


def _without_line(piece: list[bytes], random: Random) -> None:
    if len(piece) > 1:
        del piece[random.randrange(len(piece))]


def _swapped(piece: list[bytes], random: Random) -> None:
    one, other = random.randrange(len(piece)), random.randrange(len(piece))
    piece[one], piece[other] = piece[other], piece[one]


def _indented(piece: list[bytes], random: Random) -> None:
    line = random.randrange(len(piece))
    piece[line] = random.choice((b" ", b"  ", b"    ", b"\t", b"> ", b"- ")) + piece[line]


_CHANGES: tuple[Callable[[list[bytes], Random], None], ...] = (
    *(_without, _without, _with, _with, _with, _twice, _line_twice, _without_line, _swapped),
    *(_indented, _with_bytes),
)
