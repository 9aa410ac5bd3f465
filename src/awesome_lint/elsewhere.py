"""Entries of other files: what several lists together list twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.resources import is_named, resources, title_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awesome_lint.document import Document, Entry
    from awesome_lint.edits import Span
    from awesome_lint.source import Position


class Listing(NamedTuple):
    """An entry of another file, whose text is not at hand: ``span`` is its title's there."""

    path: str
    span: Span
    start: Position
    end: Position

    @property
    def place(self) -> str:
        """Where it is, for messages: path and line."""
        return f"{self.path}:{self.start.line}"


class Elsewhere:
    """The entries of the files read so far, by resource and title: of equal ones, the first.

    Documents themselves are not kept.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], Listing] = {}

    def add(self, doc: Document, counts: Callable[[Entry], bool]) -> None:
        """Add the entries of a document that ``counts`` is true for."""
        for entry, keys in _named(doc):
            new = [key for key in keys if key not in self._first]
            if new and counts(entry):
                listing = _listing(doc, entry)
                self._first.update(dict.fromkeys(new, listing))

    def twins(self, doc: Document) -> list[tuple[Entry, Listing]]:
        """The entries of a document that an earlier file lists, each with the first that does."""
        found = (
            (entry, next((self._first[key] for key in keys if key in self._first), None))
            for entry, keys in _named(doc)
        )
        return [(entry, listing) for entry, listing in found if listing is not None]


def _named(doc: Document) -> Iterator[tuple[Entry, list[tuple[str, str]]]]:
    for entry in doc.entries:
        title = title_key(entry.title)
        if title and is_named(entry):
            yield entry, [(name, title) for name in resources(entry)]


def _listing(doc: Document, entry: Entry) -> Listing:
    start, end = map(doc.source.position, entry.title_span)
    return Listing(doc.source.path, entry.title_span, start, end)
