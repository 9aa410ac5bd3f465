"""The ways in which a link can be written so that it is none."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.text.edits import Span


class Defect(Enum):
    """What is wrong."""

    MISPLACED = auto()  # [text(target)]
    MISPLACED_NOTHING = auto()  # [label()]
    BRACKETED = auto()  # [text][target], label[target], [[target]]
    REVERSED = auto()  # (text)[target]
    DETACHED = auto()  # [text] (target)
    UNCLOSED = auto()  # [text](target
    DOUBLED = auto()  # [text]((target)
    PASTED = auto()  # [text]([words](target))
    WORDS = auto()  # [label](some words)
    SPACED = auto()  # [text](tar get)
    FULLWIDTH = auto()  # [text]（target）
    MISMATCHED = auto()  # [text)(target), text](target)
    ESCAPED = auto()  # \\[text\\](target)
    NAKED = auto()  # [text] target, at the start of an item
    CROSSED = auto()  # [text](target])
    STRAY = auto()  # [ or ], or both in two cells of a row


class Wrapper(Enum):
    """The square brackets around a link: both, one that has no partner, none."""

    WHOLE = auto()
    HALF = auto()
    NONE = auto()


class Malformed(NamedTuple):
    """A link that is none, as the plain text has it.

    ``span`` is the whole construct with its wrapper. ``text`` is where the text stands,
    ``target`` what stands for the target; either is empty where there is none.
    """

    defect: Defect
    span: Span
    text: Span
    target: Span
    wrapper: Wrapper = Wrapper.NONE
