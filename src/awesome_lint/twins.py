"""Entries that are alike: what they have in common, and whether they stand in one place."""

from __future__ import annotations

import re
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm, Role
from awesome_lint.labels import is_label
from awesome_lint.resources import is_named, resources, title_key
from awesome_lint.urls import arxiv_version, identity, is_scholarly

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from awesome_lint.document import Block, Document, Entry, EntryLink

_LONGEST_LABEL = 3  # words; longer ones are titles
_REMARK = re.compile(r"(?:<!--(?:(?!-->)[\s\S])*-->|\s)*")


class Likeness(Enum):
    """What two entries have in common. No two entries are alike in two of these ways."""

    ENTRY = "entry"  # resource and title, in one place
    TARGET = "target"  # the resource but not the title, in one place
    TITLE = "title"  # the title but not the resource, in one place
    LISTING = "listing"  # resource and title, in two places


class Twin(NamedTuple):
    """An entry and an ``earlier`` one that is like it.

    The links are those that lead to one resource; None where the title is all they share.
    """

    likeness: Likeness
    entry: Entry
    earlier: Entry
    link: EntryLink | None = None
    earlier_link: EntryLink | None = None


def twins(doc: Document) -> list[Twin]:
    """The twins of ``doc``, by entry; of several that are alike, each with the first.

    An entry and what is nested below it are one thing, and so no twins.
    """
    return list(_twins(doc))


def _twins(doc: Document) -> Iterator[Twin]:
    places = _Places(doc)
    entries, targets, titles, listings = map(_First, Likeness)
    for entry in doc.entries:
        title = title_key(entry.title)
        if not title:
            continue
        place = places.of(entry)
        links = resources(entry)
        same = [entries.like((n, title, place), entry, links[n]) for n in links]
        near = [targets.like((n, place), entry, links[n]) for n in links]
        far = [listings.like((n, title), entry, links[n]) for n in links]
        named = titles.like((title, place), entry)
        found = next(filter(None, same), named)
        if found is not None and _are_named(found) and not _is_other_row(found):
            yield found
        if found is None or found is named:
            yield from filter(_is_shared, islice(filter(None, near), 1))
        if found is None and (twin := next(filter(None, far), None)) and _are_named(twin):
            yield twin


def _are_named(twin: Twin) -> bool:
    return is_named(twin.entry) and is_named(twin.earlier)


def _is_shared(twin: Twin) -> bool:
    """Whether a link is what both entries, under two titles, present.

    A paper may have had another title in another version. A row of several things, of which one
    has a row of its own too, calls that by its name.
    """
    _, entry, earlier, link, earlier_link = twin
    if link is None or earlier_link is None:
        return False
    titles = [title_key(each.title) for each in (entry, earlier)]
    return (
        titles[0] != titles[1]
        and _are_named(twin)
        and _presents(link)
        and _presents(earlier_link)
        and title_key(earlier_link.label) != titles[0]
        and title_key(link.label) != titles[1]
        and not _ask_for_two_versions(link.link.href, earlier_link.link.href)
        and not _are_parts(twin)
    )


def _ask_for_two_versions(href: str, other: str) -> bool:
    version, another = arxiv_version(href), arxiv_version(other)
    return version != another and bool(version and another)


def _are_parts(twin: Twin) -> bool:
    """Whether two headings share a paper and another link: two data sets of one paper."""
    if twin.entry.form is not EntryForm.HEADING or twin.earlier.form is not EntryForm.HEADING:
        return False
    own, others = (
        {identity(each.link.href) for each in entry.links} for entry in (twin.entry, twin.earlier)
    )
    return len(own & others) > 1


def _presents(each: EntryLink) -> bool:
    """Whether a link is a title or a paper's label; a paper's title in a text mentions it."""
    if each.role is Role.PRIMARY:
        return not is_label(each.label)
    words = len(each.label.split())
    return each.role is Role.PAPER and (words <= _LONGEST_LABEL or is_label(each.label))


def _is_other_row(twin: Twin) -> bool:
    """Whether two table rows tell different things of one resource: its languages, say.

    A paper does not come in several, whatever date and venue two rows give it.
    """
    rows = [twin.entry.block, twin.earlier.block]
    if any(row.kind is not BlockKind.ROW for row in rows):
        return False
    if _is_paper(twin.entry) and _is_paper(twin.earlier):
        return False
    cells = ([title_key(cell.text) for cell in row.children] for row in rows)
    return any(
        one and other and one != other and not one.isdecimal()
        for one, other in zip(*cells, strict=False)
    )


def _is_paper(entry: Entry) -> bool:
    return any(is_scholarly(each.link.href) for each in entry.links)


class _First:
    """The first entry of each key of one kind of likeness."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._first: dict[Hashable, tuple[Entry, EntryLink | None]] = {}

    def like(self, key: Hashable, entry: Entry, link: EntryLink | None = None) -> Twin | None:
        """The twin that an entry is of an earlier one with the same key."""
        earlier, earlier_link = self._first.setdefault(key, (entry, link))
        if earlier is entry or _is_part(entry, earlier):
            return None
        return Twin(self._likeness, entry, earlier, link, earlier_link)


def _is_part(entry: Entry, whole: Entry) -> bool:
    parent = entry.parent
    while parent is not None and parent is not whole:
        parent = parent.parent
    return parent is whole


class _Places:
    """Where entries stand: the section, what is nested in what, and what stands between.

    A paragraph, a rule or HTML between two lists works like a heading, and every table is a
    place of its own.
    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._own = {entry.block for entry in doc.entries}
        self._runs: dict[Block, int] = {}

    def of(self, entry: Entry) -> Hashable:
        """What is equal for two entries in one place."""
        block = entry.block
        if entry.form is EntryForm.HEADING:
            return entry.section.parent
        if block.kind in (BlockKind.ITEM, BlockKind.ROW) and block.parent is not None:
            block = block.parent
        if block.parent is None:
            return entry.section
        if block not in self._runs:
            self._number(block.parent)
        return entry.section, block.parent, self._runs[block]

    def _number(self, container: Block) -> None:
        run = 0
        for block in container.children:
            apart = self._sets_apart(block)
            run += apart
            self._runs[block] = run
            run += apart

    def _sets_apart(self, block: Block) -> bool:
        if block.kind is BlockKind.LIST or block in self._own:
            return False
        if block.kind is BlockKind.HTML:
            return not _REMARK.fullmatch(self._doc.text, block.start, block.end)
        return True
