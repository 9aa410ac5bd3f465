"""What a list is made of for those who read it: sections, entries, contents."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.document.anchors import Heading
    from awesome_lint.document.nodes import Block, Link


class Profile(Enum):
    """What kind of list a file is; some rules are for one kind only."""

    GENERAL = "general"
    PAPERS = "papers"
    AWESOME = "awesome"


class Role(Enum):
    """What a link of an entry leads to."""

    PRIMARY = "primary"
    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    DATASET = "dataset"
    MODEL = "model"
    DEMO = "demo"
    VIDEO = "video"
    SLIDES = "slides"
    BLOG = "blog"
    OTHER = "other"


class EntryForm(Enum):
    """How an entry presents its resource."""

    LINK_FIRST = "link-first"
    TEXT_FIRST = "text-first"
    GROUP_FIRST = "group-first"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE_ROW = "table-row"
    HTML = "html"
    BARE_URL = "bare-url"
    TEXT_ONLY = "text-only"


class EntryLink(NamedTuple):
    """A link of an entry: ``label`` is its text without brackets; ``role`` what it leads to."""

    link: Link
    label: str
    role: Role


class Tag(NamedTuple):
    """A bracketed remark of an entry, ``[CVPR 2021]``; ``span`` without the brackets."""

    text: str
    span: Span


class Venue(NamedTuple):
    """Where a paper appeared, as a tag says it."""

    name: str
    year: int | None
    raw: str
    span: Span


@dataclass(slots=True, eq=False, repr=False)
class Entry:
    """An item, heading, paragraph or table row that presents a resource.

    ``name`` is the short name that stands before a full title, ``**BERT**: "Pre-training …"``;
    ``dated`` a year that the entry tells apart from its venue.

    ``start:end`` is the entry itself, without its children's lines; ``block`` the item,
    heading, paragraph or row it is made of.
    """

    form: EntryForm
    start: int
    end: int
    block: Block
    section: Section
    title: str
    title_span: Span
    links: list[EntryLink] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    venue: Venue | None = None
    description: str = ""
    description_span: Span | None = None
    separator: Span | None = None
    parent: Entry | None = None
    entries: list[Entry] = field(default_factory=list)
    name: str = ""
    dated: int | None = None

    @property
    def year(self) -> int | None:
        """The year of the venue, else one that the entry tells otherwise."""
        return (self.venue.year if self.venue is not None else None) or self.dated

    @property
    def span(self) -> Span:
        """The entry itself, without its children."""
        return Span(self.start, self.end)

    @property
    def primary(self) -> EntryLink | None:
        """The link that identifies the entry: primary, else paper, else code, else the first."""
        for role in (Role.PRIMARY, Role.PAPER, Role.PROJECT, Role.CODE):
            for link in self.links:
                if link.role is role:
                    return link
        return self.links[0] if self.links else None


@dataclass(slots=True, eq=False, repr=False)
class Section:
    """A heading and what follows it, up to the next heading of its level or above.

    The first section of a document, level 0 and without a heading, is what stands
    before and around all headings. ``entries`` are the top-level ones under this heading
    itself; ``sections`` the deeper ones.
    """

    level: int
    title: str
    slug: str
    start: int
    end: int
    heading: Heading | None
    parent: Section | None
    sections: list[Section] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class Contents:
    """A table of contents: a list of three or more links, all into the page.

    ``block`` is the list; some have a table, a paragraph or HTML instead.
    """

    block: Block
    links: list[Link]

    @property
    def span(self) -> Span:
        """The whole list, or what there is instead."""
        return self.block.span
