"""Tables whose meaning is certain: every line starts with "|", and nothing is escaped."""

from __future__ import annotations

import re

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.certain.leaves import CODE_INDENT, Found, UncertainError, Written
from awesome_lint.parser.certain.lines import END, GAP, INDENT, OTHER, line_at
from awesome_lint.parser.line_map import TRIMMED

_DELIMITER = re.compile(r"\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\n")
_MOST_LEFT_OUT = 10_000  # cells; markdown-it has a limit, too, that nobody reaches

# To look up a member of an enum takes longer than to compare it.
_CELL_KIND = BlockKind.CELL
_ROW_KIND = BlockKind.ROW


def table(text: str, line: re.Match[str], base: int, parent: Block) -> Found:
    """The table whose header is ``line``, and the line that follows it.

    ``base`` is the column in which its container's content starts. UncertainError: only the
    parser can tell whether it is one, or what is in it.
    """
    start = line.end(INDENT)
    end = text.find("\n", start)
    following = line_at(text, end + 1)
    delimiter = _DELIMITER.match(text, following.end(INDENT))
    if delimiter is None or not _continues(following, base):
        raise UncertainError
    block = Block(BlockKind.TABLE, start, end, parent, content_start=start)
    found: list[Written] = [(block, "", None)]
    columns = len(_cells(text, following.end(INDENT), delimiter.end() - 1))
    if _row(text, start, end, columns, block, found) != columns:
        raise UncertainError
    end = delimiter.end() - 1
    following = line_at(text, end + 1)
    missing = 0
    while following.lastindex != END and following.end(GAP) == end + 1:
        at = following.end(INDENT)
        if not _continues(following, base) or text[at] != "|":
            raise UncertainError
        end = text.find("\n", at)
        missing += max(columns - _row(text, at, end, columns, block, found), 0)
        if missing > _MOST_LEFT_OUT:
            raise UncertainError
        following = line_at(text, end + 1)
    block.end = block.content_end = end
    return found, following


def _continues(line: re.Match[str], base: int) -> bool:
    """Whether a line is the next one of the table, or another construct that starts alike."""
    indent = line.end(INDENT) - line.start() - base
    return line.lastindex == OTHER and line.end(GAP) == line.start() and 0 <= indent < CODE_INDENT


def _cells(text: str, start: int, end: int) -> list[str]:
    """What is between the bars of a row; the text between its ends and the outer ones is none."""
    written = text[start:end]
    if "\\" in written:
        raise UncertainError
    cells = written.rstrip(TRIMMED).split("|")[1:]
    if cells and not cells[-1]:
        del cells[-1]
    return cells


def _row(text: str, start: int, end: int, columns: int, parent: Block, found: list[Written]) -> int:
    """Add the row at ``start:end``, with as many cells; returns how many the author wrote."""
    cells = _cells(text, start, end)
    row = Block(_ROW_KIND, start, end, parent, [], len(cells), "", True, start, end, [], "")
    found.append((row, "", None))
    at = start + 1
    for written in cells[:columns]:
        content = written.strip(TRIMMED)
        after = at + len(written)
        begin = at + written.index(content) if content else after
        last = begin + len(content)
        cell = Block(_CELL_KIND, at, after, row, [], 0, "", True, begin, last, [], "")
        found.append((cell, content, begin))
        at = after + 1
    for _ in range(columns - len(cells)):
        cell = Block(_CELL_KIND, start, start, row, [], 0, "", True, start, start, [], "")
        found.append((cell, "", None))
    return len(cells)
