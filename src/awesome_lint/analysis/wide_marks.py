"""Full-width punctuation in text that is neither Chinese nor Japanese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.scripts import CJK, HANGUL

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document

MARKS = "：，（）【】"
_PLAIN = "：，"
_PARTNER = {"（": "）", "【": "】"}
_MOSTLY = 10  # one Chinese or Japanese character to so many others is a list in that language
_SAMPLE = 100_000  # characters of a list that tell
_EMPHASIS = "*_~"
_LONGEST = 300  # characters between brackets


@index
def wide_marks(doc: Document) -> list[Span]:
    """The full-width marks in Latin text, brackets with what they hold; none in a list that is
    written in Chinese, Japanese or Korean.
    """
    residue = doc.residue
    spans: list[Span] = []
    if residue.isascii() or not any(mark in residue for mark in MARKS):
        return spans
    done, separators, narrow = -1, None, False
    leaf: Block | None = None
    for found in re.finditer(f"[{MARKS}]", residue):
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
        if separators is None:
            if _is_cjk(residue[:_SAMPLE]):
                return []
            separators = _separators(doc)
        if at not in separators:
            done = span.end
            spans.append(span)
    return spans


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
