"""Square brackets in plain text: which belong together, which are left over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

_BRACKET = lazy(r"[][]")
_ESCAPED = lazy(r"\\[][]")


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


def without_escaped(
    strays: list[int], text: str, plain: str, block_end: Callable[[int], int]
) -> list[int]:
    """The strays whose partner is no escaped bracket either: ``\\[PDF]`` is right as it is."""
    escaped = [at.start() + 1 for at in _ESCAPED.finditer(text) if plain[at.start() + 1] == "\0"]
    if not strays or not escaped:
        return strays
    left: set[int] = set(strays)
    opened: list[int] = []
    end = -1
    for at in sorted((*strays, *escaped)):
        if at >= end:
            opened.clear()
            end = block_end(at)
        if text[at] == "[":
            opened.append(at)
        elif opened:
            left -= {at, opened.pop()}
    return sorted(left)
