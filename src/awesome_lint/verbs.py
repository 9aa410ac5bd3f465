"""What the verbs do: options become a run, a report and an exit code."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint import discovery, run
from awesome_lint.config import Config, find, load
from awesome_lint.console import put, remark
from awesome_lint.discovery import STDIN
from awesome_lint.errors import UsageError
from awesome_lint.files import File, write
from awesome_lint.gates import Asked, gates
from awesome_lint.ignored import Patterns
from awesome_lint.marks import marks, no_marks
from awesome_lint.options import choices
from awesome_lint.publishing import exit_code, print_diff, publish
from awesome_lint.report import MARKED
from awesome_lint.report.outcome import Failed, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from awesome_lint.edits import Applicability
    from awesome_lint.options import Options
    from awesome_lint.run import OutcomeT, Text
    from awesome_lint.source import Source


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


class _Job(NamedTuple):
    files: list[File]
    refused: list[Failed]
    plan: run.Plan

    def all(self, outcomes: Iterable[OutcomeT]) -> Iterator[OutcomeT | Failed]:
        yield from self.refused
        yield from outcomes


def check(options: Options, asked: Asked) -> int:
    """Report on all files; the exit code."""
    marked = options.format in MARKED or asked != Asked()
    job = _job(options, marks if marked else no_marks)
    held = gates(asked, job.files)
    outcomes = run.check(job.files, job.plan, held.all)
    tally = publish(job.all(outcomes), options, Mode.CHECK, sys.stdout)
    held.finish()
    return exit_code(tally, options)


def fix(options: Options, repair: Repair) -> int:
    """Fix all files and report what is left; the exit code."""
    job = _job(options, marks if options.format in MARKED else no_marks)
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


def _job(options: Options, mark: run.Marks) -> _Job:
    asked = choices(options)
    paths = options.paths or (discovery.readme("."),)
    config = _config(options, paths)
    found = discovery.find(paths, Patterns(config.folder, config.exclude))
    if options.output is not None:
        report = os.path.realpath(options.output)
        if any(file.real == report for file in found.files):
            raise UsageError(
                f"--output {options.output}: the report would replace a file to check; "
                "name another file"
            )
    named = options.stdin_filename or STDIN
    files = [File(named, STDIN) if file.real == STDIN else file for file in found.files]
    refused = [Failed(error.path, error.problem) for error in found.refused]
    return _Job(files, refused, run.Plan(config, asked, mark))


def _config(options: Options, paths: Sequence[str]) -> Config:
    if options.isolated and options.config is not None:
        raise UsageError("--config and --isolated exclude each other")
    path = None
    if options.config is not None:
        path = options.config
    elif not options.isolated:
        path = find(_start(options, paths))
    if options.verbose:
        remark(f"configuration: {path or 'none'}")
    return load(path) if path is not None else Config()


def _start(options: Options, paths: Sequence[str]) -> str:
    """The folder that all paths lie in: from there upward a configuration counts for all."""
    named = [options.stdin_filename or "" if path == STDIN else path for path in paths]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in named]
    try:
        return os.path.commonpath([os.path.abspath(folder) for folder in folders])
    except ValueError:  # two drives
        return os.curdir
