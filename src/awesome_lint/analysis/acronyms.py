"""Acronyms where entries name their venues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.venue_mentions import venue_places
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_TAG = r"(?<![\w-])([A-Za-z]{4,12})(?:[ ,-]{0,2}(?:19|20)\d\d|\s?['’]\d\d)(?!\w)"
_BARE = r"[A-Z][A-Za-z]{4,11}"
_PAREN = r"[(（]([^()（）\0\n]{4,80})[)）]"
_AFTER = r"\W{1,4}([A-Za-z]{4,12})[ ,-]{1,2}(?:19|20)\d\d(?!\w)"
_REACH = 40
_PHRASE = 160  # characters that the words of an acronym may take
_WORD = r"[A-Za-z]+"


def acronyms(doc: Document) -> Iterator[Span]:
    """What stands where entries name their venues, and is none."""
    for place in venue_places(doc):
        if not place.mentions:
            text = doc.text[slice(*place.host)]
            inner = text.strip("[]")
            yield from _acronym(inner, place.host.start + text.find(inner))
    for entry in doc.entries:
        if entry.venue is not None:
            continue
        for paren in re.finditer(_PAREN, doc.residue[slice(*entry.span)]):
            yield from _acronym(paren[1], entry.start + paren.start(1))
        end = entry.title_span.end
        links = (each.link for each in entry.links if each.link.start <= entry.title_span.start)
        end = max((link.end for link in links), default=end)
        if found := re.match(_AFTER, doc.residue[end : end + _REACH]):
            yield Span(end + found.start(1), end + found.end(1))


def _acronym(text: str, at: int) -> Iterator[Span]:
    if found := re.search(_TAG, text):
        yield Span(at + found.start(1), at + found.end(1))
    elif re.fullmatch(_BARE, text):
        yield Span(at, at + len(text))


def is_spelt_out(doc: Document, acronym: str, at: int) -> bool:
    """Whether the words before an acronym spell it: "Int. Conf. Smart Cameras (ICSC)".

    Each word gives none or some of its first letters, and the last one gives the end.
    """
    meant = acronym.casefold()
    words = re.findall(_WORD, doc.residue[max(at - _PHRASE, 0) : at].casefold())
    reached, last = {0}, 0
    for word in words[-3 * len(meant) :]:
        ends = {
            start + count
            for start in reached
            for count in range(1, _common(word, meant[start:]) + 1)
        }
        last = max(ends, default=0)
        reached |= ends
    return last == len(meant)


def _common(word: str, other: str) -> int:
    """How many first letters two words have in common."""
    return next(
        (n for n, (one, two) in enumerate(zip(word, other, strict=False)) if one != two),
        min(len(word), len(other)),
    )
