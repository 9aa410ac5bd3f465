"""Whether descriptions end with a period."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.scripts import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

VALUES = ("period", "none")

_NOTHING = frozenset(" \t\n\0[]()*_")  # what links and badges leave of a line in the residue
_PERIODS = ".。"
_WORD_ENDS = "+#%"  # "written in C++"
# "et al." "e.g." "the U.S." "Acme Inc."
_ABBREVIATION = re.compile(
    r"(?:\w\.\w|(?<!\w)(?:\w|etc|al|inc|ltd|llc|co|corp|jr|sr|vs|no|nos|vol|st|ave|dept|est|approx"
    r"|fig|figs|eq|sec|ch|ed|eds|pp|dr|mr|mrs|ms|prof|univ|ca|cf|vers?|max|min))\.\Z",
    re.IGNORECASE,
)
_REACH = 12  # characters that an abbreviation is looked for in


class PeriodCase(NamedTuple):
    """A description of which can be told that it ends with a period, or with a word.

    ``start:end`` is the description; ``after`` is where a period stands or would.
    """

    value: str
    start: int
    end: int
    after: int


def measure(doc: Document) -> Counter[str]:
    """How many descriptions end with a period and how many with none."""
    return Counter(case.value for case in cases(doc))


def cases(doc: Document) -> Iterator[PeriodCase]:
    """The descriptions that end with a word, or with a period after one.

    What ends with a bracket, code, a link, an emoji or another mark may have its reasons;
    the period of an abbreviation is none.
    """
    text, residue = doc.text, doc.residue
    for entry, _, start, end in doc.descriptions:
        last = text[end - 1]
        if last != entry.description[-1]:
            continue  # code, or an entity
        period = last in _PERIODS
        at = end - 1 - period
        if at <= start or residue[at] == "\0" or residue[end - 1] == "\0":
            continue
        if not (text[at].isalnum() or (text[at] in _WORD_ENDS and not period)):
            continue
        leaf = doc.leaf_at(start)
        if leaf is None or not _NOTHING.issuperset(residue[end : leaf.content_end]):
            continue
        if period:
            if last != "." or not _ABBREVIATION.search(text, max(start, end - _REACH), end):
                yield PeriodCase("period", start, end, at + 1)
            continue
        after = end
        while residue[after : after + 1] in ("*", "_"):
            after += 1
        if doc.link_at(at) is None:
            yield PeriodCase("none", start, end, after)


def period_of(text: str) -> str:
    """The period of the script that a text is in."""
    return "。" if has_cjk(text) else "."
