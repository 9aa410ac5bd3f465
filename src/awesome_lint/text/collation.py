"""How curators sort titles: case and accents aside, numbers by value, articles or not."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from awesome_lint.text.scripts import alphabet

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLES = ("the ", "a ", "an ")
_ARTICLE = r"(?:the|an?)\s+(?=\S)"
_COMPARED = 80  # characters of a title
_LEADING = r"[\W_]+"
_WORDS = r"[^\W_]+"
_BEHIND_ALL = 0x4E00  # letters that sort behind those of all alphabets

Key = tuple[object, ...]


class Spelling(Enum):
    """What of a title counts between its letters and digits."""

    WORDS = "words"  # spaces do: "Go Lang" before "Goat"
    LETTERS = "letters"  # nothing does: "Goat" before "Go Lang"
    SIGNS = "signs"  # all does, as a computer sorts: "Go Lang" before "Go-Lang"
    LINES = "lines"  # all does, "]" after it and digits as such: "Go 10" before "Go 2" and "Go"


# To look up a member of an enum takes longer than to compare it.
_BY_LINES, _BY_SIGNS, _BY_WORDS = Spelling.LINES, Spelling.SIGNS, Spelling.WORDS


class Reading(NamedTuple):
    """How titles are read for sorting; ``articles``: a leading The, A or An counts."""

    articles: bool
    spelling: Spelling


CODEPOINT, UNICODE = "codepoint", "unicode"
_ALPHABETS = {
    "cs": "c č h ch r ř s š z ž",
    "da": "z æ ø å",
    "es": "n ñ",
    "et": "s š z ž w õ ä ö ü",
    "fi": "z å ä ö",
    "hr": "c č ć d dž đ l lj n nj s š z ž",
    "hu": "c cs d dz dzs g gy l ly n ny o ö ő s sz t ty u ü ű z zs",
    "nb": "z æ ø å",
    "pl": "a ą c ć e ę l ł n ń o ó s ś z ź ż",
    "ro": "a ă â i î s ș t ț",
    "sk": "a ä c č h ch o ô s š z ž",
    "sv": "z å ä ö",
    "tr": "c ç g ğ h ı o ö s ş u ü",
}
"""The letters that languages sort as such, each behind the letter of A to Z that it follows."""

COLLATIONS = (UNICODE, CODEPOINT, *_ALPHABETS)
"""How titles may be asked to compare."""

READINGS = tuple(Reading(articles, spelling) for articles in (True, False) for spelling in Spelling)
"""All of them."""


def comparable(titles: list[str]) -> bool:
    """Whether all titles start with letters of one alphabet, or with digits."""
    firsts = {title[:1] for title in titles}
    if all(first.isascii() and first.isalnum() for first in firsts):
        return any(map(str.isalpha, firsts))
    scripts: set[str | None] = set()
    for title in titles:
        found = re.search(r"[^\W_]", title)
        if found is None:
            return False
        if not found[0].isdigit():
            scripts.add(alphabet(found[0]))
    return len(scripts) == 1 and None not in scripts


def key(title: str, reading: Reading) -> Key:
    """What a title is sorted by: case-folded, without accents and marks, numbers by value.

    Where lines were sorted, "[Go](…)" comes after "[Go Lang](…)", and digits have no value.
    """
    text = _folded(title)
    articles, spelling = reading
    if not articles and text.startswith(ARTICLES):
        text = re.sub(_ARTICLE, "", text, count=1)
    if spelling is _BY_LINES:
        return (f"{text}]",)
    if spelling is not _BY_SIGNS and not text.isalnum():
        between = " " if spelling is _BY_WORDS else ""
        text = between.join(re.findall(_WORDS, text))
    if text.isalpha():
        return (text,)
    parts = re.split(r"(\d+)", text)
    if len(parts) == 1:
        return (text,)
    return tuple(_value(part) if at % 2 else part for at, part in enumerate(parts))


def _value(digits: str) -> tuple[int, str]:
    """What sorts as the number does, however long it is."""
    written = digits.lstrip("0")
    return len(written), written


def may_precede(one: str, other: str) -> bool:
    """Whether a list in any order that curators take for alphabetical has ``one`` first.

    As a computer sorts it, too: "Foo 10" before "Foo 2", "foo-bar" before "foo".
    """
    if one.isascii() and other.isascii():
        first, second = one.lower(), other.lower()
        if first <= second or one <= other:
            return True
        if first[:1].isalpha() and second[:1].isalpha():
            if first[:1] != second[:1] and not first.startswith(ARTICLES):
                return second.startswith(ARTICLES) and _precedes(one, other)
        elif re.sub(_LEADING, "", first) <= re.sub(_LEADING, "", second):
            return True
    return _precedes(one, other)


def _precedes(one: str, other: str) -> bool:
    return any(key(one, reading) <= key(other, reading) for reading in READINGS)


def precede(collation: str) -> Callable[[str, str], bool]:
    """Whether one title comes before another, or with it, in that collation."""

    def holds(one: str, other: str) -> bool:
        return collated(one, collation) <= collated(other, collation)

    return holds


def collated(title: str, collation: str) -> Key:
    """What a title is sorted by: its lower-cased code points, or words, in which accents do
    not count, but where they make another letter in the language.
    """
    if collation == CODEPOINT:
        return (title.lower(),)
    if collation in _ALPHABETS:
        places = _places(_ALPHABETS[collation])
        longest_first = sorted(places, key=len, reverse=True)
        text = normalize("NFC", title[:_COMPARED].casefold())
        title = re.sub("|".join(longest_first), lambda found: places[found[0]], text)
    return key(title, Reading(articles=True, spelling=Spelling.WORDS))


def _places(alphabet: str) -> dict[str, str]:
    """What to read for each letter of a language: the one it follows, and a sign behind all."""
    places: dict[str, str] = {}
    base, rank = "", 0
    for letter in alphabet.split():
        if letter.isascii() and len(letter) == 1:
            base, rank = letter, 0
        else:
            rank += 1
            places[letter] = base + chr(_BEHIND_ALL + rank)
    return places


@lru_cache(maxsize=4096)  # each title is read in several ways
def _folded(title: str) -> str:
    text = title[:_COMPARED].casefold()
    if text.isascii():
        return text
    parts = normalize("NFKD", text)
    return "".join(char for char in parts if not combining(char))
