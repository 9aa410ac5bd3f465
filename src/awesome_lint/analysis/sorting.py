"""What is out of order among things that should be sorted, and where it belongs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.text.collation import Key


class Disorder(NamedTuple):
    """Things that are not sorted: ``ranks`` has the place that each should have, ``moved`` are
    the places of the fewest that have to move, both in the order they are in.


    ``order`` has the places that they have now, in the order they should have.
    """

    ranks: Sequence[int]
    moved: Sequence[int]
    order: Sequence[int]

    def beside(self, at: int) -> tuple[str, int]:
        """The side of which other thing, one of those that stay, the thing at ``at`` belongs to."""
        going, order, rank = frozenset(self.moved), self.order, self.ranks[at]
        for each in islice(order, rank + 1, None):
            if each not in going:
                if each < at:
                    return "before", each
                break
        above = (order[place] for place in range(rank - 1, -1, -1))
        return "after", next(each for each in above if each not in going)


def disorder(keys: Sequence[Key], *, reverse: bool) -> Disorder:
    """How far things with these keys are from being sorted; what is equal stays as it is."""
    order = sorted(range(len(keys)), key=lambda at: keys[at], reverse=reverse)
    ranks = [0] * len(keys)
    for rank, at in enumerate(order):
        ranks[at] = rank
    return Disorder(ranks, _fewest_moved(ranks), order)


def least(candidates: Sequence[Sequence[Key]], *, reverse: bool) -> Disorder:
    """The disorder by those keys that need the fewest moves."""
    found = (disorder(keys, reverse=reverse) for keys in candidates)
    return min(found, key=lambda each: len(each.moved))


def _fewest_moved(ranks: Sequence[int]) -> list[int]:
    """All but a longest rising run, of several the one that keeps what comes first."""
    ends: list[int] = []  # the highest rank, negated, that a run of each length starts with
    lengths: list[int] = []
    for rank in reversed(ranks):
        at = bisect_left(ends, -rank)
        ends[at : at + 1] = [-rank]
        lengths.append(at + 1)
    kept = len(ends)
    moved: list[int] = []
    for at, length in enumerate(reversed(lengths)):
        if length == kept:
            kept -= 1
        else:
            moved.append(at)
    return moved
