"""The order of entries beside each other: by title or by year, up or down, or none."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, starmap
from operator import le
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm
from awesome_lint.text.collation import CODEPOINT, comparable, may_precede, precede
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from awesome_lint.document import Block, Document, Entry

VALUES = ("title", "title-descending", "year", "year-descending", "none")

FEWEST_ENTRIES = 4  # of a list or table whose order counts
_SURE = 10  # pairs of neighbours that tell of an order
_SHARE = 0.9  # of them that keep it
_MIXED = 0.7  # of the neighbours in order at first sight, from which on a closer look can help
_MOSTLY = 0.75  # of a file's neighbors in order, that make one slip in a list a slip
_CONFIRMED = 6  # entries of a list with one slip, where the file is mostly in order
_ALONE = 8  # and where it is not: by chance one list in a thousand is a move away from sorted
_LINKED = 0.75  # of the items of a list that are entries
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ORDERS = ("title", "year-descending", "year", "title-descending")
_LEAD = 4  # characters before a title, from which on it may be they that are sorted
_HOMES = (BlockKind.ITEM, BlockKind.ROW)


class Tally(NamedTuple):
    """How many ``pairs`` of neighbours can tell of an order, and how many have ``kept`` it."""

    kept: int
    pairs: int

    @property
    def share(self) -> float:
        """The share that kept it, from 0 to 1."""
        return self.kept / self.pairs if self.pairs else 0.0

    @property
    def settles(self) -> bool:
        """Whether that is an order: nine in ten of ten neighbours or more."""
        return self.pairs >= _SURE and self.share >= _SHARE


def measure(doc: Document) -> Counter[str]:
    """How many neighbours keep the order that most of them keep, and how many keep none."""
    found = [entries for entries in series(doc) if len(entries) >= FEWEST_ENTRIES]
    value, tally = _most_kept(found, doc.stated.get("collation"))
    return +Counter({value: tally.kept, "none": tally.pairs - tally.kept})


def own_order(entries: Sequence[Entry], collation: str | None, shared: float) -> str | None:
    """The order that a list or table of its own keeps, whatever the others do.

    What lies in an item has the order of a book's parts or a course's lessons. ``shared`` is the
    share of the file's neighbors that are in alphabetical order: where most are, a shorter list
    with one slip is one that a new entry was added to, rather than sorted by chance.
    """
    block = entries[0].block.parent
    nested = block is not None and any(each.kind is BlockKind.ITEM for each in block.ancestors)
    mostly = shared >= _MOSTLY
    if nested and not mostly:
        return None
    if len(entries) <= _SURE:
        if len(entries) < (_CONFIRMED if mostly else _ALONE):
            return None
        kept, pairs = tally(entries, "title", collation, _MIXED)
        return "title" if kept == pairs - 1 else None
    value, found = _most_kept([entries], collation)
    return value if found.settles else None


def series(doc: Document) -> Iterator[list[Entry]]:
    """The entries with links of each list and table that holds little else.

    Entries under entries are parts of what they stand under, in an order of its own.
    """
    homes: dict[Block, list[Entry]] = {}
    for each in doc.entries:
        if each.parent is None and each.links and each.block.kind in _HOMES:
            container = each.block.parent
            if container is not None:
                homes.setdefault(container, []).append(each)
    for block, entries in homes.items():
        members = len(block.children) - (block.kind is BlockKind.TABLE)
        if len(entries) >= _LINKED * members:
            yield entries


def tally(entries: Sequence[Entry], value: str, collation: str | None, mixed: float = 0.0) -> Tally:
    """How the neighbours among ``entries`` keep an order; where fewer than ``mixed`` of them
    do at first sight, no closer look is taken.
    """
    found = entries[::-1] if value.endswith("-descending") else entries
    if value.startswith("title"):
        titles = [each.title for each in found]
        told = _of_texts(titles, collation, mixed)
        leads = [lead_of(each) for each in found]
        if leads == titles:
            return told
        return max(told, _of_texts(leads, collation, mixed), key=lambda each: each.share)
    years = [year for each in found if (year := year_of(each)) is not None]
    if len(years) < len(found):
        return Tally(0, 0)
    pairs = [(one, other) for one, other in pairwise(years) if one != other]
    return Tally(sum(one < other for one, other in pairs), len(pairs))


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


def precedes(collation: str | None) -> Callable[[str, str], bool]:
    """Whether one title may come before another: as stated, or in any way that people sort."""
    return may_precede if collation is None else precede(collation)


def _most_kept(lists: Sequence[Sequence[Entry]], collation: str | None) -> tuple[str, Tally]:
    best, most = _ORDERS[0], Tally(0, 0)
    for value in _ORDERS:
        tallies = [tally(entries, value, collation, _MIXED) for entries in lists]
        found = Tally(sum(each.kept for each in tallies), sum(each.pairs for each in tallies))
        if found.settles:
            return value, found
        if (found.pairs >= _SURE, found.share) > (most.pairs >= _SURE, most.share):
            best, most = value, found
    return best, most


def _of_texts(texts: list[str], collation: str | None, mixed: float) -> Tally:
    if collation != CODEPOINT and not comparable(texts):
        return Tally(0, 0)
    pairs = len(texts) - 1
    if collation is not None:
        return Tally(sum(starmap(precede(collation), pairwise(texts))), pairs)
    lowered = [text.lower() for text in texts]
    at_sight = list(starmap(le, pairwise(lowered)))
    kept = sum(at_sight)
    is_plain = all(map(str.isascii, texts))  # accents sort behind all else at sight
    if kept >= mixed * pairs and not (kept == pairs and is_plain):
        doubtful = (at for at, holds in enumerate(at_sight) if not (holds and is_plain))
        kept = kept if is_plain else 0
        kept += sum(may_precede(texts[at], texts[at + 1]) for at in doubtful)
    return Tally(kept, pairs)
