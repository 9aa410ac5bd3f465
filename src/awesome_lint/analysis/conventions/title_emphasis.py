"""How the titles of a list's entries are emphasized: bold, italic, both, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry

VALUES = ("none", "bold", "italic", "bold-italic")

MARKERS = {"none": "", "bold": "**", "italic": "*", "bold-italic": "***"}
_WIDTHS = {len(marker): value for value, marker in MARKERS.items()}
_MARKS = frozenset("*_")
_PRESENTING = (EntryForm.LINK_FIRST, EntryForm.TEXT_FIRST)

# To look up a member of an enum takes longer than to compare it.
_ITEM, _LINK_FIRST = BlockKind.ITEM, EntryForm.LINK_FIRST


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
    text = doc.text
    for entry in doc.entries:
        if entry.parent is not None or entry.block.kind is not _ITEM:
            continue
        if entry.form is _LINK_FIRST and entry.links:
            outer = entry.links[0].link.span
            within = _width_within(text, entry.title_span)
        elif entry.form in _PRESENTING:
            outer, within = entry.title_span, 0
        else:
            continue
        around = _width(text, outer)
        if around is None or within is None:
            continue
        value = _WIDTHS.get(around + within)
        if value is not None:
            yield Emphasis(entry, outer, value)


def _width_within(text: str, title: Span) -> int | None:
    """How many markers the text of a link has within it on both sides."""
    start, end = title
    if start < end and text[start] not in "*_" and text[end - 1] not in "*_":
        return _width(text, title)
    while start < end and text[start] in "*_":
        start += 1
    while end > start and text[end - 1] in "*_":
        end -= 1
    return _width(text, Span(start, end))


def _width(text: str, span: Span) -> int | None:
    """How many markers a span has on both sides; None where the sides differ."""
    start, end = span
    if text[start - 1 : start] not in _MARKS and text[end : end + 1] not in _MARKS:
        return 0
    while start > 0 and text[start - 1] in "*_":
        start -= 1
    while end < len(text) and text[end] in "*_":
        end += 1
    before, after = text[start : span.start], text[span.end : end]
    return len(before) if before == after[::-1] else None
