"""Leaf content whose meaning is certain: plain text and simple inline links, nothing else.

Most lines of most lists are ``[name](target) - words``. Where no character could start
another construct, one pattern reads them and the inline parser need not: a test holds the
two to the same result. Whatever is not certain is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind, Link, LinkForm

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.line_map import LineMap
    from awesome_lint.parser.pieces import Pieces

# Characters that start nothing, and those that do only before certain others, unrolled.
_PLAIN = r"[^\[\]\\`<&~*_@!:w\n]*(?:(?:!(?!\[)|:(?!//)|w(?!ww\.))[^\[\]\\`<&~*_@!:w\n]*)*"
_TEXT = re.compile(_PLAIN)
_LINK = re.compile(rf"\[({_PLAIN})\]\(([^\s()<>\\&\x00-\x20\x7f]+)\)")


def read(block: Block, content: str, places: LineMap, pieces: Pieces) -> bool:
    """Fill the block's inlines and text where ``content`` is certain; tells whether it was."""
    if len(places.inner) != 1:
        return False
    spans: list[re.Match[str]] = []
    at = 0
    while at < len(content):
        found = (_LINK if content[at] == "[" else _TEXT).match(content, at)
        if found is None or found.end() == at:
            return False
        spans.append(found)
        at = found.end()
    shift = places.outer[0] - places.inner[0]
    for found in spans:
        start, end = shift + found.start(), shift + found.end()
        if found.re is _TEXT:
            pieces.plain.append(places.span(*found.span()))
            block.inlines.append(Inline(InlineKind.TEXT, start, end, found[0]))
            pieces.see(found[0])
            continue
        text_span, target = places.span(*found.span(1)), places.span(*found.span(2))
        link = Link(LinkForm.INLINE, start, end, found[1], text_span, found[2], target, block)
        pieces.links.append(link)
        block.inlines.append(Inline(InlineKind.LINK, start, end, found[1], link))
        pieces.see(found[1])
    block.text = "".join(piece.content for piece in block.inlines)
    return True
