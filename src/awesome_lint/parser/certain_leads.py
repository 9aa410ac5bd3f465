"""Leads whose meaning is certain at a glance: a link, alone or before a plain description.

``[Name](…)`` and ``[Name](…) - What it does.`` make up most of most lists. What is read here is
what ``lead.read`` would make of it, in a fifth of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, LinkForm, Role
from awesome_lint.edits import Span
from awesome_lint.labels import is_label
from awesome_lint.parser.leads import Lead
from awesome_lint.parser.titles import YEAR
from awesome_lint.urls import is_scholarly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Inline

_BRACKET = re.compile(r"[\[\]()【】（）\0]")  # which may enclose a tag, a label or a venue
_SET_OFF = re.compile(r" [-–—] (?=[^\W_])|: (?=[^\W_])")
_ENDS = ".!?"  # of a description; other marks at its end are none of it
_FEWEST = 6  # characters; what is shorter may lead to a link, "from"

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND, _TEXT_KIND = InlineKind.LINK, InlineKind.TEXT
_INLINE, _LINK_FIRST, _PRIMARY = LinkForm.INLINE, EntryForm.LINK_FIRST, Role.PRIMARY


def certain_lead(inlines: Sequence[Inline]) -> Lead | None:
    """The lead that ``inlines`` make; None where that takes a closer look."""
    count = len(inlines)
    if not 1 <= count <= 2 or inlines[0].kind is not _LINK_KIND:
        return None
    name, link = inlines[0].content, inlines[0].link
    if (
        link is None
        or link.form is not _INLINE
        or link.text != name
        or link.href[:1] in ("", "#")
        or not (name[:1].isalnum() and name[-1].isalnum())
        or not _is_plain(name)
        or is_label(name)
    ):
        return None
    described, place, separator = "", None, None
    if count == 2:
        piece = inlines[1]
        found = _SET_OFF.match(piece.content) if piece.kind is _TEXT_KIND else None
        if found is None:
            return None
        if found[0][0] == ":" and is_scholarly(link.href):
            return None  # a paper's title may go on after the colon
        begin, first, end = piece.start, found.end(), piece.end
        described = piece.content[first:]
        last = described[-1]
        if len(described) < _FEWEST or not (last.isalnum() or last in _ENDS):
            return None
        if not _is_plain(described):
            return None
        last_at = begin + len(piece.content) - 1
        place = Span(min(begin + first, end), min(last_at, end) + 1)
        separator = Span(begin, min(begin + first - 1, end) + 1)
    return Lead(
        _LINK_FIRST,
        name,
        link.text_span,
        [EntryLink(link, name, _PRIMARY)],
        [],
        None,
        described,
        place,
        separator,
        False,
    )


def _is_plain(text: str) -> bool:
    """Whether no text around it is a tag or a venue, and a reader sees it as it is written."""
    return not _BRACKET.search(text) and not YEAR.search(text) and " ".join(text.split()) == text
