"""No-break and other wide spaces where Markdown wants plain ones: before and behind bullets."""

from __future__ import annotations

import re

from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    InlineKind,
    Iterator,
    Level,
    Span,
    rule,
)

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BULLETS = "-*+"
_FEW = r"[ \t]{0,12}"
_BULLET = r"(?:[-*+]|\d{1,3}[.)])"
_BEFORE = rf"\n{_FEW}([{_WIDE}][ \t{_WIDE}]{{0,24}})({_BULLET})[ \t{_WIDE}]{{1,24}}(?=\S)"
_BEHIND = rf"\n{_FEW}({_BULLET})([{_WIDE}]+)(?=\S)"


@rule(
    summary="No-break or other wide space before or behind a bullet",
    level=Level.WARNING,
    bad=[
        Example(
            "- [A](https://a.test)\n «\u00a0»- [B](https://b.test)\n",
            unsafe="- [A](https://a.test)\n  - [B](https://b.test)\n",
        ),
        Example(
            "- [A](https://a.test)\n-«\u00a0»[B](https://b.test)\n",
            unsafe="- [A](https://a.test)\n- [B](https://b.test)\n",
        ),
        Example("- A\n«\u3000\u3000»* B\n", unsafe="- A\n  * B\n"),
    ],
    good=[
        "- [A](https://a.test)\n  - [B](https://b.test)\n",
        "\u00a0\u00a0<b>A</b>\n\n\u3000\u3000一种工具。\n",
        "```\n\u00a0- a\n```\n",
        "- A\u00a0B\n",
        "*\u00a0A remark.\n\n\u00a0\u00a0- A poet\n",
        "- It was\n3.\u00a0May 2020, cold:\n+\u00a05 degrees\n",
    ],
)
def wide_indent(doc: Document) -> Iterator[Finding]:
    """Only spaces and tabs indent an item and part its bullet from its text. With another
    space, which looks alike in an editor, GitHub shows the bullet as text.

    Only reported where a link is behind the bullet or, in an item, a word: elsewhere it may
    be the mark of a remark, a day of a month or a sum.

    The fix writes plain spaces. It is unsafe, because it makes an item of what was none.
    """
    text = doc.text
    if text.isascii():
        return
    for pattern, wide, bullet in ((_BEFORE, 1, 2), (_BEHIND, 2, 1)):
        for found in re.finditer(pattern, f"\n{text}"):
            place = Span(found.start(wide) - 1, found.end(wide) - 1)
            if not _looks_like_item(doc, found[bullet], found.end() - 1):
                continue
            yield Finding(
                place,
                "no-break or wide space at a bullet, which GitHub therefore shows as text",
                Fix.replace("Write plain spaces", place, " " * (place.end - place.start)).unsafe(),
            )


def _looks_like_item(doc: Document, bullet: str, at: int) -> bool:
    """Whether a bullet that is shown as text was meant for one, by what follows it at ``at``."""
    piece, leaf = doc.piece_at(at), doc.leaf_at(at)
    if piece is None or leaf is None:
        return False
    if piece.kind in (InlineKind.LINK, InlineKind.MARKER):  # "**[Name](…)**"
        return doc.text[at] in "[*_"
    within = leaf.parent is not None and leaf.parent.kind is BlockKind.ITEM
    text = piece.kind is InlineKind.TEXT and doc.text[at].isalpha()
    return text and within and bullet in _BULLETS
