"""The block tree: markdown-it's flat tokens become nested blocks with exact places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.certain.inlines import fill
from awesome_lint.parser.library.keys import CELL, MAP, WRITTEN
from awesome_lint.parser.line_map import whole
from awesome_lint.parser.tags import note_html
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType

    from awesome_lint.parser.certain.inlines import Reading
    from awesome_lint.parser.certain.leaves import Written
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap
    from awesome_lint.parser.stream import Stream
    from awesome_lint.text.source import Source

# Code points, and open brackets, which each cost some passes: blocks with more are not searched
# for inline constructs. The longest real block seen has 9 k code points and 400 brackets.
LONGEST_BLOCK = 256 * 1024
MOST_BRACKETS = 10_000

_CONTAINERS = {
    "blockquote_open": BlockKind.QUOTE,
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "list_item_open": BlockKind.ITEM,
    "footnote_reference_open": BlockKind.FOOTNOTE,
    "table_open": BlockKind.TABLE,
    "tr_open": BlockKind.ROW,
    "paragraph_open": BlockKind.PARAGRAPH,
    "heading_open": BlockKind.HEADING,
    "th_open": BlockKind.CELL,
    "td_open": BlockKind.CELL,
}
_CLOSINGS = frozenset(name.replace("_open", "_close") for name in _CONTAINERS)
_LEAVES = {
    "fence": BlockKind.CODE,
    "code_block": BlockKind.CODE,
    "html_block": BlockKind.HTML,
    "hr": BlockKind.RULE,
    "front_matter": BlockKind.FRONT_MATTER,
}
_NO_LINES = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL)

# To look up a member of an enum takes longer than to compare it.
_HEADING_KIND = BlockKind.HEADING
_HTML_KIND = BlockKind.HTML


class TreeBuilder:
    """Walks the tokens once; ``blocks`` is the tree in document order, ``root`` its top."""

    def __init__(
        self, source: Source, root: Block, pieces: Pieces, env: EnvType, reading: Reading
    ) -> None:
        self.text = source.text
        self.starts = source.line_starts
        self.pieces = pieces
        self.env = env
        self.reading = reading
        self.root = root
        self.blocks: list[Block] = [self.root]
        self.unsearched: list[Block] = []

    def build(self, stream: Stream) -> None:
        """Make the blocks of ``stream``."""
        current = self.root
        for token in stream:
            if isinstance(token, tuple):
                self._written(token)
            elif token.type == "inline":
                self._inline(token, current)
            elif token.type in _CONTAINERS:
                current = self._open(token, current)
            elif token.type in _CLOSINGS:
                current = self._close(current)
            elif token.type in _LEAVES:
                self._leaf(token, current)

    def _written(self, written: Written) -> None:
        block, content, places = written
        if block.parent is self.root:
            self.root.children.append(block)
        self.blocks.append(block)
        if places is not None:
            if block.kind is _HTML_KIND:
                self._html_content(content, places, block)
            else:
                self._content(content, places, block)

    def _open(self, token: Token, parent: Block) -> Block:
        kind, lines = _CONTAINERS[token.type], token.map
        if lines is None or kind is BlockKind.CELL:  # a cell learns its place from its content
            start, end = parent.start, parent.start
        else:
            start, end = self._start(lines[0], parent), self._end(lines)
        block = Block(kind, start, end, parent)
        block.markup = token.markup
        block.content_start, block.content_end = start, block.end
        if kind is BlockKind.PARAGRAPH:
            block.tight = token.hidden
        elif kind is BlockKind.ITEM:
            block.content_start = self._skip_spaces(start + len(token.info) + 1)
        elif kind is BlockKind.LIST:
            block.level = int(token.attrs.get("start", 1)) if token.type[0] == "o" else 0
        elif kind is _HEADING_KIND:
            block.level = int(token.tag[1])
        elif kind is BlockKind.QUOTE:
            block.content_start = self._skip_spaces(start + 1)
        elif kind is BlockKind.FOOTNOTE:
            colon = self.text.find("]:", start, end)
            block.content_start = self._skip_spaces(colon + 2) if colon >= 0 else start
        elif kind is BlockKind.ROW:
            block.level = int(token.meta.get(WRITTEN, 0))
        parent.children.append(block)
        self.blocks.append(block)
        return block

    def _close(self, block: Block) -> Block:
        """End a block where its content ends: a list's lines include the blank ones after it."""
        if block.kind is BlockKind.LIST:
            block.tight = all(
                child.tight
                for item in block.children
                for child in item.children
                if child.kind is BlockKind.PARAGRAPH
            )
        if block.children and block.kind not in (BlockKind.TABLE, BlockKind.ROW):
            block.end = max(block.children[-1].end, block.content_start)
        elif block.kind in (BlockKind.ITEM, BlockKind.QUOTE, BlockKind.FOOTNOTE):
            line_end = self.text.find("\n", block.start)
            block.end = len(self.text) if line_end < 0 else line_end
            block.content_start = min(block.content_start, block.end)
        if block.kind not in _NO_LINES:
            block.content_end = block.end
        return block.parent or self.root

    def _inline(self, token: Token, block: Block) -> None:
        places: LineMap | None = token.meta.get(MAP)
        if places is None:  # a cell the author did not write
            block.end = block.content_end = block.start
            return
        block.content_start, block.content_end = places.span(0, len(token.content))
        if block.kind is BlockKind.CELL:
            block.start, block.end = token.meta[CELL]
        self._content(token.content, places, block)

    def _content(self, content: str, places: LineMap | int, block: Block) -> None:
        if len(content) > LONGEST_BLOCK or content.count("[") > MOST_BRACKETS:
            self.unsearched.append(block)
            block.text = content
            return
        self._inlines(content, places, block)
        if block.kind is _HEADING_KIND:
            inside = Span(block.content_start, block.content_end)
            self.pieces.heading(block.level, block.text, block.span, inside, block)

    def _inlines(self, content: str, places: LineMap | int, block: Block) -> None:
        if not isinstance(places, int) and len(places.inner) == 1:
            places = places.at(0)
        if isinstance(places, int):
            found = self.reading(content)
            if found is not None:
                fill(block, found, places, self.pieces)
                return
        from awesome_lint.parser.library.inline import read

        read(content, block, whole(places), self.pieces, self.env)

    def _leaf(self, token: Token, parent: Block) -> None:
        lines = token.map or [0, 1]
        start = self._start(lines[0], parent)
        block = Block(_LEAVES[token.type], start, self._end(lines), parent)
        block.content_start, block.content_end = start, block.end
        # markdown-it counts one marker of a rule too many
        block.markup = token.markup[1:] if block.kind is BlockKind.RULE else token.markup
        parent.children.append(block)
        self.blocks.append(block)
        if block.kind is BlockKind.CODE:
            block.text = token.content
        elif block.kind is _HTML_KIND:
            self._html_content(token.content, token.meta[MAP], block)

    def _html_content(self, content: str, places: LineMap | int, block: Block) -> None:
        if len(content) > LONGEST_BLOCK:
            self.unsearched.append(block)
            block.text = content
        else:
            note_html(content, whole(places), block, self.pieces)

    def _start(self, line: int, parent: Block) -> int:
        """Where the block that begins on ``line`` has its first character."""
        begin = self.starts[line]
        if parent.content_start > begin:
            return parent.content_start
        at = self._skip_spaces(begin)
        if self.text.startswith(">", at):
            for each in (parent, *parent.ancestors):
                if each.kind is BlockKind.QUOTE and self.text.startswith(">", at):
                    at = self._skip_spaces(at + 1)
        return at

    def _end(self, lines: Sequence[int]) -> int:
        """The end of the last line that is not blank."""
        starts = self.starts
        end = starts[lines[1]] - 1 if lines[1] < len(starts) else len(self.text)
        begin = starts[min(lines[0], len(starts) - 1)]
        while end > begin and self.text[end - 1] == "\n":
            end -= 1
        return max(end, begin)

    def _skip_spaces(self, at: int) -> int:
        text = self.text
        while at < len(text) and text[at] in " \t":
            at += 1
        return at
