"""The nodes of a document: blocks, the pieces of their text, links, definitions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


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


# The generated representation of a node would be of its whole document, and costs most of the
# time that it takes to make such a class.
@dataclass(slots=True, eq=False, repr=False)
class Inline:
    """A piece of a leaf block, in order and without overlaps; a link is one piece.

    ``content`` is what a reader sees of it: text with escapes and entities resolved,
    code without backticks, a link's text; empty for images, tags, comments and markers, but
    for ``<br>``, which is a line end outside headings. ``escapes`` are where text has escapes
    and entities, each of which a reader sees as one character. ``tag`` is the name of a tag of
    HTML that emphasizes, "b", "/em"; empty for others.
    """

    kind: InlineKind
    start: int
    end: int
    content: str = ""
    link: Link | None = None
    escapes: tuple[Span, ...] = ()
    tag: str = ""


@dataclass(slots=True, eq=False, repr=False)
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


def is_closed(text: str, block: Block) -> bool:
    """Whether no fence is open where a block ends; indented code ends by itself."""
    if block.kind is not BlockKind.CODE or not block.markup:
        return True
    rest = text[block.start : block.end].partition("\n")[2]
    closing = rest.rpartition("\n")[2].strip(" \t>")
    return closing.startswith(block.markup) and not closing.strip(block.markup[0])


class LinkForm(Enum):
    """How a link or image is written."""

    INLINE = "inline"  # [text](target)
    FULL = "full"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://…, which GitHub links by itself
    HTML = "html"  # <a href="…">text</a>, <img src="…">


@dataclass(slots=True, eq=False, repr=False)
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


@dataclass(slots=True, eq=False, repr=False)
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


def definitions_of(found: list[Definition]) -> dict[str, Definition]:
    """The definition that counts for each label: the first."""
    first: dict[str, Definition] = {}
    for definition in found:
        first.setdefault(definition.label, definition)
    return first


def destinations_of(
    links: list[Link], images: list[Link], definitions: list[Definition]
) -> list[Destination]:
    """Every target as it is written, once, in order."""
    found = [
        Destination(link.href, link.target, link.place, link.form, link, image)
        for each, image in ((links, False), (images, True))
        for link in each
        if link.definition is None
    ]
    found += (Destination(d.href, d.target, d.target, None, None, False) for d in definitions)
    return sorted(found, key=lambda each: each.place)
