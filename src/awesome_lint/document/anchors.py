"""What an in-page link can reach, and comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.document.nodes import Block
    from awesome_lint.text.edits import Span


@dataclass(slots=True, eq=False, repr=False)
class Heading:
    """A heading, Markdown's or HTML's, and the anchor GitHub gives it."""

    level: int
    text: str
    slug: str
    start: int
    end: int
    text_span: Span
    block: Block


@dataclass(slots=True, eq=False, repr=False)
class Anchor:
    """A name that an ``id`` or ``name`` attribute gives. ``span`` holds exactly the name.

    ``tag`` is the whole start tag, ``element`` up to the end tag when nothing is between.
    ``heading`` is the heading it stands in or directly before.
    """

    name: str
    span: Span
    tag: Span
    element: Span
    tag_name: str
    attribute: str
    heading: Heading | None = None


class Comment(NamedTuple):
    """An HTML comment, from ``<!--`` to ``-->``. ``inner`` is the text between, stripped."""

    start: int
    end: int
    inner: str
    block: Block
    inner_start: int


def names_of(anchors: list[Anchor]) -> dict[str, Anchor]:
    """The first explicit anchor of each name, as written."""
    names: dict[str, Anchor] = {}
    for anchor in anchors:
        names.setdefault(anchor.name, anchor)
    return names
