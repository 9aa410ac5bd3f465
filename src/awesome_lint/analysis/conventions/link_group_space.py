"""What stands between one labelled link and the next on a line: a space, or nothing."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.link_groups import link_groups
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.analysis.link_groups import LinkGroup
    from awesome_lint.document import Document

VALUES = ("space", "none")


class Gap(NamedTuple):
    """The spaces before a labelled link: ``space``, ``spaces`` or ``none``."""

    value: str
    span: Span
    group: LinkGroup


def measure(doc: Document) -> Counter[str]:
    """How many neighbours have a space, several spaces or nothing between them."""
    return Counter(gap.value for gap in cases(doc))


def cases(doc: Document) -> Iterator[Gap]:
    """The gaps between neighbours that nothing else stands between."""
    text = doc.text
    for one, other in pairwise(link_groups(doc)):
        between = Span(one.end, other.start)
        apart = between.start <= between.end and one.entry is other.entry  # one may hold another
        if apart and not text[slice(*between)].strip(" \t"):
            yield Gap(width(text, between), between, other)


def width(text: str, span: Span) -> str:
    """What a gap is called."""
    spaces = text[slice(*span)]
    return "none" if not spaces else "space" if spaces == " " else "spaces"
