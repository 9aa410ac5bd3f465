"""Lines that lack the bullet of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.analysis.list_nesting import column
from awesome_lint.document import Block, BlockKind, Document, Link
from awesome_lint.text.lines import line_end

if TYPE_CHECKING:
    from collections.abc import Iterator

_BROKEN = ("  ", "\\", "<br>", "<br/>", "<br />")  # how a line ends that is meant to break


class StrayLine(NamedTuple):
    """A line of an item that does not belong to it: where it starts, and its item."""

    start: int
    end: int
    item: Block


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
