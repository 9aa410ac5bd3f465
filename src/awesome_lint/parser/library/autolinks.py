"""GitHub's bare-URL links, as inline rules: ``https://…``, ``www.…``, ``a@b.org``.

The rules follow cmark-gfm 0.29.0.gfm.13 (GFM spec, section 6.9), which differ from linkify's and
from markdown-it's plugin: no whitespace is wanted before ``http://``, the link ends at
whitespace or "<" only, and nothing links inside an open "[".
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from awesome_lint.parser.library.frames import in_bracket
from awesome_lint.parser.library.keys import BARE

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_ALPHA = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ALNUM = _ALPHA | frozenset("0123456789")
_SPACE = frozenset(" \t\n\v\f\r")
_ENDING = _SPACE | {"<"}
_TRAILING = frozenset("?!.,:*_~'\"")
_SCHEMES = ("http", "https", "ftp")
_LONGEST_SCHEME = 5


def www(state: StateInline, silent: bool) -> bool:
    """``www.a.org``, linked as ``http://www.a.org``."""
    at, text = state.pos, state.src
    if silent or text[at] != "w" or not text.startswith("www.", at):
        return False
    if at > 0 and text[at - 1] not in "*_~(" and text[at - 1] not in _SPACE:
        return False
    if state.linkLevel > 0 or in_bracket(state):
        return False
    end = _domain_end(text, at, state.posMax, dots=1)
    return bool(end) and _link(state, at, _link_end(text, at, end, state.posMax), "http://")


def url(state: StateInline, silent: bool) -> bool:
    """``https://a.org``, found at its "://"."""
    at, text = state.pos, state.src
    if silent or text[at] != ":" or not text.startswith("://", at):
        return False
    if state.linkLevel > 0 or in_bracket(state):
        return False
    low = max(at - len(state.pending), at - _LONGEST_SCHEME - 1)
    start = at
    while start > low and text[start - 1] in _ALPHA:
        start -= 1
    if text[start:at].lower() not in _SCHEMES:
        return False
    host = at + 3
    if host >= state.posMax or not _in_host(text[host]):
        return False
    end = _domain_end(text, host, state.posMax, dots=0)
    return bool(end) and _link(state, start, _link_end(text, at, end, state.posMax), "")


def email(state: StateInline, silent: bool) -> bool:
    """``a@b.org``, found at its "@"."""
    at, text = state.pos, state.src
    if silent or text[at] != "@" or state.linkLevel > 0:
        return False
    low = at - len(state.pending)
    start = at
    while start > low and (text[start - 1] in _ALNUM or text[start - 1] in ".+-_"):
        start -= 1
    if start == at or (start > low and text[start - 1] == "/"):
        return False
    scheme = ""
    for known in ("mailto:", "xmpp:"):
        before = start - len(known)
        if (
            before >= low
            and text.startswith(known, before)
            and (before == 0 or text[before - 1] not in _ALNUM)
        ):
            scheme = known
    end = _email_end(text, at, state.posMax, scheme)
    if not end:
        return False
    end = _trimmed_end(text, at, end)
    return end > at and _link(state, start - len(scheme), end, "" if scheme else "mailto:")


def _email_end(text: str, at: int, stop: int, scheme: str) -> int:
    """Where the domain after the "@" at ``at`` ends, 0 where it is none."""
    end, dots, slashes = at + 1, 0, 0
    while end < stop:
        char = text[end]
        if char == "@":
            return 0
        if char == "." and end + 1 < stop and text[end + 1] in _ALNUM:
            dots += 1
        elif char == "/" and scheme == "xmpp:" and not slashes:
            slashes = 1
        elif char not in _ALNUM and char not in "-_":
            break
        end += 1
    last = text[end - 1]
    return end if end - at >= 2 and dots and (last in _ALPHA or last == ".") else 0


def _in_host(char: str) -> bool:
    if char.isascii():
        return char in _ALNUM or (char not in _SPACE and (ord(char) < 33 or ord(char) == 127))
    category = unicodedata.category(char)
    return not category.startswith("P") and category != "Zs"


def _domain_end(text: str, start: int, stop: int, *, dots: int) -> int:
    """Where the domain from ``start`` ends; 0 where there is none with that many dots.

    An underscore in one of the last two labels makes it none (GFM spec 6.9).
    """
    seen = before_last = last = 0
    at = start + 1
    while at < stop - 1:
        char = text[at]
        if char == "\\" and at < stop - 2:
            at += 1
            char = text[at]
        if char == "_":
            last += 1
        elif char == ".":
            before_last, last = last, 0
            seen += 1
        elif char != "-" and not _in_host(char):
            break
        at += 1
    if (before_last or last) and seen <= 10:
        return 0
    return at if seen >= dots else 0


def _link_end(text: str, start: int, at: int, stop: int) -> int:
    while at < stop and text[at] not in _ENDING:
        at += 1
    return _trimmed_end(text, start, at)


def _trimmed_end(text: str, start: int, end: int) -> int:
    """``end`` without trailing punctuation, entities and unbalanced parentheses."""
    angle = text.find("<", start, end)
    if angle >= 0:
        end = angle
    surplus = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        char = text[end - 1]
        if char == ";":
            at = end - 2
            while at > start and text[at] in _ALPHA:
                at -= 1
            end = at if at < end - 2 and text[at] == "&" else end - 1
        elif char == ")":
            if surplus <= 0:
                break
            surplus -= 1
            end -= 1
        elif char in _TRAILING:
            end -= 1
        else:
            break
    return end


def _link(state: StateInline, start: int, end: int, prefix: str) -> bool:
    if end <= state.pos:
        return False
    back = state.pos - start
    if back:  # the scheme or local part is pending text already
        state.pending = state.pending[:-back]
    shown = state.src[start:end]
    token = state.push("link_open", "a", 1)
    token.attrs, token.info = {"href": prefix + shown}, BARE
    token.meta["back"] = back
    state.push("text", "", 0).content = shown
    state.push("link_close", "a", -1).info = BARE
    state.pos = end
    return True
