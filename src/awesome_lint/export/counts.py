"""What a list holds, in numbers: entries per section, venues, years, hosts, labels, habits."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from awesome_lint.analysis.conventions import habits
from awesome_lint.document import EntryForm
from awesome_lint.export.words import plain, valid
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import host

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from awesome_lint.analysis.conventions import Habit
    from awesome_lint.document import Document, Entry, Section
    from awesome_lint.export import Listed


class SectionCount(NamedTuple):
    """A section's entries: those under its own heading, and with its subsections in ``total``.

    ``depth`` is how many counted sections it lies in.
    """

    title: str
    level: int
    slug: str
    line: int
    depth: int
    entries: int
    total: int


class Counts(NamedTuple):
    """The numbers of one list, or of several together: then without sections and habits.

    ``labels`` are link texts such as "paper" and "Code", as written; ``hosts`` are without
    "www.".
    """

    path: str
    profile: str
    entries: int
    links: int
    sections: list[SectionCount]
    venues: Counter[str]
    years: Counter[int]
    hosts: Counter[str]
    labels: Counter[str]
    habits: Mapping[str, Habit]


def count(listed: Listed) -> Counts:
    """The numbers of a list."""
    doc = listed.doc
    venues = [entry.venue for entry in doc.entries if entry.venue is not None]
    hosts = (host(link.href).removeprefix("www.") for link in doc.links)
    labels = (each.label for entry in doc.entries for each in entry.links)
    return Counts(
        path=plain(listed.path),
        profile=listed.profile,
        entries=len(doc.entries),
        links=len(doc.links),
        sections=_sections(doc),
        venues=Counter(venue.name for venue in venues),
        years=Counter(venue.year for venue in venues if venue.year is not None),
        hosts=Counter(plain(name) for name in hosts if name),
        labels=Counter(plain(label) for label in labels if is_label(label)),
        habits={name: habits(doc)[name] for name in habits(doc)},
    )


def together(several: Iterable[Counts]) -> Counts:
    """The numbers of several lists together."""
    total = Counts("", "", 0, 0, [], Counter(), Counter(), Counter(), Counter(), {})
    entries = links = 0
    for each in several:
        entries, links = entries + each.entries, links + each.links
        total.venues.update(each.venues)
        total.years.update(each.years)
        total.hosts.update(each.hosts)
        total.labels.update(each.labels)
    return total._replace(entries=entries, links=links)


def ranked(counts: Counter[Any]) -> list[tuple[Any, int]]:
    """Values and counts, the most frequent first, equal ones by value."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def json_object(counts: Counts) -> dict[str, Any]:
    """The numbers of one list as JSON has them."""
    return {
        "path": counts.path,
        "profile": counts.profile,
        **totals_object(counts),
        "sections": [
            {
                "title": each.title,
                "level": each.level,
                "slug": each.slug,
                "line": each.line,
                "entries": each.entries,
                "total": each.total,
            }
            for each in counts.sections
        ],
        "conventions": [
            {
                "name": name,
                "convention": habit.convention,
                "usual": habit.usual and valid(habit.usual),
                "share": round(habit.share, 4),
                "cases": habit.total,
                "values": [
                    {"value": valid(value), "count": n}
                    for value, n in ranked(Counter(habit.counts))
                ],
            }
            for name, habit in counts.habits.items()
        ],
    }


def totals_object(counts: Counts) -> dict[str, Any]:
    """What makes sense of several lists together, too."""
    return {
        "entries": counts.entries,
        "links": counts.links,
        "venues": [{"venue": name, "count": n} for name, n in ranked(counts.venues)],
        "years": [{"year": year, "count": n} for year, n in sorted(counts.years.items())],
        "hosts": [{"host": name, "count": n} for name, n in ranked(counts.hosts)],
        "labels": [{"label": label, "count": n} for label, n in ranked(counts.labels)],
    }


def _sections(doc: Document) -> list[SectionCount]:
    """The sections with entries, in order. An entry that is a heading counts for its parent."""
    own = Counter(map(_home, doc.entries))
    total = Counter(own)
    for section in reversed(doc.sections):
        if section.parent is not None and section.parent.heading is not None:
            total[section.parent] += total[section]
    depths: dict[Section | None, int] = {None: -1, doc.sections[0]: -1}
    found = []
    for section in doc.sections:
        depths.setdefault(section, depths[section.parent] + 1)
        if total[section]:
            found.append(
                SectionCount(
                    plain(section.title),
                    section.level,
                    plain(section.slug),
                    doc.line(section.start),
                    max(depths[section], 0),
                    own[section],
                    total[section],
                )
            )
    return found


def _home(entry: Entry) -> Section:
    if entry.form is EntryForm.HEADING and entry.section.parent is not None:
        return entry.section.parent
    return entry.section
