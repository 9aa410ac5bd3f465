"""Markdown that GitHub shows as text because an HTML block holds it."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Block, Document

_OTHER_SYNTAX = lazy(r"<(?:[!?]|(?:pre|script|style|textarea)\b)", re.IGNORECASE)
_MARKUP = lazy(
    r"<!--.*?(?:-->|\Z)|<(pre|code|script|style|textarea|svg)\b.*?(?:</\1|\Z)|<[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_UNFINISHED = lazy(r"</?[A-Za-z]")
_INLINE = lazy(r"!?\[[^\[\]\n]*\]\([^()\s]+\)|\*\*[^\s*][^*\n]*\*\*")
_ITEM = lazy(r"[ \t]*([-*+]|[0-9]{1,3}[.)])[ \t]+\S")
_HEADING = lazy(r" {0,3}#{1,6}[ \t]+[^\s#]")
_FENCE = lazy(r"[ \t]*(?:```|~~~)")
# What may become something else than it was meant to be: a quote, code, a definition, a rule, the
# underline of a heading, HTML that goes on behind a blank line.
_OTHER_BLOCK = lazy(
    r"[ \t]*(?:>|```|~~~|\[[^\]]*\]:|[-=_*][-=_* \t]*$|<(?:[!?]|(?:pre|script|style|textarea)\b)"
    r"(?!--))",
    re.IGNORECASE,
)
_DELIMITERS = lazy(r"[ \t]*\|?[ \t]*:?--+:?[ \t]*\|[ \t|:-]*")
_CELL = lazy(r"<t[dh]\b", re.IGNORECASE)
# What starts a block of HTML even right below a paragraph (CommonMark 0.31.2 §4.6).
_STARTS_HTML = lazy(r" {0,3}</?(?!a\b|img\b|b\b|i\b|em\b|sub\b|sup\b|br\b)[A-Za-z]")
_START = attrgetter("start")
_CODE_INDENT = 4  # columns
_SIGNS = lazy(r"\]\(|\*\*|```|~~~|-\||\|-|\n[ \t]*(?:#|[-*+][ \t]|[0-9]{1,3}[.)][ \t])")


class SwallowedMarkdown(NamedTuple):
    """Markdown in an HTML block: ``span`` is its first piece.

    ``places`` are where a blank line each makes it Markdown again; none where no blank line
    does. ``whole``: it is lists and headings, which are blocks of their own.
    """

    block: Block
    span: Span
    places: tuple[int, ...]
    whole: bool


class _Line(NamedTuple):
    start: int
    text: str
    piece: Span | None  # Markdown, relative to the line
    own: bool  # it is an item or a heading


@index
def markdown_in_html(doc: Document) -> list[SwallowedMarkdown]:
    """The HTML blocks that hold Markdown, in order."""
    if not doc.html_blocks:
        return []
    found = []
    for block in doc.html_blocks:
        text = doc.text[block.start : block.end]
        if _SIGNS.search(text) and not _OTHER_SYNTAX.match(text):
            lines = _lines(text)
            first = next((line for line in lines if line.piece is not None), None)
            if first is not None and first.piece is not None:
                base = block.start + first.start
                span = Span(base + first.piece.start, base + first.piece.end)
                found.append(SwallowedMarkdown(block, span, *_repair(doc, block, lines)))
    return found


def _lines(text: str) -> list[_Line]:
    """The lines of an HTML block, with the Markdown that each holds."""
    plain = _MARKUP.sub(_blanked, text)
    cells = _CELL.search(text) is not None
    found: list[_Line] = []
    at = 0
    written = list(zip(text.split("\n"), plain.split("\n"), strict=True))
    markers = [_marker(line, shown) for line, shown in written]
    for row, (line, shown) in enumerate(written):
        own = bool(row) and (_is_item(markers, row, line) or _is_heading(line, shown, cells))
        if own or (row and (_FENCE.match(shown) or _DELIMITERS.fullmatch(shown))):
            start = len(line) - len(line.lstrip())
            piece: Span | None = Span(start, len(line.rstrip()))
        else:
            inline = _INLINE.search(shown)
            piece = None if inline is None else Span(*inline.span())
        found.append(_Line(at, line, piece, own))
        at += len(line) + 1
    return found


def _blanked(markup: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", markup[0])


def _marker(line: str, shown: str) -> str:
    """The bullet or number a line starts with, "1" for all numbers; empty where there is none."""
    found = _ITEM.match(line)
    if found is None or not shown[found.start(1) : found.end(1)].strip():
        return ""
    return found[1][0] if found[1][0] in "-*+" else "1"


def _is_item(markers: Sequence[str], row: int, line: str) -> bool:
    """Whether a line is meant as an item: it holds a link, or the next line starts like it."""
    marker = markers[row]
    if not marker:
        return False
    beside = markers[row - 1], markers[row + 1] if row + 1 < len(markers) else ""
    return "](" in line or "<a " in line or marker in beside


def _is_heading(line: str, shown: str, cells: bool) -> bool:
    """Whether a line is meant as a heading; "# Stars" in a cell counts something."""
    return _HEADING.match(line) is not None and shown[:4].strip() != "" and not cells


def _repair(doc: Document, block: Block, lines: Sequence[_Line]) -> tuple[tuple[int, ...], bool]:
    """Where blank lines go, and whether they free blocks only."""
    none: tuple[tuple[int, ...], bool] = (), False
    if block.parent is None or block.parent.kind is not BlockKind.DOCUMENT:
        return none  # a blank line makes a list loose
    if lines[0].piece is not None or any(_is_other(line.text) for line in lines):
        return none
    if _UNFINISHED.search(_MARKUP.sub("", doc.text[block.start : block.end])):
        return none  # "<p" is a word where no block of HTML holds it
    places = []
    whole, listed = True, False
    for line, free, listed in _states(lines):
        indent = len(line.text) - len(line.text.lstrip())
        if (free and indent >= _CODE_INDENT and not listed) or "\t" in line.text[:indent]:
            return none
        if line.piece is not None and not free:
            if indent >= _CODE_INDENT or line.text.lstrip().startswith("<"):
                return none
            places.append(block.start + line.start)
            whole = whole and line.own
    listed = listed or _ITEM.match(lines[-1].text) is not None
    return none if listed and _goes_on(doc, block) else (tuple(places), whole)


def _is_other(line: str) -> bool:
    return _OTHER_BLOCK.match(line) is not None or line.count("<!--") != line.count("-->")


def _goes_on(doc: Document, block: Block) -> bool:
    """Whether what follows a block would join a list in it."""
    siblings = block.parent.children if block.parent is not None else []
    after = bisect_left(siblings, block.end, key=_START)
    if after == len(siblings):
        return False
    follows = siblings[after]
    indented = doc.text[follows.start - 1 : follows.start] in (" ", "\t")
    return indented or follows.kind in (BlockKind.LIST, BlockKind.CODE)


def _states(lines: Sequence[_Line]) -> Iterator[tuple[_Line, bool, bool]]:
    """Each line, whether it is Markdown once those above are, and whether a list is above it."""
    free = listed = False
    for line in lines:
        if _STARTS_HTML.match(line.text):
            free = False
        yield line, free, listed
        if line.piece is not None:
            free = True
        ends = line.own and _HEADING.match(line.text) is not None
        listed = free and not ends and (listed or _ITEM.match(line.text) is not None)
