"""The URLs a list links to, each once, with every place it stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.urls import is_external, page_url

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.document import Document
    from awesome_lint.text.edits import Span


class Place(NamedTuple):
    """Where a URL stands: the file, the span of its target there, and the fragment it has."""

    path: str
    span: Span
    fragment: str


class Target(NamedTuple):
    """A URL to ask for, without its fragment, and where it stands, in document order."""

    url: str
    places: tuple[Place, ...] = ()

    @property
    def fragments(self) -> frozenset[str]:
        """The fragments that are linked to, without "#"."""
        return frozenset(place.fragment for place in self.places if place.fragment)


class Targets(NamedTuple):
    """What to ask for, in order of first appearance, and how many URLs nobody can ask for."""

    asked: list[Target]
    skipped: int


def collect(documents: Iterable[Document]) -> Targets:
    """The targets of documents: links', images' and definitions'.

    What leads out but is not http or https counts as skipped, once a spelling. Links within
    the repository are neither.
    """
    places: dict[str, list[Place]] = {}
    others: set[str] = set()
    for doc in documents:
        for each in doc.destinations:
            url = page_url(each.href)
            if url is None:
                if is_external(each.href):
                    others.add(each.href)
                continue
            fragment = each.href.partition("#")[2]
            places.setdefault(url, []).append(Place(doc.source.path, each.place, fragment))
    return Targets([Target(url, tuple(found)) for url, found in places.items()], len(others))
