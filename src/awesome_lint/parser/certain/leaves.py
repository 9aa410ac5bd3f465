"""Leaf blocks whose meaning is certain from their lines: headings, paragraphs, HTML, rules.

Each function reads the one on ``line`` and returns it with the line that follows. ``base`` is
the column in which its container's content starts. UncertainError: only the parser can tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.certain.lines import (
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
    line_at,
)
from awesome_lint.parser.line_map import LineMap

if TYPE_CHECKING:
    from collections.abc import Sequence

# A block, its content, and where that stands: a map where it is on several lines, else its
# offset; None where it has none to be read.
Written = tuple[Block, str, LineMap | int | None]
Found = tuple["Sequence[Written]", re.Match[str]]

CODE_INDENT = 4  # columns

# To look up a member of an enum takes longer than to compare it.
_HEADING_KIND = BlockKind.HEADING
_HTML_KIND = BlockKind.HTML
_PARAGRAPH_KIND = BlockKind.PARAGRAPH
_RULE_KIND = BlockKind.RULE


class UncertainError(Exception):
    """A line is not certain."""


def heading(text: str, line: re.Match[str], parent: Block) -> Found:
    """A heading that "#" marks."""
    begin, start = line.start(HEADING), line.end()
    end = text.find("\n", start)
    content = _stripped(text, start, end)
    closing = content.rstrip("#")
    if closing != content and closing[-1:] in ("", " ", "\t"):
        raise UncertainError
    markup, last = line[HEADING], start + len(content)
    block = Block(_HEADING_KIND, begin, end, parent, [], len(markup), markup, True, start, last)
    return [(block, content, start)], line_at(text, end + 1)


def rule(text: str, line: re.Match[str], parent: Block) -> Found:
    """A thematic break without spaces: ``---``."""
    start, end = line.start(RULE), line.end() - 1
    block = Block(_RULE_KIND, start, end, parent, [], 0, line[RULE], True, start, end)
    return [(block, "", None)], line_at(text, end + 1)


def paragraph(text: str, line: re.Match[str], base: int, parent: Block) -> Found:
    """A paragraph."""
    start = line.end(INDENT)
    end = text.find("\n", start)
    if line.lastindex == BRACKET and text.find("]:", start, end) >= 0:
        raise UncertainError  # may be a definition
    following = line_at(text, end + 1)
    places: LineMap | int = start
    if _ends_paragraph(text, following, base):
        content = _stripped(text, start, end)
        last = start + len(content)
    else:
        content, places, following = _lines(text, line, following, base)
        last = places.outer[-1] + len(content) - places.inner[-1]
        end = text.find("\n", last)
    block = Block(_PARAGRAPH_KIND, start, end, parent, [], 0, "", False, start, last, [], "")
    return [(block, content, places)], following


def _lines(
    text: str, line: re.Match[str], following: re.Match[str], base: int
) -> tuple[str, LineMap, re.Match[str]]:
    """The content of a paragraph of several lines, and the line after it."""
    begin = line.end(INDENT)
    inner, outer, parts = [0], [begin], [text[begin : following.start()]]
    while not _ends_paragraph(text, following, base):
        start = following.start()
        begin, end = start + base, text.find("\n", start)
        if line.lastindex == BRACKET and text.find("]:", begin, end) >= 0:
            raise UncertainError  # may be a definition
        inner.append(inner[-1] + len(parts[-1]))
        outer.append(begin)
        parts.append(text[begin : end + 1])
        following = line_at(text, end + 1)
    parts[-1] = _stripped(text, begin, following.start() - 1)
    return "".join(parts), LineMap(inner, outer), following


def _ends_paragraph(text: str, line: re.Match[str], base: int) -> bool:
    """Whether a line right after one of a paragraph is no more of it."""
    kind, start = line.lastindex, line.start()
    if line.end(GAP) > start or kind == END:
        return True
    at = line.end(INDENT)
    indent = at - start - base
    if kind == ODD:
        raise UncertainError
    if indent >= CODE_INDENT:
        return False
    if kind in (BULLET, HEADING):
        return True
    if kind == TAG:
        if HTML_BLOCK.match(text, at) or text.startswith("<!--", at):
            return True
        if not LONE_TAG.match(text, at):
            raise UncertainError
    elif kind == BRACKET and text.find("]:", at, text.find("\n", at)) >= 0:
        raise UncertainError  # may be a footnote
    if kind in (OTHER, RULE) or indent < 0:
        raise UncertainError
    return False


def _stripped(text: str, start: int, end: int) -> str:
    """The text without the whitespace at its end, where all agree on what that is."""
    written = text[start:end]
    content = written.rstrip()
    if len(content) < len(written) and content != written.rstrip(" \t"):
        raise UncertainError
    return content


def is_paragraph(text: str, line: re.Match[str]) -> bool:
    """Whether a line that starts with a tag starts a paragraph: text follows on it."""
    at = line.end(INDENT)
    if text.startswith("<!--", at) or HTML_BLOCK.match(text, at):
        return False
    tag = LONE_TAG.match(text, at)
    if tag is None:
        raise UncertainError
    return tag["rest"] is None


def html(text: str, line: re.Match[str], begin: int, base: int, parent: Block) -> Found:
    """An HTML block: a comment up to its end, all else up to a blank line.

    ``begin`` is where the content of the container starts on ``line``.
    """
    at = line.end(INDENT)
    end = text.find("\n", at)
    if text.startswith("<!--", at):
        close = text.find("-->", at, end) if base else text.find("-->", at)
        if close < 0:
            raise UncertainError
        end = text.find("\n", close)
        following = line_at(text, end + 1)
        inner, outer, parts = [0], [begin], [text[begin : end + 1]]
    else:
        inner, outer, parts, following = _html_lines(text, begin, end, base)
        end = following.start() - 1
    places = LineMap(inner, outer) if len(inner) > 1 else begin
    block = Block(_HTML_KIND, at, end, parent, [], 0, "", True, at, end, [], "")
    return [(block, "".join(parts), places)], following


def _html_lines(
    text: str, begin: int, end: int, base: int
) -> tuple[list[int], list[int], list[str], re.Match[str]]:
    """The lines up to a blank one, as the two sides of a map and in words, and what follows."""
    inner, outer, parts, length = [0], [begin], [text[begin : end + 1]], end + 1 - begin
    following = line_at(text, end + 1)
    while following.lastindex != END and following.end(GAP) == end + 1:
        if base and following.lastindex == ODD:
            raise UncertainError
        if following.end(INDENT) <= end + base:
            break
        begin, end = end + 1 + base, text.find("\n", end + 1)
        inner.append(length)
        outer.append(begin)
        length += end + 1 - begin
        parts.append(text[begin : end + 1])
        following = line_at(text, end + 1)
    return inner, outer, parts, following
