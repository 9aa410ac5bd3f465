"""What the verbs do: options become a run, a report and an exit code."""

from __future__ import annotations

import sys
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint import run
from awesome_lint.console import put
from awesome_lint.discovery import STDIN
from awesome_lint.errors import UsageError
from awesome_lint.files import write
from awesome_lint.inputs import inputs
from awesome_lint.options import choices
from awesome_lint.publishing import exit_code, print_diff, publish, refuse_as_output
from awesome_lint.report.outcome import Mode
from awesome_lint.settings import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.edits import Applicability
    from awesome_lint.files import File
    from awesome_lint.options import Options
    from awesome_lint.report.outcome import Failed, Outcome
    from awesome_lint.run import Text
    from awesome_lint.source import Source

_MARKED = ("json", "jsonl")  # the formats that show fingerprints


class Written(Enum):
    """What ``fix`` writes."""

    FILES = "files"
    DIFF = "diff"
    NOTHING = "nothing"


class Repair(NamedTuple):
    """What ``fix`` is to do; ``strict``: fail where something changes or would."""

    written: Written
    upto: Applicability
    strict: bool
    form: Form = Form.OWN


class _Job(NamedTuple):
    files: list[File]
    refused: list[Failed]
    plan: run.Plan

    def all(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        yield from self.refused
        yield from outcomes


def check(options: Options) -> int:
    """Report on all files; the exit code."""
    job = _job(options)
    outcomes = run.check(job.files, job.plan)
    return exit_code(publish(job.all(outcomes), options, Mode.CHECK, sys.stdout), options)


def fix(options: Options, repair: Repair) -> int:
    """Fix all files and report what is left; the exit code."""
    job = _job(options, repair.form)
    mode = Mode.FIX if repair.written is Written.FILES else Mode.PREVIEW

    def keep(text: Text, after: Source) -> None:
        if repair.written is Written.DIFF:
            print_diff(text.source, after)
        elif repair.written is Written.FILES and text.file.real == STDIN:
            put(after.to_bytes())
        elif repair.written is Written.FILES:
            write(text.file, text.data, after.to_bytes())

    # Where standard output is for the result, the report makes room for it.
    filters = any(file.real == STDIN for file in job.files) and mode is Mode.FIX
    stream = sys.stderr if filters or repair.written is Written.DIFF else sys.stdout
    outcomes = run.fix(job.files, job.plan, repair.upto, keep)
    tally = publish(job.all(outcomes), options, mode, stream)
    changes = repair.strict and tally.changed > 0 and not options.exit_zero
    return exit_code(tally, options) or int(changes)


def explain(name: str | None) -> int:
    """Print a rule's page, or the table of a group's rules or of all; the exit code."""
    from awesome_lint import catalogue, rules
    from awesome_lint.errors import ConfigError
    from awesome_lint.names import ALL, rules_called

    try:
        found = [rules.load(each) for each in rules_called(name or ALL)]
    except ConfigError as error:
        raise UsageError(str(error)) from error
    if len(found) == 1 and name == found[0].id:
        catalogue.print_page(found[0])
    else:
        catalogue.print_table(found)
    return 0


def _job(options: Options, form: Form = Form.OWN) -> _Job:
    asked = choices(options)
    found = inputs(options)
    refuse_as_output(options.output, found.files)
    return _Job(found.files, found.refused, run.Plan(found.config, asked, _marks(options), form))


def _marks(options: Options) -> run.Marks:
    if options.format in _MARKED:
        from awesome_lint.gate import fingerprints

        return fingerprints
    return run.unmarked
