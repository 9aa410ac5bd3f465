"""Where a list says in which venue and year its papers appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.index import index
from awesome_lint.knowledge.venues import find_all
from awesome_lint.knowledge.venues.shapes import SHAPES, shape_of
from awesome_lint.text.edits import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry
    from awesome_lint.knowledge.venues import KnownVenue

_ENDS = "\0\n|[](){}（）【】;；"
_CENTURY = 100
_REACH = 80  # characters that a phrase around a venue in a line of text may go on
_LONGEST_LABEL = 40


class VenueMention(NamedTuple):
    """A venue that a tag, a label or a line of an entry names, with the year it gives.

    ``span`` holds name and year, ``named`` the name, ``dated`` the year's digits; ``host`` is
    the whole tag, label or phrase without its brackets. ``written`` is the name as it stands
    there, ``spelling`` as those spell it who gave it; ``shape`` is how it is put together
    with its year.
    """

    entry: Entry
    venue: KnownVenue
    year: int | None
    span: Span
    named: Span
    dated: Span | None
    host: Span
    written: str
    spelling: str
    shape: str | None


class VenuePlace(NamedTuple):
    """Where an entry may name its venue: a tag, a label, or the phrase its venue stands in."""

    entry: Entry
    host: Span
    mentions: list[VenueMention]


@index
def venue_places(doc: Document) -> list[VenuePlace]:
    """All places, in document order.

    A link that is the title is no such place, though it may look like one: ``[CVPR 2021](…)``.
    """
    return [
        VenuePlace(entry, host, list(_mentions(doc, entry, host)))
        for entry in doc.entries
        for host in _hosts(doc, entry)
    ]


@index
def venue_mentions(doc: Document) -> list[VenueMention]:
    """The venues that entries name, each with its year and where it stands."""
    return [mention for place in venue_places(doc) for mention in place.mentions]


@index
def mentions_by_entry(doc: Document) -> dict[Entry, list[VenueMention]]:
    """The mentions of each entry, in order; entries without any are not in it."""
    found: dict[Entry, list[VenueMention]] = {}
    for mention in venue_mentions(doc):
        found.setdefault(mention.entry, []).append(mention)
    return found


def reshaped(mention: VenueMention, shape: str) -> Edit | None:
    """The edit that gives a mention another shape; None where it has that one, or none."""
    dated = mention.dated
    if dated is None or mention.year is None or mention.shape in (None, shape):
        return None
    gap, digits = SHAPES[shape]
    if not gap and " " in mention.spelling:
        return None  # "IEEE TMI 2020" has one space anyway
    year = str(mention.year) if digits > 2 else f"{mention.year % _CENTURY:02}"
    if dated.end - dated.start == digits:
        return Edit(mention.named.end, dated.start, gap)
    return Edit(mention.named.end, dated.end, gap + year)


def _hosts(doc: Document, entry: Entry) -> Iterator[Span]:
    spans = [tag.span for tag in entry.tags]
    if entry.venue is not None and entry.venue.span not in spans:
        spans.append(_phrase(doc, entry.venue.span, entry.title_span))
    spans += (
        each.link.text_span
        for each in entry.links
        if len(each.label) <= _LONGEST_LABEL
        and any(map(str.isdigit, each.label))
        and not _overlap(each.link.text_span, entry.title_span)
    )
    if len(spans) > 1:
        spans.sort()
    end = -1
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end


def _mentions(doc: Document, entry: Entry, host: Span) -> Iterator[VenueMention]:
    if entry.venue is None:
        return  # the parser has looked at all these places
    text = doc.text[slice(*host)]
    for match in find_all(text):
        if match.year is None and not _overlap(host, entry.venue.span):
            continue
        named, dated = _at(host, match.named), None
        if match.dated is not None:
            dated = _at(host, match.dated)
        yield VenueMention(
            entry,
            match.venue,
            match.year,
            _at(host, Span(match.start, match.end)),
            named,
            dated,
            host,
            text[slice(*match.named)],
            match.spelling,
            shape_of(text, match),
        )


def _at(host: Span, span: Span) -> Span:
    return Span(host.start + span.start, host.start + span.end)


def _phrase(doc: Document, span: Span, title: Span) -> Span:
    """What a venue stands in: up to brackets, links and line ends, and not into the title."""
    floor = max(span.start - _REACH, title.end if title.end <= span.start else 0)
    ceiling = min(span.end + _REACH, title.start if title.start >= span.end else len(doc.text))
    before, after = doc.residue[floor : span.start], doc.residue[span.end : ceiling]
    before = before[max(map(before.rfind, _ENDS)) + 1 :]
    ends = [at for at in map(after.find, _ENDS) if at >= 0]
    after = after[: min(ends)] if ends else after
    while before and not before[0].isalnum():
        before = before[1:]
    return Span(span.start - len(before), span.end + len(after.rstrip()))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
