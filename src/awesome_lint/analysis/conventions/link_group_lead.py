"""What stands before the first of an entry's labelled links: a space, or nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions.link_group_space import Gap, width
from awesome_lint.analysis.link_groups import link_groups
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

VALUES = ("space", "none")

# Brackets, marks of scripts that have no spaces after them, and what is left of a line's start:
# "- T <br>\n  [[paper](u)]".
_NO_END = frozenset("([{<（【「『《〈。，、；：！？）】」』》〉|>\n \t")


def measure(doc: Document) -> Counter[str]:
    """How many first links follow a space, several spaces or no space."""
    return Counter(gap.value for gap in cases(doc))


def cases(doc: Document) -> Iterator[Gap]:
    """The gaps between what an entry presents and its first link, on one line."""
    text, residue = doc.text, doc.residue
    entry = None
    for group in link_groups(doc):
        if group.entry is entry:
            continue
        entry = group.entry
        at = group.start
        while residue[at - 1 : at] in (" ", "\t"):
            at -= 1
        if at <= group.link.block.content_start or text[at - 1] in _NO_END:
            continue
        gap = Span(at, group.start)
        yield Gap(width(text, gap), gap, group)
