"""Leads whose meaning is certain at a glance: a link, alone or before a plain description.

``[Name](…)`` and ``[Name](…) - What it does, and for [whom](…).`` make up most of most lists.
What is read here is what ``lead.read_closely`` would make of it, in a fifth of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, LinkForm, Role
from awesome_lint.knowledge.labels import is_label, role
from awesome_lint.knowledge.urls import is_scholarly
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.lead import Lead
from awesome_lint.parser.entries.mentioned_links import BY_TARGET
from awesome_lint.parser.entries.titles.edges import is_appearance
from awesome_lint.parser.entries.titles.titles import YEAR, label_of
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Inline

_BRACKET = re.compile(r"[\[\]()【】（）\0]")  # which may enclose a tag, a label or a venue
_TAG_BRACKET = lazy(r"[\[\]【】（）\0]")
_ASIDE = lazy(r"\(([^()\0]{1,80})\)")  # which may be a venue
_SET_OFF = re.compile(r" [-–—] (?=[^\W_])|: (?=[^\W_])")
_SETTING_OFF = (" ", ":")  # as the first character of what follows a link
_ENDS = ".!?"  # of a description; other marks at its end are none of it
_PAIR = 2  # pieces: a link and a description without others
_FEWEST = 6  # characters; what is shorter may lead to a link, "from"

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND, _TEXT_KIND = InlineKind.LINK, InlineKind.TEXT
_CODE_KIND, _IMAGE_KIND = InlineKind.CODE, InlineKind.IMAGE
_INLINE, _LINK_FIRST, _PRIMARY = LinkForm.INLINE, EntryForm.LINK_FIRST, Role.PRIMARY


def certain_lead(inlines: Sequence[Inline]) -> Lead | None:
    """The lead that ``inlines`` make; None where that takes a closer look."""
    if not inlines or inlines[0].kind is not _LINK_KIND:
        return None
    if len(inlines) > 1 and inlines[1].content[:1] not in _SETTING_OFF:
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
    links = [EntryLink(link, name, _PRIMARY)]
    described, place, separator = "", None, None
    if len(inlines) > 1:
        piece = inlines[1]
        found = _SET_OFF.match(piece.content) if piece.kind is _TEXT_KIND else None
        if found is None:
            return None
        for each in inlines:
            if each.escapes:
                return None  # offsets in what is shown are others than in the text
        begin, first, end = piece.start, found.end(), piece.end
        if len(inlines) == _PAIR:
            described = piece.content[first:]
            last = described[-1]
            if len(described) < _FEWEST or not (last.isalnum() or last in _ENDS):
                return None
            if not _is_plain(described):
                return None
            after = min(begin + len(piece.content) - 1, end)
        else:
            told = _described(inlines, first, links)
            if told is None:
                return None
            described = " ".join(told.split())
            after = _place(inlines, first + len(told) - 1)
        if piece.content[0] == ":" and any(is_scholarly(each.link.href) for each in links):
            return None  # a paper's title may go on after the colon
        place = Span(min(begin + first, end), after + 1)
        separator = Span(begin, min(begin + first - 1, end) + 1)
    return Lead(
        _LINK_FIRST,
        name,
        link.text_span,
        links,
        [],
        None,
        described,
        place,
        separator,
        False,
    )


def _described(inlines: Sequence[Inline], first: int, links: list[EntryLink]) -> str | None:
    """What a reader sees after the first link, from ``first`` on; the other ``links`` are added.

    None where a part of it may be something else: a tag, a label, a venue.
    """
    asides = False
    shown, masked, after = "", "", 0  # up to where the last link with a text is
    for piece in inlines[1:]:
        kind, content, link = piece.kind, piece.content, piece.link
        if kind is _TEXT_KIND:
            if _BRACKET.search(content):
                if _TAG_BRACKET.search(content):
                    return None
                asides = True
            masked += content
        elif kind is _LINK_KIND:
            if link is None or link.text != content or link.href[:1] in ("", "#"):
                return None
            label = label_of(link)
            told = Role(role(label, link.href))
            if told in BY_TARGET:
                return None  # it may only be mentioned
            links.append(EntryLink(link, label, told))
            masked += "\0"
            if content.strip():
                after = len(shown) + len(content)
        elif kind is _CODE_KIND:
            masked += "\0"
        elif kind is not _IMAGE_KIND:
            return None
        shown += content
    if "\n" in shown or YEAR.search(shown):
        return None
    text, tail = shown[first:].rstrip(" "), shown[after:]
    if len(text) < _FEWEST or not (text[-1].isalnum() or text[-1] in _ENDS) or is_appearance(text):
        return None
    if after and (not any(map(str.isalnum, tail)) or is_appearance(tail)):
        return None  # it may end with labels
    if asides and any(find(aside) is not None for aside in _ASIDE.findall(masked)):
        return None
    return text


def _place(inlines: Sequence[Inline], at: int) -> int:
    """The offset in the text of an offset in what a reader sees after the first link."""
    for piece in inlines[1:]:
        if at < len(piece.content):
            start, end = (piece.start, piece.end) if piece.link is None else piece.link.text_span
            return min(start + at, end)
        at -= len(piece.content)
    raise IndexError(at)


def _is_plain(text: str) -> bool:
    """Whether no text around it is a tag or a venue, and a reader sees it as it is written."""
    return not _BRACKET.search(text) and not YEAR.search(text) and " ".join(text.split()) == text
