"""Punctuation of Chinese and Japanese in text that is neither."""

from __future__ import annotations

import re

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.plugin import (
    Block,
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
from awesome_lint.text.scripts import CJK, HANGUL

_MARKS = "：，（）【】"
_NARROW = dict(zip(_MARKS, ":,()[]", strict=True))
_PARTNER = {"（": "）", "【": "】"}
_PLAIN = {"：": ": ", "，": ", "}
_EMPHASIS = "*_~"
# A box, a note, a definition: what brackets become where Markdown reads them.
_CONSTRUCT = r"\[(?:[ xX]|[\^!][^\]]*)\]|.*\][(\[:]"
_MOSTLY = 10  # one Chinese or Japanese character to so many others is a list in that language
_MIXED = r"（([^（）()\n]{1,100})\)|(?<!\])\(([^（）()\n]{1,100})）"
_WIDE, _NARROW_PAIR = "（）", "()"
_LONGEST = 300  # characters between brackets
_SAMPLE = 100_000  # characters of a list that tell


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
    residue = doc.residue
    if residue.isascii() or not any(mark in residue for mark in _MARKS):
        return
    done, is_cjk, narrow = -1, None, False
    leaf: Block | None = None
    separators: frozenset[int] = frozenset()
    for found in re.finditer(f"[{_MARKS}]", residue):
        at = found.start()
        if at < done:
            continue
        if leaf is None or at >= leaf.end:
            leaf = doc.leaf_at(at)
            if leaf is None:
                continue
            narrow = not re.search(f"[{CJK}{HANGUL}]", doc.text[leaf.start : leaf.end])
        span = _span(residue, at, leaf) if narrow else None
        if span is None:
            continue
        if is_cjk is None:
            is_cjk, separators = _is_cjk(residue[:_SAMPLE]), _separators(doc)
        if is_cjk:
            return
        if at in separators:
            continue
        done = span.end
        written = residue[slice(*span)]
        yield Finding(span, f'full-width "{_shown(written)}" in Latin text', _fix(doc, span))


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


def _is_cjk(text: str) -> bool:
    """Whether a list is written in Chinese, Japanese or Korean."""
    found = len(re.findall(f"[{CJK}{HANGUL}]", text))
    return _MOSTLY * found > len(text) - text.count("\0")


def _separators(doc: Document) -> frozenset[int]:
    """Where the separators of descriptions are, if full-width ones are the list's own."""
    if habits(doc)["separator"].convention != "：":
        return frozenset()
    return frozenset(
        at for each in descriptions(doc) if (at := doc.text.find("：", *each.separator)) >= 0
    )


def _span(residue: str, at: int, leaf: Block) -> Span | None:
    """A mark with the spaces after it, or a pair of brackets; None where it belongs to none."""
    mark = residue[at]
    if mark in _PLAIN:
        end = at + 1
        while end < leaf.content_end and residue[end] in " \t":
            end += 1
        return Span(at, end) if _follows_text(residue, at) else None
    if mark not in _PARTNER:
        return None
    end = residue.find(_PARTNER[mark], at, min(leaf.content_end, at + _LONGEST))
    if end < 0 or any(each in residue[at + 1 : end] for each in "（【\n"):
        return None
    return Span(at, end + 1)


def _follows_text(residue: str, at: int) -> bool:
    before = residue[max(at - 4, 0) : at].rstrip(_EMPHASIS)[-1:]
    return before.isalnum() or before in ("\0", ")", "]", '"', "'", "”", "）", "】")


def _fix(doc: Document, span: Span) -> Fix | None:
    if is_cluttered(doc, span):
        return None  # what follows may be a part of the URL
    text = doc.text
    mark = text[span.start]
    if mark in _PLAIN:
        if mark == "：" and doc.residue[span.start - 1 : span.start] == "]":
            return None  # "[a]:" may be a definition
        at_end = text[span.end : span.end + 1] in ("", "\n")
        return Fix.replace("Write it narrow", span, _NARROW[mark] if at_end else _PLAIN[mark])
    inner = text[span.start + 1 : span.end - 1]
    if mark == "【":
        future = f"[{inner}]{text[span.end : span.end + 1]}"
        label = " ".join(inner.casefold().split())
        if re.match(_CONSTRUCT, future) or label in doc.definition_of:
            return None
    opening, closing = _NARROW[mark], _NARROW[text[span.end - 1]]
    if _wants_space(text, span.start):
        opening = f" {opening}"
    if text[span.end : span.end + 1].isalnum():
        closing += " "
    edits = Edit(span.start, span.start + 1, opening), Edit(span.end - 1, span.end, closing)
    return Fix("Write them narrow", edits)


def _wants_space(text: str, at: int) -> bool:
    """Whether a word, or emphasis that ends there, stands right before a bracket."""
    before = text[max(at - 4, 0) : at]
    return before.rstrip(_EMPHASIS)[-1:].isalnum()


def _shown(written: str) -> str:
    return written.strip() if len(written) < 40 else f"{written[:30]}…{written[-5:]}"
