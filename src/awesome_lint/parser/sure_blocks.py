"""Blocks whose meaning is certain from their lines: headings, paragraphs, lists, HTML.

Most lines of most lists can be nothing but what they look like: an item with a line of text,
a heading, a tag alone on its line. Those become blocks here. A construct with any line that is
not certain is left to markdown-it as a whole; tests hold the two to the same document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.line_map import LineMap
from awesome_lint.parser.lines import HTML_BLOCK, LINE, LONE_TAG

if TYPE_CHECKING:
    import re

_CODE_INDENT = 4  # columns
_DEEPEST = 12  # lists in lists


class Written(NamedTuple):
    """A block and, unless it is a list or an item, its content and where that stands."""

    block: Block
    content: str
    places: LineMap | None


class _UncertainError(Exception):
    """A line of the construct is not certain."""


class Reader:
    """Reads a text from any line on which no construct is open.

    ``at`` is where the next line that is not blank starts; ``gap`` tells whether a blank
    line is right before it. All columns count from 0.
    """

    def __init__(self, text: str, root: Block) -> None:
        self.text = text + "\n"
        self.root = root
        self.at = 0
        self.gap = False
        self._line: re.Match[str] | None = None
        self._out: list[Written] = []
        self._depth = 0

    def read(self, at: int) -> list[Written]:
        """The certain constructs from the line at ``at`` on; ``at`` moves behind them."""
        self._out = []
        self._move(at)
        while self.at < len(self.text):
            count, begin = len(self._out), self.at
            try:
                self._block(self._line, begin, 0, self.root)
            except _UncertainError:
                del self._out[count:]
                self.at, self._depth = begin, 0
                break
        return self._out

    def _move(self, at: int) -> None:
        """Go to the first line from ``at`` on that is not blank."""
        line = LINE.match(self.text, at)
        self.gap = line is not None and line.lastgroup == "blank"
        if line is not None and self.gap:
            at = line.end()
            line = LINE.match(self.text, at)
        self.at, self._line = at, line

    def _add(self, kind: BlockKind, start: int, parent: Block, markup: str = "") -> Block:
        block = Block(kind, start, start, parent)
        block.markup, block.content_start = markup, start
        if parent is not self.root:
            parent.children.append(block)
        return block

    def _block(self, line: re.Match[str] | None, begin: int, base: int, parent: Block) -> None:
        """Read the block on ``line``, where its container's content starts at ``begin``.

        ``base`` is the column of that place.
        """
        if line is None or line.end("indent") - begin >= _CODE_INDENT:
            raise _UncertainError
        kind = line.lastgroup
        if kind == "bullet":
            self._list(line, begin, base, parent)
        elif kind == "text" or kind == "bracket":
            self._paragraph(line, base, parent)
        elif kind == "heading":
            self._heading(line, parent)
        elif kind == "tag":
            self._tag(line, begin, base, parent)
        else:
            raise _UncertainError

    def _list(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _UncertainError
        marker = line["bullet"]
        block = self._add(BlockKind.LIST, line.start("bullet"), parent, marker)
        self._out.append(Written(block, "", None))
        tight, ended_blank = True, False
        while True:
            loose = self._item(line, begin, base, block)
            tight = tight and not loose and not ended_blank
            ended_blank = self.gap
            if self.at >= len(self.text) or self._line is None:
                break
            line, begin = self._line, self.at + base
            indent = line.end("indent") - begin
            if indent < 0:
                break
            if indent >= _CODE_INDENT:
                raise _UncertainError
            if line.lastgroup != "bullet":
                if self.text[line.end("indent")] == marker:
                    raise _UncertainError  # a rule, an empty item
                break
            if line["bullet"] != marker:
                break
        for item in block.children:
            for child in item.children:
                if child.kind is BlockKind.PARAGRAPH:
                    child.tight = tight
                    block.tight = tight
        block.end = block.content_end = block.children[-1].end
        self._depth -= 1

    def _item(self, line: re.Match[str], begin: int, base: int, parent: Block) -> bool:
        """Read an item; returns whether a blank line is between its blocks."""
        item = self._add(BlockKind.ITEM, line.start("bullet"), parent, parent.markup)
        self._out.append(Written(item, "", None))
        content = item.content_start = line.end()
        inner = base + content - begin
        self._block(LINE.match(self.text, content), content, inner, item)
        loose, blank = False, self.gap
        while self.at < len(self.text):
            following = self._line
            if following is None:
                raise _UncertainError
            if following.end("indent") - self.at < inner:
                break
            self._block(following, self.at + inner, inner, item)
            loose, blank = blank, blank or self.gap
        item.end = item.content_end = item.children[-1].end
        return loose

    def _heading(self, line: re.Match[str], parent: Block) -> None:
        start, end = line.end(), self.text.find("\n", line.end())
        content = self._stripped(start, end)
        closing = content.rstrip("#")
        if closing != content and closing[-1:] in ("", " ", "\t"):
            raise _UncertainError
        markup = line["heading"]
        block = self._add(BlockKind.HEADING, line.start("heading"), parent, markup)
        block.level, block.end = len(markup), end
        block.content_start, block.content_end = start, start + len(content)
        self._out.append(Written(block, content, LineMap([0], [start])))
        self._move(end + 1)

    def _stripped(self, start: int, end: int) -> str:
        """The text without the whitespace at its end, where all agree on what that is."""
        written = self.text[start:end]
        content = written.rstrip()
        if content != written and content != written.rstrip(" \t"):
            raise _UncertainError
        return content

    def _paragraph(self, line: re.Match[str], base: int, parent: Block) -> None:
        text, size = self.text, len(self.text)
        start = line.end("indent")
        end = text.find("\n", start)
        defines = line.lastgroup == "bracket"
        if defines and text.find("]:", start, end) >= 0:
            raise _UncertainError
        places: LineMap | None = None
        parts: list[str] = []
        ends = LINE.match(text, end + 1)
        while end + 1 < size and not self._ends_paragraph(ends, base):
            if places is None:
                places = LineMap([0], [start])
                parts.append(text[start : end + 1])
            begin, end = end + 1 + base, text.find("\n", end + 1)
            if defines and text.find("]:", begin, end) >= 0:
                raise _UncertainError
            places.inner.append(places.inner[-1] + len(parts[-1]))
            places.outer.append(begin)
            parts.append(text[begin : end + 1])
            ends = LINE.match(text, end + 1)
        if places is None:
            content = self._stripped(start, end)
            places = LineMap([0], [start])
            last = start + len(content)
        else:
            last = places.outer[-1] + len(self._stripped(places.outer[-1], end))
            parts[-1] = text[places.outer[-1] : last]
            content = "".join(parts)
        block = self._add(BlockKind.PARAGRAPH, start, parent)
        block.end, block.content_end, block.tight = end, last, False
        self._out.append(Written(block, content, places))
        self._move(end + 1)

    def _ends_paragraph(self, line: re.Match[str] | None, base: int) -> bool:
        """Whether a line after one of a paragraph is no more of it."""
        if line is None:
            raise _UncertainError
        kind = line.lastgroup
        if kind == "blank":
            return True
        at = line.end("indent")
        indent = at - line.start() - base
        if indent >= _CODE_INDENT:
            return False
        if kind == "bullet" or kind == "heading":
            return True
        if kind == "tag":
            if HTML_BLOCK.match(self.text, at) or self.text.startswith("<!--", at):
                return True
            kind = "text" if LONE_TAG.match(self.text, at) else "other"
        elif kind == "bracket" and self.text.find("]:", at, self.text.find("\n", at)) >= 0:
            raise _UncertainError
        if kind == "other" or indent < 0:
            raise _UncertainError
        return False

    def _tag(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        text, at = self.text, line.end("indent")
        if text.startswith("<!--", at):
            self._comment(at, begin, base, parent)
            return
        if not HTML_BLOCK.match(text, at):
            tag = LONE_TAG.match(text, at)
            if tag is None:
                raise _UncertainError
            if tag["rest"] is None:
                self._paragraph(line, base, parent)
                return
        places = LineMap([0], [begin])
        end = text.find("\n", at)
        content = text[begin : end + 1]
        while end + 1 < len(text):
            following = LINE.match(text, end + 1)
            if following is None:
                if base:
                    raise _UncertainError
            elif following.lastgroup == "blank" or following.end("indent") <= end + base:
                break
            begin, end = end + 1 + base, text.find("\n", end + 1)
            places.inner.append(len(content))
            places.outer.append(begin)
            content += text[begin : end + 1]
        self._html(at, end, content, places, parent)

    def _comment(self, at: int, begin: int, base: int, parent: Block) -> None:
        close = self.text.find("-->", at)
        end = self.text.find("\n", close)
        if close < 0 or (base and "\n" in self.text[at:close]):
            raise _UncertainError
        self._html(at, end, self.text[begin : end + 1], LineMap([0], [begin]), parent)

    def _html(self, at: int, end: int, content: str, places: LineMap, parent: Block) -> None:
        block = self._add(BlockKind.HTML, at, parent)
        block.end = block.content_end = end
        self._out.append(Written(block, content, places))
        self._move(end + 1)
