"""A failing document made small: lines are left out, then characters."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SECONDS = 20.0  # after which what is left is small enough


def shrunk(data: bytes, fails: Callable[[bytes], bool]) -> bytes:
    """The least that is found of ``data`` for which ``fails`` still holds."""
    until = time.monotonic() + _SECONDS

    def still(pieces: Sequence[bytes]) -> bool:
        return time.monotonic() < until and fails(b"".join(pieces))

    lines = _fewer(data.splitlines(keepends=True), still)
    text = b"".join(lines).decode("utf-8", "surrogateescape")
    characters = [each.encode("utf-8", "surrogateescape") for each in text]
    return b"".join(_fewer(characters, still))


def _fewer(pieces: list[bytes], still: Callable[[Sequence[bytes]], bool]) -> list[bytes]:
    size = max(1, len(pieces) // 2)
    while pieces:
        at, before = 0, len(pieces)
        while at < len(pieces):
            left = pieces[:at] + pieces[at + size :]
            if still(left):
                pieces = left
            else:
                at += size
        if size == 1 and len(pieces) == before:
            break
        size = max(1, size // 2)
    return pieces
