"""One parsed list, and the indexes of it that rules read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.document.anchors import names_of
from awesome_lint.document.blocks import Block, BlockKind, Inline
from awesome_lint.document.claims import Claim
from awesome_lint.document.controls import Muting
from awesome_lint.document.links import (
    Definition,
    Destination,
    Link,
    definitions_of,
    destinations_of,
)
from awesome_lint.document.places import Places
from awesome_lint.document.surroundings import NoSurroundings, Surroundings
from awesome_lint.document.verdicts import Judged
from awesome_lint.fragments import is_page_place, wanted
from awesome_lint.slugs import with_joiners
from awesome_lint.urls import page_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.bidi import BidiControl
    from awesome_lint.conflicts import Conflict
    from awesome_lint.contents import State
    from awesome_lint.conventions import Conventions
    from awesome_lint.descriptions import Description
    from awesome_lint.document.anchors import Anchor, Comment, Heading
    from awesome_lint.document.entries import Contents, Entry, Profile, Section
    from awesome_lint.elsewhere import Elsewhere, Sighting
    from awesome_lint.gaps import Gap
    from awesome_lint.link_groups import GroupForm, LinkGroup
    from awesome_lint.malformed import Malformed
    from awesome_lint.mentions import Mention, Place
    from awesome_lint.nesting import Nested
    from awesome_lint.opening import Opening
    from awesome_lint.pages import Page
    from awesome_lint.publications import Publications
    from awesome_lint.source import Source
    from awesome_lint.swallowed import Swallowed
    from awesome_lint.twins import Twin
    from awesome_lint.undecoded import Undecoded
    from awesome_lint.unmatched_tags import LoneTag


@dataclass(eq=False, repr=False)  # the generated one would print the whole tree, many times
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
    surroundings: Surroundings = field(default_factory=NoSurroundings)
    stated: Mapping[str, str] = field(default_factory=dict)  # conventions of a configuration
    later: Mapping[str, str] = field(
        default_factory=dict
    )  # those of another revision, by which it is judged
    elsewhere: Elsewhere | None = None  # the entries of other files; None: of no interest
    claim: Claim = Claim.NONE  # what it is said to be
    muting: Muting = field(default_factory=Muting)  # what control comments did in this run

    def __repr__(self) -> str:
        counts = f"{len(self.entries)} entries, {len(self.links)} links"
        return f"<Document {self.source.path!r}: {self.profile.value}, {counts}>"

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
        place = self.reachable.get(name)
        if place is None:
            return name if is_page_place(name) else None
        return getattr(place, "heading", None) or place

    @cached_property
    def definition_of(self) -> dict[str, Definition]:
        """The definition that counts for each normalised label: the first."""
        return definitions_of(self.definitions)

    @cached_property
    def _places(self) -> Places:
        return Places(self)

    def link_at(self, offset: int) -> Link | None:
        """The link whose span holds ``offset``."""
        return self._places.link(offset)

    def leaf_at(self, offset: int) -> Block | None:
        """The paragraph, heading or cell that holds ``offset``."""
        return self._places.leaf(offset)

    def piece_at(self, offset: int) -> Inline | None:
        """The inline piece that holds ``offset``."""
        return self._places.piece(offset)

    def malformed_at(self, offset: int) -> Malformed | None:
        """What was meant to be a link and holds ``offset``."""
        return self._places.malformed(offset)

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds ``offset``."""
        return self._places.section(offset)

    @cached_property
    def malformed(self) -> list[Malformed]:
        """What was meant to be a link and is plain text, in order and without overlaps."""
        from awesome_lint.malformed import find  # its patterns are for lists that need them

        return find(self)

    @cached_property
    def link_groups(self) -> list[LinkGroup]:
        """The links called "paper", "code" and so on that follow what an entry presents."""
        from awesome_lint.link_groups import link_groups  # it reads documents

        return link_groups(self)

    @cached_property
    def group_form(self) -> GroupForm | None:
        """The form link groups should have, else that most labels have; None: there are none."""
        from awesome_lint.link_groups import usual_form

        return usual_form(self)

    @cached_property
    def contents_links(self) -> frozenset[Link]:
        """The links of all tables of contents."""
        return frozenset(link for contents in self.contents for link in contents.links)

    @cached_property
    def contents_states(self) -> list[State]:
        """How each table of contents agrees with the sections."""
        from awesome_lint.contents import states  # it reads documents

        return states(self, self.contents) if self.contents else []

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
    def swallowed(self) -> list[Swallowed]:
        """The HTML blocks that hold Markdown, which GitHub shows as text."""
        from awesome_lint.swallowed import swallowed_in  # it reads documents

        return swallowed_in(self) if self.html_blocks else []

    @cached_property
    def unmatched_tags(self) -> list[LoneTag]:
        """The tags of HTML elements that hold others which have no other half."""
        from awesome_lint.unmatched_tags import unmatched_tags  # it reads documents

        return unmatched_tags(self) if "</" in self.text or self.html_blocks else []

    @cached_property
    def undecoded(self) -> Undecoded:
        """What of the file is not UTF-8, and is never changed."""
        from awesome_lint.undecoded import undecoded  # it is not for this room to find out

        return undecoded(self.source)

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """The merge conflicts that were committed, and what was left of one."""
        if "<<<<<<<" not in self.text and ">>>>>>>" not in self.text:
            return []
        from awesome_lint.conflicts import conflicts_in  # it reads documents

        return conflicts_in(self)

    @cached_property
    def lists(self) -> list[Nested]:
        """All lists, and how deep each lies in others."""
        from awesome_lint.nesting import lists_of  # it reads documents

        return lists_of(self)

    @cached_property
    def gaps(self) -> list[Gap]:
        """The edges of the headings and lists that lie in nothing else."""
        from awesome_lint.gaps import gaps_of  # it reads documents

        return gaps_of(self)

    @cached_property
    def unseen(self) -> list[int]:
        """The offsets of the characters that nobody sees."""
        from awesome_lint.unseen import unseen_in  # for the rules that look for them

        return unseen_in(self.text)

    @cached_property
    def bidi(self) -> list[BidiControl]:
        """The characters that set the direction of the text after them, in order."""
        from awesome_lint.bidi import controls_of  # few lists have any

        return controls_of(self)

    @cached_property
    def entry_of(self) -> dict[Link, Entry]:
        """The entry each link belongs to; links outside entries are not in it."""
        return {each.link: entry for entry in self.entries for each in entry.links}

    @cached_property
    def venue_places(self) -> list[Place]:
        """Where entries name their venues, or may: their tags, labels and lines."""
        from awesome_lint.mentions import places_of  # it reads documents

        return places_of(self)

    @cached_property
    def mentions(self) -> list[Mention]:
        """The venues that entries name, each with its year and where it stands."""
        return [mention for place in self.venue_places for mention in place.mentions]

    @cached_property
    def mentions_by_entry(self) -> dict[Entry, list[Mention]]:
        """The venues that each entry names; entries that name none are not in it."""
        from awesome_lint.mentions import by_entry

        return by_entry(self.mentions)

    @cached_property
    def twins(self) -> list[Twin]:
        """The entries that are like an earlier one."""
        from awesome_lint.twins import twins  # it reads documents

        return twins(self)

    @cached_property
    def publications(self) -> Publications:
        """What each entry says of its paper."""
        from awesome_lint.publications import Publications  # it reads entries

        return Publications()

    @cached_property
    def twins_elsewhere(self) -> list[Sighting]:
        """The entries that another file has, too, and where."""
        return [] if self.elsewhere is None else self.elsewhere.twins(self)

    @cached_property
    def opening(self) -> Opening | None:
        """What stands before the first section of entries; None: this is no list of its own."""
        from awesome_lint.opening import opening_of  # it reads documents

        return opening_of(self)

    @cached_property
    def pages(self) -> list[Page]:
        """The other files of a list of several files; none where it is one file."""
        from awesome_lint.pages import pages_of  # it reads documents

        return pages_of(self)

    @cached_property
    def descriptions(self) -> list[Description]:
        """What the entries that start with a link say of it, after a separator."""
        from awesome_lint.descriptions import descriptions  # it reads documents

        return descriptions(self)

    @cached_property
    def conventions(self) -> Conventions:
        """What this list usually does, and what its configuration wants it to do."""
        from awesome_lint.conventions import Conventions  # it reads documents

        return Conventions(self, self.stated, self.later)

    def line(self, offset: int) -> int:
        """The line, counted from 1, of an offset: for messages."""
        return self.source.position(offset).line
