"""What came out of a run, as reporters see it."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.merged_findings import one_per_cause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.source import Source


class Asked(NamedTuple):
    """A URL that ``links`` asked for, as a report shows it: where it ended, after which hops.

    Neither how often nor when: the same answers make the same report. ``record`` is what the
    site says of it, by name; empty where it says nothing.
    """

    url: str
    verdict: str
    reason: str
    status: int | None
    end: str
    hops: Sequence[tuple[str, int]]
    record: Mapping[str, object] = {}


class Checked(NamedTuple):
    """A file that was checked, or fixed: then all is about what it became.

    ``diagnostics`` are sorted by start, then rule. ``profile`` is what its rules were
    chosen by. ``fixed`` counts the diagnostics that fixes took away. ``fingerprints`` are
    one a diagnostic, or none where nobody asks; ``hidden`` counts the diagnostics that are
    known already and left out. ``asked`` are the URLs that the network was asked for, None
    where it was not asked at all. ``pages`` counts the other files of a list of several.
    """

    path: str
    source: Source
    diagnostics: Sequence[Diagnostic]
    profile: str
    sections: int
    entries: int
    links: int
    fixed: int = 0
    fingerprints: Sequence[str] = ()
    hidden: int = 0
    asked: Sequence[Asked] | None = None
    pages: int = 0

    def only(self, chosen: Sequence[int]) -> Checked:
        """The same file with some of its diagnostics, by index, and all others hidden."""
        marks = self.fingerprints
        return self._replace(
            diagnostics=[self.diagnostics[at] for at in chosen],
            fingerprints=[marks[at] for at in chosen] if marks else (),
            hidden=self.hidden + len(self.diagnostics) - len(chosen),
        )

    def one_per_cause(self) -> Checked:
        """The same file with one diagnostic for all that have a cause in common."""
        told, marks = one_per_cause(self.diagnostics), self.fingerprints
        return self._replace(
            diagnostics=[each.diagnostic for each in told],
            fingerprints=[marks[each.first] for each in told] if marks else (),
        )


class Unchanged(NamedTuple):
    """A file that was left out because nothing in it can be new."""

    path: str


class Failed(NamedTuple):
    """A file with which something could not be done; ``cause`` is set where that is a bug."""

    path: str
    message: str
    cause: BaseException | None = None


Outcome = Checked | Failed


class Tally:
    """The counts of a run so far."""

    def __init__(self) -> None:
        self.files = self.failed = self.changed = self.unchanged = self.hidden = 0
        self.entries = self.pages = self.fixed = self.fixable = self.unsafe = 0
        self.levels: Counter[Level] = Counter()
        self.profiles: Counter[str] = Counter()
        self.rules: Counter[tuple[Level, str]] = Counter()

    def counting(self, outcomes: Iterable[Outcome | Unchanged]) -> Iterator[Outcome]:
        """The outcomes to report; each is counted before it is handed on."""
        for outcome in outcomes:
            if isinstance(outcome, Unchanged):
                self.unchanged += 1
                continue
            if isinstance(outcome, Failed):
                self.failed += 1
            else:
                self._count(outcome)
            yield outcome

    def _count(self, checked: Checked) -> None:
        self.files += 1
        self.entries += checked.entries
        self.pages += checked.pages
        self.fixed += checked.fixed
        self.hidden += checked.hidden
        self.changed += checked.fixed > 0
        self.profiles[checked.profile] += 1
        for each in checked.diagnostics:
            self.levels[each.level] += 1
            self.rules[each.level, each.rule] += 1
            if each.fix is not None:
                safe = each.fix.applicability is Applicability.SAFE
                self.fixable += safe
                self.unsafe += not safe


class Detail(Enum):
    """How much a report for people says."""

    QUIET = "quiet"  # errors and warnings, nothing else
    FOLDED = "folded"  # info diagnostics as one line a rule
    ALL = "all"  # every diagnostic


class Mode(Enum):
    """What the run does with fixes."""

    CHECK = "check"
    FIX = "fix"
    PREVIEW = "preview"  # fix, but write nothing


class Palette(NamedTuple):
    """The terminal's control sequences for each part of a report; all empty: no colour."""

    error: str = ""
    warning: str = ""
    info: str = ""
    strong: str = ""
    faint: str = ""
    reset: str = ""
    removed: str = ""
    added: str = ""


PLAIN = Palette()
COLORED = Palette(
    "\x1b[1;31m",
    "\x1b[1;33m",
    "\x1b[1;36m",
    "\x1b[1m",
    "\x1b[2m",
    "\x1b[0m",
    "\x1b[31m",
    "\x1b[32m",
)


class Explanation(NamedTuple):
    """What a report says of a rule beside its findings; ``doc`` and ``summary`` are plain text.

    ``page`` is the address where it is explained, where there is one.
    """

    group: str
    summary: str
    doc: str
    level: Level
    page: str | None = None


def unexplained(rule: str) -> Explanation:
    """The explanation of a rule nobody has told of."""
    return Explanation("", rule, rule, Level.WARNING)


class Style(NamedTuple):
    """How a report looks: ``width`` in columns, ``failing`` the levels that fail the run.

    Lines are ``wrapped`` where nobody greps them, and ``linked`` where a terminal can.
    """

    palette: Palette = PLAIN
    width: int = 100
    detail: Detail = Detail.FOLDED
    mode: Mode = Mode.CHECK
    failing: frozenset[Level] = frozenset({Level.ERROR})
    wrapped: bool = False
    linked: bool = False


class Run(NamedTuple):
    """All a reporter needs. ``outcomes`` come once; after them the tally is complete."""

    outcomes: Iterable[Outcome]
    tally: Tally
    style: Style = Style()
    explain: Callable[[str], Explanation] = unexplained
