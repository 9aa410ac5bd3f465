"""One parsed list, and the indexes of it that rules read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from awesome_lint.document.anchors import names_of
from awesome_lint.document.controls import Muting
from awesome_lint.document.given import NOTHING, Given
from awesome_lint.document.nodes import (
    Block,
    BlockKind,
    Definition,
    Destination,
    Inline,
    Link,
    definitions_of,
    destinations_of,
)
from awesome_lint.document.verdicts import Judged
from awesome_lint.knowledge.urls import page_url
from awesome_lint.text.fragments import is_page_place, wanted
from awesome_lint.text.slugs import with_joiners

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.document.anchors import Anchor, Comment, Heading
    from awesome_lint.document.claims import Claim
    from awesome_lint.document.entries import Contents, Entry, Profile, Section
    from awesome_lint.document.surroundings import Surroundings
    from awesome_lint.text.source import Source


@dataclass(frozen=True, eq=False, repr=False)  # a generated repr would print the whole tree
class Document:
    """One parsed list, with the indexes that rules read. Lists are in document order.

    ``residue`` is as long as the text: it keeps what the parser left as plain text
    (emphasis markers, brackets, bare URLs included) and holds "\\0" for all else – links,
    images, code, HTML, comments, escapes, footnote references, markers, blank lines, line
    ends between blocks. So one search of it finds malformed constructs, and a pattern that
    does not match "\\0" never leaves its block.
    """

    source: Source
    root: Block
    blocks: list[Block]
    links: list[Link]
    images: list[Link]
    definitions: list[Definition]
    headings: list[Heading]
    anchors: list[Anchor]
    comments: list[Comment]
    sections: list[Section]
    entries: list[Entry]
    contents: list[Contents]
    residue: str
    profile: Profile
    unsearched: list[Block]  # blocks too long to be searched for inline constructs
    given: Given = NOTHING
    muting: Muting = field(default_factory=Muting)  # known to the rules on control comments
    indexes: dict[object, Any] = field(default_factory=dict, init=False)  # see document/index.py

    def __repr__(self) -> str:
        counts = f"{len(self.entries)} entries, {len(self.links)} links"
        return f"<Document {self.source.path!r}: {self.profile.value}, {counts}>"

    def under(self, given: Given) -> Document:
        """The same document where this is known of it; what was worked out is forgotten."""
        return replace(self, given=given)

    @property
    def surroundings(self) -> Surroundings:
        """The repository it lies in."""
        return self.given.surroundings

    @property
    def stated(self) -> Mapping[str, str]:
        """The conventions of its configuration, by habit."""
        return self.given.stated

    @property
    def later(self) -> Mapping[str, str]:
        """The conventions of another revision, by which it is judged."""
        return self.given.later

    @property
    def elsewhere(self) -> object:
        """The entries of other files; None: it is looked at by itself."""
        return self.given.elsewhere

    @property
    def claim(self) -> Claim:
        """What it is said to be."""
        return self.given.claim

    @property
    def text(self) -> str:
        """The text all offsets are indexes into."""
        return self.source.text

    @cached_property
    def destinations(self) -> list[Destination]:
        """Every target as it is written, once: links', images', definitions'."""
        return destinations_of(self.links, self.images, self.definitions)

    @cached_property
    def judged(self) -> list[Judged]:
        """The destinations of which the network has been asked, with its verdicts."""
        verdicts = self.surroundings.verdicts
        if not verdicts:
            return []
        found = ((each, verdicts.get(page_url(each.href) or "")) for each in self.destinations)
        return [Judged(each, verdict) for each, verdict in found if verdict is not None]

    @cached_property
    def slugs(self) -> dict[str, Heading]:
        """The headings by the anchors GitHub gives them."""
        return {heading.slug: heading for heading in self.headings}

    @cached_property
    def names(self) -> dict[str, Anchor]:
        """The first explicit anchor of each name, as written."""
        return names_of(self.anchors)

    @cached_property
    def reachable(self) -> dict[str, Heading | Anchor]:
        """What in-page links can reach, by the name GitHub looks for, which is lower case.

        An explicit anchor with capitals is out of reach, unless a heading's anchor answers.
        """
        reachable: dict[str, Heading | Anchor] = dict(self.slugs)
        for name, anchor in self.names.items():
            if name == name.lower():
                reachable.setdefault(name, anchor)
        for heading in self.headings:  # whether GitHub's anchors have joiners is not settled
            reachable.setdefault(with_joiners(heading.block.text, heading.slug), heading)
        return reachable

    def reached(self, fragment: str) -> Heading | Anchor | str | None:
        """What a fragment, without "#", reaches in this page; None: nothing.

        An anchor of a heading is that heading; a name stands for a place that every page has,
        such as its top.
        """
        name = wanted(fragment)
        if name is None:
            return None
        place = self.reachable.get(name) if name else None  # "#" is the top, whatever has no slug
        if place is None:
            return name if is_page_place(name) else None
        return getattr(place, "heading", None) or place

    @cached_property
    def definition_of(self) -> dict[str, Definition]:
        """The definition that counts for each normalised label: the first."""
        return definitions_of(self.definitions)

    @cached_property
    def _link_starts(self) -> list[int]:
        return [link.start for link in self.links]

    @cached_property
    def _leaf_starts(self) -> list[int]:
        return [block.start for block in self.leaves]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def link_at(self, offset: int) -> Link | None:
        """The link whose span holds ``offset``."""
        at = bisect_right(self._link_starts, offset) - 1
        found = self.links[at] if at >= 0 else None
        return found if found is not None and offset < found.end else None

    def leaf_at(self, offset: int) -> Block | None:
        """The paragraph, heading or cell that holds ``offset``, or ends there."""
        at = bisect_right(self._leaf_starts, offset) - 1
        found = self.leaves[at] if at >= 0 else None
        return found if found is not None and offset <= found.end else None

    def piece_at(self, offset: int) -> Inline | None:
        """The inline piece that holds ``offset``."""
        leaf = self.leaf_at(offset)
        if leaf is None:
            return None
        at = bisect_right(leaf.inlines, offset, key=attrgetter("start")) - 1
        return leaf.inlines[at] if at >= 0 and offset < leaf.inlines[at].end else None

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds ``offset``."""
        return self.sections[max(bisect_right(self._section_starts, offset) - 1, 0)]

    @cached_property
    def contents_links(self) -> frozenset[Link]:
        """The links of all tables of contents."""
        return frozenset(link for contents in self.contents for link in contents.links)

    @cached_property
    def leaves(self) -> list[Block]:
        """The blocks that hold inline text: paragraphs, headings, cells."""
        kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL)
        return [block for block in self.blocks if block.kind in kinds]

    @cached_property
    def html_blocks(self) -> list[Block]:
        """The blocks of HTML, comments included."""
        return [block for block in self.blocks if block.kind is BlockKind.HTML]

    @cached_property
    def entry_of(self) -> dict[Link, Entry]:
        """The entry each link belongs to; links outside entries are not in it."""
        return {each.link: entry for entry in self.entries for each in entry.links}

    def line(self, offset: int) -> int:
        """The line, counted from 1, of an offset: for messages."""
        return self.source.position(offset).line
