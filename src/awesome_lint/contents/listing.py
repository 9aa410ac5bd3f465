"""Which heading each link of a table of contents is there for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.contents.rows import parents, rows_of
from awesome_lint.contents.titles import same
from awesome_lint.document import Anchor, BlockKind
from awesome_lint.fragments import is_page_place, wanted
from awesome_lint.slugs import loose

if TYPE_CHECKING:
    from awesome_lint.contents.rows import Row
    from awesome_lint.document import Contents, Document, Heading, Link

_MOST = 64  # headings of one title that are told apart by what they stand under


class Listing(NamedTuple):
    """What a table of contents lists, link by link.

    ``headings`` has the links that are there for a heading; those in ``astray`` lead to no
    place, then they are ``lost``, or to another heading of the same title. ``gone`` are the
    lost ones that are there for no heading.
    ``rows`` are empty where the table is no list.
    """

    contents: Contents
    rows: list[Row]
    headings: dict[Link, Heading]
    astray: frozenset[Link]
    lost: frozenset[Link]
    gone: frozenset[Link]


class Places:
    """A document's headings by the ways in which links ask for them."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._loose: dict[str, list[Heading]] = {}
        self._same: dict[str, list[Heading]] = {}
        self._lower = {name.lower(): anchor for name, anchor in doc.names.items()}
        self._parents = {
            section.heading: section.parent.heading if section.parent else None
            for section in doc.sections
            if section.heading is not None
        }
        for heading in doc.headings:
            self._loose.setdefault(loose(heading.slug), []).append(heading)
            self._same.setdefault(same(heading.text), []).append(heading)

    def parent(self, heading: Heading) -> Heading | None:
        """The heading whose section a heading's section lies in."""
        return self._parents.get(heading)

    def reached(self, link: Link) -> Heading | Anchor | str | None:
        """What an in-page link reaches, or does once its spelling is mended; None: nothing.

        A name stands for a place that every page has, such as its top.
        """
        name = wanted(link.href[1:])
        if name is None:
            return None
        place: Heading | Anchor | None = self.doc.reachable.get(name) or self._lower.get(name)
        if isinstance(place, Anchor):
            return place.heading or place
        if place is not None:
            return place
        if is_page_place(name):
            return name
        alike = self._loose.get(loose(name), ())
        return alike[0] if len(alike) == 1 else None

    def titled(self, title: str) -> list[Heading]:
        """The headings with a title."""
        key = same(title)
        found = self._same.get(key, []) if key else []
        return found if len(found) <= _MOST else []


def listing(places: Places, contents: Contents) -> Listing:
    """What one table of contents lists."""
    is_list = contents.block.kind is BlockKind.LIST
    rows = rows_of(places.doc, contents.block, contents.links) if is_list else []
    above = parents(rows)
    reached = {link: places.reached(link) for link in contents.links}
    claims: dict[Heading, list[Link]] = {}
    for link, place in reached.items():
        if place is not None and not isinstance(place, (Anchor, str)):
            claims.setdefault(place, []).append(link)
    headings: dict[Link, Heading] = {}
    lost = frozenset(link for link, place in reached.items() if place is None)
    strays = list(lost)
    for heading, links in claims.items():
        owner = places.parent(heading)
        fitting = [each for each in links if each in above and reached[above[each]] is owner]
        keeper = (fitting or links)[0]
        headings[keeper] = heading
        strays += (each for each in links if each is not keeper)
    listed = set(headings.values())
    astray: set[Link] = set()
    for link in sorted(strays, key=lambda each: each.start):
        parent = headings.get(above[link]) if link in above else None
        found = [each for each in places.titled(link.text) if each not in listed]
        under = [each for each in found if places.parent(each) is parent]
        chosen = under if parent is not None and under else found
        if chosen and (len(chosen) == 1 or chosen is under):
            headings[link] = chosen[0]
            listed.add(chosen[0])
            astray.add(link)
    for row in rows:
        if row.link is not None:
            row.heading = headings.get(row.link)
    return Listing(contents, rows, headings, frozenset(astray), lost, lost - astray)
