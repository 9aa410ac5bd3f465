"""Punctuation of Chinese and Japanese in text that is neither."""

from __future__ import annotations

import re

from awesome_lint.analysis.wide_marks import wide_marks
from awesome_lint.plugin import (
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    InlineKind,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.rule.narrowing import narrowed
from awesome_lint.text.scripts import CJK

_MIXED = r"（([^（）()\n]{1,100})\)|(?<!\])\(([^（）()\n]{1,100})）"
_WIDE, _NARROW_PAIR = "（）", "()"


@rule(
    summary="Full-width punctuation in text that is not Chinese or Japanese, or half a pair of it",
    level=Level.INFO,
    yields_to=["fullwidth-bracket"],
    bad=[
        Example(
            "- A Net«：»Depth «（Estimation）» [[paper](https://a.test)]\n",
            fixed="- A Net: Depth (Estimation) [[paper](https://a.test)]\n",
        ),
        Example(
            "- **A Net**«（ICML 2024）»<br>\n- B«，»C«， »D\n",
            fixed="- **A Net** (ICML 2024)<br>\n- B, C, D\n",
        ),
        Example(
            "- [Net](https://a.test) «【CVPR 2020】»and more\n",
            fixed="- [Net](https://a.test) [CVPR 2020] and more\n",
        ),
        Example(
            "- [注意力机制«（Attention)»](https://a.test)：一种«(很好）»工具。\n",
            fixed="- [注意力机制（Attention）](https://a.test)：一种(很好)工具。\n",
        ),
        Example("- A «（Depth)» Net\n", fixed="- A (Depth) Net\n"),
        Example("- https://a.test/b«，»C\n"),
        Example("- [a]«：»b\n"),
        Example("- Net «【paper】»(https://a.test)\n- «【x】» done\n"),
        Example("- Shop«：»[a](https://a.test)\n", fixed="- Shop: [a](https://a.test)\n"),
    ],
    good=[
        "- 工具：一种（好）工具，【免费】\n- A Net：一种工具\n- 도구：A\n",
        "# 工具\n\n列出各种有用的开源工具。\n\n- Net：A（B），C\n",
        "- [a](https://a.test) - Flips tables! (╯°□°）╯\n- `a：b` [（c）](https://b.test/，d)\n",
    ],
)
def fullwidth_punctuation(doc: Document) -> Iterator[Finding]:
    """Typed with a Chinese or Japanese keyboard, such marks leave gaps in a line of Latin
    text. A line with one character of these languages, or Korean, is left alone, and so is a
    list that is written in one.

    Of two parentheses that are not alike the opening one tells, in these languages, how both
    should be.

    The fix writes the narrow marks, with their spaces; where square brackets would become a
    link it leaves them to a person.
    """
    if "（" in doc.text or "）" in doc.text:
        yield from _mixed(doc)
    for span in wide_marks(doc):
        written = _shown(doc.text[slice(*span)])
        yield Finding(span, f'full-width "{written}" in Latin text', narrowed(doc, span))


def _mixed(doc: Document) -> Iterator[Finding]:
    """Parentheses of which one is full-width and the other is not, in text or a link's text."""
    text = doc.text
    for found in re.finditer(_MIXED, text):
        opening, closing = found.start(), found.end() - 1
        leaf = doc.leaf_at(opening)
        piece = doc.piece_at(opening)
        if leaf is None or piece is None or piece is not doc.piece_at(closing):
            continue
        visible = piece.kind is InlineKind.TEXT or (
            piece.link is not None and closing < piece.link.text_span.end
        )
        if not visible or not re.search(r"[^\W_]{2}", found[1] or found[2]):
            continue
        in_cjk = re.search(f"[{CJK}]", text[leaf.start : leaf.end]) is not None
        wide = text[opening] == _WIDE[0] and in_cjk
        pair = _WIDE if wide else _NARROW_PAIR
        edits = tuple(
            Edit(at, at + 1, mark)
            for at, mark in zip((opening, closing), pair, strict=True)
            if text[at] != mark
        )
        told = f'"{text[opening]}" is closed by "{text[closing]}", which has another width'
        yield Finding(Span(opening, closing + 1), told, Fix(f"Write {pair[0]}…{pair[1]}", edits))


def _shown(written: str) -> str:
    return written.strip() if len(written) < 40 else f"{written[:30]}…{written[-5:]}"
