"""The order of the entries of a section: by title or by year, up or down, or none."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise, starmap
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.collation import comparable, may_precede
from awesome_lint.document import BlockKind, EntryForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Block, Document, Entry

VALUES = ("title", "title-descending", "year", "year-descending", "none")

ENOUGH = 5  # entries, of which chance sorts one list in 120
_YEARS = 3  # different ones, from which on their order tells
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ORDERS = ("title", "year", "year-descending", "title-descending")
_LEAD = 4  # characters before a title, from which on it may be they that are sorted
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
    """The order of entries; None where none can be told: scripts are mixed, no years differ."""
    told = False
    for value in _ORDERS:
        held = holds(entries, value)
        if held:
            return value
        told = told or held is not None
    return "none" if told else None


def holds(entries: Sequence[Entry], value: str) -> bool | None:
    """Whether entries are in an order; None where that cannot be told of them."""
    found = list(reversed(entries)) if value.endswith("-descending") else entries
    if value.startswith("title"):
        return _alphabetical(found)
    years: list[int] = []
    for each in found:
        year = year_of(each)
        if year is None:
            return None
        years.append(year)
    if len(set(years)) < min(_YEARS, len(years)):
        return None
    return all(one <= other for one, other in pairwise(years))


def lead_of(entry: Entry) -> str:
    """How an entry's line starts for a reader: "`0BSD` - [BSD Zero Clause](…)"."""
    block = entry.block
    led = entry.form is EntryForm.LINK_FIRST and block.kind is BlockKind.ITEM
    if not led or entry.title_span.start - block.content_start < _LEAD:
        return entry.title
    return block.children[0].text


def year_of(entry: Entry) -> int | None:
    """The year of an entry: its venue's, else the one that a tag names."""
    if entry.venue is not None and entry.venue.year is not None:
        return entry.venue.year
    for tag in entry.tags:
        if found := _YEAR.search(tag.text):
            return int(found[0])
    return None


def _alphabetical(entries: Sequence[Entry]) -> bool | None:
    """Whether entries are sorted by their titles, or by what stands before those."""
    titles = [each.title for each in entries]
    told = comparable(titles)
    if told and _is_sorted(titles):
        return True
    leads = [lead_of(each) for each in entries]
    if leads == titles or not comparable(leads):
        return False if told else None
    return _is_sorted(leads)


def _is_sorted(texts: list[str]) -> bool:
    lowered = [text.lower() for text in texts]
    if "".join(texts).isascii() and lowered == sorted(lowered):
        return True
    return all(starmap(may_precede, pairwise(texts)))


def _container(entry: Entry) -> Block | None:
    return entry.block.parent
