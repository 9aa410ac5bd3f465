"""The order of a table of contents: the file's, or one of its own."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.titles import same

if TYPE_CHECKING:
    from awesome_lint.analysis.contents.listing import Listing
    from awesome_lint.document import Link

_SLIPS = 5  # one link of so many may be out of order by mistake; more of them are on purpose


def misplaced(table: Listing) -> list[Link]:
    """The fewest links without which the others are in the file's order."""
    links = [link for link in table.contents.links if link in table.headings]
    tails: list[int] = []  # the smallest last heading of an ordered row of each length
    best: list[int] = []
    for link in links:
        start = table.headings[link].start
        at = bisect_left(tails, start)
        tails[at : at + 1] = [start]
        best.append(at)
    found = []
    wanted = len(tails) - 1
    for link, at in zip(reversed(links), reversed(best), strict=True):
        if at == wanted:  # the last of each length is the smallest
            wanted -= 1
        else:
            found.append(link)
    return found[::-1]


def is_its_own(table: Listing, astray: list[Link]) -> bool:
    """Whether a table that has ``astray`` links out of the file's order has an order of its own."""
    many = len(astray) > 1 and len(astray) * _SLIPS > len(table.headings)
    return many or (bool(astray) and is_alphabetical(table))


def is_alphabetical(table: Listing) -> bool:
    """Whether the texts of a table are in alphabetical order, those of each chapter by themselves.

    One pair in ten may be the other way round.
    """
    groups: dict[Link | None, list[str]] = {}
    for link in table.contents.links:
        groups.setdefault(table.above.get(link), []).append(same(link.text))
    pairs = [pair for texts in groups.values() for pair in pairwise(texts)]
    return bool(pairs) and 10 * sum(one > other for one, other in pairs) <= len(pairs)
