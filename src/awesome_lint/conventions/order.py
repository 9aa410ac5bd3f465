"""The order of the entries of a section: by title or by year, up or down, or none."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.collation import comparable, may_precede
from awesome_lint.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from awesome_lint.document import Block, Document, Entry

VALUES = ("title", "title-descending", "year", "year-descending", "none")

ENOUGH = 5  # entries, of which chance sorts one list in 120
_YEARS = 3  # different ones, from which on their order tells
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HOMES = (BlockKind.ITEM, BlockKind.ROW)


class Ordering(NamedTuple):
    """The entries of a list or a table, all that it holds, and the order they are in."""

    value: str
    entries: list[Entry]


def measure(doc: Document) -> Counter[str]:
    """How many lists and tables have each order."""
    return Counter(case.value for case in cases(doc))


def cases(doc: Document) -> Iterator[Ordering]:
    """The lists and tables whose order can be told, in document order."""
    for entries in series(doc):
        if len(entries) >= ENOUGH:
            value = order_of(entries)
            if value is not None:
                yield Ordering(value, entries)


def series(doc: Document) -> Iterator[list[Entry]]:
    """The entries of each list and table that holds nothing else.

    Entries under entries are parts of what they stand under, in an order of its own.
    """
    top = (each for each in doc.entries if each.parent is None and each.block.kind in _HOMES)
    for block, found in groupby(top, _container):
        entries = list(found)
        header = block is not None and block.kind is BlockKind.TABLE
        if block is not None and len(entries) == len(block.children) - header:
            yield entries


def order_of(entries: Sequence[Entry]) -> str | None:
    """The order of entries; None where it cannot be told: scripts are mixed, no years differ."""
    by_title = comparable([each.title for each in entries])
    if by_title:
        titles = [each.title for each in entries]
        if _holds(titles, may_precede):
            return "title"
    dates = [year_of(each) for each in entries]
    years = [year for year in dates if year is not None]
    if len(years) == len(dates) and len(set(years)) >= _YEARS:
        if _holds(years, int.__le__):
            return "year"
        if _holds(years, int.__ge__):
            return "year-descending"
    elif not by_title:
        return None
    if by_title and _holds(titles[::-1], may_precede):
        return "title-descending"
    return "none"


def year_of(entry: Entry) -> int | None:
    """The year of an entry: its venue's, else the one that a tag names."""
    if entry.venue is not None and entry.venue.year is not None:
        return entry.venue.year
    for tag in entry.tags:
        if found := _YEAR.search(tag.text):
            return int(found[0])
    return None


def _container(entry: Entry) -> Block | None:
    return entry.block.parent


def _holds(things: Sequence[object], ordered: Callable[..., bool]) -> bool:
    return all(ordered(one, other) for one, other in pairwise(things))
