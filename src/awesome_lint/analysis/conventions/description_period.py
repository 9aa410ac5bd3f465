"""Whether descriptions end with a period."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.document import EntryForm
from awesome_lint.text.edits import Span
from awesome_lint.text.scripts import has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.analysis.descriptions import Description
    from awesome_lint.document import Document

VALUES = ("period", "none")

_NOTHING = frozenset(" \t\n\0[]()*_")  # what links and badges leave of a line in the residue
_PERIODS = ".。"
_COMMAS = ",，、"
_WORD_ENDS = "+#%"  # "written in C++"
# "et al." "e.g." "the U.S." "Acme Inc."
_ABBREVIATION = (
    r"(?:\w\.\w|(?<!\w)(?:\w|etc|al|inc|ltd|llc|co|corp|jr|sr|vs|no|nos|vol|st|ave|dept|est|approx"
    r"|fig|figs|eq|sec|ch|ed|eds|pp|dr|mr|mrs|ms|prof|univ|ca|cf|vers?|max|min))\.\Z"
)
_REACH = 12  # characters that an abbreviation is looked for in


class Ending(NamedTuple):
    """The end of a description; ``after`` is where a period would stand."""

    start: int
    end: int
    after: int


def measure(doc: Document, among: Sequence[Description] | None = None) -> Counter[str]:
    """How many descriptions end with a period, of which some may be an abbreviation's, and
    how many with none. ``among`` are those that count; None: all that stand in lines.
    """
    counts = Counter({value: sum(1 for _ in _endings(doc, value, among)) for value in VALUES})
    rarer = min(VALUES, key=lambda value: counts[value])
    counts[rarer] = sum(1 for _ in cases(doc, rarer, among)) if counts[rarer] else 0
    return +counts


def cases(
    doc: Document, value: str, among: Sequence[Description] | None = None
) -> Iterator[Ending]:
    """The descriptions that end with a period after a word, or with a word.

    What ends with a bracket, code, a link, an emoji or another mark may have its reasons;
    the period of an abbreviation is none.
    """
    text, residue = doc.text, doc.residue
    for start, end in _endings(doc, value, among):
        if value == "period":
            if not re.compile(_ABBREVIATION, re.I).search(text, max(start, end - _REACH), end):
                yield Ending(start, end, end)
            continue
        after = end
        while residue[after : after + 1] in ("*", "_"):
            after += 1
        if doc.link_at(end - 1) is None:
            yield Ending(start, end, after)


def commas(doc: Document) -> Iterator[Span]:
    """The commas that descriptions end with, when nothing at all follows in the item."""
    for entry, _, _, end in descriptions(doc):
        last = entry.links[0].link.block.content_end
        alone = len(entry.block.children) == 1 and last - end <= 1  # the comma may be left out
        if alone and doc.residue[last - 1] in _COMMAS:
            yield Span(last - 1, last)


def _endings(doc: Document, value: str, among: Sequence[Description] | None) -> Iterator[Span]:
    """The descriptions with that ending, when nothing but links and badges follows."""
    residue = doc.residue
    wanted = value == "period"
    for entry, _, start, end in descriptions(doc) if among is None else among:
        last = residue[end - 1]
        period = last in _PERIODS
        if period is not wanted or last != entry.description[-1] or end - start < 2:
            continue  # "\0" is code, a link or an entity
        word_end = residue[end - 2] if period else last
        if not (word_end.isalnum() or (word_end in _WORD_ENDS and not period)):
            continue
        in_cell = entry.form is EntryForm.TABLE_ROW
        content_end = end if in_cell else entry.links[0].link.block.content_end
        if end == content_end or _NOTHING.issuperset(residue[end:content_end]):
            yield Span(start, end)


def period_of(text: str) -> str:
    """The period of the script that a text is in."""
    return "。" if has_cjk(text) else "."
