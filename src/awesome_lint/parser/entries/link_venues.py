"""The venue and year in the text of a link that the title is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Venue
from awesome_lint.parser.entries.appearances import appearance_in
from awesome_lint.parser.entries.titles.titles import YEAR
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.entries.shown import Shown

_YEAR_IN_LINK = lazy(r"(?<![\w.-])((?:19|20)\d\d)(?![\w-])")
_FIRST_NAME = lazy(r"[\s.,]{0,4}([A-Z][^\d,(]{1,60}?)[\s,]{0,2}(?=[\d,(]|$)")


def venue_in_link(flat: Shown, named: list[tuple[int, Link]], start: int, end: int) -> Venue | None:
    """The venue in the text of the link that the title ``start:end`` is a part of.

    The year may stand behind the authors: ``[Doe, J. (2019). T. Nat. Commun. 12, 1-12](…)``.
    """
    parts = _beside(named, start, end)
    for part in parts:
        text = flat.shown[slice(*part)]
        found = appearance_in(text) if YEAR.search(text) else None
        if found is not None and found.year is not None:
            raw = text[found.start : found.end]
            return Venue(found.name, found.year, raw, flat.span(*part))
    year = _year_in(flat, parts)
    for part in parts if year is not None else ():
        told = _FIRST_NAME.match(flat.shown, part[0], part[1])
        found = appearance_in(f"{told[1].strip()} {year}") if told is not None else None
        if told is not None and found is not None:
            return Venue(found.name, year, told[1].strip(), flat.span(*told.span(1)))
    return None


def year_in_link(flat: Shown, named: list[tuple[int, Link]], start: int, end: int) -> int | None:
    """The year in the text of the link that the title ``start:end`` is a part of."""
    return _year_in(flat, _beside(named, start, end))


def _year_in(flat: Shown, parts: list[tuple[int, int]]) -> int | None:
    for part in parts:
        found = _YEAR_IN_LINK.search(flat.shown, *part)
        if found is not None:
            return int(found[1])
    return None


def _beside(named: list[tuple[int, Link]], start: int, end: int) -> list[tuple[int, int]]:
    """What stands before and behind a title in the text of its link."""
    for at, link in named:
        stop = at + len(link.text)
        if at <= start and end <= stop:
            return [part for part in ((at, start), (end, stop)) if part[0] < part[1]]
    return []
