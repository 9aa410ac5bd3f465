"""The order of a table of contents: the file's, or one of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.titles import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.analysis.contents.listing import Listing
    from awesome_lint.document import Link

_FEW = 2  # slips that leave a longer table in the order of the alphabet
_LONG = 6  # pairs of lines
_ORDINAL = re.compile(r"^\W*\d+[.)]")
_SLIPS = 5  # one link of so many may be out of order by mistake; more of them are on purpose


def misplaced(table: Listing) -> list[Link]:
    """The fewest links without which the others are in the file's order.

    A link to the title above the table goes back to the top, wherever it is.
    """
    top = table.doc.headings[0] if table.doc.headings else None
    is_above = top is not None and top.start < table.contents.block.start
    return _misplaced(
        table,
        [
            link
            for link in table.contents.links
            if link in table.headings and not (is_above and table.headings[link] is top)
        ],
    )


def _misplaced(table: Listing, links: list[Link]) -> list[Link]:
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

    That may be the alphabet up to a slip or two, which the sections follow less closely, or
    groups that the file does not have.
    """
    if len(astray) > 1 and len(astray) * _SLIPS > len(table.headings):
        return True
    if not astray or is_alphabetical(table) or _is_grouped(table):
        return bool(astray)
    slips, pairs = _slips(table, table.contents.links)
    if slips > _FEW or pairs < _LONG:
        return False
    links = [link for link in table.contents.links if link in table.headings]
    in_file = sorted(links, key=lambda link: table.headings[link].start)
    return slips < _slips(table, in_file)[0]


def _is_grouped(table: Listing) -> bool:
    """Whether lines without a link, which are no headings, group others that are in order."""
    titles = {same(heading.text) for heading in table.doc.headings}
    groups: dict[int, list[Link]] = {}
    depth, current = None, -1
    for at, row in enumerate(table.rows):
        if depth is not None and row.depth <= depth:
            depth, current = None, -1
        if not row.links and same(_ORDINAL.sub("", table.doc.text[slice(*row.span)])) not in titles:
            depth, current = row.depth, at
        groups.setdefault(current, []).extend(link for link in row.links if link in table.headings)
    return len(groups) > 1 and not any(_misplaced(table, links) for links in groups.values())


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
