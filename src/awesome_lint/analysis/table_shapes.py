"""Tables whose rows have other cells than the header, and lines that were to be a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.malformed import malformed_links
from awesome_lint.document import BlockKind
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block, Document

_FEWEST_ROWS = 2  # of which most may have one number of cells
# A link whose text or target, an autolink or a code span with a pipe in it: GitHub ends the
# cell there. From an opening mark, each looks no further than the next mark of its kind.
_HOLDERS = (
    r"\[[^\[\]]*\]\(<?[^\s()<>|\\]*\|[^\s()<>]*>?\)"
    r"|\[[^\[\]|\\]*\|[^\[\]]*\]\([^\s()|]*\)"
    r"|<https?://[^\s<>|\\]*\|[^\s<>]*>"
)
_CODE = r"`[^`]*`"
_PIPE = r"(?<!\\)\|"
_DELIMITER = r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?"


class Misfit(NamedTuple):
    """Rows of a table with another number of cells than its header, ``cells``.

    ``usual`` is the number that most rows of the table have, where that is not the header's;
    None: each row is on its own.
    """

    header: Block
    rows: list[Block]
    usual: bool
    total: int


class Holder(NamedTuple):
    """A link or code span of a row that a pipe in it breaks off.

    ``pipes`` are those in its text, ``url_pipes`` those in its target.
    """

    span: Span
    pipes: list[int]
    url_pipes: list[int]


@index
def tables(doc: Document) -> list[Block]:
    """The tables of a document."""
    return [block for block in doc.blocks if block.kind is BlockKind.TABLE]


def misfits(doc: Document) -> Iterator[Misfit]:
    """The rows that have too many or too few cells, together where most of a table's do."""
    for table in tables(doc):
        header, *rows = table.children
        wrong = [row for row in rows if row.level != header.level]
        if not wrong:
            continue
        wrong = [row for row in wrong if not holders(doc, row)]
        cells, count = max(
            Counter(row.level for row in wrong).items(), key=lambda each: each[1], default=(0, 0)
        )
        if count >= _FEWEST_ROWS and 2 * count > len(rows):
            alike = [row for row in wrong if row.level == cells]
            yield Misfit(header, alike, True, len(rows))
            wrong = [row for row in wrong if row.level != cells]
        for row in wrong:
            yield Misfit(header, [row], False, len(rows))


def surplus(row: Block) -> Span:
    """What of a row comes after the cells that are shown, without the pipe that ends them."""
    shown = row.children[-1].end
    return Span(min(shown + 1, row.end), row.end)


def surplus_is_empty(doc: Document, row: Block) -> bool:
    """Whether a row has more cells than its header, and nothing in those."""
    if row.parent is None or row.level <= row.parent.children[0].level:
        return False
    return not doc.text[slice(*surplus(row))].strip("| \t")


def holders(doc: Document, row: Block) -> list[Holder]:
    """The links and code spans of a row that a pipe in them breaks off.

    Code counts only where its pipes are as many as the cells that are too many: a single
    backtick pairs with one of another cell.
    """
    table = row.parent
    if table is None:
        return []
    extra = row.level - table.children[0].level
    if extra <= 0 and not _has_malformed(doc, row):
        return []
    text = doc.text
    found = [
        _holder(text, Span(*each.span()))
        for each in re.compile(_HOLDERS).finditer(text, row.start, row.end)
    ]
    codes = [
        _holder(text, Span(*each.span()))
        for each in re.compile(_CODE).finditer(text, row.start, row.end)
        if "|" in each[0]
    ]
    if (
        extra > 0
        and sum(len(each.pipes) + len(each.url_pipes) for each in (*found, *codes)) == extra
    ):
        found += codes
    return sorted(each for each in found if each.pipes or each.url_pipes)


def _holder(text: str, span: Span) -> Holder:
    pipes = [each.start() for each in re.compile(_PIPE).finditer(text, *span)]
    if text[span.start] == "`":
        return Holder(span, pipes, [])
    target = span.start if text[span.start] == "<" else text.find("](", *span)
    inside = [at for at in pipes if at > target]
    start, end = span
    while text[start - 1] in "*_~" and text[start - 1] == text[end : end + 1]:
        start, end = start - 1, end + 1  # the cell's end breaks emphasis, too
    return Holder(Span(start, end), pipes[: len(pipes) - len(inside)], inside)


def _has_malformed(doc: Document, row: Block) -> bool:
    at = bisect_left(malformed_links(doc), row.start, key=lambda each: each.span.start)
    return at < len(malformed_links(doc)) and malformed_links(doc)[at].span.start < row.end


def cells_in(line: str) -> int:
    """How many cells a line of a table has."""
    inner = line.strip().removeprefix("|")
    pipes = len(re.findall(_PIPE, inner))
    return pipes if re.search(rf"{_PIPE}\Z", inner) else pipes + 1


def is_delimiter(line: str) -> bool:
    """Whether a line is what stands below a table's header: ``| --- | :-: |``."""
    line = line.strip()
    return "|" in line and re.fullmatch(_DELIMITER, line) is not None


def is_row(line: str) -> bool:
    """Whether a line starts and ends with a pipe and has one between them."""
    line = line.strip()
    return line[:1] == "|" and line[-1:] == "|" and cells_in(line) > 1


def lines_of(doc: Document, block: Block) -> list[Span]:
    """The lines of a paragraph, without markers of quotes and indentation."""
    text, found, at = doc.text, [], block.start
    while at < block.end:
        end = text.find("\n", at, block.end)
        end = block.end if end < 0 else end
        begin = at
        while begin < end and text[begin] in " \t>":
            begin += 1
        found.append(Span(begin, end))
        at = end + 1
    return found


def detached(doc: Document) -> Iterator[tuple[Block, list[Block]]]:
    """Tables with the paragraphs right after them whose lines are rows of theirs."""
    parents = {id(each.parent): each.parent for each in doc.blocks if each.kind is BlockKind.TABLE}
    for parent in parents.values():
        table: Block | None = None
        rows: list[Block] = []
        for block in parent.children if parent is not None else ():
            is_text = block.kind is BlockKind.PARAGRAPH
            if table is not None and is_text and _are_rows(doc, block, table.children[0]):
                rows.append(block)
                continue
            if table is not None and rows:
                yield table, rows
            table, rows = (block if block.kind is BlockKind.TABLE else None), []
        if table is not None and rows:
            yield table, rows


def _are_rows(doc: Document, block: Block, header: Block) -> bool:
    """Whether all lines of a paragraph are written like rows of the table with that header."""
    lines = [doc.text[slice(*line)] for line in lines_of(doc, block)]
    if any(map(is_delimiter, lines)):
        return False
    if doc.text[header.start] == "|":
        return all(map(is_row, lines))
    return header.level > 1 and all(cells_in(line) == header.level for line in lines)
