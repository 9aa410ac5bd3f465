"""Text so dense with URLs that nobody can say where one ends and the next begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Document

_URL = lazy(r"[:;]/{1,3}|//|www\.|@", re.IGNORECASE)
_AUTOLINK = lazy(r"<[A-Za-z][A-Za-z0-9+.-]{1,31}:|<[^\s<>@]{1,64}@")
_DOUBTFUL = frozenset("\\&\"'`*_~|")
_REACH = 500  # characters: what is longer without a space is cluttered


def is_cluttered(doc: Document, own: Span, *parts: Span) -> bool:
    """Whether there is more of a URL between the spaces around ``own`` than in ``parts``.

    Links with a text of their own do not count: a reader sees no URL there.
    """
    low, high = run_around(doc, own)
    if own.start - low >= _REACH or high - own.end >= _REACH:
        return True
    at = low
    for start, end in (*parts, Span(high, high)):
        stop = max(start, at)
        if _URL.search(doc.residue, at, stop) or _AUTOLINK.search(doc.text, at, stop):
            return True
        at = max(at, end)
    return False


def holds_several(text: str) -> bool:
    """Whether a text without spaces has what begins a URL in it more than once."""
    return len(_URL.findall(text.replace("://www.", "://"))) > 1


def is_dense(text: str) -> bool:
    """Whether URLs in a text have anything in or beside them that makes it doubtful which."""
    return any(
        holds_several(run) or not _DOUBTFUL.isdisjoint(run)
        for run in text.split()
        if _URL.search(run)
    )


def run_around(doc: Document, span: Span) -> Span:
    """What touches ``span`` without a space between, _REACH characters at most on each side."""
    low, high = span
    first, last = max(low - _REACH, 0), min(high + _REACH, len(doc.text))
    while low > first and not doc.text[low - 1].isspace():
        low -= 1
    while high < last and not doc.text[high].isspace():
        high += 1
    return Span(low, high)
