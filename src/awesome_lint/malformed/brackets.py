"""Square brackets in plain text: which belong together, which are left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_BRACKET = re.compile(r"[][]")


class Brackets(NamedTuple):
    """``partner`` has both brackets of every pair; ``strays`` are sorted."""

    partner: dict[int, int]
    strays: list[int]


def pair(plain: str, block_end: Callable[[int], int]) -> Brackets:
    """The brackets of a document's plain text, paired within each block.

    ``block_end`` gives the end of the block at an offset.
    """
    partner: dict[int, int] = {}
    strays: list[int] = []
    opened: list[int] = []
    end = -1
    for found in _BRACKET.finditer(plain):
        at = found.start()
        if at >= end:
            strays += opened
            opened.clear()
            end = block_end(at)
        if found[0] == "[":
            opened.append(at)
        elif opened:
            partner[at] = opened.pop()
            partner[partner[at]] = at
        else:
            strays.append(at)
    return Brackets(partner, sorted(strays + opened))
