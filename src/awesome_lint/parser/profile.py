"""What kind of list a document is, by what its entries present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Profile, Role
from awesome_lint.urls import is_scholarly

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry

_SHARE = 0.25


def profile_of(doc: Document) -> Profile:
    """PAPERS where a quarter of the entries present papers, else GENERAL."""
    papers = sum(map(_is_paper, doc.entries))
    if papers and papers >= _SHARE * len(doc.entries):
        return Profile.PAPERS
    return Profile.GENERAL


def _is_paper(entry: Entry) -> bool:
    """Whether an entry has a venue and year, or the link that presents it leads to a paper.

    A tool with a link to the paper about it is none.
    """
    if entry.venue is not None and entry.venue.year is not None:
        return True
    for each in entry.links:
        if each.role is Role.PRIMARY:
            href = each.link.href
            return is_scholarly(href) or href.endswith(".pdf")
    return any(each.role is Role.PAPER for each in entry.links)
