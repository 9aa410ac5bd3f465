"""How the titles of a list's entries are emphasized: bold, italic, both, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm
from awesome_lint.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry

VALUES = ("none", "bold", "italic", "bold-italic")

MARKERS = {"none": "", "bold": "**", "italic": "*", "bold-italic": "***"}
_WIDTHS = {len(marker): value for value, marker in MARKERS.items()}
_PRESENTING = (EntryForm.LINK_FIRST, EntryForm.TEXT_FIRST)


class Emphasis(NamedTuple):
    """An entry, what is emphasized in it or could be, without its markers, and how it is."""

    entry: Entry
    span: Span
    value: str


def measure(doc: Document) -> Counter[str]:
    """How many titles of items have each emphasis."""
    return Counter(case.value for case in cases(doc))


def cases(doc: Document) -> Iterator[Emphasis]:
    """The titles of the items that lie in no other entry.

    Where emphasis holds more than the title, or a part of it, it has another meaning.
    """
    for entry in doc.entries:
        if entry.parent is not None or entry.block.kind is not BlockKind.ITEM:
            continue
        if entry.form not in _PRESENTING:
            continue
        linked = entry.form is EntryForm.LINK_FIRST and bool(entry.links)
        outer = entry.links[0].link.span if linked else entry.title_span
        around = _width(doc.text, outer)
        within = _width(doc.text, _inside(doc.text, entry.title_span)) if linked else 0
        if around is None or within is None:
            continue
        value = _WIDTHS.get(around + within)
        if value is not None:
            yield Emphasis(entry, outer, value)


def _inside(text: str, title: Span) -> Span:
    """A title without the markers it starts and ends with."""
    start, end = title
    while start < end and text[start] in "*_":
        start += 1
    while end > start and text[end - 1] in "*_":
        end -= 1
    return Span(start, end)


def _width(text: str, span: Span) -> int | None:
    """How many markers a span has on both sides; None where the sides differ."""
    start, end = span
    while start > 0 and text[start - 1] in "*_":
        start -= 1
    while end < len(text) and text[end] in "*_":
        end += 1
    before, after = text[start : span.start], text[span.end : end]
    return len(before) if before == after[::-1] else None
