"""Entries of one title: whether they are one thing."""

from __future__ import annotations

import re

from awesome_lint.analysis.entry_keys import is_full, title_key
from awesome_lint.analysis.publications import are_two_papers, is_paper, publications
from awesome_lint.document import Document, Entry, EntryForm, Profile
from awesome_lint.knowledge.labels import kinds, role
from awesome_lint.knowledge.urls import repository

_LONGEST_MARK = 40  # characters of the label before a title and what sets it off


def are_one_thing(doc: Document, entry: Entry, earlier: Entry) -> bool:
    """Whether two entries of one title in one place are one thing, or should be."""
    if not is_full(entry.title) or _are_namesakes(entry, earlier):
        return False
    if (_marked(doc, entry) ^ _marked(doc, earlier)) - {"paper"}:
        return False
    if are_two_papers(publications(doc)[entry], publications(doc)[earlier]):
        return False
    return doc.profile is not Profile.PAPERS or is_paper(entry) or is_paper(earlier)


def _marked(doc: Document, entry: Entry) -> frozenset[str]:
    """What a label beside a title, "`CODE` [Title](…)", says that it leads to."""
    behind = max((each.link.end for each in entry.links), default=entry.title_span.end)
    places = ((entry.start, entry.title_span.start), (behind, entry.end))
    found = frozenset[str]()
    for start, end in places:
        if end - start <= _LONGEST_MARK:
            found |= kinds(" ".join(re.findall(r"[^\W_]+", doc.text[start:end])))
    return found


def are_of_two_kinds(one: Entry, other: Entry) -> bool:
    """Whether the two links lead to two kinds of things for certain, a paper and its video.

    Where one venue is said of both they were to be one entry.
    """
    if one.venue is not None and other.venue is not None:
        return False
    found = {role("", each.primary.link.href) for each in (one, other) if each.primary is not None}
    return len(found) > 1 and "other" not in found


def _are_namesakes(one: Entry, other: Entry) -> bool:
    """Whether both are repositories whose own name is the title."""
    owners = [_owner(each) for each in (one, other)]
    return None not in owners and owners[0] != owners[1]


def _owner(entry: Entry) -> str | None:
    """The owner of the repository that an entry presents under the repository's name."""
    found = repository(entry.primary.link.href) if entry.primary is not None else None
    if found is None or title_key(found.name) != title_key(entry.title):
        return None
    return found.owner.lower()


def tell_two_things(entry: Entry, earlier: Entry) -> bool:
    """Whether the rows of two entries tell two things of one: that it does two tasks, say."""
    if entry.form is not EntryForm.TABLE_ROW or earlier.form is not EntryForm.TABLE_ROW:
        return False
    cells = zip(entry.block.children, earlier.block.children, strict=False)
    texts = ((cell.text.strip(), other.text.strip()) for cell, other in cells)
    return any(
        one.casefold() != two.casefold()
        and any(map(str.isalpha, one))
        and any(map(str.isalpha, two))
        for one, two in texts
    )
