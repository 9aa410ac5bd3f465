"""A parenthesis closed behind the links that follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.text.edits import Edit, Fix

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Link

_BETWEEN = " ,/|·&[、，"


def closing_parenthesis(doc: Document, block: Block, at: int) -> Fix | None:
    """The fix for ``([a](…), [b](…)`` at the end of a line."""
    text = doc.text
    line_end = text.find("\n", at, block.content_end)
    line_end = block.content_end if line_end < 0 else line_end
    end = at + 1
    while (link := _next_link(doc, end, line_end)) is not None:
        end = link.end + (text[link.end : link.end + 1] == "]")
    if end == at + 1 or text[end:line_end].strip(" .\\"):
        return None
    return Fix("Close it", (Edit(end, end, ")" if text[at] == "(" else "）"),))


def _next_link(doc: Document, start: int, stop: int) -> Link | None:
    """The link at ``start``, separators aside."""
    while start < stop and doc.residue[start] in _BETWEEN:
        start += 1
    return doc.link_at(start) if start < stop else None
