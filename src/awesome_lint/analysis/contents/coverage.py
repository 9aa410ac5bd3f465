"""What tables of contents should list and do not, and what they list out of order."""

from __future__ import annotations

import re
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from awesome_lint.analysis.contents.listing import Places, listing
from awesome_lint.analysis.contents.order import is_its_own, misplaced
from awesome_lint.analysis.contents.pieces import linked_beside
from awesome_lint.analysis.contents.renames import find_renamed
from awesome_lint.analysis.contents.titles import has_place, omitted, same
from awesome_lint.document import BlockKind, Heading
from awesome_lint.document.index import index
from awesome_lint.knowledge.section_names import is_meta, is_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from awesome_lint.analysis.contents.listing import Listing
    from awesome_lint.document import Contents, Document, Link, Section

_NOT_YET_HEADING = re.compile(r"^ {0,3}#{1,6}([^#\s].*)$", re.MULTILINE)

_SEVERAL = 4  # chapters whose sections are listed, before one without is thought forgotten
_MOST = 16  # tables that are compared with the sections, the largest ones

_start = attrgetter("start")

KeyT = TypeVar("KeyT")
Levels = range
"""Heading levels that contents list, whatever they list now."""


class ContentsState(NamedTuple):
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
    def is_selection(self) -> bool:
        """Whether the table lacks so much that it seems to be one of some sections only."""
        return 2 * len(self.missing) > len(self.listing.headings)

    @property
    def is_stale(self) -> bool:
        """Whether the table has to change."""
        found = self.listing
        return bool(self.missing or self.gone or self.misplaced or found.astray or found.repeated)


def states(
    doc: Document, tables: Iterable[Contents], levels: Levels | None = None
) -> list[ContentsState]:
    """How each of a document's tables of contents agrees with it.

    A section belongs into a table that lists half of those beside it, or two thirds of its
    level where it is not one of several chapters whose sections are all left out; ``levels``
    says otherwise. Headings above the table, those that are sentences, what a list says of
    itself (its licence, its contributors) and what a comment ``<!-- omit in toc -->`` keeps
    out do not belong into it. A section that another table lists is not missing, nor is one
    that is there through the sections in it. A table that is in an order of its own stays so.
    """
    places = Places(doc)
    largest = sorted(tables, key=lambda each: -len(each.links))[:_MOST]
    listings = [
        listing(places, each) for each in sorted(largest, key=lambda each: each.block.start)
    ]
    listed = {heading for each in listings for heading in each.headings.values()}
    listed.update(linked_beside(places, listings))
    kept_out = omitted(doc)
    for each in listings:
        listed.update(head for title in each.unlinked for head in places.titled(title))
        if each.gone:
            known = listed | kept_out
            unlisted = [head for head in doc.headings if head not in known and has_place(head)]
            find_renamed(each, [head for head in unlisted if not is_meta(head.text)])
            listed.update(each.headings.values())
    if levels is not None:  # what is deeper goes, so that nothing is listed through it
        listed = {heading for heading in listed if heading.level < levels.stop}
    missing: dict[Heading, Listing] = {}
    for each in listings:
        for heading in _Plan(doc, each, listed, kept_out, levels).missing():
            rival = missing.get(heading)
            if rival is None or _nearness(each, heading) > _nearness(rival, heading):
                missing[heading] = each
    found = []
    for each in listings:
        if levels is None and not _governs(doc, each):
            found.append(ContentsState(each, [], [], []))
            continue
        gone = [link for link in each.contents.links if link in each.gone]
        if gone:
            almost = {same(match[1]) for match in _NOT_YET_HEADING.finditer(doc.text)}
            gone = [link for link in gone if same(link.text) not in almost]
        if levels is not None:  # deeper sections than wanted go, too
            deep = {link for link, head in each.headings.items() if head.level >= levels.stop}
            gone = [link for link in each.contents.links if link in deep or link in gone]
        moved = misplaced(each) if each.contents.block.kind is not BlockKind.TABLE else []
        if levels is None and is_its_own(each, moved):
            moved = []
        lacking = sorted(
            (heading for heading, table in missing.items() if table is each),
            key=lambda heading: heading.start,
        )
        found.append(ContentsState(each, lacking, gone, moved))
    return found


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
        self._own_levels = {heading.level for heading in own}
        scope = _scope(doc, own) if levels is None else doc.sections[0]
        self._sections: dict[Section, Heading] = {}
        left_out: set[Section] = set()
        for section in doc.sections:
            heading = section.heading
            if heading is None or not _within(section, scope):
                continue
            if heading not in listed and not has_place(heading):
                continue
            if heading not in listed and (
                section.parent in left_out or heading in kept_out or _is_exempt(section, levels)
            ):
                if not section.start <= start < section.end:  # not all below "Contents" is that
                    left_out.add(section)
            elif section.start > start:
                self._sections[section] = heading
        self._by_level = self._shares(lambda section: section.level)
        self._by_group = self._shares(lambda section: (section.parent, section.level))
        self._chapters = Counter(
            (level, share[0] > 0)
            for (parent, level), share in self._by_group.items()
            if parent in self._sections and self._sections[parent] in listed
        )

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
        if section.level not in self._own_levels:
            return False
        beside, count = self._by_group[section.parent, section.level]
        if (beside > 1 and 2 * beside >= count) or (beside and count - beside == 1):
            return True
        if beside == 0 and self._is_left_out_elsewhere(section):
            return False
        listed, total = self._by_level[section.level]
        return listed > 1 and 3 * listed >= 2 * total

    def _is_left_out_elsewhere(self, section: Section) -> bool:
        """Whether a table has the sections of some chapters only, so that it may be on purpose.

        That is not so where it has them of nearly all, nor where the chapter is missing, too.
        """
        parent = section.parent
        if parent not in self._sections or self._sections[parent] not in self._listed:
            return False
        having, lacking = (self._chapters[section.level, each] for each in (True, False))
        return lacking > 1 or having < _SEVERAL

    def _shares(self, key: Callable[[Section], KeyT]) -> dict[KeyT, tuple[int, int]]:
        found: dict[KeyT, tuple[int, int]] = {}
        for section, heading in self._sections.items():
            listed, count = found.get(key(section), (0, 0))
            found[key(section)] = (listed + (heading in self._listed), count + 1)
        return found


def _is_exempt(section: Section, levels: Levels | None) -> bool:
    """Whether a table may leave a section out, whatever else it lists."""
    return is_meta(section.title) or (levels is None and is_sentence(section.title))


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


@index
def contents_states(doc: Document) -> list[ContentsState]:
    """How each table of contents agrees with the sections."""
    return states(doc, doc.contents) if doc.contents else []
