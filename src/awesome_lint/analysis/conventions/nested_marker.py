"""The bullet of lists in a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.list_nesting import nested_lists

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = ("-", "*", "+")


def measure(doc: Document) -> Counter[str]:
    """How many items have each bullet; those of tables of contents are a tool's, as a rule."""
    found: Counter[str] = Counter()
    for each in nested_lists(doc):
        if each.depth == 2 and each.block.markup in VALUES and not each.contents:
            found[each.block.markup] += len(each.block.children)
    return found
