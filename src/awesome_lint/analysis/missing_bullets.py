"""Lines that lack the bullet of an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.analysis.list_nesting import column
from awesome_lint.document import Block, BlockKind, Document, Link
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Iterator

_BROKEN = ("  ", "\\", "<br>", "<br/>", "<br />")  # how a line ends that is meant to break


_DASHES = "–—−‐‑•·‣▪●○"
_DASH = rf"[{_DASHES}][ \t]+(?=\S)"
_GLUED = r"(?<=[.!?。！？])(?:(?P<close>[-*])|[ \t]+(?P<star>\*)) (?=\[[^\[\]!\n]+\]\(https?:)"
_FEWEST = 2  # items that start with a link


class StrayLine(NamedTuple):
    """A line of an item that does not belong to it: where it starts, and its item."""

    start: int
    end: int
    item: Block


class Unbulleted(NamedTuple):
    """A line that looks like an item: what it links first, and the dash it has for a bullet."""

    line: StrayLine
    link: Link
    dash: Span | None


class Glued(NamedTuple):
    """An item whose line goes on with another one: its bullet, and what is to be a line's end."""

    item: Block
    bullet: Span
    gap: Span


def unbulleted_lines(doc: Document, block: Block) -> list[Unbulleted]:
    """The lines of a list that are like its items, but for the bullet."""
    text = doc.text
    lines = [
        line
        for item in block.children
        if item.children and "\n" in text[item.start : item.children[0].content_end]
        for line in stray_lines(text, item)
    ]
    if not lines:
        return []
    firsts = [first_link(doc, item.content_start) for item in block.children]
    found = [is_described(text, link) for link in firsts if link is not None]
    described = [each for each in found if each is not None]
    if len(described) < _FEWEST:
        return []
    bare = sum(text[line.start] not in _DASHES for line in lines)
    usual = bare > 1 and 2 * bare >= len(block.children)
    missing: list[Unbulleted] = []
    for line in lines:
        dash = re.compile(_DASH).match(text, line.start, line.end)
        link = first_link(doc, dash.end() if dash is not None else line.start)
        if link is None or is_described(text, link) not in described:
            continue
        if link.definition is not None and text.startswith(":", link.end):
            continue  # "[label]: …", which a bullet would make a definition
        if dash is not None or not (usual or goes_with_above(link)):
            missing.append(Unbulleted(line, link, Span(*dash.span()) if dash is not None else None))
    return missing


def glued_bullets(doc: Document, block: Block) -> Iterator[Glued]:
    """The items that follow the one above on its line."""
    text = doc.text
    for item in block.children:
        first = item.children[0] if item.children else None
        if first is None or f"{block.markup} [" not in text[first.start : first.content_end]:
            continue
        if first_link(doc, item.content_start) is None:
            continue
        for found in re.compile(_GLUED).finditer(text, first.start, first.content_end):
            kind = found.lastgroup or ""
            if found[kind] == block.markup and first_link(doc, found.end()) is not None:
                yield Glued(item, Span(*found.span(kind)), Span(*found.span()))


def stray_lines(text: str, item: Block) -> Iterator[StrayLine]:
    """The lines of an item's first paragraph that are indented no further than its marker."""
    first = item.children[0] if item.children else None
    if first is None or first.kind is not BlockKind.PARAGRAPH:
        return
    margin: int | None = None
    at = text.find("\n", first.start, first.content_end)
    while at >= 0:
        end = text.find("\n", at + 1, first.content_end)
        end = first.content_end if end < 0 else end
        start = at + 1
        while start < end and text[start] in " \t":
            start += 1
        if margin is None:
            margin = column(text, item.start)
        broken = text[max(at - 6, 0) : at].endswith(_BROKEN)
        if start < end and column(text, start) <= margin and not broken:
            yield StrayLine(start, end, item)
        at = end if end < first.content_end else -1


def first_link(doc: Document, at: int) -> Link | None:
    """The link that starts at ``at``, emphasis aside."""
    while doc.text.startswith(("*", "_"), at):
        at += 1  # "**[Name](…)**"
    link = doc.link_at(at) if doc.text.startswith("[", at) else None
    return link if link is not None and link.start == at else None


def goes_with_above(link: Link) -> bool:
    """Whether a link on a line of its own is one more of the entry above: a label, an anchor."""
    return not link.text.strip() or link.href.startswith("#") or is_kind(link.text)


def is_described(text: str, link: Link) -> bool | None:
    """Whether a separator follows a link; None where words do, False where nothing does."""
    rest = text[link.end : line_end(text, link.end)].strip(" \t*_")
    if not rest:
        return False
    return True if rest[0] in "-–—:：" else None
