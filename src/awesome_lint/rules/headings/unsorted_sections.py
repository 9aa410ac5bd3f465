"""Sections out of the order that the others are in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, starmap

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.order import precedes
from awesome_lint.analysis.conventions.section_order import cases
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.sorting import Disorder, least
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, Section, rule
from awesome_lint.text.collation import READINGS, collated, key


def _sections(*titles: str) -> str:
    return "".join(f"## {title}\n\n- [A](https://{at}.test)\n\n" for at, title in enumerate(titles))


_FEW = 10  # one section in so many may be out of order where the others are sorted


@rule(
    summary="Section out of the alphabetical order that the others are in",
    level=Level.INFO,
    bad=[
        Example(f"# L\n\n{_sections(*'ABCDEFGHJKLMN', '«I»', *'OP')}"),
        Example(f"# L\n\n{_sections('Apes', '«Élan»', *'BCDFGHIJKL')}"),
    ],
    good=[
        f"# L\n\n{_sections(*'ABCDEFGHIJKL')}",
        f"# L\n\n{_sections('General', *'ABCDEFGHIJKL', 'Books')}",  # where people expect them
        f"# L\n\n{_sections(*'AGBDCKEJFIHL')}",
        f"# L\n\n## News\n\nNone.\n\n{_sections(*'ABCDEFGHIJKL')}## Contributing\n\nDo.\n",
    ],
)
def unsorted_sections(doc: Document) -> Iterator[Finding]:
    """Who looks for a subject goes down the alphabet, and takes a section that comes later for
    one that is not there. Sections below one heading are sorted where nine in ten of them, of
    ten or more, come after the section above them in the alphabet; those without entries do
    not count, and neither do the first and the last, which often are general and
    miscellaneous. The convention `section-order` of a configuration, `title` or `none`, states
    what counts for all sections with entries; `collation` says how titles compare.

    There is no fix: sections are long, and people have to follow what moves.
    """
    habit = habits(doc)["section-order"]
    if habit.convention != "title" or not habit.outliers:
        return
    stated = habit.stated is not None
    collation = habits(doc)["collation"].stated
    for sections in cases(doc):
        titles = [each.title for each in sections]
        if all(starmap(precedes(collation), pairwise(titles))):
            continue
        found = _disorder(titles, collation)
        if not stated and len(found.moved) > max(1, len(sections) // _FEW):
            continue
        at_ends = () if stated else (0, len(sections) - 1)
        for at in found.moved:
            heading = sections[at].heading
            if at in at_ends or heading is None:
                continue
            side, place = found.beside(at)
            beside = sections[place]
            yield Finding(
                heading.text_span,
                f'section "{short(sections[at].title)}" belongs {side} "{short(beside.title)}"',
                related=_related(beside, side),
            )


def _disorder(titles: Sequence[str], collation: str | None) -> Disorder:
    if collation is not None:
        return least([[collated(title, collation) for title in titles]], reverse=False)
    return least([[key(title, reading) for title in titles] for reading in READINGS], reverse=False)


def _related(section: Section, side: str) -> tuple[Related, ...]:
    heading = section.heading
    if heading is None:
        return ()
    return (Related(heading.text_span, f"the section it belongs {side}"),)
