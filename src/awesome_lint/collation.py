"""How curators sort titles: case and accents aside, numbers by value, articles or not."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.scripts import alphabet

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)")
_LEADING = re.compile(r"[\W_]+")
_WORDS = re.compile(r"[^\W_]+")
_NUMBERS = re.compile(r"(\d+)")

Key = tuple[object, ...]


class Reading(NamedTuple):
    """What of a title counts. ``articles``: a leading The, A, An does; ``words``: titles are
    sorted word by word, "Go Lang" before "Goat", else letter by letter.
    """

    articles: bool
    words: bool


READINGS = tuple(Reading(articles, words) for articles in (True, False) for words in (True, False))
"""All of them, from the most to the least literal."""


def comparable(titles: list[str]) -> bool:
    """Whether all titles start with letters of one alphabet, or with digits."""
    scripts: set[str | None] = set()
    for title in titles:
        first = title[:1]
        if first.isascii() and first.isalnum():
            if first.isalpha():
                scripts.add("Latin")
            continue
        found = re.search(r"[^\W_]", title)
        if found is None:
            return False
        if not found[0].isdigit():
            scripts.add(alphabet(found[0]))
    return len(scripts) == 1 and None not in scripts


def key(title: str, reading: Reading) -> Key:
    """What a title is sorted by: case-folded, without accents and marks, numbers by value."""
    text = _folded(title)
    if not reading.articles:
        text = _ARTICLE.sub("", text, count=1) if text[:1] in ("t", "a") else text
    words = _WORDS.findall(text)
    text = (" " if reading.words else "").join(words)
    if not any(map(str.isdigit, text)):
        return (text,)
    return tuple(
        (int(part) if part.isdecimal() else part) if at % 2 else part
        for at, part in enumerate(_NUMBERS.split(text))
    )


def may_precede(one: str, other: str) -> bool:
    """Whether a list in any order that curators take for alphabetical has ``one`` first.

    As a computer sorts it, too: "Foo 10" before "Foo 2", "foo-bar" before "foo".
    """
    first, second = one.casefold(), other.casefold()
    if first <= second:
        return True
    if _LEADING.sub("", first) <= _LEADING.sub("", second):
        return True
    return any(key(one, reading) <= key(other, reading) for reading in READINGS)


def _folded(title: str) -> str:
    text = title.casefold()
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # few titles have accents

    parts = normalize("NFKD", text)
    return "".join(char for char in parts if not combining(char))
