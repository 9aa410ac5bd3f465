"""Bytes at random: few of them are Markdown, and some are no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import encoded

if TYPE_CHECKING:
    from random import Random

_SIGNS = "[]()<>`*_~|\\#-+>!:.\"'&;=/ \t\n\n"


def noise(random: Random) -> bytes:
    """Bytes of any kind, or characters that mean something in Markdown, or of all of Unicode."""
    size = random.choice((1, 3, 10, 40, 120))
    kind = random.randrange(4)
    if kind == 0:
        return random.randbytes(size)
    if kind == 1:
        return encoded("".join(random.choices(_SIGNS, k=size)), random)
    if kind == 2:
        return encoded("".join(random.choices(_SIGNS + "ab1漢", k=size)), random)
    return encoded("".join(chr(random.randrange(1, 0x3100)) for _ in range(size)), random)
