"""Leaf content whose meaning is certain: plain text, simple links, code, emphasis and tags.

Most lines of most lists are ``[name](target) - words``. Where no character could start any
other construct, a few patterns read them and the inline parser need not: tests hold the
two to the same result. Whatever is not certain is left to the parser.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a piece of certain content is."""

    TEXT = "text"
    LINK = "link"
    CODE = "code"
    MARKER = "marker"
    TAG = "tag"


class Piece(NamedTuple):
    """A piece of certain content; ``found`` has a link's text and target, a code's content."""

    kind: Kind
    found: re.Match[str]


# Characters that start nothing; and those that do only before or between certain others.
_FREE = r"[^\[\]\\`<&~*_@!:w\n]*"
_TAME = r"!(?!\[)|:(?!//)|w(?!ww\.)|&(?![A-Za-z#])|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])"
_PLAIN = rf"{_FREE}(?:(?:{_TAME}){_FREE})*"
_TEXT = re.compile(_PLAIN)
_LINK = re.compile(rf"\[({_PLAIN})\]\(([^\s()<>\\&\x00-\x20\x7f]+)\)")
_CODE = re.compile(r"`([^`\n]+)`(?!`)")
# An opening run follows a space, a closing one comes before a space: each can be nothing else.
_OPENING = re.compile(r"(?:(?<=[ ])|(?<![\s\S]))(\*{1,2}|_{1,2})(?=[^\s*_])")
# After a letter and before punctuation it can only close, too (CommonMark 0.31.2 §6.2).
_CLOSING = re.compile(
    r"(?:(?<=[^\s*_])(\*{1,2}|_{1,2})(?=[ ]|\Z)|(?<=[^\W_])(\*{1,2}|_{1,2})(?=[.,;:!?)]))"
)
_VALUE = r"""(?:"[^"<>&\n]*"|'[^'<>&\n]*')"""
_TAG = re.compile(rf"</?[A-Za-z][A-Za-z0-9-]*(?: +[A-Za-z][A-Za-z0-9-]*={_VALUE})* ?/?>")


def pieces_of(content: str) -> list[Piece] | None:
    """The pieces of ``content``, in order and without gaps; None where it is not certain."""
    pieces: list[Piece] = []
    opened = ""
    at, end = 0, len(content)
    while at < end:
        char = content[at]
        if char == "[":
            kind, found = Kind.LINK, _LINK.match(content, at)
        elif char == "`":
            kind, found = Kind.CODE, _CODE.match(content, at)
        elif char == "<":
            kind, found = Kind.TAG, _TAG.match(content, at)
        elif char in "*_":
            kind, found = Kind.MARKER, (_CLOSING if opened else _OPENING).match(content, at)
            if found is None or (opened and found[0] != opened):
                return None
            opened = "" if opened else found[0]
        else:
            kind, found = Kind.TEXT, _TEXT.match(content, at)
        if found is None or found.end() == at:
            return None
        pieces.append(Piece(kind, found))
        at = found.end()
    return None if opened else pieces
