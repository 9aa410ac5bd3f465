"""The list as its curators think of it: sections, entries, links. No parsing here.

All offsets are indexes into ``Source.text``, in code points; all spans are half open.
Nodes are read-only once the parser is done with them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from awesome_lint.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.source import Source


class Profile(Enum):
    """What kind of list a file is; some rules are for one kind only."""

    GENERAL = "general"
    PAPERS = "papers"
    AWESOME = "awesome"


class BlockKind(Enum):
    """CommonMark's and GitHub's block constructs."""

    DOCUMENT = "document"
    QUOTE = "quote"
    LIST = "list"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    HTML = "html"
    CODE = "code"
    RULE = "rule"
    FOOTNOTE = "footnote"
    FRONT_MATTER = "front-matter"


class InlineKind(Enum):
    """What an inline piece of a leaf block is."""

    TEXT = "text"
    CODE = "code"
    LINK = "link"
    IMAGE = "image"
    HTML = "html"
    COMMENT = "comment"
    BREAK = "break"
    MARKER = "marker"  # an emphasis or strikethrough marker that works
    FOOTNOTE = "footnote"


@dataclass(slots=True, eq=False)
class Inline:
    """A piece of a leaf block, in order and without overlaps; a link is one piece.

    ``content`` is what a reader sees of it: text with escapes and entities resolved,
    code without backticks, a link's text; empty for images, tags, comments and markers.
    """

    kind: InlineKind
    start: int
    end: int
    content: str = ""
    link: Link | None = None


@dataclass(slots=True, eq=False)
class Block:
    """A block construct: from its marker to the end of its last line, without the line end.

    ``level`` is a heading's level, a list's first number, a row's count of written cells;
    ``markup`` a list's marker ("-", "*", "+", ".", ")"), a heading's ("#", "=", "-").
    ``text`` is what a reader sees of a leaf block. ``content_start`` is where a
    paragraph's, heading's, cell's or item's content starts.
    """

    kind: BlockKind
    start: int
    end: int
    parent: Block | None
    children: list[Block] = field(default_factory=list)
    level: int = 0
    markup: str = ""
    tight: bool = True
    content_start: int = 0
    content_end: int = 0
    inlines: list[Inline] = field(default_factory=list)
    text: str = ""

    @property
    def span(self) -> Span:
        """The whole construct."""
        return Span(self.start, self.end)

    @property
    def ancestors(self) -> Iterator[Block]:
        """The blocks this one lies in, innermost first."""
        block = self.parent
        while block is not None:
            yield block
            block = block.parent


class LinkForm(Enum):
    """How a link or image is written."""

    INLINE = "inline"  # [text](target)
    FULL = "full"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://…, which GitHub links by itself
    HTML = "html"  # <a href="…">text</a>, <img src="…">


@dataclass(slots=True, eq=False)
class Link:
    """A link or an image.

    ``href`` is the target as the author meant it: escapes and entities resolved, nothing
    percent-encoded. ``target`` is where it is written, without quotes or angle brackets:
    in the link, or in its definition; None where that could not be located.
    ``text`` is what a reader sees; ``text_span`` where it is written.
    """

    form: LinkForm
    start: int
    end: int
    text: str
    text_span: Span
    href: str
    target: Span | None
    block: Block
    title: str = ""
    title_span: Span | None = None
    definition: Definition | None = None
    images: list[Link] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The whole construct, brackets and target included."""
        return Span(self.start, self.end)

    @property
    def place(self) -> Span:
        """Where a finding about the target belongs: the target, else the whole link."""
        return self.target if self.target is not None and self.definition is None else self.span


@dataclass(slots=True, eq=False)
class Definition:
    """A link reference definition, ``[label]: target "title"``; the first of a label counts."""

    label: str  # normalised: case-folded, runs of whitespace as one space
    start: int
    end: int
    label_span: Span
    href: str
    target: Span
    uses: int = 0


class Destination(NamedTuple):
    """A target as it is written once: what a rule on URLs reads and may rewrite.

    ``span`` holds exactly the target, without quotes or angle brackets, and is None where
    it could not be located (then no fix is possible). ``place`` is where to point.
    ``link`` is the link or image that has it; None for a definition. ``block`` likewise.
    """

    href: str
    span: Span | None
    place: Span
    form: LinkForm | None
    link: Link | None
    image: bool


class Comment(NamedTuple):
    """An HTML comment, from ``<!--`` to ``-->``. ``inner`` is the text between, stripped."""

    start: int
    end: int
    inner: str
    block: Block


@dataclass(slots=True, eq=False)
class Anchor:
    """A name that an ``id`` or ``name`` attribute gives. ``span`` holds exactly the name.

    ``tag`` is the whole start tag, ``element`` up to the end tag when nothing is between.
    ``heading`` is the heading it stands in or directly before.
    """

    name: str
    span: Span
    tag: Span
    element: Span
    tag_name: str
    attribute: str
    heading: Heading | None = None


@dataclass(slots=True, eq=False)
class Heading:
    """A heading, Markdown's or HTML's, and the anchor GitHub gives it."""

    level: int
    text: str
    slug: str
    start: int
    end: int
    text_span: Span
    block: Block


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


@dataclass(slots=True, eq=False)
class Entry:
    """An item, heading, paragraph or table row that presents a resource.

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


@dataclass(slots=True, eq=False)
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


@dataclass(slots=True, eq=False)
class Contents:
    """A table of contents: a list of three or more links, all into the page."""

    block: Block
    links: list[Link]

    @property
    def span(self) -> Span:
        """The whole list."""
        return self.block.span


class Surroundings(Protocol):
    """What a rule may know of the repository a file lies in. None means: not known."""

    def has(self, target: str) -> bool | None:
        """Whether the file or folder that a relative target names is in the repository."""

    def anchors(self, target: str) -> frozenset[str] | None:
        """All anchors of the Markdown file that a relative target names, lower case."""


class NoSurroundings:
    """The surroundings of a document that came from nowhere."""

    def has(self, target: str) -> bool | None:  # noqa: ARG002 - the protocol's signature
        """Nothing is known."""
        return None

    def anchors(self, target: str) -> frozenset[str] | None:  # noqa: ARG002 - as above
        """Nothing is known."""
        return None


@dataclass(eq=False)
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

    @property
    def text(self) -> str:
        """The text all offsets are indexes into."""
        return self.source.text

    @cached_property
    def destinations(self) -> list[Destination]:
        """Every target as it is written, once: links', images', definitions'."""
        found = [
            Destination(link.href, link.target, link.place, link.form, link, image)
            for links, image in ((self.links, False), (self.images, True))
            for link in links
            if link.definition is None
        ]
        found += (
            Destination(d.href, d.target, d.target, None, None, False) for d in self.definitions
        )
        return sorted(found, key=lambda each: each.place)

    @cached_property
    def slugs(self) -> dict[str, Heading]:
        """The headings by the anchors GitHub gives them."""
        return {heading.slug: heading for heading in self.headings}

    @cached_property
    def names(self) -> dict[str, Anchor]:
        """The first explicit anchor of each name, as written."""
        names: dict[str, Anchor] = {}
        for anchor in self.anchors:
            names.setdefault(anchor.name, anchor)
        return names

    @cached_property
    def definition_of(self) -> dict[str, Definition]:
        """The definition that counts for each normalised label: the first."""
        first: dict[str, Definition] = {}
        for definition in self.definitions:
            first.setdefault(definition.label, definition)
        return first

    @cached_property
    def _link_starts(self) -> list[int]:
        return [link.start for link in self.links]

    def link_at(self, offset: int) -> Link | None:
        """The link whose span holds ``offset``."""
        at = bisect_right(self._link_starts, offset) - 1
        if at >= 0 and offset < self.links[at].end:
            return self.links[at]
        return None

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
    def _leaf_starts(self) -> list[int]:
        return [block.start for block in self.leaves]

    def leaf_at(self, offset: int) -> Block | None:
        """The paragraph, heading or cell that holds ``offset``."""
        at = bisect_right(self._leaf_starts, offset) - 1
        if at >= 0 and offset <= self.leaves[at].end:
            return self.leaves[at]
        return None

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds ``offset``."""
        return self.sections[max(bisect_right(self._section_starts, offset) - 1, 0)]

    @cached_property
    def entry_of(self) -> dict[Link, Entry]:
        """The entry each link belongs to; links outside entries are not in it."""
        return {each.link: entry for entry in self.entries for each in entry.links}

    def line(self, offset: int) -> int:
        """The line, counted from 1, of an offset: for messages."""
        return self.source.position(offset).line
