"""What tables of contents should list and do not, and what they list out of order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.contents.listing import Places, listing
from awesome_lint.contents.titles import omitted, same
from awesome_lint.document import BlockKind, Heading
from awesome_lint.section_names import is_meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from awesome_lint.contents.listing import Listing
    from awesome_lint.document import Contents, Document, Link, Section

_NOT_YET_HEADING = re.compile(r"^ {0,3}#{1,6}([^#\s].*)$", re.MULTILINE)

_MOST = 16  # tables that are compared with the sections, the largest ones

_start = attrgetter("start")

Levels = range
"""Heading levels that contents list, whatever they list now."""


class State(NamedTuple):
    """How a table of contents and the file agree.

    ``missing`` sections belong into it. ``gone`` links lead to sections that there are no
    longer. ``misplaced`` links stand before or after others with which the file has them the
    other way round; as few as possible.
    """

    listing: Listing
    missing: list[Heading]
    gone: list[Link]
    misplaced: list[Link]

    @property
    def is_stale(self) -> bool:
        """Whether the table has to change."""
        return bool(self.missing or self.gone or self.misplaced or self.listing.astray)


def states(doc: Document, tables: Iterable[Contents], levels: Levels | None = None) -> list[State]:
    """How each of a document's tables of contents agrees with it.

    A level belongs into a table that lists at least half of its sections, or into it under one
    heading where it lists more than half of them there; ``levels`` says otherwise. Headings
    above the table, what a list says of itself (its licence, its contributors) and what a
    comment ``<!-- omit in toc -->`` keeps out do not belong into it. A section that another
    table lists is not missing, nor is one that is there through the sections in it.
    """
    places = Places(doc)
    largest = sorted(tables, key=lambda each: -len(each.links))[:_MOST]
    listings = [
        listing(places, each) for each in sorted(largest, key=lambda each: each.block.start)
    ]
    listed = {heading for each in listings for heading in each.headings.values()}
    listed.update(_also_linked(places, listings))
    kept_out = omitted(doc)
    missing: dict[Heading, Listing] = {}
    for each in listings:
        for heading in _Plan(doc, each, listed, kept_out, levels).missing():
            rival = missing.get(heading)
            if rival is None or _nearness(each, heading) > _nearness(rival, heading):
                missing[heading] = each
    found = []
    for each in listings:
        if levels is None and not _governs(doc, each):
            found.append(State(each, [], [], []))
            continue
        gone = [link for link in each.contents.links if link in each.gone]
        if gone:
            almost = {same(match[1]) for match in _NOT_YET_HEADING.finditer(doc.text)}
            gone = [link for link in gone if same(link.text) not in almost]
        if levels is not None:  # deeper sections than wanted go, too
            deep = {link for link, head in each.headings.items() if head.level >= levels.stop}
            gone = [link for link in each.contents.links if link in deep or link in gone]
        ordered = each.contents.block.kind is not BlockKind.TABLE
        lacking = sorted(
            (heading for heading, table in missing.items() if table is each),
            key=lambda heading: heading.start,
        )
        found.append(State(each, lacking, gone, _misplaced(each) if ordered else []))
    return found


def _also_linked(places: Places, listings: list[Listing]) -> Iterator[Heading]:
    """What is linked beside a table, in its section: the rest of a table in pieces."""
    doc = places.doc
    starts = [section.start for section in doc.sections]
    tables = doc.contents_links
    for home in {doc.section_at(each.contents.block.start) for each in listings}:
        after = bisect_right(starts, home.start)
        end = starts[after] if after < len(starts) else len(doc.text) + 1
        first = bisect_left(doc.links, home.start, key=_start)
        for link in doc.links[first : bisect_left(doc.links, end, key=_start)]:
            if link.href[:1] == "#" and link not in tables:
                place = places.reached(link)
                if isinstance(place, Heading):
                    yield place


def _nearness(table: Listing, heading: Heading) -> int:
    """Where the last heading before ``heading`` starts that the table lists."""
    starts = (each.start for each in table.headings.values() if each.start < heading.start)
    return max(starts, default=-1)


def _governs(doc: Document, table: Listing) -> bool:
    """Whether a table is one of sections, and not a few links into the page.

    From the first to the last that it lists, it has half of the sections of a level.
    """
    own = set(table.headings.values())
    if not own:
        return False
    first, last = min(each.start for each in own), max(each.start for each in own)
    counts: dict[int, tuple[int, int]] = {}
    for section in doc.sections:
        if section.heading is not None and first <= section.start <= last:
            listed, count = counts.get(section.level, (0, 0))
            counts[section.level] = (listed + (section.heading in own), count + 1)
    return any(listed > 1 and 2 * listed >= count for listed, count in counts.values())


class _Plan:
    """What one table should list."""

    def __init__(
        self,
        doc: Document,
        table: Listing,
        listed: set[Heading],
        kept_out: frozenset[Heading],
        levels: Levels | None,
    ) -> None:
        self._levels = levels
        self._listed = listed
        start = table.contents.block.start
        own = set(table.headings.values())
        scope = _scope(doc, own) if levels is None else doc.sections[0]
        self._sections: dict[Section, Heading] = {}
        left_out: set[Section] = set()
        for section in doc.sections:
            if section.heading is None or not _within(section, scope):
                continue
            if section.heading not in listed and (
                section.parent in left_out or section.heading in kept_out or is_meta(section.title)
            ):
                left_out.add(section)
            elif section.start > start:
                self._sections[section] = section.heading
        self._by_level = self._shares(lambda section: section.level)
        self._by_group = self._shares(lambda section: (section.parent, section.level))

    def missing(self) -> Iterator[Heading]:
        """The headings that the table lacks, in order."""
        inside: set[Section] = set()
        for section, heading in self._sections.items():
            listed = heading in self._listed
            hidden = section.parent in self._sections and section.parent not in inside
            if listed or (not hidden and self._belongs(section)):
                inside.add(section)
                if not (listed or any(each.heading in self._listed for each in section.sections)):
                    yield heading
            elif not self._by_level[section.level][0]:
                inside.add(section)  # a level that is not listed hides nothing

    def _belongs(self, section: Section) -> bool:
        if self._levels is not None:
            return section.level in self._levels
        listed, count = self._by_level[section.level]
        if listed and 2 * listed >= count:
            return True
        listed, count = self._by_group[section.parent, section.level]
        return listed > 1 and 2 * listed > count

    def _shares(self, key: Callable[[Section], object]) -> dict[object, tuple[int, int]]:
        found: dict[object, tuple[int, int]] = {}
        for section, heading in self._sections.items():
            listed, count = found.get(key(section), (0, 0))
            found[key(section)] = (listed + (heading in self._listed), count + 1)
        return found


def _scope(doc: Document, headings: set[Heading]) -> Section:
    """The innermost section that all of ``headings`` stand in."""
    scope: Section | None = None
    for section in doc.sections:
        if section.heading not in headings or section.parent is None:
            continue
        if scope is None:
            scope = section.parent
        while not _within(section, scope):
            assert scope.parent is not None
            scope = scope.parent
    return scope or doc.sections[0]


def _within(section: Section, scope: Section) -> bool:
    return scope.start <= section.start < scope.end or scope.parent is None


def _misplaced(table: Listing) -> list[Link]:
    """The fewest links without which the others are in the file's order."""
    links = [link for link in table.contents.links if link in table.headings]
    tails: list[int] = []  # the smallest last heading of an ordered row of each length
    best: list[int] = []
    for link in links:
        start = table.headings[link].start
        at = bisect_left(tails, start)
        tails[at : at + 1] = [start]
        best.append(at)
    found = []
    wanted = len(tails) - 1
    for link, at in zip(reversed(links), reversed(best), strict=True):
        if at == wanted:  # the last of each length is the smallest
            wanted -= 1
        else:
            found.append(link)
    return found[::-1]
