"""Characters that set the direction of text: which of them open, close, or do nothing.

Unicode Standard Annex 9, https://www.unicode.org/reports/tr9/. Text that they reorder reads
otherwise than it is written (CVE-2021-42574, https://trojansource.codes).
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from awesome_lint.analysis.invisible_characters import invisible_characters
from awesome_lint.document.index import index
from awesome_lint.text.lines import line_end

if TYPE_CHECKING:
    from awesome_lint.document import Document

_START = attrgetter("start")
_OPENING = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
}
_POP = "\u202c"
_CONTROLS = frozenset((*_OPENING, _POP, "\u2069"))
_OVERRIDES = "\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_FROM_THE_RIGHT = "\u202b\u2067"
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_FIRST_RIGHT_TO_LEFT = "\u0590"


class Effect(Enum):
    """What a control does. UNCLOSED and UNOPENED ones have no partner in their block."""

    OVERRIDES = "overrides"
    UNCLOSED = "unclosed"
    REVERSES = "reverses"  # text without a single character that is written from right to left
    HARMLESS = "harmless"
    CLOSES = "closes"
    UNOPENED = "unopened"


class BidiControl(NamedTuple):
    """A control at ``start``; what it works on ends at ``end``, before its partner."""

    start: int
    end: int
    name: str
    effect: Effect


@index
def bidi_controls(doc: Document) -> list[BidiControl]:
    """All controls, in order. They work to the end of their block, elsewhere of their line."""
    text = doc.text
    controls = [at for at in invisible_characters(doc) if text[at] in _CONTROLS]
    if not controls:
        return []
    found: list[BidiControl] = []
    opened: list[tuple[int, str]] = []
    isolates = 0  # of those that are open
    home_end = -1
    arabic = _right_to_left(text)
    for at in controls:
        char = text[at]
        if at >= home_end:
            found += (_unclosed(*other, home_end) for other in opened)
            opened.clear()
            isolates, home_end = 0, _home_end(doc, at)
        if char in _OPENING:
            opened.append((at, char))
            isolates += char in _ISOLATES
            continue
        partner = _partner(opened, char) if char == _POP or isolates else None
        if partner is None:
            found.append(BidiControl(at, at + 1, _name(char), Effect.UNOPENED))
            continue
        # What is open inside an isolate ends with it.
        found += (_unclosed(*other, at) for other in opened[partner + 1 :])
        start, opening = opened[partner]
        isolates -= opening in _ISOLATES
        del opened[partner:]
        reverses = bisect_left(arabic, start) == bisect_left(arabic, at)
        found += (
            BidiControl(start, at, _OPENING[opening], _effect(opening, reverses=reverses)),
            BidiControl(at, at + 1, _name(char), Effect.CLOSES),
        )
    found += (_unclosed(*other, home_end) for other in opened)
    return sorted(found, key=_START)


def _right_to_left(text: str) -> list[int]:
    """The offsets of all characters that are written from right to left."""
    return [
        at
        for at, char in enumerate(text)
        if char >= _FIRST_RIGHT_TO_LEFT and bidirectional(char) in _RIGHT_TO_LEFT
    ]


def _home_end(doc: Document, at: int) -> int:
    """The end of the text that a control at ``at`` can work on."""
    leaf = doc.leaf_at(at)
    if leaf is not None and at < leaf.end:
        return leaf.end
    return line_end(doc.text, at)


def _partner(opened: list[tuple[int, str]], char: str) -> int | None:
    """Which of the open controls ``char`` closes (UAX #9, BD9 and BD11)."""
    for at in range(len(opened) - 1, -1, -1):
        isolate = opened[at][1] in _ISOLATES
        if isolate == (char != _POP):
            return at
        if isolate:
            return None  # an embedding's end does not reach out of an isolate
    return None


def _effect(opening: str, *, reverses: bool) -> Effect:
    if opening in _OVERRIDES:
        return Effect.OVERRIDES
    return Effect.REVERSES if reverses and opening in _FROM_THE_RIGHT else Effect.HARMLESS


def _unclosed(start: int, opening: str, end: int) -> BidiControl:
    effect = Effect.OVERRIDES if opening in _OVERRIDES else Effect.UNCLOSED
    return BidiControl(start, end, _OPENING[opening], effect)


def _name(char: str) -> str:
    return "PDF" if char == _POP else "PDI"
