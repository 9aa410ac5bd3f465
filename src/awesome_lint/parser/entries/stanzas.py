"""Paragraphs that hold several entries, of a line or a few each.

A. Alpha, Lamps in Rooms [[paper](…)]<br>        [12] Lamps in Rooms<br>
B. Beta, Ropes in Ships [[paper](…)]<br>         [paper](…) | [code](…)<br>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm, Role
from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.lead_venue import venue_as_title
from awesome_lint.parser.entries.prose import starts_entry
from awesome_lint.parser.entries.unlinked_items import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Inline
    from awesome_lint.parser.entries.lead import Lead

_MOST_LINES = 3  # of a title, its authors and its links


class Stanza(NamedTuple):
    """What a line of a title and those below it present, and where they start and end."""

    lead: Lead
    start: int
    end: int


def stanzas(lines: Sequence[list[Inline]], leads: Sequence[Lead | None]) -> list[Stanza]:
    """The entries of a paragraph whose lines are several, or a title above its links.

    None where the first links are not of one kind: those of a paper lead to its code, too.
    """
    starts = _starts(leads)
    if not starts:
        return []
    ends = [*starts[1:], len(leads)]
    found = [
        _stanza(lines[start:end], leads[start:end]) for start, end in zip(starts, ends, strict=True)
    ]
    if len(found) > 1:
        return found if len({_kind(each.lead) for each in found}) == 1 else []
    alone = found[0].lead.form is EntryForm.TEXT_ONLY and starts == [0]
    return found if alone and is_title(found[0].lead.title) else []


def _starts(leads: Sequence[Lead | None]) -> list[int]:
    """The lines that a title starts: its links follow in it, or below it."""
    found: list[int] = []
    at = 0
    while at < len(leads):
        lead = leads[at]
        below = 0
        if lead is not None and not (lead.form is EntryForm.TEXT_FIRST and starts_entry(lead)):
            below = _links_below(leads, at)
            if not below:
                at += 1
                continue
        elif lead is None:
            at += 1
            continue
        found.append(at)
        at += below + 1
    return found


def _links_below(leads: Sequence[Lead | None], at: int) -> int:
    """How many lines below a title the labels of its links stand; 0: there are none."""
    lead = leads[at]
    if lead is None or lead.form is not EntryForm.TEXT_ONLY or is_label(lead.title):
        return 0
    if not lead.title or lead.title.endswith((":", "：")):
        return 0
    for below in range(1, min(_MOST_LINES, len(leads) - at)):
        line = leads[at + below]
        if line is None or _holds_labels(line):
            return below if line is not None else 0
        if line.form is EntryForm.TEXT_FIRST and starts_entry(line):
            return 0
    return 0


def _holds_labels(lead: Lead) -> bool:
    """Whether a line holds links that are labels, and no title of its own: no authors."""
    named = lead.form in (EntryForm.TEXT_FIRST, EntryForm.GROUP_FIRST)
    return bool(lead.links) and lead.labelled and (not named or is_label(lead.title))


def _stanza(lines: Sequence[list[Inline]], leads: Sequence[Lead | None]) -> Stanza:
    first = leads[0]
    assert first is not None
    below = [lead for lead in leads[1:] if lead is not None]
    form, own = first.form, first.links
    if below and form is EntryForm.TEXT_ONLY and below[0].form is not EntryForm.TEXT_FIRST:
        whole = read([*lines[0], *lines[1]])  # its tags are those before links
        if whole is not None and whole.form is EntryForm.TEXT_FIRST and whole.title:
            first = whole
    venues = (lead.venue or venue_as_title(lead) for lead in below)
    lead = first._replace(
        form=form,
        links=[*own, *(link for lead in below if _holds_labels(lead) for link in lead.links)],
        venue=first.venue or next(filter(None, venues), None),
        description="",
        description_span=None,
        separator=None,
    )
    last = next(line for line in reversed(lines) if line)
    return Stanza(lead, lines[0][0].start, last[-1].end)


def _kind(lead: Lead) -> Role | None:
    """What the first link of a stanza leads to."""
    return next((each.role for each in lead.links if each.role is not Role.OTHER), None)
