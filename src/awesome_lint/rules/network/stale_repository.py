"""Links to repositories in which nothing has happened for years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    RepositoryRecord,
    Verdict,
    VerdictKind,
    rule,
)

_ASKED = datetime(2026, 1, 1, tzinfo=UTC).timestamp()


@dataclass(frozen=True)
class Options:
    """``years`` without a push make a repository stale."""

    years: float = 3.0


def _pushed(day: str) -> Verdict:
    record = RepositoryRecord("o/r", pushed=day)
    return Verdict(VerdictKind.ALIVE, at=_ASKED, repository=record)


@rule(
    summary="Link to a repository without a push for years",
    level=Level.OFF,
    options=Options,
    verdicts={
        "https://github.com/o/still": _pushed("2022-12-01"),
        "https://github.com/o/slow": _pushed("2024-12-01"),
        "https://github.com/o/unknown": _pushed(""),
    },
    bad=[
        Example("- [still](«https://github.com/o/still»)\n"),
        Example("- [slow](«https://github.com/o/slow»)\n", options=Options(years=1)),
    ],
    good=[
        "- [slow](https://github.com/o/slow)\n",
        "- [unknown](https://github.com/o/unknown)\n",
    ],
)
def stale_repository(doc: Document, options: Options) -> Iterator[Finding]:
    """Nothing was pushed for years. That may mean that it is finished, or that nobody is there:
    so the rule is off unless it is asked for.

    There is no fix: whether the entry is worth keeping is for a person to say.
    """
    for (href, _, place, *_), verdict in doc.judged:
        record = verdict.repository
        if record is None or not record.pushed or record.archived:
            continue
        asked = datetime.fromtimestamp(verdict.at, UTC).date()
        if asked - date.fromisoformat(record.pushed) >= timedelta(days=365.25 * options.years):
            yield Finding(place, f"last push on {record.pushed}: {href}")
