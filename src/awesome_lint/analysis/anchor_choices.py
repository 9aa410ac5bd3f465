"""The anchors that a broken link may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.contents.coverage import contents_states
from awesome_lint.document import Anchor, BlockKind, Destination, Document, Heading, Link
from awesome_lint.text.slugs import loose, slugify

if TYPE_CHECKING:
    from collections.abc import Collection

from awesome_lint.document.index import index

_COMPARISONS = 6_000  # of names, for those most alike, over the whole document
_LONGEST = 80  # names longer than this are not compared
_NAMED = 2
_LINES = 3  # of a table of contents
_MOST = 0.75  # of its links lead to sections


class Choice(NamedTuple):
    """An anchor that a link may have meant; ``anchor`` where it must be lower-cased first."""

    name: str
    place: Heading | Anchor
    anchor: Anchor | None


@index
def _choices(doc: Document) -> dict[str, list[Choice]]:
    """The places of a document by how their names are written loosely."""
    choices = [Choice(each.slug, each, None) for each in doc.headings]
    capital: list[Choice] = []
    for anchor in doc.anchors:
        name = anchor.name.lower()
        place = anchor.heading or anchor
        if name == anchor.name:
            choices.append(Choice(name, place, None))
        else:
            capital.append(Choice(name, place, anchor))
    by_key: dict[str, list[Choice]] = {}
    for choice in choices + capital:
        if key := loose(choice.name):
            by_key.setdefault(key, []).append(choice)
    return by_key


def meant(doc: Document, fragment: str) -> Choice | None:
    """The one place whose name differs from ``fragment`` in case and punctuation only."""
    choices = _choices(doc).get(loose(fragment), [])
    same = [each for each in choices if each.name == fragment]
    if same:
        return same[0]
    places = {id(each.place) for each in choices}
    return choices[0] if len(places) == 1 else None


@index
def titled_links(doc: Document) -> dict[Link | None, Heading]:
    """The headings that broken links of tables of contents have the texts of."""
    return {
        link: state.listing.headings[link]
        for state in contents_states(doc)
        for link in state.listing.lost & state.listing.astray
    }


@index
def guessed_links(doc: Document) -> frozenset[Link]:
    """The links of tables of contents whose sections may be others."""
    return frozenset().union(*(state.listing.guessed for state in contents_states(doc)))


def lacks_hash(doc: Document, at: Destination) -> bool:
    """Whether a line of the table of contents has its section's anchor without the "#"."""
    link = at.link
    return (
        link is not None
        and at.href == slugify(link.text)
        and at.href in doc.slugs
        and _is_in_contents(doc, link)
    )


def _is_in_contents(doc: Document, link: Link) -> bool:
    """Whether nearly all other links of the list that a link is in are to sections."""
    lists = [each for each in link.block.ancestors if each.kind is BlockKind.LIST]
    if not lists:
        return False
    start, end = lists[-1].span
    hrefs = [each.href for each in doc.links if start <= each.start < end]
    inside = sum(href.startswith("#") for href in hrefs)
    return inside >= _LINES and inside >= _MOST * len(hrefs)


class Nearest:
    """The search for the names most like another; it ends where it would take too long."""

    def __init__(self) -> None:
        self.left = _COMPARISONS

    def names(self, name: str, known: Collection[str]) -> list[str]:
        """Those of ``known`` that are most like ``name``."""
        if self.left < len(known) or len(name) > _LONGEST:
            return []
        self.left -= len(known)
        # Headings gain a number or an emoji more often than a new name.
        found = sorted((each for each in known if name in each), key=len)[:1]
        names = [each for each in known if _may_be_like(name, each)] if not found else []
        if not names:
            return found
        from difflib import get_close_matches

        return get_close_matches(name, names, _NAMED)


def _may_be_like(name: str, other: str) -> bool:
    """Whether it is worth to compare two names: their lengths and letters are alike."""
    if 10 * min(len(name), len(other)) < 3 * (len(name) + len(other)):
        return False
    letters = set(name)
    return 3 * len(letters.intersection(other)) >= len(letters)
