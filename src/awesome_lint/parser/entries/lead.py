"""What a lead presents, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.document import EntryForm, EntryLink, Tag, Venue
    from awesome_lint.text.edits import Span


class Lead(NamedTuple):
    """A lead, read. ``labelled`` tells that every link is a label, such as "paper".

    ``name`` is the short name before a full title: ``**BERT**: "Pre-training of …"``. ``dated``
    is a year that the line tells apart from its venue.
    """

    form: EntryForm
    title: str
    title_span: Span
    links: list[EntryLink]
    tags: list[Tag]
    venue: Venue | None
    description: str
    description_span: Span | None
    separator: Span | None
    labelled: bool
    name: str = ""
    dated: int | None = None
