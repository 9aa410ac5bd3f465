"""What kind of list a document is, by what its entries lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Profile
from awesome_lint.urls import is_scholarly

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry

_SHARE = 0.25


def profile_of(doc: Document) -> Profile:
    """PAPERS where a quarter of the entries have a venue or a scholarly link, else GENERAL."""
    scholarly = sum(map(_is_scholarly, doc.entries))
    if scholarly and scholarly >= _SHARE * len(doc.entries):
        return Profile.PAPERS
    return Profile.GENERAL


def _is_scholarly(entry: Entry) -> bool:
    if entry.venue is not None:
        return True
    return any(is_scholarly(each.link.href) for each in entry.links)
