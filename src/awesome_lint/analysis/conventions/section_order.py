"""Whether sections that stand beside each other are sorted by title."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions.order import precedes
from awesome_lint.document import EntryForm
from awesome_lint.text.collation import CODEPOINT, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Section

VALUES = ("title", "none")


def measure(doc: Document) -> Counter[str]:
    """How many sections come after their neighbour in the alphabet, and how many do not."""
    collation = doc.stated.get("collation")
    may_precede = precedes(collation)
    counts = Counter({"title": 0, "none": 0})
    for sections in cases(doc):
        for one, other in pairwise(sections):
            counts["title" if may_precede(one.title, other.title) else "none"] += 1
    return +counts


def cases(doc: Document) -> Iterator[list[Section]]:
    """The sections with entries in them that stand below one heading, where they compare."""
    collation = doc.stated.get("collation")
    titled = {each.block for each in doc.entries if each.form is EntryForm.HEADING}
    full = {each for each in doc.sections if each.entries}
    for each in reversed(doc.sections):
        if each in full and each.parent is not None:
            full.add(each.parent)
    for parent in doc.sections:
        found = [
            each
            for each in parent.sections
            if each in full and each.heading is not None and each.heading.block not in titled
        ]
        if len(found) > 1 and (
            collation == CODEPOINT or comparable([each.title for each in found])
        ):
            yield found
