"""What kind of list a document is, by what its entries lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Profile
from awesome_lint.urls import is_scholarly

if TYPE_CHECKING:
    from awesome_lint.document import Document

_SHARE = 0.25


def profile_of(doc: Document) -> Profile:
    """PAPERS where a quarter of the entries have a venue or a scholarly link, else GENERAL."""
    scholarly = sum(
        entry.venue is not None or any(is_scholarly(each.link.href) for each in entry.links)
        for entry in doc.entries
    )
    if scholarly and scholarly >= _SHARE * len(doc.entries):
        return Profile.PAPERS
    return Profile.GENERAL
