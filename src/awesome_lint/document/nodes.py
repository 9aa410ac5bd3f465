"""The block tree, and the pieces of its leaves."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document.links import Link


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


def is_closed(text: str, block: Block) -> bool:
    """Whether no fence is open where a block ends; indented code ends by itself."""
    if block.kind is not BlockKind.CODE or not block.markup:
        return True
    rest = text[block.start : block.end].partition("\n")[2]
    closing = rest.rpartition("\n")[2].strip(" \t>")
    return closing.startswith(block.markup) and not closing.strip(block.markup[0])
