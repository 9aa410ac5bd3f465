"""Names of venues as the list should write them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.venue_mentions import VenueMention, venue_mentions
from awesome_lint.document.index import index
from awesome_lint.knowledge.venues.shapes import is_phrase

if TYPE_CHECKING:
    from awesome_lint.document import Document

_OFTEN = 3


def respelt(doc: Document, mention: VenueMention) -> str | None:
    """The name of a mention as it should be; None where it is."""
    written, proper = mention.written, mention.spelling
    if proper == "arXiv":
        proper = habits(doc)["arxiv-case"].convention or proper
    elif is_phrase(proper):
        return None
    if written == proper or mention.venue.name in _joined_names(doc):
        return None
    if _words(written) == _words(proper) and " " in proper:
        return None  # "ECML-PKDD" for "ECML PKDD"
    return proper if _letters(written) == _letters(proper) else None


@index
def _joined_names(doc: Document) -> frozenset[str]:
    """The venues whose two words the list always runs together, and not once or twice."""
    ways: dict[str, Counter[bool]] = {}
    for mention in venue_mentions(doc):
        if " " in mention.venue.name:
            ways.setdefault(mention.venue.name, Counter())[mention.written.isalnum()] += 1
    return frozenset(name for name, way in ways.items() if way[True] >= _OFTEN and not way[False])


def _words(name: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in name).split()


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()
