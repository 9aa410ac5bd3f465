"""The names of venues by their words: which venue a name is, and which one it misspells."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from awesome_lint.knowledge.venues.table import Kind, KnownVenue, Reading, rows
from awesome_lint.text.typos import is_typo

_WORD = re.compile(r"\d*[A-Za-z]+(?:&[A-Za-z]+)*")
_SHORTEST = 4  # letters of a name that may be misspelt: one more or less makes "ACL" of "AACL"
_LONG = 8  # letters from which on any one letter may be wrong
_ALIKE = ({"i", "l", "1", "j"}, {"o", "0", "q"}, {"u", "v"}, {"m", "n"})
_PREPRINTS = "arXiv"  # has no acronym beside it, so that any slip means it
# Two letters off, and yet they are written again and again.
_FREQUENT = {"arvix": "arXiv", "neuips": "NeurIPS"}


class Name(NamedTuple):
    """A name of a venue: how it must be written, and how the table spells it."""

    venue: KnownVenue
    reading: Reading
    spelling: str

    def admits(self, written: str) -> bool:
        """Whether ``written``, which has the name's words, means the venue."""
        return self.reading in (Reading.ANY_CASE, Reading.JOINED) or written == self.spelling


class Names(NamedTuple):
    """All names by their words, case-folded and joined by spaces; the longest by first word."""

    by_words: dict[str, list[Name]]
    longest: dict[str, int]


@cache
def names() -> Names:
    """The index of all names."""
    by_words: dict[str, list[Name]] = {}
    longest: dict[str, int] = {}
    for venue, readings in rows():
        for spelling, reading in zip(venue.names, readings, strict=True):
            words = words_of(spelling)
            by_words.setdefault(" ".join(words), []).append(Name(venue, reading, spelling))
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return Names(by_words, longest)


def words_of(name: str) -> list[str]:
    """The words of a name, case-folded."""
    return _WORD.findall(name.casefold())


def word_spots(text: str) -> list[re.Match[str]]:
    """The words of a text and where they stand."""
    return list(_WORD.finditer(text))


def known(name: str) -> KnownVenue | None:
    """The venue of exactly that name or alias, in any letter case."""
    found = names().by_words.get(" ".join(words_of(name)))
    return found[0].venue if found else None


@lru_cache(maxsize=1024)
def nearest(name: str) -> str | None:
    """The venue that an unknown acronym misspells: "CVPRR", "NeurlPS", "NAAC".

    None where it is a venue itself, or could be two. Real acronyms are often one letter
    apart, ICCV and ICCS, so only slips of the keyboard count: two letters swapped, one
    doubled or left out, one that looks like another.
    """
    word = name.casefold()
    if len(word) < _SHORTEST or known(name):
        return None
    if word in _FREQUENT:
        return _FREQUENT[word]
    if is_typo(word, _PREPRINTS.casefold()):
        return _PREPRINTS
    near = {
        each.venue.name
        for key, found in names().by_words.items()
        if is_slip(word, key)
        for each in found
        if each.reading is not Reading.DATED and each.venue.kind is not Kind.WORKSHOP
    }
    return near.pop() if len(near) == 1 else None


def is_slip(word: str, meant: str) -> bool:
    """Whether a folded word is another one, mistyped, and hardly an acronym of its own."""
    if len(meant) < _SHORTEST or not is_typo(word, meant):
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b),
        min(len(word), len(meant)),
    )
    if len(word) > len(meant):
        return word[at] == word[at - 1]  # CVPRR; but ICMLA is another
    if len(word) < len(meant):  # NAAC; but ICAR is another than ICDAR
        return at > 0 and len(meant) > _SHORTEST + (at < len(word))
    if word[at : at + 2] == meant[at : at + 2][::-1]:
        return True
    neighbours = meant[max(at - 1, 0) : at + 2]
    alike = any({word[at], meant[at]} <= group for group in _ALIKE)
    return len(meant) >= _LONG or (
        len(meant) > _SHORTEST
        and at > 0
        and (alike or word[at] in neighbours.replace(meant[at], ""))
    )
