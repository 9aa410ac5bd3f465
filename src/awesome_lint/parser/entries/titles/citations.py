"""Whole citations in the text of one link: ``[Doe, J. et al. Lamps in Rooms. CVPR 2020](…)``."""

from __future__ import annotations

import re

from awesome_lint.parser.entries.titles.credits import (
    after_authors,
    after_people,
    are_authors,
    is_credit,
    is_reference,
)
from awesome_lint.text.patterns import lazy

_STOP = lazy(r"(?<![A-Z.])[.?!]\s(?=\S)|[。？！]")
_CREDIT = lazy(r"\s*\(([^()]{3,60})\)[\s.]*\Z")
_YEAR_FIRST = lazy(r"\s*\(?(?:19|20)\d\d[a-z]?\)?\s*[-–—:.,]\s*")
_QUOTED = lazy(r'"([^"\n]{4,400})"|“([^“”\n]{4,400})”')
_FEWEST = 5  # words of a citation
_FEWEST_TITLE = 2
_ENDS = " .,;:"
_ENDED = ".,;:)-–—"


def cited_title(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the title stands in the citation ``text[first:last]``; all of it where it is none.

    Its authors tell a citation: they stand before the title, or behind it.
    """
    if len(text[first:last].split()) < _FEWEST:
        return first, last
    begin = _after_authors(text, first, last)
    if begin == first:
        return first, _before_authors(text, first, last)
    quoted = _QUOTED.match(text, begin, last)
    if quoted is not None:
        begin, end = quoted.span(quoted.lastindex or 0)
    else:
        stop = _STOP.search(text, begin, last)
        end = stop.start() + (text[stop.start()] in "?!？！") if stop is not None else last
    while end > begin and text[end - 1] in _ENDS:
        end -= 1
    few = len(text[begin:end].split()) < _FEWEST_TITLE
    return (first, last) if few else (begin, end)


def _after_authors(text: str, first: int, last: int) -> int:
    begin = after_authors(text, first, last)
    stop = _STOP.search(text, first, last)
    if begin == first and stop is not None:
        begin = after_people(text, first, stop.start(), last)
    if begin == first:
        quoted = _QUOTED.search(text, first, last)
        before = text[first : quoted.start()].rstrip(_ENDS) if quoted is not None else ""
        return quoted.start() if quoted and _are_people(before) else first
    if text[first:begin].rstrip()[-1:] not in tuple(_ENDED):
        return first  # "Create A Lamp API in an hour"
    dated = _YEAR_FIRST.match(text, begin, last)
    return dated.end() if dated is not None else begin


def _are_people(text: str) -> bool:
    """Whether a text names authors, or one author by an initial: ``A. Doe``."""
    return are_authors(text) or re.fullmatch(r"(?:[A-Z]\. ?){1,3}[A-Z][\w'’-]+", text) is not None


def _before_authors(text: str, first: int, last: int) -> int:
    """Where a title ends that its authors follow: ``T (Doe et al., 2019)``, ``T. A. Doe``."""
    credit = _CREDIT.search(text, first, last)
    if credit is not None and (is_credit(credit[1]) or is_reference(credit[1])):
        return credit.start()
    stop = _STOP.search(text, first, last)
    if stop is None or len(text[first : stop.start()].split()) < _FEWEST_TITLE:
        return last
    rest = text[stop.end() : last].rstrip(_ENDS)
    return stop.start() if are_authors(rest) else last
