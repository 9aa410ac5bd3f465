"""Where and when a paper appeared, as a short text says it: ``CoRL Workshop 2020``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.venues import Kind, find, known
from awesome_lint.parser.entries.journals import journal_in
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.knowledge.venues import VenueMatch
    from awesome_lint.parser.entries.journals import Journal

_WORKSHOP = lazy(r"[\s'’-]{0,3}[Ww]orkshops?\b")  # decides 5 of 5,777 entries
_WORKSHOP_BETWEEN = lazy(r"\b[Ww]orkshops?\b")


class Appearance(NamedTuple):
    """The name of a venue, with the year if any, and where both start and end in a text."""

    name: str
    year: int | None
    start: int
    end: int


def appearance_in(text: str) -> Appearance | None:
    """What a text says of where a paper appeared; None where it says nothing."""
    match = find(text)
    journal = journal_in(text)
    if journal is not None and (match is None or _counts(journal, match)):
        return Appearance(*journal)
    return appearance_of(match, text) if match is not None else None


def _counts(journal: Journal, match: VenueMatch) -> bool:
    """Whether a journal tells more than a known venue: ``SIGKDD Explor. 2004`` has both.

    Not where an author is taken for a part of its name: ``Doe. ICLR 2020``.
    """
    if journal.start < match.end and match.start < journal.end:
        return match.start == journal.start
    return journal.start < match.start or match.venue.kind is Kind.PREPRINT


def appearance_of(match: VenueMatch, text: str) -> Appearance:
    """A known venue found in ``text``; a workshop held there is one of its own."""
    after = _WORKSHOP.match(text, match.end)
    end = after.end() if after is not None else match.end
    between = text[match.named.end : match.dated.start if match.dated is not None else 0]
    if after is None and not _WORKSHOP_BETWEEN.search(between):
        return Appearance(match.name, match.year, match.start, end)
    if match.venue.kind not in (Kind.CONFERENCE, Kind.JOURNAL):
        return Appearance(match.name, match.year, match.start, end)
    workshops = known(f"{match.name} Workshops")
    name = workshops.name if workshops is not None else f"{match.name} Workshop"
    return Appearance(name, match.year, match.start, end)
