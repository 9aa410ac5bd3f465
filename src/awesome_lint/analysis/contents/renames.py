"""Sections that were renamed: links of the contents that reach nothing, and what they meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.titles import same, shown
from awesome_lint.knowledge.section_names import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from awesome_lint.analysis.contents.listing import Listing
    from awesome_lint.document import Heading, Link

_SHORTEST = 3  # characters of a title that another may hold
_MOST = 64  # dead links of one table whose sections are looked for


def find_renamed(table: Listing, unlisted: Sequence[Heading]) -> None:
    """Note which of the headings that nothing lists the table's dead links were there for.

    A link belongs to the one heading between its neighbors' that has all its words, or whose
    words it has; else to the only heading there is between them, if no other link is dead
    there. It is a guess unless other links leave out the same beginning or end of their
    headings' titles.
    """
    gone = [link for link in table.contents.links if link in table.gone][:_MOST]
    if not (gone and unlisted):
        return
    levels = _levels(table)
    left = list(unlisted)
    for choose in (_by_words, _by_place):
        for link, first, last in list(_gaps(table, gone)):
            level = levels(link)
            between = [each for each in left if first < each.start < last and each.level in level]
            rivals = sum(start == first for _, start, _ in _gaps(table, gone))
            chosen = choose(link, between, rivals)
            if chosen is not None:
                left.remove(chosen)
                gone.remove(link)
                is_sure = _is_shortened_alike(table, link, chosen)
                table.headings[link] = chosen
                table.astray |= {link}
                table.guessed |= frozenset() if is_sure else {link}


def _by_words(link: Link, between: Sequence[Heading], _: int) -> Heading | None:
    text = f" {words(link.text)} "
    if len(text) < _SHORTEST + 2:
        return None
    titles = {each: f" {words(each.text)} " for each in between}
    alike = [each for each, title in titles.items() if text in title or (title in text)]
    return alike[0] if len(alike) == 1 else None


def _by_place(_: Link, between: Sequence[Heading], rivals: int) -> Heading | None:
    return between[0] if len(between) == 1 and rivals == 1 else None


def _gaps(table: Listing, gone: Sequence[Link]) -> Iterator[tuple[Link, int, int]]:
    """The dead links, each with where the headings of the links before and after it start."""
    links = table.contents.links
    after: dict[Link, int] = {}
    start = len(table.doc.text)
    for link in reversed(links):
        after[link] = start
        start = table.headings[link].start if link in table.headings else start
    start = table.contents.block.start
    wanted = set(gone)
    for link in links:
        if link in wanted:
            yield link, start, after[link]
        start = table.headings[link].start if link in table.headings else start


def _levels(table: Listing) -> Callable[[Link], frozenset[int]]:
    """The levels of the headings that links as deep in the table as a link are there for."""
    depths = {link: row.depth for row in table.rows for link in row.links}
    found: dict[int, Counter[int]] = {}
    for link, heading in table.headings.items():
        found.setdefault(depths.get(link, 0), Counter())[heading.level] += 1
    return lambda link: frozenset(found.get(depths.get(link, 0), ()))


def _is_shortened_alike(table: Listing, link: Link, heading: Heading) -> bool:
    """Whether what a link leaves out of a heading's title, another one leaves out of its own."""
    left_out = _left_out(link, heading)
    return any(left_out) and any(
        _left_out(other, title) == left_out
        for other, title in table.headings.items()
        if other not in table.guessed
    )


def _left_out(link: Link, heading: Heading) -> tuple[str, str]:
    """What a title has before and after a link's text; two empty strings where it has it not."""
    text, title = same(link.text), same(shown(heading))
    if not text or text not in title:
        return "", ""
    before, _, after = title.partition(text)
    return before, after
