"""Formulas between dollar signs, which GitHub typesets and Markdown knows nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.document import Document

_REACH = 500  # characters to either side


def in_formula(doc: Document, at: int) -> bool:
    """Whether dollar signs stand on both sides of an offset in its line, so that ``a ,b`` and
    ``a ** b`` may be mathematics.
    """
    text = doc.text
    first = max(text.rfind("\n", max(at - _REACH, 0), at), at - _REACH, 0)
    last = text.find("\n", at, at + _REACH)
    return (
        text.find("$", first, at) >= 0
        and text.find("$", at, last if last >= 0 else at + _REACH) >= 0
    )
