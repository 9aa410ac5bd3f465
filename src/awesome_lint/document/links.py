"""Links, images and the places where targets are written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.document.nodes import Block


class LinkForm(Enum):
    """How a link or image is written."""

    INLINE = "inline"  # [text](target)
    FULL = "full"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://…, which GitHub links by itself
    HTML = "html"  # <a href="…">text</a>, <img src="…">


@dataclass(slots=True, eq=False)
class Link:
    """A link or an image.

    ``href`` is the target as the author meant it: escapes and entities resolved, nothing
    percent-encoded. ``target`` is where it is written, without quotes or angle brackets:
    in the link, or in its definition; None where that could not be located.
    ``text`` is what a reader sees; ``text_span`` where it is written.
    """

    form: LinkForm
    start: int
    end: int
    text: str
    text_span: Span
    href: str
    target: Span | None
    block: Block
    title: str = ""
    title_span: Span | None = None
    definition: Definition | None = None
    images: list[Link] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The whole construct, brackets and target included."""
        return Span(self.start, self.end)

    @property
    def place(self) -> Span:
        """Where a finding about the target belongs: the target, else the whole link."""
        return self.target if self.target is not None and self.definition is None else self.span


@dataclass(slots=True, eq=False)
class Definition:
    """A link reference definition, ``[label]: target "title"``; the first of a label counts."""

    label: str  # normalised: case-folded, runs of whitespace as one space
    start: int
    end: int
    label_span: Span
    href: str
    target: Span
    uses: int = 0


class Destination(NamedTuple):
    """A target as it is written once: what a rule on URLs reads and may rewrite.

    ``span`` holds exactly the target, without quotes or angle brackets, and is None where
    it could not be located (then no fix is possible). ``place`` is where to point.
    ``link`` is the link or image that has it; None for a definition. ``block`` likewise.
    """

    href: str
    span: Span | None
    place: Span
    form: LinkForm | None
    link: Link | None
    image: bool


def definitions_of(found: list[Definition]) -> dict[str, Definition]:
    """The definition that counts for each label: the first."""
    first: dict[str, Definition] = {}
    for definition in found:
        first.setdefault(definition.label, definition)
    return first


def destinations_of(
    links: list[Link], images: list[Link], definitions: list[Definition]
) -> list[Destination]:
    """Every target as it is written, once, in order."""
    found = [
        Destination(link.href, link.target, link.place, link.form, link, image)
        for each, image in ((links, False), (images, True))
        for link in each
        if link.definition is None
    ]
    found += (Destination(d.href, d.target, d.target, None, None, False) for d in definitions)
    return sorted(found, key=lambda each: each.place)
