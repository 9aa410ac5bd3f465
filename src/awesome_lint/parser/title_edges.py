"""What stands at the edges of a title and is no part of it: marks, tags, labels, brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.labels import is_label
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.parser.shown import Shown
    from awesome_lint.venues import VenueMatch

_LAST_TAG = re.compile(r"(?:\[[^\[\]\0]{1,80}\]|\([^()\0]{1,80}\))[\s,;:.]*$")
_OPENED = re.compile(r"\[{1,3}\s*([^\[\]()\0]{0,60})")
_DATED = re.compile(r"\((?:[^()\d\s][^()\d]* )?(?:19|20)\d\d\)")  # "(Some Journal 2019)"
_EMOJI = re.compile(r":[a-z0-9_+-]{1,40}:")
_LAST_EMOJI = re.compile(r"(?<![^\s\0]):[a-z0-9_+-]{1,40}:$")
# Stars and other symbols may stand before a tag: "⭐⭐(CVPR 2021) T".
_FIRST_TAG = re.compile(
    r"\s*(?:[^\w\s\[\](){}<>\0!-/:-@^`~|、-】！-～‘-”]{1,8}\s*)?"
    r"(?:\[([^\[\]\0]{1,80})\]|\(([^()\0]{1,80})\))"
)
_EDGE = " \t\n-–—:：,，;|·•*"
_ARROWS = ("->", "=>", "→", "⇒")
OPENERS = "[(【（"
CLOSERS = "])】）"
PROSE_PREFIX = 200
_LONGEST_EMOJI = 42
_LONGEST_TITLE = 400
_WORD = re.compile(r"[^\W_][\w'’]*")


def before_group(flat: Shown, at: int) -> int:
    """Where the bracket that wraps the link at ``at`` opens."""
    while at > 0 and flat.masked[at - 1] in OPENERS + " \t":
        at -= 1
    return at


def trimmed(flat: Shown, start: int, end: int) -> tuple[int, int]:
    """A range without the spaces and marks at its edges; ``:emoji:`` stay whole."""
    shown = flat.shown
    while start < end and shown[start] in _EDGE and not _EMOJI.match(shown, start, end):
        start += 1
    while end > start and (shown[end - 1] in _EDGE or shown.endswith(_ARROWS, start, end)):
        if shown[end - 1] == ":" and _LAST_EMOJI.search(
            shown, max(start, end - _LONGEST_EMOJI), end
        ):
            break
        end -= 1
    return start, end


def has_words(flat: Shown, at: int) -> bool:
    """Whether there are words before ``at``."""
    return any(map(str.isalnum, _EMOJI.sub("", flat.masked[:at])))


def only_tags(flat: Shown, at: int) -> bool:
    """Whether nothing but tags stands before ``at``: ``[CVPR 2021] [T](…)``."""
    rest = _EMOJI.sub(" ", flat.masked[:at])
    if "[" not in rest and "(" not in rest:
        return False
    begin = 0
    while tag := _FIRST_TAG.match(rest, begin):
        begin = tag.end()
    return not any(map(str.isalnum, rest[begin:]))


def after_tags(flat: Shown, at: int, end: int) -> int:
    """Where a title starts, at ``at`` or after the tags there: ``(CVPR 2021) [oral] T``."""
    while True:
        if emoji := _EMOJI.match(flat.masked, at, end):
            at = emoji.end()
            continue
        tag = _FIRST_TAG.match(flat.masked, at, end)
        if tag is None or (tag[2] is not None and find(tag[2]) is None):
            return at
        if not any(map(str.isalnum, flat.masked[tag.end() : end])):
            return at
        at = tag.end()


def without_tags(flat: Shown, start: int, end: int) -> int:
    """``end`` before the tags that stand there: ``T [CVPR 2021] [oral]``."""
    while True:
        window = flat.masked[max(start, end - PROSE_PREFIX) : end]
        match = _LAST_TAG.search(window)
        if match is None:
            return end
        cut = end - len(window) + match.start()
        if match[0][0] == "(" and not _DATED.match(match[0]):
            venue = find(match[0])
            if venue is None or is_acronym(venue, flat.masked[start:cut]):
                return end
        if not any(char.isalnum() for char in flat.masked[start:cut]):
            return end
        end = cut


def is_acronym(venue: VenueMatch, title: str) -> bool:
    """Whether what reads as a venue is short for the title: ``Deep Sea Nets (DSN)``."""
    name = venue.raw
    if venue.year is not None or not name.isupper():
        return False
    return name in "".join(word[0] for word in _WORD.findall(title[:_LONGEST_TITLE])).upper()


def before_label(flat: Shown, start: int, end: int) -> int:
    """``end`` before brackets that hold a label, and that no link or tag has become.

    ``T [[CVPR 2021] [[paper](…)]``, ``T [paper[https://…]] [[code](…)]``.
    """
    if "[" not in flat.masked[start:end]:
        return end
    for found in _OPENED.finditer(flat.masked, start, end):
        words = found[1].strip()
        last = not words and not any(map(str.isalnum, flat.masked[found.end() : end]))
        if found.start() > start and (last or is_label(words)):
            return found.start()
    return end
