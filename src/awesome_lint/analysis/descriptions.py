"""What entries say of what they link to, as in ``- [Name](…) - Description.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Document, Entry

_DESCRIBING = (EntryForm.LINK_FIRST, EntryForm.BARE_URL)
_GLUED = re.compile(r"(?:\*\*|__)?([ \t]*[-–—−][ \t]*)")  # "[Name](…) -Description"


class Description(NamedTuple):
    """A description in a line that starts with a link, or in a cell; ``start:end`` is its text.

    ``separator`` is what stands between the link, or its tags and labels, and the description,
    the spaces on both sides included; empty in a cell of a table.
    """

    entry: Entry
    separator: Span
    start: int
    end: int


@index
def descriptions(doc: Document) -> list[Description]:
    """The descriptions of ``doc`` that a separator sets off, in order.

    Cells of tables are none: a column separates them.
    """
    text = doc.text
    found: list[Description] = []
    for entry in doc.entries:
        span = entry.description_span
        if span is None or entry.form not in _DESCRIBING or not entry.links:
            continue
        start, end = span
        if not text.startswith(entry.description[:1] or "\0", start):
            continue  # an entity or an escape at its start
        separator = entry.separator or _glued(text, entry.links[0].link.end, start)
        if separator is not None and text.find("<", *separator) < 0:  # no "<br>"
            found.append(Description(entry, separator, start, end))
    return found


def cell_descriptions(doc: Document) -> list[Sequence[Description]]:
    """The descriptions in cells of tables: those in one column of tables with the same header
    together, for each kind of table has a style of its own.
    """
    text = doc.text
    groups: dict[tuple[str, ...], list[Description]] = {}
    headers: dict[int, tuple[str, ...]] = {}
    for entry in doc.entries:
        span, table = entry.description_span, entry.block.parent
        if entry.form is not EntryForm.TABLE_ROW or span is None or table is None:
            continue
        start, end = span
        if not text.startswith(entry.description[:1] or "\0", start):
            continue
        if id(table) not in headers:
            headers[id(table)] = tuple(cell.text for cell in table.children[0].children)
        column = sum(cell.start <= start for cell in entry.block.children)
        found = groups.setdefault((*headers[id(table)], str(column)), [])
        found.append(Description(entry, Span(start, start), start, end))
    return list(groups.values())


def _glued(text: str, end: int, start: int) -> Span | None:
    """A separator that no space follows."""
    if start - end > 8 or not text[start].isalnum():  # "->" is an arrow
        return None
    found = _GLUED.fullmatch(text, end, start)
    return Span(*found.span(1)) if found is not None else None
