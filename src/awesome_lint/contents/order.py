"""The order of a table of contents: the file's, or one of its own."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.contents.titles import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.contents.listing import Listing
    from awesome_lint.document import Link

_FEW = 2  # slips that leave a longer table in the order of the alphabet
_LONG = 6  # pairs of lines
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
    """Whether a table that has ``astray`` links out of the file's order has an order of its own.

    That may be the alphabet up to a slip or two, which the sections follow less closely.
    """
    if len(astray) > 1 and len(astray) * _SLIPS > len(table.headings):
        return True
    if not astray or is_alphabetical(table):
        return bool(astray)
    slips, pairs = _slips(table, table.contents.links)
    if slips > _FEW or pairs < _LONG:
        return False
    links = [link for link in table.contents.links if link in table.headings]
    in_file = sorted(links, key=lambda link: table.headings[link].start)
    return slips < _slips(table, in_file)[0]


def is_alphabetical(table: Listing) -> bool:
    """Whether the texts of a table are in alphabetical order, those of each chapter by themselves.

    One pair in ten may be the other way round.
    """
    slips, pairs = _slips(table, table.contents.links)
    return bool(pairs) and 10 * slips <= pairs


def _slips(table: Listing, links: Sequence[Link]) -> tuple[int, int]:
    """How many neighbors of one chapter are not in alphabetical order, and how many there are."""
    groups: dict[Link | None, list[str]] = {}
    for link in links:
        groups.setdefault(table.above.get(link), []).append(same(link.text))
    pairs = [pair for texts in groups.values() for pair in pairwise(texts)]
    return sum(one > other for one, other in pairs), len(pairs)
