"""Where the parts of a Markdown link stand: text, target, title. Locate or abstain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference, unescapeAll

from awesome_lint.document import Link, LinkForm
from awesome_lint.parser.library.keys import BARE, LABEL, SPAN

if TYPE_CHECKING:
    from markdown_it.token import Token

    from awesome_lint.document import Block
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap
    from awesome_lint.text.edits import Span

_SPACES = " \t\n"
_ANGLE = re.compile(r"<((?:[^<>\\\n]|\\.)*)>")
_BARE = re.compile(r"[^ \t\n]*")


def link_of(token: Token, content: str, places: LineMap, block: Block, pieces: Pieces) -> Link:
    """The link or image that ``token`` opens, its text still empty."""
    start, end = token.meta[SPAN]
    text_start, text_end = token.meta[LABEL]
    href = str(token.attrs.get("src" if token.type == "image" else "href", ""))
    link = Link(
        _form(token, content, text_end, end),
        *places.span(start, end),
        "",
        places.span(text_start, text_end),
        href,
        None,
        block,
    )
    if link.form is LinkForm.INLINE:
        _locate_inline(link, content, text_end + 2, end - 1, places)
    elif link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        link.target = link.text_span
    else:
        _refer(link, content, text_start, text_end, end, pieces)
    if link.definition is None and not _faithful(link, pieces.text):
        link.target = None
    title = token.attrs.get("title")
    link.title = str(title) if title is not None else ""
    return link


def _form(token: Token, content: str, text_end: int, end: int) -> LinkForm:
    if token.type == "link_open":
        if token.info == BARE:
            return LinkForm.BARE
        if token.markup == "autolink":
            return LinkForm.AUTOLINK
    after = content[text_end + 1 : text_end + 2] if text_end + 1 < end else ""
    if after == "(":
        return LinkForm.INLINE
    if after == "[":
        return LinkForm.FULL if end - text_end > 3 else LinkForm.COLLAPSED
    return LinkForm.SHORTCUT


def _locate_inline(link: Link, content: str, at: int, stop: int, places: LineMap) -> None:
    """The link is known to be valid: spaces, target, perhaps spaces and title, spaces."""
    while at < stop and content[at] in _SPACES:
        at += 1
    angle = _ANGLE.match(content, at, stop)
    if angle is not None:
        inside, after = angle.span(1), angle.end()
    else:
        bare = _BARE.match(content, at, stop)
        after = bare.end() if bare is not None else at
        inside = (at, after)
    link.target = places.span(*inside)
    while after < stop and content[after] in _SPACES:
        after += 1
    while stop > after and content[stop - 1] in _SPACES:
        stop -= 1
    if after < stop:
        link.title_span = places.span(after, stop)


def _refer(
    link: Link, content: str, text_start: int, text_end: int, end: int, pieces: Pieces
) -> None:
    label = content[text_start:text_end]
    if link.form is LinkForm.FULL:
        label = content[text_end + 2 : end - 1]
    definition = pieces.definitions.get(normalizeReference(label))
    if definition is not None:
        definition.uses += 1
        link.definition = definition
        link.target = definition.target


def _faithful(link: Link, text: str) -> bool:
    """Whether what stands at the link's places is what the parser read."""
    target: Span | None = link.target
    if target is None:
        return False
    written = text[slice(*target)]
    if "\n" in written:
        return False
    if link.form is LinkForm.BARE:
        return link.href.endswith(written)
    if link.form is LinkForm.AUTOLINK:
        return link.href in (written, "mailto:" + written)
    return unescapeAll(written) == link.href
