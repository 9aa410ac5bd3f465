"""The letter case of arXiv: "arXiv" as it calls itself, "arxiv", "Arxiv"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.venue_mentions import venue_mentions

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = ("arXiv", "arxiv", "Arxiv", "ArXiv", "ARXIV")


def measure(doc: Document) -> Counter[str]:
    """How often each is written where an entry says that it appeared there."""
    return Counter(
        mention.written
        for mention in venue_mentions(doc)
        if mention.venue.name == "arXiv" and mention.written in VALUES
    )
