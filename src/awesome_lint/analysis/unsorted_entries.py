"""Entries out of the order that the list keeps elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.order import (
    FEWEST_ENTRIES,
    lead_of,
    own_order,
    precedes,
    series,
    tally,
    year_of,
)
from awesome_lint.analysis.sorting import Disorder, disorder
from awesome_lint.document.index import index
from awesome_lint.text.collation import ARTICLES, Key, Reading, Spelling, collated, key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from awesome_lint.document import Document, Entry


_FEW = 5  # one entry in so many may be out of order in a list that is sorted


class Unsorted(NamedTuple):
    """Entries that follow one another, and how far they are from being sorted.

    ``wrong`` are the places of those to report: of many that have to move, the first.
    """

    entries: Sequence[Entry]
    disorder: Disorder
    wrong: Sequence[int]
    few: bool


@index
def unsorted_series(doc: Document) -> list[Unsorted]:
    """The series of entries out of the order that the list, or their own, is kept in."""
    habit = habits(doc)["order"]
    usual, stated = habit.convention, habit.stated is not None
    unsorted: list[Unsorted] = []
    if usual == "none" or (usual is not None and not stated and not habit.outliers):
        return unsorted
    collation = habits(doc)["collation"].stated
    shared = habit.counts.get("title", 0) / habit.total if habit.total else 0.0
    keys: list[Callable[[str], Key]] = []
    for entries in series(doc):
        if len(entries) < FEWEST_ENTRIES and not stated:
            continue
        value = usual or own_order(entries, collation, shared)
        if value is None:
            continue
        kept, pairs = tally(entries, value, collation)
        if kept < pairs and (stated or _has_few(pairs - kept, entries)):
            keys = keys or _keys(doc, collation)
            found = _disorder(entries, value, keys, pairs - kept)
            few = len(found.moved) <= max(1, len(entries) // _FEW)
            put_first = list(found.moved) == list(range(len(found.moved)))  # on purpose, perhaps
            if found.moved and (stated or (few and not put_first)):
                wrong = [
                    at for at in found.moved if not _may_stand(entries, found, at, value, collation)
                ] or found.moved
                unsorted.append(Unsorted(entries, found, wrong if few else wrong[:1], few))
    return unsorted


def _has_few(slips: int, entries: Sequence[Entry]) -> bool:
    """Whether a few moves may mend so many slips: each move mends two of them at most."""
    return slips <= 2 * max(1, len(entries) // _FEW)


def _disorder(
    entries: Sequence[Entry], value: str, keys: Sequence[Callable[[str], Key]], slips: int
) -> Disorder:
    """What is out of order by the titles, or by what stands before them, in the way to sort
    that needs the fewest moves; of ``slips`` each needs one, as a rule.
    """
    reverse = value.endswith("-descending")
    if not value.startswith("title"):
        return disorder([(year_of(each) or 0,) for each in entries], reverse=reverse)
    titles, leads = [each.title for each in entries], [lead_of(each) for each in entries]
    found: list[Disorder] = []
    for texts in (titles, leads) if leads != titles else (titles,):
        for by in keys:
            found.append(disorder([by(text) for text in texts], reverse=reverse))
            if len(found[-1].moved) <= slips:
                return found[-1]
    return min(found, key=lambda each: len(each.moved))


def _may_stand(
    entries: Sequence[Entry], found: Disorder, at: int, value: str, collation: str | None
) -> bool:
    """Whether another way to sort has an entry where it is."""
    if not value.startswith("title"):
        return False
    side, place = found.beside(at)
    first, second = (place, at) if side == "before" else (at, place)
    if value.endswith("-descending"):
        first, second = second, first
    may_precede = precedes(collation)
    one, other = entries[first], entries[second]
    return may_precede(one.title, other.title) or may_precede(lead_of(one), lead_of(other))


def _keys(doc: Document, collation: str | None) -> list[Callable[[str], Key]]:
    """What titles may be sorted by, with articles as the list's sorted sections have them."""
    if collation is not None:
        return [partial(collated, collation=collation)]
    articles = {True: 0, False: 0}
    for entries in series(doc):
        if any(each.title.lower().startswith(ARTICLES) for each in entries):
            for counted in articles:
                reading = Reading(counted, Spelling.WORDS)
                keys = [key(each.title, reading) for each in entries]
                articles[counted] += keys == sorted(keys)
    counted = articles[True] >= articles[False]
    return [partial(key, reading=Reading(counted, spelling)) for spelling in Spelling]
