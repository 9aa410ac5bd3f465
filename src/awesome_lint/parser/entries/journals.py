"""Journals whose names are abbreviated as indexes do it: ``ACM Comput. Surv. 2009``.

No table can hold them all, and few need one: the full stops within a name before a year tell.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues.names import names
from awesome_lint.text.patterns import lazy

_DATED = lazy(r",?[ \t]{0,2}\(?(?<!\d)((?:19|20)\d\d)\)?(?![\w%])")
# "41(3): 1-12", "vol. 3, no. 2, pp. 1-12"
_VOLUME = lazy(
    r",?[ ](?:[Vv]ol\.[ ]?)?\d{1,4}(?:[ ]?\(\d{1,3}\))?(?:,[ ]?(?:no|iss)\.[ ]?\d{1,3})?"
    r"(?:[:,][ ]?(?:pp?\.[ ]?)?\d{1,6}(?:[-–]{1,2}\d{1,6})?)?,?$"
)
_MARKS = tuple(",;:|()[]\0\n\"“”'*!?")
_TOKEN = lazy(r"[A-Z][\w&/.-]{0,30}")
_SHORT = lazy(r"[A-Z][a-z]{1,12}\.")
_ACRONYM = lazy(r"[A-Z][A-Z/&]{2,11}")
_ABBREVIATED = lazy(r"[a-z]\.[ ,-][^\n]{0,60}(?:19|20)\d\d|\bJ\.[ ,]")
_INITIALS = lazy(r"(?:[A-Z]\.-?)+")
_PARTICLES = ("of", "on", "in", "and", "for", "the", "&")
_LEADING = ("in", "in:")
# What ends with a full stop and shortens no word of a journal's name.
_OTHERS = lazy(
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Corp|Co|Jr|Sr|Dr|Prof|Univ|Dept"
    r"|Fig|Sec|Ch|Vol|No|St|Ed|Eds|Tech)\."
)
_LONGEST = 100  # characters before a year
_MOST_DATES = 8  # of one line
_SHORTEST = 4  # letters of a word that is told from a surname: "Lin." may shorten "Linear"


class Journal(NamedTuple):
    """A journal's name and the year after it, and where in a text they start and end."""

    name: str
    year: int
    start: int
    end: int


@lru_cache(maxsize=4096)  # the same line is looked at from several sides
def journal_in(text: str) -> Journal | None:
    """The first abbreviated name of a journal with its year that a mark parts from what is before.

    ``A. Doe, B. Roe. ACM Comput. Surv. 41(3), 2009``.
    """
    if "." not in text or not _ABBREVIATED.search(text):
        return None
    for dated in islice(_DATED.finditer(text), _MOST_DATES):
        window = text[max(0, dated.start() - _LONGEST) : dated.start()]
        window = _VOLUME.sub("", window)
        stop = max(0, dated.start() - _LONGEST) + len(window)
        opened = max(window.rfind(mark) for mark in _MARKS) + 1
        name = _name(window[opened:].lstrip(), after_mark=window[:opened].rstrip()[-1:] == ",")
        if name:
            return Journal(name, int(dated[1]), stop - len(name), dated.end())
    return None


def _name(text: str, *, after_mark: bool) -> str:
    """The name that ends a text without marks other than full stops; "" for none.

    It starts the text, or follows what a full stop ends: the authors.
    """
    if text != text.rstrip():
        return ""
    tokens = text.split(" ")
    for at in range(len(tokens)):
        above = tokens[at - 1] if at else ""
        led = above.casefold() in _LEADING
        if above and not led and (not above.endswith(".") or _is_signed(tokens[:at])):
            continue
        if _is_name(tokens[at:]) and (at or not after_mark or not _INITIALS.match(tokens[0])):
            return " ".join(tokens[at:])
    return ""


def _is_signed(tokens: list[str]) -> bool:
    """Whether the name of an author goes on after ``tokens``, its initials: ``B. Roe``."""
    return bool(_INITIALS.fullmatch(tokens[-1])) and (
        len(tokens) == 1 or tokens[-2] in ("", "&", "and") or bool(_INITIALS.fullmatch(tokens[-2]))
    )


def _is_name(tokens: list[str]) -> bool:
    """Whether words are a journal's name: enough of them are shortened."""
    first, rest = tokens[0], tokens[1:]
    if not rest or not all(token in _PARTICLES or _TOKEN.fullmatch(token) for token in rest):
        return False
    if not _TOKEN.fullmatch(first) or (_INITIALS.fullmatch(first) and first != "J."):
        return False
    if any(_INITIALS.fullmatch(token) for token in rest if token != "J."):
        return False
    short = [token for token in tokens if _SHORT.match(token)]
    if any(map(_OTHERS.match, short)) or is_label(tokens[-1].rstrip(".")):
        return False  # "ACME Technical Blog."
    if _ACRONYM.fullmatch(first):
        return bool(short) or "J." in rest
    if "in" in rest:
        return False
    head, tail = tokens[:-2], tokens[-2:]
    is_plain = not any("." in token for token in head)
    if is_plain and all(map(_SHORT.fullmatch, tail)) and any(map(_shortens, tail)):
        return True  # "WIREs Data Mining Knowl. Discov."
    if 2 * len(short) < sum(token not in _PARTICLES for token in tokens):
        return False
    return ("." in first and len(short) > 1) or any(map(_shortens, short[:1]))


def _shortens(token: str) -> bool:
    """Whether a token shortens a word that the names of known venues have: ``Comput.``."""
    return token.endswith(".") and token.partition(".")[0].casefold() in _starts()


@cache
def _starts() -> frozenset[str]:
    words = {word for name in names().by_words for word in name.split() if len(word) > _SHORTEST}
    return frozenset(word[:end] for word in words for end in range(_SHORTEST, len(word)))
