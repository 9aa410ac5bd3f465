"""Titles on a line of their own, above what tells of them: authors and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.shown import emphasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Inline
    from awesome_lint.parser.entries.lead import Lead

# To look up a member of an enum takes longer than to compare it.
_LINK, _TEXT_FIRST = InlineKind.LINK, EntryForm.TEXT_FIRST


def read_lines(inlines: Sequence[Inline]) -> Lead | None:
    """The lead of an item's paragraph, whose first line may be the title alone.

    Such a line is emphasized as a whole and has no links; authors and links are below it.
    """
    lead = read(inlines)
    if lead is None or lead.form is not _TEXT_FIRST or not emphasis(inlines[0]):
        return lead
    end = next((at for at, each in enumerate(inlines) if each.content == "\n"), 0)
    if not end or not is_emphasized(inlines[:end]):
        return lead
    title = read(inlines[:end])
    if title is None or not title.title or not lead.title.startswith(title.title):
        return lead
    return lead._replace(title=title.title, title_span=title.title_span)


def is_emphasized(inlines: Sequence[Inline]) -> bool:
    """Whether all words of a line are emphasized, and none is a link."""
    opened: list[int] = []
    for piece in inlines:
        if piece.kind is _LINK:
            return False
        if width := emphasis(piece):
            if opened and opened[-1] == width:
                opened.pop()
            else:
                opened.append(width)
        elif not opened and any(map(str.isalpha, piece.content)):
            return False
    return not opened and any(map(emphasis, inlines))
