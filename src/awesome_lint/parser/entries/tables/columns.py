"""What the columns of a table hold, by their headers or by what nearly all cells say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.labels import is_label, kinds
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.tables import column_words
from awesome_lint.parser.entries.tables.column_cells import Column, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from awesome_lint.document import Block

_SAMPLE = 60  # rows that tell what a column holds
_NEARLY_ALL = 0.8  # of the cells that hold something
_SOME = 0.3
_FEWEST_WORDS = 3  # of a description, in the mean: what has fewer is a value
_FULL = 4  # words of a title that another column has a short name for, in the mean
_MOST_WORDS = 3.5  # of a short name, in the mean
_LONGEST_VENUE = 30  # characters, in the mean
_LONGEST_STATED = 80
_ANY_YEAR = 2020


class Columns(NamedTuple):
    """The columns of a table: the names of all, and the indexes of those that tell something.

    ``titles`` names what a row presents, ``names`` is short for it.
    """

    headers: list[str]
    titles: int | None
    names: int | None
    described: int | None
    venues: int | None
    dates: int | None


def columns_of(table: Block) -> Columns:
    """What the columns of ``table`` hold."""
    header, *rows = table.children
    headers = [" ".join(cell.text.split()) for cell in header.children]
    columns = [
        column(at, name.casefold(), [row.children[at] for row in rows[:_SAMPLE]])
        for at, name in enumerate(headers)
    ]
    venues = _venues(columns)
    dates = _dates([each for each in columns if each is not venues])
    left = [each for each in columns if each not in (venues, dates) and 2 * each.named >= 1]
    titles, names = _naming(left)
    described = _described([each for each in left if each not in (titles, names)])
    return Columns(
        headers, *(each and each.at for each in (titles, names, described, venues, dates))
    )


def _venues(columns: list[Column]) -> Column | None:
    """The column of venues: by its header, where some cells are, or by nearly all its cells."""
    best: Column | None = None
    most = 0.0
    for each in columns:
        stated = each.says(column_words.VENUES)
        if not each.texts or each.dated > _NEARLY_ALL:
            continue
        if not stated and (each.links >= _SOME or each.length > _LONGEST_VENUE):
            continue  # "[arXiv](…)" is a label
        if each.length > _LONGEST_STATED:
            continue
        found = sum(map(_may_be_venue if stated else _is_venue, each.texts)) / len(each.texts)
        if found > max(most, _SOME if stated else _NEARLY_ALL):
            best, most = each, found
    return best


def _may_be_venue(text: str) -> bool:
    """Whether a text names a venue; "Nature" does, for the year may be in another column."""
    return find(text) is not None or find(f"{text} {_ANY_YEAR}") is not None


def _is_venue(text: str) -> bool:
    """Whether a text is a venue's name, perhaps with a year, and nothing else."""
    return find(text) is not None and is_label(text)


def _dates(columns: list[Column]) -> Column | None:
    """The column of the dates on which things appeared, not of those when they last changed."""
    return _first(
        [each for each in columns if not each.says(column_words.CHANGED)],
        lambda each: (
            each.dated >= _NEARLY_ALL or (each.dated >= _SOME and each.says(column_words.DATED))
        ),
    )


def _naming(columns: list[Column]) -> tuple[Column | None, Column | None]:
    """The column of titles and that of short names for them.

    A header that says "title" tells; then a paper's title before the name of its method; then
    what is a name by its header, is linked, or differs from row to row.
    """
    usable = [
        each
        for each in columns
        if each.says(column_words.PAPERS) or not each.says(column_words.DESCRIBED)
    ]  # "Paper & Summary" has both
    titles = _first(usable, lambda each: each.says(column_words.TITLED))
    factual = [
        each
        for each in usable
        if each.says(column_words.FACTS) and not each.says(column_words.NAMED)
    ]
    usable = [each for each in usable if each not in factual]
    names = _first(usable, lambda each: each.says(column_words.NAMED)) or _first(
        usable,
        lambda each: each.is_distinct and not each.listing and each.says(column_words.THINGS),
    )
    titles = titles or _first(
        usable, lambda each: _is_full(each) and each.says(column_words.PAPERS)
    )
    if names is None or names.linked < _SOME:
        titles = titles or _first(
            usable,
            lambda each: _is_full(each) and each.linked >= 1 - _SOME and not kinds(each.header),
        )
    if titles is not None:
        return titles, names if names is not None and _is_short_for(names, titles) else None
    found = names or _first(usable, lambda each: 2 * each.linked >= 1 and not each.listing)
    any_of = [*usable, *factual]
    found = found or _first(
        any_of, lambda each: each.is_distinct and not each.listing and not kinds(each.header)
    )
    found = found or _first(any_of, lambda each: 2 * each.linked >= 1)
    found = found or _first(any_of, lambda each: each.is_distinct)
    return found, None


def _is_short_for(names: Column, titles: Column) -> bool:
    """Whether one column has short names for the titles in another."""
    if names is titles or names.words > _MOST_WORDS:
        return False
    if names.says(column_words.NAMED):
        return True
    if names.at > titles.at and not names.says(column_words.METHODS):
        return False  # the data set that a paper is on
    return names.different >= _NEARLY_ALL and titles.words >= 2 * names.words


def _is_full(column: Column) -> bool:
    return column.words >= _FULL and column.is_distinct and not column.listing


def _described(columns: list[Column]) -> Column | None:
    return _first(columns, lambda each: each.says(column_words.DESCRIBED)) or _first(
        columns,
        lambda each: (
            each.words >= _FEWEST_WORDS
            and not each.listing
            and not each.says(column_words.FACTS)
            and not kinds(each.header)
        ),
    )


def _first(columns: Iterable[Column], holds: Callable[[Column], bool]) -> Column | None:
    return next((each for each in columns if holds(each)), None)
