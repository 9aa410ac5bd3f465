"""Whether a blank line comes before a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.block_spacing import block_edges
from awesome_lint.document import BlockKind

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = ("blank", "none")


def measure(doc: Document) -> Counter[str]:
    """How many lists have a blank line above, and how many none; below headings none counts."""
    return Counter(
        "blank" if gap.blank else "none"
        for gap in block_edges(doc)
        if gap.above is None and gap.below is not None and gap.below.kind is BlockKind.LIST
    )
