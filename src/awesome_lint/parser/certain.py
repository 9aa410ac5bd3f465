"""Leaf content whose meaning is certain: plain text, simple links, code, emphasis and tags.

Most lines of most lists are ``[name](target) - words``. Where no character could start any
other construct, a few patterns read them and the inline parser need not: tests hold the
two to the same result. Whatever is not certain is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind, Link, LinkForm
from awesome_lint.edits import Span
from awesome_lint.parser.inline_tags import InlineTags

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.line_map import LineMap
    from awesome_lint.parser.pieces import Pieces

# Characters that start nothing; and those that do only before or between certain others.
_FREE = r"[^\[\]\\`<&~*_@!:w\n]*"
_TAME = r"!(?!\[)|:(?!//)|w(?!ww\.)|&(?![A-Za-z#])|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])"
_PLAIN = rf"{_FREE}(?:(?:{_TAME}){_FREE})*"
_NO_URL = r"[^\[\]\\`<&~*_!\n]*"  # within a link no URL makes another
_LABEL = rf"{_NO_URL}(?:(?:{_TAME}){_NO_URL})*"
_TARGET = r"\([^\s()<>\\&\x00-\x20\x7f]+\)"
_VALUE = r"""(?:"[^"<>&\n]*"|'[^'<>&\n]*')"""
_PIECE = re.compile(
    rf"(?P<link>\[{_LABEL}\]{_TARGET})"
    r"|(?P<code>`[^`\n]+`(?!`))"
    rf"|(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?: +[A-Za-z][A-Za-z0-9-]*={_VALUE})* ?/?>)"
    rf"|(?P<image>!\[{_PLAIN}\]{_TARGET})"
    rf"|(?P<badge>\[!\[{_PLAIN}\]{_TARGET}\]{_TARGET})"
    rf"|(?P<text>{_PLAIN})"
)
# An opening run follows a space, a closing one comes before a space: each can be nothing else.
_OPENING = re.compile(r"(?:(?<=[ ])|(?<![\s\S]))(\*{1,2}|_{1,2})(?=[^\s*_])")
# After a letter and before punctuation it can only close, too (CommonMark 0.31.2 §6.2).
_CLOSING = re.compile(
    r"(?:(?<=[^\s*_])(\*{1,2}|_{1,2})(?=[ ]|\Z)|(?<=[^\W_])(\*{1,2}|_{1,2})(?=[.,;:!?)]))"
)


def pieces_of(content: str) -> list[re.Match[str]] | None:
    """The pieces of ``content``, in order and without gaps; None where it is not certain.

    The last group of each is its kind; those of emphasis markers have no name.
    """
    pieces: list[re.Match[str]] = []
    opened = ""
    at, end = 0, len(content)
    match = _PIECE.match
    while at < end:
        found = match(content, at)
        if found is None or found.end() == at:
            found = (_CLOSING if opened else _OPENING).match(content, at)
            if found is None or (opened and found[0] != opened):
                return None
            opened = "" if opened else found[0]
        pieces.append(found)
        at = found.end()
    return None if opened else pieces


def read(found: list[re.Match[str]], block: Block, places: LineMap, pieces: Pieces) -> None:
    """Fill a block's inlines and text from certain content, and note its links and tags."""
    out = block.inlines
    shift = places.at(0)  # certain content is on one line
    tags: InlineTags | None = None
    for match in found:
        kind, written = match.lastgroup, match[0]
        start = shift + match.start()
        end = start + len(written)
        if kind == "text":
            pieces.plain.append((start, end))
            pieces.see(written)
            out.append(Inline(InlineKind.TEXT, start, end, written))
        elif kind == "link":
            link = _inline_link(written, 1, start, block)
            pieces.see(link.text)
            pieces.links.append(link)
            out.append(Inline(InlineKind.LINK, start, end, link.text, link))
        elif kind == "code":
            content = written[1:-1]
            if content[0] == content[-1] == " " and content.strip(" "):
                content = content[1:-1]  # CommonMark 0.31.2 §6.1
            pieces.see(content)
            out.append(Inline(InlineKind.CODE, start, end, content))
        elif kind == "tag":
            tags = tags or InlineTags(block, places, pieces)
            tags.read(written, match.start(), Span(start, end), out)
        elif kind == "image":
            image = _inline_link(written, 2, start, block)
            pieces.images.append(image)
            out.append(Inline(InlineKind.IMAGE, start, end, "", image))
        elif kind == "badge":
            inside = written.index(")", written.index("](")) + 1  # behind the image
            image = _inline_link(written[1:inside], 2, start + 1, block)
            link = _inline_link(written, inside, start, block)
            link.text, link.text_span, link.images = "", Span(*image.span), [image]
            pieces.images.append(image)
            pieces.links.append(link)
            out.append(Inline(InlineKind.LINK, start, end, "", link))
        else:
            pieces.plain.append((start, end))
            out.append(Inline(InlineKind.MARKER, start, end))
    if tags is not None:
        tags.close(out, None)
    block.text = "".join([each.content for each in out])


def _inline_link(written: str, text_at: int, start: int, block: Block) -> Link:
    """The link or image that is written at ``start``; its text begins at ``text_at``."""
    middle = written.index("](", text_at)
    return Link(
        LinkForm.INLINE,
        start,
        start + len(written),
        written[text_at:middle],
        Span(start + text_at, start + middle),
        written[middle + 2 : -1],
        Span(start + middle + 2, start + len(written) - 1),
        block,
    )
