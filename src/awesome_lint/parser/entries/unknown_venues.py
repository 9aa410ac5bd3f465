"""Venues that no table knows, told from where they stand with their year.

``T in *LampConf*, 2025``, ``**T.** Journal of Lamps 2020``, ``T (Letters on Lamps 2018)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Venue
from awesome_lint.parser.entries.titles.credits import are_authors
from awesome_lint.parser.entries.titles.edges import LEAD_IN
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.parser.entries.shown import Shown

PAREN_TAG = lazy(r"\(([^()\0]{1,80})\)")  # decides 4 of 2,728 entries
_DATED_NAME = lazy(
    r"([A-Z][\w&-]{1,40}(?: [\w&-]{1,40}){0,5})(?:,? ?((?:19|20)\d\d)|,? ?['’](\d\d))(?!\d)"
)
# Decides 3 of 2,728 entries.
_NAME_IN_REMARK = lazy(
    r"([A-Z][\w&-]{1,40}(?: (?:[a-z]{1,3} )?[A-Z&][\w&-]{0,40}){1,7}) ((?:19|20)\d\d)"
)
# "Lamp/CAA Journal of Light 2020" behind a title, up to a link or the end of the line.
_DATED_JOURNAL = lazy(
    r"[\s.,]{0,4}((?:[A-Z][\w&/-]{1,40}|of|on|in|and|for|the|&)"
    r"(?: (?:[A-Z][\w&/-]{0,40}|of|on|in|and|for|the|&)){1,9}),? ((?:19|20)\d\d)[\s.,]{0,3}"
    r"(?=[(\[\0]|$)"
)
_DATED_ACRONYM = lazy(
    r"""([\s.,"”’']{1,6})([A-Z][A-Z&/-]{2,11}),? ((?:19|20)\d\d)[\s.,]{0,3}(?=[(\[\0]|$)"""
)
_JOURNAL_WORDS = lazy(
    r"\b(?:Journal|Transactions|Letters|Magazine|Review|Reviews|Annals|Bulletin|Advances"
    r"|Conference|Symposium|Workshop|Congress|Proceedings)\b"
)
UNPUBLISHED = lazy(r"review|submit|submission|preprint|unpublished|soon", re.IGNORECASE)
_CAPITALS = lazy(r"[A-Z]{3}")


def venue_in_emphasis(flat: Shown, begin: int) -> Venue | None:
    """A venue nobody knows, by its emphasis and its year: ``T in *LampConf*, 2025``.

    A word that leads to it, or capitals, tell it from an author: ``*A. Author*, 2025``.
    """
    for run in flat.runs:
        dated = _DATED_NAME.match(flat.masked, run.start) if run.start >= begin else None
        if dated is None or run.end not in (dated.end(1), dated.end()):
            continue
        if UNPUBLISHED.search(dated[1]):
            continue
        if LEAD_IN.search(flat.masked, begin, run.start) or _CAPITALS.search(dated[1]):
            place = flat.span(run.start, dated.end())
            return Venue(dated[1], int(dated[2] or f"20{dated[3]}"), dated[0], place)
    return None


def journal_behind(flat: Shown, begin: int) -> Venue | None:
    """A journal nobody knows, by its name's words or as an acronym that a mark sets off.

    ``**T.** Journal of Lamps 2020 [pdf](…)``, ``T. IJLT 2020 [pdf](…)``.
    """
    found = _DATED_JOURNAL.match(flat.masked, begin)
    if found is not None and _JOURNAL_WORDS.search(found[1]):
        return _venue_at(flat, found.span(1), found.span(2))
    found = _DATED_ACRONYM.match(flat.masked, begin)
    if found is None:
        return None
    ends = any(begin - 1 <= run.end <= begin + 1 for run in flat.runs)
    marked = ends or not found[1].isspace() or flat.masked[begin - 1 : begin] in (".", ",")
    return _venue_at(flat, found.span(2), found.span(3)) if marked else None


def _venue_at(flat: Shown, name: tuple[int, int], year: tuple[int, int]) -> Venue:
    text = flat.masked
    raw, place = text[name[0] : year[1]], flat.span(name[0], year[1])
    return Venue(text[slice(*name)], int(text[slice(*year)]), raw, place)


def venue_in_remark(flat: Shown, begin: int) -> Venue | None:
    """A venue nobody knows, in parentheses with its year: ``T (Letters on Lamps 2018)``."""
    for paren in PAREN_TAG.finditer(flat.masked, begin):
        dated = _NAME_IN_REMARK.fullmatch(paren[1])
        if dated is not None and not (UNPUBLISHED.search(dated[1]) or are_authors(dated[1])):
            return Venue(dated[1], int(dated[2]), paren[1], flat.span(*paren.span(1)))
    return None
