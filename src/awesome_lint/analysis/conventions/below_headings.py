"""Whether a blank line follows a heading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.block_spacing import block_edges
from awesome_lint.document import BlockKind

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = ("blank", "none")


def measure(doc: Document) -> Counter[str]:
    """How many headings have a blank line below, and how many have none."""
    return Counter(
        "blank" if gap.blank else "none"
        for gap in block_edges(doc)
        if gap.above is not None and gap.above.kind is BlockKind.HEADING
    )
