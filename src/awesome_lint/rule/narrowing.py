"""Full-width punctuation written narrow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.analysis.wide_marks import MARKS
from awesome_lint.text.edits import Edit, Fix, Span

if TYPE_CHECKING:
    from awesome_lint.document import Document

_NARROW = dict(zip(MARKS, ":,()[]", strict=True))
_PLAIN = {"：": ": ", "，": ", "}
_EMPHASIS = "*_~"
# A box, a note, a definition: what brackets become where Markdown reads them.
_CONSTRUCT = r"\[(?:[ xX]|[\^!][^\]]*)\]|.*\][(\[:]"


def narrowed(doc: Document, span: Span) -> Fix | None:
    """The fix that writes a mark, or a pair of brackets, narrow with its spaces.

    None where square brackets would become a link, or the mark may be a part of a URL.
    """
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
