"""Blocks whose meaning is certain from their lines: lists of items, and what lies in them.

Most lines of most lists can be nothing but what they look like: an item with a line of text,
a heading, a tag alone on its line. Those become blocks here. A construct with any line that is
not certain is left to markdown-it as a whole; tests hold the two to the same document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.certain.definitions import definition
from awesome_lint.parser.certain.leaves import (
    CODE_INDENT,
    UncertainError,
    Written,
    heading,
    html,
    is_paragraph,
    paragraph,
    rule,
)
from awesome_lint.parser.certain.lines import (
    BRACKET,
    BULLET,
    END,
    GAP,
    HEADING,
    INDENT,
    ODD,
    OTHER,
    RULE,
    TAG,
    TEXT,
    line_at,
)
from awesome_lint.parser.certain.tables import table

if TYPE_CHECKING:
    import re

    from markdown_it.utils import EnvType

# To look up a member of an enum takes longer than to compare it.
_ITEM_KIND = BlockKind.ITEM
_LIST_KIND = BlockKind.LIST
_PARAGRAPH_KIND = BlockKind.PARAGRAPH

_DEEPEST = 12  # lists in lists


class Reader:
    """Reads a text from any line on which no construct is open.

    ``at`` is where the next line that is not blank starts. All columns count from 0, and
    ``base`` is the one in which the content of the container starts.
    """

    def __init__(self, text: str, root: Block, env: EnvType) -> None:
        self.text = text + "\n"
        self.at = 0
        self._root = root
        self._env = env  # what the library's rules leave for those of inline content
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
            except UncertainError:
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
        if line.end(INDENT) - begin >= CODE_INDENT:
            raise UncertainError
        kind = line.lastindex
        if kind == BULLET:
            self._list(line, begin, base, parent)
            return
        at = line.end(INDENT)
        if kind == BRACKET and parent is self._root and _is_definition(self.text, at):
            self._go(definition(self.text, line, self._env))
            return
        if kind in (TEXT, BRACKET):
            found = paragraph(self.text, line, base, parent)
        elif kind == TAG:
            if is_paragraph(self.text, line):
                found = paragraph(self.text, line, base, parent)
            else:
                found = html(self.text, line, begin, base, parent)
        elif kind == HEADING:
            found = heading(self.text, line, parent)
        elif kind == RULE and begin:  # front matter starts with one
            found = rule(self.text, line, parent)
        elif kind == OTHER and self.text[at] == "|":
            found = table(self.text, line, base, parent)
        else:
            raise UncertainError
        written_blocks, following = found
        for each in written_blocks:
            self._add(each)
        self._go(following)

    def _add(self, written: Written) -> None:
        block = written[0]
        parent = block.parent
        if parent is not None and parent is not self._root:
            parent.children.append(block)
        self._out.append(written)

    def _list(self, line: re.Match[str], begin: int, base: int, parent: Block) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UncertainError
        marker = line[BULLET]
        start = line.start(BULLET)
        block = Block(_LIST_KIND, start, start, parent, markup=marker, content_start=start)
        self._add((block, "", None))
        tight, ended_blank = True, False
        while True:
            loose = self._item(line, begin, base, block)
            tight = tight and not loose and not ended_blank
            ended_blank = self._gap
            line, begin = self._line, self.at + base
            kind, indent = line.lastindex, line.end(INDENT) - begin
            if kind == END or indent < 0:
                break
            if indent >= CODE_INDENT:
                raise UncertainError
            if kind == RULE:
                break
            if kind != BULLET:
                if self.text[line.end(INDENT)] == marker:
                    raise UncertainError  # a rule, an empty item
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
        self._add((item, "", None))
        inner = base + content - begin
        line = line_at(self.text, content)
        if line.lastindex == RULE:
            raise UncertainError  # "- ---" is a rule as a whole
        self._block(line, content, inner, item)
        loose, blank = False, self._gap
        while True:
            line = self._line
            kind = line.lastindex
            if kind == ODD:
                raise UncertainError
            if kind == END or line.end(INDENT) - self.at < inner:
                break
            self._block(line, self.at + inner, inner, item)
            loose, blank = blank, blank or self._gap
        item.end = item.content_end = item.children[-1].end
        return loose


def _is_definition(text: str, at: int) -> bool:
    return text.find("]:", at, text.find("\n", at)) >= 0
