"""Which heading each link of a table of contents is there for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.rows import parents, rows_of
from awesome_lint.analysis.contents.titles import same
from awesome_lint.document import Anchor, BlockKind, Heading
from awesome_lint.text.fragments import wanted
from awesome_lint.text.slugs import loose

if TYPE_CHECKING:
    from collections.abc import Callable

    from awesome_lint.analysis.contents.rows import Row
    from awesome_lint.document import Contents, Document, Link

_TARGETS = ("(#", "[#", "<#", "]#", " #")  # what a target in the page starts with
_MOST = 64  # headings of one title that are told apart by what they stand under


@dataclass(eq=False, repr=False)
class Listing:
    """What a table of contents lists, link by link.

    ``headings`` has the links that are there for a heading; those in ``astray`` lead to no
    place, then they are ``lost``, or to another heading of the same title. ``gone`` are the
    lost ones that are there for no heading; ``guessed`` those for which one was guessed.
    ``misspelt`` links reach a heading once they are spelt as its anchor is, ``shut`` ones an
    anchor with capitals, which GitHub does not find. ``repeated`` links say again what
    another one beside them says.
    """

    doc: Document
    contents: Contents
    headings: dict[Link, Heading] = field(default_factory=dict)
    astray: frozenset[Link] = frozenset()
    lost: frozenset[Link] = frozenset()
    guessed: frozenset[Link] = frozenset()
    misspelt: dict[Link, Heading] = field(default_factory=dict)
    shut: list[Link] = field(default_factory=list)
    repeated: list[Link] = field(default_factory=list)

    @property
    def gone(self) -> frozenset[Link]:
        """The links that lead to nothing that there is."""
        return self.lost - self.astray

    @cached_property
    def rows(self) -> list[Row]:
        """The list line by line; empty where the table is no list."""
        block = self.contents.block
        if block.kind is not BlockKind.LIST:
            return []
        return rows_of(self.doc, block, self.contents.links)

    @cached_property
    def tight(self) -> dict[int, bool]:
        """Whether the first list of each depth is tight."""
        found: dict[int, bool] = {}
        for row in self.rows:
            if row.item.parent is not None:
                found.setdefault(row.depth, row.item.parent.tight)
        return found

    @cached_property
    def unlinked(self) -> set[str]:
        """What the lines and cells say that have no link, as titles are compared.

        A link that went wrong there is one that is to be repaired: ``[Title] (#title)``.
        """
        block = self.contents.block
        linked = {link.block for link in self.contents.links}
        found = set()
        leaves = self.doc.leaves
        first = bisect_left(leaves, block.start, key=attrgetter("start"))
        for leaf in islice(leaves, first, None):
            if leaf.start >= block.end:
                break
            if leaf not in linked:
                text = leaf.text
                for mark in _TARGETS:
                    text = text.partition(mark)[0]
                found.add(same(text))
        return found - {""}

    @cached_property
    def above(self) -> dict[Link, Link]:
        """The link that each link is nested under."""
        return parents(self.rows)


class Places:
    """A document's headings by the ways in which links ask for them."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    @cached_property
    def _loose(self) -> dict[str, list[Heading]]:
        return _grouped(self.doc.headings, lambda heading: loose(heading.slug))

    @cached_property
    def _same(self) -> dict[str, list[Heading]]:
        return _grouped(self.doc.headings, lambda heading: same(heading.text))

    @cached_property
    def _lower(self) -> dict[str, Anchor]:
        return {name.lower(): anchor for name, anchor in self.doc.names.items()}

    @cached_property
    def _parents(self) -> dict[Heading, Heading | None]:
        return {
            section.heading: section.parent.heading if section.parent else None
            for section in self.doc.sections
            if section.heading is not None
        }

    def parent(self, heading: Heading) -> Heading | None:
        """The heading whose section a heading's section lies in."""
        return self._parents.get(heading)

    def reached(self, link: Link) -> Heading | Anchor | str | None:
        """What an in-page link reaches, or does once its spelling is mended; None: nothing.

        A name stands for a place that every page has, such as its top.
        """
        place = self.doc.reached(link.href[1:])
        name = wanted(link.href[1:])
        if place is not None or name is None:
            return place
        if name in self._lower:
            return self._lower[name].heading or self._lower[name]
        alike = self._loose.get(loose(name), ())
        return alike[0] if len(alike) == 1 else None

    def titled(self, title: str) -> list[Heading]:
        """The headings with a title."""
        key = same(title)
        found = self._same.get(key, []) if key else []
        return found if len(found) <= _MOST else []


def _grouped(headings: list[Heading], key: Callable[[Heading], str]) -> dict[str, list[Heading]]:
    found: dict[str, list[Heading]] = {}
    for heading in headings:
        found.setdefault(key(heading), []).append(heading)
    return found


def listing(places: Places, contents: Contents) -> Listing:
    """What one table of contents lists."""
    found = Listing(places.doc, contents)
    reached = {link: places.reached(link) for link in contents.links}
    claims: dict[Heading, list[Link]] = {}
    for link, place in reached.items():
        if place is not None and not isinstance(place, (Anchor, str)):
            claims.setdefault(place, []).append(link)
    found.lost = frozenset(link for link, place in reached.items() if place is None)
    for link, place in reached.items():
        if place is not None and places.doc.reached(link.href[1:]) is None:
            if isinstance(place, Heading):
                found.misspelt[link] = place
            else:
                found.shut.append(link)
    strays = list(found.lost)
    for heading, links in claims.items():
        keeper = links[0]
        if len(links) > 1:
            above, owner = found.above, places.parent(heading)
            fitting = [each for each in links if each in above and reached[above[each]] is owner]
            keeper = (fitting or links)[0]
            strays += (each for each in links if each is not keeper)
        found.headings[keeper] = heading
    if strays:
        found.astray = _assigned(places, found, strays)
        owners = {heading: link for link, heading in found.headings.items()}
        found.repeated = [
            link
            for heading, links in claims.items()
            for link in links
            if link not in found.headings and _is_said_by(found, link, owners[heading])
        ]
    return found


def _is_said_by(found: Listing, link: Link, other: Link) -> bool:
    """Whether another link stands under the same one and calls the same section the same."""
    above = found.above
    return same(link.text) == same(other.text) and above.get(link) is above.get(other)


def _assigned(places: Places, found: Listing, strays: list[Link]) -> frozenset[Link]:
    """The strays whose headings were found by their titles, and are noted now."""
    above = found.above
    listed = set(found.headings.values())
    astray: set[Link] = set()
    for link in sorted(strays, key=lambda each: each.start):
        parent = found.headings.get(above[link]) if link in above else None
        titled = [each for each in places.titled(link.text) if each not in listed]
        under = [each for each in titled if places.parent(each) is parent]
        chosen = under if parent is not None and under else titled
        if chosen and (len(chosen) == 1 or chosen is under):
            found.headings[link] = chosen[0]
            listed.add(chosen[0])
            astray.add(link)
    return frozenset(astray)
