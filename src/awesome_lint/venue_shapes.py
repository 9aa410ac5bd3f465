"""How a venue and its year are put together: "CVPR 2021", "CVPR2021", "CVPR'21"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.edits import Edit

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.mentions import Mention

_CENTURY = 100


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


def shape_of(doc: Document, mention: Mention) -> str | None:
    """The shape of a mention; None where it has no year, or another word before it.

    Full names, "Pattern Recognition 2018", have spaces in them, so they say nothing of it.
    """
    dated = mention.dated
    if dated is None or dated.start < mention.named.end or is_phrase(mention.spelling):
        return None
    gap = doc.text[mention.named.end : dated.start].translate(_APOSTROPHES)
    return _NAMES.get(Shape(gap, dated.end - dated.start))


def reshaped(doc: Document, mention: Mention, shape: str) -> Edit | None:
    """The edit that gives a mention another shape; None where it has that one, or none."""
    dated = mention.dated
    if dated is None or mention.year is None or shape_of(doc, mention) in (None, shape):
        return None
    gap, digits = SHAPES[shape]
    if not gap and " " in mention.spelling:
        return None  # "IEEE TMI 2020" has one space anyway
    year = str(mention.year) if digits > 2 else f"{mention.year % _CENTURY:02}"
    if dated.end - dated.start == digits:
        return Edit(mention.named.end, dated.start, gap)
    return Edit(mention.named.end, dated.end, gap + year)


def is_phrase(spelling: str) -> bool:
    """Whether a name is words rather than an acronym: "Neurocomputing", not "ACM MM"."""
    return any(word[1:].islower() for word in spelling.split())
