"""How titles compare where they are sorted: no habit, but what a configuration says of one.

Where it says nothing, any way to sort that curators have will do.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.text.collation import COLLATIONS

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = COLLATIONS


def measure(doc: Document) -> Counter[str]:  # noqa: ARG001 - as the other habits are measured
    """Nothing: titles that two collations sort differently are too few to tell them apart."""
    return Counter()
