"""One paper in several places: a preprint, its proceedings, a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.entry_keys import is_full, paper_kind, resources
from awesome_lint.document.index import index
from awesome_lint.knowledge.urls import host, is_scholarly
from awesome_lint.knowledge.venues import find
from awesome_lint.knowledge.venues.table import Kind

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry

_LATER = 2  # years from a preprint to its proceedings
_REGISTERS = {"arxiv": "arXiv", "doi": "doi", "openreview": "OpenReview"}


class Publication(NamedTuple):
    """What an entry says of its paper.

    ``names`` are the identities it leads to, by who gave them, a register such as arXiv or a
    host; ``shown`` is what people call the scholarly ones, likewise.
    """

    title: str
    names: dict[str, frozenset[str]]
    shown: dict[str, str]
    venue: tuple[str, int | None] | None
    year: int | None = None


class Publications:
    """What entries say of their papers; each is read once, when it is first asked for."""

    def __init__(self) -> None:
        self._known: dict[Entry, Publication] = {}

    def __getitem__(self, entry: Entry) -> Publication:
        if entry not in self._known:
            self._known[entry] = publication(entry)
        return self._known[entry]


def publication(entry: Entry) -> Publication:
    """What an entry says of its paper."""
    names: dict[str, frozenset[str]] = {}
    shown: dict[str, str] = {}
    for name, each in resources(entry).items():
        href = each.link.href
        kind = paper_kind(name) or name.partition("/")[0].partition(":")[0]
        names[kind] = names.get(kind, frozenset()) | {name}
        if is_scholarly(href):
            number = name.partition(":")[2]
            shown[kind] = f"{_REGISTERS[kind]}:{number}" if kind in _REGISTERS else host(href)
    venue = None if entry.venue is None else (entry.venue.name, entry.venue.year)
    return Publication(entry.title, names, shown, venue, entry.year)


def is_paper(entry: Entry) -> bool:
    """Whether one of an entry's links leads to a paper."""
    return any(is_scholarly(each.link.href) for each in entry.links)


def are_one_paper(one: Publication, other: Publication) -> bool:
    """Whether two entries of one full title are of one paper, wherever it appeared."""
    is_known = is_full(one.title) and bool(one.shown and other.shown)
    return is_known and not are_two_papers(one, other)


def are_two_papers(one: Publication, other: Publication) -> bool:
    """Whether two entries of one title are two works, as their venues and years tell.

    A conference paper and the article that a journal has of it are two. A preprint is the
    same paper as what comes out within two years of it, unless one register knows both.
    """
    years = (one.year, other.year)
    apart = 0 if None in years else abs((one.year or 0) - (other.year or 0))
    is_known_twice = clash(one, other)
    if apart > _LATER or (is_known_twice and apart):
        return True
    if one.venue is None or other.venue is None or one.venue == other.venue:
        return False
    if is_known_twice:
        return True
    return not (_is_preprint(one.venue[0]) or _is_preprint(other.venue[0]))


def _is_preprint(venue: str) -> bool:
    found = find(venue)
    return found is not None and found.venue.kind is Kind.PREPRINT


def clash(one: Publication, other: Publication) -> bool:
    """Whether one register knows two entries by two names: one of them is another paper's."""
    kinds = one.names.keys() & other.names.keys()
    return any(not one.names[kind] & other.names[kind] for kind in kinds)


def appearance(one: Publication, other: Publication) -> str:
    """Where a paper appeared that the other entry does not say, for messages.

    Empty where one of the two does not link to its paper.
    """
    new = one.shown.keys() - other.names.keys() if other.shown else ()
    return next((one.shown[kind] for kind in one.shown if kind in new), "")


@index
def publications(_: Document) -> Publications:
    """What each entry of a document says of its paper."""
    return Publications()
