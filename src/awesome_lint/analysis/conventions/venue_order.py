"""Which comes first, the venue or the year: "NIPS 2014", "2014 NIPS"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.venue_mentions import venue_mentions

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = ("NIPS 2014", "2014 NIPS")


def measure(doc: Document) -> Counter[str]:
    """How often each comes first."""
    return Counter(
        VALUES[mention.dated < mention.named]
        for mention in venue_mentions(doc)
        if mention.dated is not None
    )
