"""What says that a paper waits for its venue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.analysis.venue_mentions import VenueMention
    from awesome_lint.document import Document

_WAITING = (
    r"(?i)\b(?:under (?:[a-z-]{1,20} )?review|in (?:review|submission|press)|submitted|submission"
    r"|to appear|forthcoming)\b"
)
_CLAUSE_ENDS = ",;/|"
_SHORTEST = 9  # characters more than the venue: "in press "


def waiting_clause(doc: Document, mention: VenueMention) -> Span | None:
    """What says that a paper waits for the venue of a mention; None where nothing does."""
    start, end = mention.span
    if mention.host.end - mention.host.start < end - start + _SHORTEST:
        return None
    while start > mention.host.start and doc.text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < mention.host.end and doc.text[end] not in _CLAUSE_ENDS:
        end += 1
    if not re.search(_WAITING, doc.text[start:end]):
        return None
    text = doc.text[start:end]
    return Span(end - len(text.lstrip(" [(")), start + len(text.rstrip(" ])")))
