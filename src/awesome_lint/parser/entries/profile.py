"""What kind of list a document is, by what its entries present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Profile, Role
from awesome_lint.knowledge.urls import is_scholarly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Entry, EntryLink

_SHARE = 0.25


def profile_of(entries: Sequence[Entry]) -> Profile:
    """PAPERS where a quarter of the entries present papers, else GENERAL."""
    papers = sum(map(is_paper, entries))
    if papers and papers >= _SHARE * len(entries):
        return Profile.PAPERS
    return Profile.GENERAL


def is_paper(entry: Entry) -> bool:
    """Whether an entry has a venue and year, or the link that presents it leads to a paper.

    A tool with a link to the paper about it is none, nor is one with an "article" on a blog.
    """
    if entry.venue is not None and entry.venue.year is not None:
        return True
    for each in entry.links:
        if each.role is Role.PRIMARY:
            return _leads_to_paper(each)
    return any(
        each.role is Role.PAPER and (entry.dated is not None or _leads_to_paper(each))
        for each in entry.links
    )


def _leads_to_paper(each: EntryLink) -> bool:
    return is_scholarly(each.link.href) or each.link.href.endswith(".pdf")
