"""Where a list says in which venue and year its papers appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.edits import Span
from awesome_lint.venues import KnownVenue, VenueMatch, find_all, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry

_ENDS = frozenset("\0\n|[](){}（）【】;；")
_REACH = 80  # characters that a phrase around a venue in a line of text may go on
_LONGEST_LABEL = 40


class Mention(NamedTuple):
    """A venue that a tag, a label or a line of an entry names, with the year it gives.

    ``span`` holds name and year, ``named`` the name, ``dated`` the year's digits; ``host`` is
    the whole tag, label or phrase without its brackets. ``spelling`` is how the name is
    spelt by those who gave it.
    """

    entry: Entry
    venue: KnownVenue
    year: int | None
    span: Span
    named: Span
    dated: Span | None
    host: Span
    spelling: str


def mentions_of(doc: Document) -> list[Mention]:
    """All mentions, in document order."""
    found = [mention for entry in doc.entries for mention in _of_entry(doc, entry)]
    return sorted(found, key=lambda mention: mention.span)


def places(doc: Document, entry: Entry) -> Iterator[Span]:
    """Where an entry may name its venue: its tags, its labels, and what its venue stands in.

    A link that is the title is no such place, though it may look like one: ``[CVPR 2021](…)``.
    """
    spans = [tag.span for tag in entry.tags]
    if entry.venue is not None:
        spans.append(_phrase(doc, entry.venue.span, entry.title_span))
    spans += (
        each.link.text_span
        for each in entry.links
        if len(each.label) <= _LONGEST_LABEL
        and any(map(str.isalpha, each.label))
        and not _overlap(each.link.text_span, entry.title_span)
    )
    end = -1
    for span in sorted(spans):
        if span.start >= end:
            yield span
            end = span.end


def _of_entry(doc: Document, entry: Entry) -> Iterator[Mention]:
    if entry.venue is None:
        return  # the parser has looked at all these places
    for host in places(doc, entry):
        for match in find_all(doc.text[slice(*host)]):
            venue = known(match.name)
            if venue is not None and _counts(match, host, entry):
                yield _mention(entry, venue, match, host)


def _counts(match: VenueMatch, host: Span, entry: Entry) -> bool:
    """Whether a match is what the parser took, or has a year of its own."""
    assert entry.venue is not None
    place = entry.venue.span
    return match.year is not None or _overlap(host, place)


def _mention(entry: Entry, venue: KnownVenue, match: VenueMatch, host: Span) -> Mention:
    def at(span: Span) -> Span:
        return Span(host.start + span.start, host.start + span.end)

    dated = at(match.dated) if match.dated is not None else None
    span = at(Span(match.start, match.end))
    return Mention(entry, venue, match.year, span, at(match.named), dated, host, match.spelling)


def _phrase(doc: Document, span: Span, title: Span) -> Span:
    """What a venue stands in: up to brackets, links and line ends, and not into the title."""
    start, end = span
    floor = max(start - _REACH, title.end if title.end <= start else 0)
    ceiling = min(end + _REACH, title.start if title.start >= end else len(doc.text))
    while start > floor and doc.residue[start - 1] not in _ENDS:
        start -= 1
    while end < ceiling and doc.residue[end] not in _ENDS:
        end += 1
    while start < span.start and not doc.text[start].isalnum():
        start += 1
    while end > span.end and doc.text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
