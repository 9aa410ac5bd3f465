"""How a venue and its year are put together: "CVPR 2021", "CVPR2021", "CVPR'21"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.knowledge.venues import VenueMatch

_LONGEST_GAP = 2


class Shape(NamedTuple):
    """What stands between name and year, and with how many digits the year is written."""

    gap: str
    digits: int


SHAPES: dict[str, Shape] = {
    "CVPR 2021": Shape(" ", 4),
    "CVPR2021": Shape("", 4),
    "CVPR, 2021": Shape(", ", 4),
    "CVPR-2021": Shape("-", 4),
    "CVPR'21": Shape("'", 2),
    "CVPR '21": Shape(" '", 2),
    "CVPR 21": Shape(" ", 2),
    "CVPR21": Shape("", 2),
}
"""The shapes, each by how it writes the conference of 2021."""

_NAMES = {shape: name for name, shape in SHAPES.items()}
_APOSTROPHES = str.maketrans("’‘`", "'''")


def shape_of(text: str, match: VenueMatch) -> str | None:
    """The shape of a venue in ``text``; None where it has no year, or words before it.

    Full names, "Pattern Recognition 2018", have spaces in them, so they say nothing of it.
    """
    dated, named = match.dated, match.named
    if dated is None or dated.start < named.end or is_phrase(match.spelling):
        return None
    gap = text[named.end : dated.start]
    if len(gap) > _LONGEST_GAP:
        return None
    return _NAMES.get(Shape(gap.translate(_APOSTROPHES), dated.end - dated.start))


@cache
def is_phrase(spelling: str) -> bool:
    """Whether a name is words rather than an acronym: "Neurocomputing", not "ACM MM"."""
    return any(word[1:].islower() for word in spelling.split())
