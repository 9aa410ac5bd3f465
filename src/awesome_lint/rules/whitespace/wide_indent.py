"""No-break and other wide spaces where Markdown wants plain ones: before and behind bullets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import InlineKind
from awesome_lint.edits import Fix, Span
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FEW = r"[ \t]{0,12}"
_BULLET = r"(?:[-*+]|\d{1,3}[.)])"
_BEFORE = rf"\n{_FEW}([{_WIDE}][ \t{_WIDE}]{{0,24}}){_BULLET}[ \t{_WIDE}]"
_BEHIND = rf"\n{_FEW}{_BULLET}([{_WIDE}]+)[^\s{_WIDE}]"


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
    ],
)
def wide_indent(doc: Document) -> Iterator[Finding]:
    """Only spaces and tabs indent an item and part its bullet from its text. With another
    space, which looks alike in an editor, GitHub shows the bullet as text.

    The fix writes plain spaces. It is unsafe, because it makes an item of what was none.
    """
    text = doc.text
    if text.isascii():
        return
    for pattern in (_BEFORE, _BEHIND):
        for found in re.finditer(pattern, f"\n{text}"):
            place = Span(found.start(1) - 1, found.end(1) - 1)
            piece = doc.piece_at(found.end() - 2)
            if piece is None or piece.kind not in (InlineKind.TEXT, InlineKind.LINK):
                continue
            yield Finding(
                place,
                "no-break or wide space at a bullet, which GitHub therefore shows as text",
                Fix.replace("Write plain spaces", place, " " * (place.end - place.start)).unsafe(),
            )
