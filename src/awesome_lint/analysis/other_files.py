"""Entries of other files: what several lists together list twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.duplicates import Likeness
from awesome_lint.analysis.entry_keys import is_named, presents, resources, title_key
from awesome_lint.analysis.publications import are_one_paper, publication
from awesome_lint.analysis.shared_targets import (
    are_two_names,
    is_about_both,
    is_copied,
    presentation,
)
from awesome_lint.document.index import index
from awesome_lint.knowledge.urls import is_scholarly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awesome_lint.analysis.publications import Publication
    from awesome_lint.analysis.shared_targets import Presentation
    from awesome_lint.document import Document, Entry, EntryLink
    from awesome_lint.text.edits import Span
    from awesome_lint.text.source import Position

_Keys = dict[tuple[str, str], "EntryLink"]  # of an entry: resource and title


class Listing(NamedTuple):
    """An entry of another file, whose text is not at hand: ``span`` is its title's there."""

    path: str
    span: Span
    start: Position
    end: Position
    publication: Publication

    @property
    def place(self) -> str:
        """Where it is, for messages: path and line."""
        return f"{self.path}:{self.start.line}"

    @property
    def title(self) -> str:
        """What the entry is called there."""
        return self.publication.title


class OutsideDuplicate(NamedTuple):
    """An entry, and what an earlier file has that is like it.

    The likeness is one of two places; ``link`` leads to what they share, None where that is
    the title alone.
    """

    likeness: Likeness
    entry: Entry
    listing: Listing
    link: EntryLink | None = None


class OtherFiles:
    """The entries of the files read so far, by resource and title: of equal ones, the first.

    Documents themselves are not kept.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], Listing] = {}
        # By resource; None: several titles share it, so that it is a page about all of them.
        self._shown: dict[str, tuple[Listing, Presentation] | None] = {}
        self._papers: dict[str, Listing] = {}

    def add(self, doc: Document, counts: Callable[[Entry], bool]) -> None:
        """Add the entries of a document that ``counts`` is true for."""
        for entry, keys in _named(doc):
            new = [key for key in keys if key not in self._first]
            if new and counts(entry):
                listing = _listing(doc, entry)
                self._first.update(dict.fromkeys(new, listing))
                self._papers.setdefault(title_key(entry.title), listing)
                for name, title in new:
                    self._present(name, title, listing, entry, keys[name, title])

    def _present(
        self, name: str, title: str, listing: Listing, entry: Entry, each: EntryLink
    ) -> None:
        if not presents(entry, each):
            return
        known = self._shown.setdefault(name, (listing, presentation(entry, each)))
        if known is not None and title_key(known[0].title) != title:
            self._shown[name] = None

    def twins(self, doc: Document) -> list[OutsideDuplicate]:
        """The entries of a document that an earlier file has, each with the first that does."""
        found = (self._sighting(entry, keys) for entry, keys in _named(doc))
        return [each for each in found if each is not None]

    def _sighting(self, entry: Entry, keys: _Keys) -> OutsideDuplicate | None:
        for key, link in keys.items():
            if key in self._first:
                return OutsideDuplicate(Likeness.LISTING, entry, self._first[key], link)
        for (name, _), link in keys.items():
            shown = self._shown.get(name)
            if shown is not None and presents(entry, link):
                listing, other = shown
                if _is_shared(presentation(entry, link), other):
                    return OutsideDuplicate(Likeness.FAR_TARGET, entry, listing, link)
        paper = self._papers.get(title_key(entry.title))
        if paper is not None and are_one_paper(publication(entry), paper.publication):
            return OutsideDuplicate(Likeness.FAR_TITLE, entry, paper)
        return None


def _is_shared(one: Presentation, other: Presentation) -> bool:
    return (
        are_two_names(one, other)
        and is_copied(one, other)
        and (is_scholarly(one.href) or not is_about_both(one.title, other.title, one.href))
    )


def _named(doc: Document) -> Iterator[tuple[Entry, _Keys]]:
    for entry in doc.entries:
        title = title_key(entry.title)
        if title and is_named(entry):
            yield entry, {(name, title): each for name, each in resources(entry).items()}


def _listing(doc: Document, entry: Entry) -> Listing:
    start, end = map(doc.source.position, entry.title_span)
    return Listing(doc.source.path, entry.title_span, start, end, publication(entry))


@index
def duplicates_elsewhere(doc: Document) -> list[OutsideDuplicate]:
    """The entries that another file has, too, and where."""
    return doc.elsewhere.twins(doc) if isinstance(doc.elsewhere, OtherFiles) else []
