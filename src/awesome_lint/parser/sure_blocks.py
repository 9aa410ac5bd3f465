"""Blocks whose meaning is certain from their lines: headings, paragraphs, lists, HTML.

Most lines of most lists can be nothing but what they look like: an item with a line of text,
a heading, a tag alone on its line. Those become blocks here. A construct with any line that is
not certain is left to markdown-it as a whole; tests hold the two to the same document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.line_map import LineMap
from awesome_lint.parser.lines import (
    BRACKET,
    BULLET,
    END,
    GAP,
    HEADING,
    HTML_BLOCK,
    INDENT,
    LONE_TAG,
    ODD,
    OTHER,
    RULE,
    TAG,
    TEXT,
    line_at,
)

if TYPE_CHECKING:
    import re

# A block, its content, and where that stands: a map where it is on several lines, else its
# offset; None for a list or an item.
Written = tuple[Block, str, LineMap | int | None]

_CODE_INDENT = 4  # columns
_DEEPEST = 12  # lists in lists

# To look up a member of an enum takes longer than to compare it.
_HEADING_KIND = BlockKind.HEADING
_HTML_KIND = BlockKind.HTML
_ITEM_KIND = BlockKind.ITEM
_LIST_KIND = BlockKind.LIST
_PARAGRAPH_KIND = BlockKind.PARAGRAPH
_RULE_KIND = BlockKind.RULE


class _UncertainError(Exception):
    """A line of the construct is not certain."""


class Reader:
    """Reads a text from any line on which no construct is open.

    ``at`` is where the next line that is not blank starts. All columns count from 0, and
    ``base`` is the one in which the content of the container starts.
    """

    def __init__(self, text: str, root: Block) -> None:
        self.text = text + "\n"
        self.at = 0
        self._root = root
        self._line = line_at(self.text, 0)
        self._gap = False  # whether a blank line is before this one
        self._out: list[Written] = []
        self._depth = 0

    def read(self, at: int) -> list[Written]:
        """The certain constructs from the line at ``at`` on; ``at`` moves behind them."""
        self._out = []
        self._go(line_at(self.text, at))
        while self._line.lastindex != END:
            count, begin = len(self._out), self.at
            try:
                self._block(self._line, begin, 0, self._root)
            except _UncertainError:
                del self._out[count:]
                self.at, self._depth = begin, 0
                break
        return self._out

    def _go(self, line: re.Match[str]) -> None:
        """Go on with ``line``, which was matched right behind the last one."""
        self._line = line
        self.at = line.end(GAP)
        self._gap = self.at > line.start()

    def _block(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        """Read the block on ``line``, where its container's content starts at ``begin``."""
        if line.end(INDENT) - begin >= _CODE_INDENT:
            raise _UncertainError
        kind = line.lastindex
        if kind in (TEXT, BRACKET):
            self._paragraph(line, base, parent)
        elif kind == BULLET:
            self._list(line, begin, base, parent)
        elif kind == TAG:
            self._tag(line, begin, base, parent)
        elif kind == HEADING:
            self._heading(line, parent)
        elif kind == RULE and begin:  # front matter starts with one
            self._rule(line, parent)
        else:
            raise _UncertainError

    def _add(self, block: Block, content: str, places: LineMap | int | None) -> None:
        parent = block.parent
        if parent is not None and parent is not self._root:
            parent.children.append(block)
        self._out.append((block, content, places))

    def _list(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _UncertainError
        marker = line[BULLET]
        start = line.start(BULLET)
        block = Block(_LIST_KIND, start, start, parent, markup=marker, content_start=start)
        self._add(block, "", None)
        tight, ended_blank = True, False
        while True:
            loose = self._item(line, begin, base, block)
            tight = tight and not loose and not ended_blank
            ended_blank = self._gap
            line, begin = self._line, self.at + base
            kind, indent = line.lastindex, line.end(INDENT) - begin
            if kind == END or indent < 0:
                break
            if indent >= _CODE_INDENT:
                raise _UncertainError
            if kind == RULE:
                break
            if kind != BULLET:
                if self.text[line.end(INDENT)] == marker:
                    raise _UncertainError  # a rule, an empty item
                break
            if line[BULLET] != marker:
                break
        for item in block.children:
            for child in item.children:
                if child.kind is _PARAGRAPH_KIND:
                    child.tight = block.tight = tight
        block.end = block.content_end = block.children[-1].end
        self._depth -= 1

    def _item(self, line: re.Match[str], begin: int, base: int, parent: Block) -> bool:
        """Read an item; returns whether a blank line is between its blocks."""
        start, content = line.start(BULLET), line.end()
        item = Block(_ITEM_KIND, start, start, parent, [], 0, parent.markup, content_start=content)
        self._add(item, "", None)
        inner = base + content - begin
        line = line_at(self.text, content)
        if line.lastindex == RULE:
            raise _UncertainError  # "- ---" is a rule as a whole
        self._block(line, content, inner, item)
        loose, blank = False, self._gap
        while True:
            line = self._line
            kind = line.lastindex
            if kind == ODD:
                raise _UncertainError
            if kind == END or line.end(INDENT) - self.at < inner:
                break
            self._block(line, self.at + inner, inner, item)
            loose, blank = blank, blank or self._gap
        item.end = item.content_end = item.children[-1].end
        return loose

    def _heading(self, line: re.Match[str], parent: Block) -> None:
        start, end = line.end(), self.text.find("\n", line.end())
        content = self._stripped(start, end)
        closing = content.rstrip("#")
        if closing != content and closing[-1:] in ("", " ", "\t"):
            raise _UncertainError
        begin, markup = line.span(HEADING)[0], line[HEADING]
        last = start + len(content)
        block = Block(_HEADING_KIND, begin, end, parent, [], len(markup), markup, True, start, last)
        self._add(block, content, start)
        self._go(line_at(self.text, end + 1))

    def _rule(self, line: re.Match[str], parent: Block) -> None:
        start = line.start(RULE)
        end = line.end() - 1
        block = Block(_RULE_KIND, start, end, parent, [], 0, line[RULE], True, start, end)
        self._add(block, "", None)
        self._go(line_at(self.text, end + 1))

    def _stripped(self, start: int, end: int) -> str:
        """The text without the whitespace at its end, where all agree on what that is."""
        written = self.text[start:end]
        content = written.rstrip()
        if len(content) < len(written) and content != written.rstrip(" \t"):
            raise _UncertainError
        return content

    def _paragraph(self, line: re.Match[str], base: int, parent: Block) -> None:
        text = self.text
        start = line.end(INDENT)
        end = text.find("\n", start)
        if line.lastindex == BRACKET and text.find("]:", start, end) >= 0:
            raise _UncertainError
        following = line_at(text, end + 1)
        places: LineMap | int = start
        if self._ends_paragraph(following, base):
            content = self._stripped(start, end)
            last = start + len(content)
        else:
            content, places, following = self._lines(line, following, base)
            last = places.outer[-1] + len(content) - places.inner[-1]
            end = text.find("\n", last)
        block = Block(_PARAGRAPH_KIND, start, end, parent, [], 0, "", False, start, last, [], "")
        self._add(block, content, places)
        self._go(following)

    def _lines(
        self, line: re.Match[str], following: re.Match[str], base: int
    ) -> tuple[str, LineMap, re.Match[str]]:
        """The lines of a paragraph of several: its content, and the line after it."""
        text = self.text
        begin = line.end(INDENT)
        inner, outer, parts = [0], [begin], [text[begin : following.start()]]
        while not self._ends_paragraph(following, base):
            start = following.start()
            begin, end = start + base, text.find("\n", start)
            if line.lastindex == BRACKET and text.find("]:", begin, end) >= 0:
                raise _UncertainError  # may be a definition
            inner.append(inner[-1] + len(parts[-1]))
            outer.append(begin)
            parts.append(text[begin : end + 1])
            following = line_at(text, end + 1)
        parts[-1] = self._stripped(begin, following.start() - 1)
        return "".join(parts), LineMap(inner, outer), following

    def _ends_paragraph(self, line: re.Match[str], base: int) -> bool:
        """Whether a line right after one of a paragraph is no more of it."""
        kind, at = line.lastindex, line.end(INDENT)
        start = line.start()
        if kind == END or line.end(GAP) > start:
            return True
        indent = at - start - base
        if kind == ODD:
            raise _UncertainError
        if indent >= _CODE_INDENT:
            return False
        if kind in (BULLET, HEADING):
            return True
        if kind == TAG:
            if HTML_BLOCK.match(self.text, at) or self.text.startswith("<!--", at):
                return True
            if not LONE_TAG.match(self.text, at):
                raise _UncertainError
        elif kind == BRACKET and self.text.find("]:", at, self.text.find("\n", at)) >= 0:
            raise _UncertainError  # may be a footnote
        if kind in (OTHER, RULE) or indent < 0:
            raise _UncertainError
        return False

    def _tag(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        text, at = self.text, line.end(INDENT)
        if text.startswith("<!--", at):
            close = text.find("-->", at)
            end = text.find("\n", close)
            if close < 0 or (base and "\n" in text[at:close]):
                raise _UncertainError
            self._html(at, end, text[begin : end + 1], begin, line_at(text, end + 1), parent)
            return
        if not HTML_BLOCK.match(text, at):
            tag = LONE_TAG.match(text, at)
            if tag is None:
                raise _UncertainError
            if tag["rest"] is None:
                self._paragraph(line, base, parent)
                return
        end = text.find("\n", at)
        following = line_at(text, end + 1)
        inner, outer, parts, length = [0], [begin], [text[begin : end + 1]], end + 1 - begin
        while following.lastindex != END and following.end(GAP) == end + 1:
            if base and following.lastindex == ODD:
                raise _UncertainError
            if following.end(INDENT) <= end + base:
                break
            begin, end = end + 1 + base, text.find("\n", end + 1)
            inner.append(length)
            outer.append(begin)
            length += end + 1 - begin
            parts.append(text[begin : end + 1])
            following = line_at(text, end + 1)
        places = LineMap(inner, outer) if len(inner) > 1 else begin
        self._html(at, end, "".join(parts), places, following, parent)

    def _html(
        self,
        at: int,
        end: int,
        content: str,
        places: LineMap | int,
        following: re.Match[str],
        parent: Block,
    ) -> None:
        block = Block(_HTML_KIND, at, end, parent, [], 0, "", True, at, end, [], "")
        self._add(block, content, places)
        self._go(following)
