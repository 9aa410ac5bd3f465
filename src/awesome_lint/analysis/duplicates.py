"""Entries that are alike: what they have in common, and whether they stand in one place."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.entry_keys import is_full, is_named, presents, resources, title_key
from awesome_lint.analysis.entry_places import Places
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.analysis.publications import are_one_paper, publications
from awesome_lint.analysis.shared_targets import (
    FEW_LINKS,
    are_other_parts,
    are_products,
    are_two_names,
    have_links_of_their_own,
    is_about_both,
    is_copied,
    presentation,
)
from awesome_lint.document import EntryForm
from awesome_lint.document.index import index
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import identity, is_scholarly

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from awesome_lint.document import Document, Entry, EntryLink


_MANY = 2  # other titles elsewhere


class Likeness(Enum):
    """What two entries have in common. No two entries are alike in two of these ways."""

    ENTRY = "entry"  # resource and title, in one place
    TARGET = "target"  # the resource but not the title, in one place
    TITLE = "title"  # the title but not the resource, in one place
    LISTING = "listing"  # resource and title, in two places
    FAR_TARGET = "far target"  # the resource but not the title, in two places
    FAR_TITLE = "far title"  # a paper's title but not the resource, in two places


class Duplicate(NamedTuple):
    """An entry and an ``earlier`` one that is like it.

    The links are those that lead to one resource; None where the title is all they share.
    """

    likeness: Likeness
    entry: Entry
    earlier: Entry
    link: EntryLink | None = None
    earlier_link: EntryLink | None = None


@index
def duplicates(doc: Document) -> list[Duplicate]:
    """The duplicates of ``doc``, by entry; of several that are alike, each with the first.

    An entry and what is nested below it are one thing, and so no duplicates; nor is anything that
    stands in what was meant to be a link. What titles in several places share with a first one
    is a page about all of them.
    """
    found = list(_twins(doc))
    far = Counter(
        duplicate.earlier for duplicate in found if duplicate.likeness is Likeness.FAR_TARGET
    )
    return [
        duplicate
        for duplicate in found
        if duplicate.likeness is not Likeness.FAR_TARGET or far[duplicate.earlier] < _MANY
    ]


def _twins(doc: Document) -> Iterator[Duplicate]:
    places = Places(doc)
    papers = publications(doc)
    entries, targets, titles, listings, far_targets, far_titles = map(_First, Likeness)
    for entry, title, links in _shared(doc):
        place = places.of(entry)
        same = [entries.like((n, title, place), entry, links[n]) for n in links]
        near = [targets.like((n, place), entry, links[n]) for n in links]
        far = [listings.like((n, title), entry, links[n]) for n in links]
        away = [far_targets.like(n, entry, links[n]) for n in links]
        named = titles.like((title, place), entry)
        renamed = far_titles.like(title, entry)
        found = next(filter(None, same), named)
        told: list[Duplicate] = []
        if (
            found is not None
            and _are_named(found)
            and not are_other_parts(doc, found.entry, found.earlier)
        ):
            told += filter(None, (_as_certain(doc, found),))
        if found is None or found is named:
            told += islice(filter(_is_shared, filter(None, near)), 1)
        if found is None and (duplicate := next(filter(None, far), None)) and _are_named(duplicate):
            told.append(duplicate)
        if not told and found is None:
            told += islice(filter(_is_copied, filter(None, away)), 1)
        if not told and found is None and renamed is not None and _are_named(renamed):
            told += [renamed] * are_one_paper(papers[entry], papers[renamed.earlier])
        yield from told


def _shared(doc: Document) -> Iterator[tuple[Entry, str, dict[str, EntryLink]]]:
    """The entries of which another has the title or a resource, with title and such resources."""
    found = [(entry, title_key(entry.title), resources(entry)) for entry in doc.entries]
    titles = Counter(title for _, title, _ in found)
    uses = Counter(name for _, _, links in found for name in links)
    for entry, title, links in found:
        shared = {name: each for name, each in links.items() if uses[name] > 1}
        is_alone = not title or (not shared and titles[title] == 1)
        if not is_alone and malformed_at(doc, entry.title_span.start) is None:
            yield entry, title, shared


def _are_named(duplicate: Duplicate) -> bool:
    return is_named(duplicate.entry) and is_named(duplicate.earlier)


def _as_certain(doc: Document, duplicate: Duplicate) -> Duplicate | None:
    """The duplicate, as far as what the entries are called is what they present.

    "[[Survey](…)] Ropes: …" has the title behind the link, so that the target is all that is
    shared for certain; in a table a column may tell the field, and the link the name.
    """
    _, entry, earlier, link, earlier_link = duplicate
    if is_full(entry.title) or link is None or earlier_link is None:
        return duplicate
    labels = [title_key(each.label) for each in (link, earlier_link)]
    if labels[0] != labels[1] and not (is_label(link.label) or is_label(earlier_link.label)):
        return None
    described = [title_key(each.description) for each in (entry, earlier)]
    if described[0] == described[1] or not all(described):
        return duplicate
    is_bracketed = link.link.start > 0 and doc.text[link.link.start - 1] == "["
    if not is_bracketed and not is_scholarly(link.link.href):
        return duplicate
    return duplicate._replace(likeness=Likeness.TARGET)


def _is_shared(duplicate: Duplicate) -> bool:
    """Whether a link is what both entries, under two titles, present."""
    _, entry, earlier, link, earlier_link = duplicate
    return (
        link is not None
        and earlier_link is not None
        and _are_named(duplicate)
        and presents(entry, link)
        and presents(earlier, earlier_link)
        and are_two_names(presentation(entry, link), presentation(earlier, earlier_link))
        and not _are_parts(duplicate)
        and not (_calls(entry, earlier) or _calls(earlier, entry))
        and not _are_two(entry, earlier, link.link.href)
    )


def _calls(one: Entry, other: Entry) -> bool:
    """Whether an entry links to another one by its name: "part of [the Kit](…)"."""
    title = title_key(other.title)
    return any(title_key(each.label) == title for each in one.links[:FEW_LINKS])


def _are_two(one: Entry, other: Entry, href: str) -> bool:
    """Whether two things are presented by one page, or were in one paper."""
    if not is_scholarly(href):
        titles = (one.title, other.title)
        about_both = is_about_both(*titles, href) or are_products(*titles, href)
        return about_both or have_links_of_their_own(one, other)
    names_only = not (is_full(one.title) or is_full(other.title))
    if not names_only:
        return False
    return have_links_of_their_own(one, other) or are_products(one.title, other.title, href)


def _is_copied(duplicate: Duplicate) -> bool:
    """Whether two entries in two places present one resource."""
    _, entry, earlier, link, earlier_link = duplicate
    return (
        link is not None
        and earlier_link is not None
        and _is_shared(duplicate)
        and is_copied(presentation(entry, link), presentation(earlier, earlier_link))
    )


def _are_parts(duplicate: Duplicate) -> bool:
    """Whether two headings share a paper and another link: two data sets of one paper."""
    if (
        duplicate.entry.form is not EntryForm.HEADING
        or duplicate.earlier.form is not EntryForm.HEADING
    ):
        return False
    own, others = (
        {identity(each.link.href) for each in entry.links}
        for entry in (duplicate.entry, duplicate.earlier)
    )
    return len(own & others) > 1


class _First:
    """The first entry of each key of one kind of likeness."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._first: dict[Hashable, tuple[Entry, EntryLink | None]] = {}

    def like(self, key: Hashable, entry: Entry, link: EntryLink | None = None) -> Duplicate | None:
        """The duplicate that an entry is of an earlier one with the same key."""
        earlier, earlier_link = self._first.setdefault(key, (entry, link))
        if earlier is entry or _is_part(entry, earlier):
            return None
        return Duplicate(self._likeness, entry, earlier, link, earlier_link)


def _is_part(entry: Entry, whole: Entry) -> bool:
    parent = entry.parent
    while parent is not None and parent is not whole:
        parent = parent.parent
    return parent is whole
