"""The verbs check and fix: options become a run, a report and an exit code."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.cli.console import put
from awesome_lint.cli.gates import GateOptions, gates
from awesome_lint.cli.inputs import configuration, inputs
from awesome_lint.cli.options import choices
from awesome_lint.cli.output import exit_code, print_diff, publish, say_withheld
from awesome_lint.config.settings import Form
from awesome_lint.report import FINGERPRINTED
from awesome_lint.report.outcome import Mode
from awesome_lint.text.errors import UsageError
from awesome_lint.workspace import run
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.fingerprint_paths import fingerprints_of, no_fingerprints
from awesome_lint.workspace.outputs import vetted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from awesome_lint.cli.options import Options, RuleOptions
    from awesome_lint.config import Config
    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.report.outcome import Failed
    from awesome_lint.rule import Rules
    from awesome_lint.text.edits import Applicability
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.run import ResultT, Text


class Written(Enum):
    """The output of ``fix``."""

    FILES = "files"
    DIFF = "diff"
    NOTHING = "nothing"


class Repair(NamedTuple):
    """The task of ``fix``; ``strict``: fail where something changes or would."""

    written: Written
    upto: Applicability
    strict: bool
    form: Form = Form.OWN


class Job(NamedTuple):
    """The work of a run: its files, those that cannot be read, and how to treat them."""

    files: list[File]
    refused: list[Failed]
    plan: run.Plan
    known: Rules
    config: Config

    def all(self, outcomes: Iterable[ResultT]) -> Iterator[ResultT | Failed]:
        """The outcomes of all files, those that cannot be read first."""
        yield from self.refused
        yield from outcomes


def check_files(options: Options, asked: GateOptions) -> int:
    """Report on all files; the exit code."""
    shown = options.wants(FINGERPRINTED) or asked != GateOptions()
    job = plan(options, fingerprints_of if shown else no_fingerprints)
    held = gates(asked, job.files, job.plan.elsewhere)
    outcomes = run.check(job.files, job.plan, held.all)
    tally = publish(job.all(outcomes), options, Mode.CHECK, sys.stdout, job.known)
    held.finish()
    return exit_code(tally, options)


def fix_files(options: Options, repair: Repair) -> int:
    """Fix all files and report what is left; the exit code."""
    from awesome_lint.workspace.replacement import write

    job = plan(
        options, fingerprints_of if options.wants(FINGERPRINTED) else no_fingerprints, repair.form
    )
    mode = Mode.FIX if repair.written is Written.FILES else Mode.PREVIEW

    def keep(text: Text, result: Fixed) -> None:
        after = result.source
        say_withheld(text.file, result.withheld, options)
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
    tally = publish(job.all(outcomes), options, mode, stream, job.known)
    changes = repair.strict and tally.changed > 0 and not options.exit_zero
    return exit_code(tally, options) or int(changes)


def explain(name: str | None, options: RuleOptions) -> int:
    """Print a rule's page, or the table of a group's rules or of all; the exit code.

    A configuration is looked for only where it may name plugins.
    """
    from awesome_lint import rules
    from awesome_lint.cli import rule_pages
    from awesome_lint.config.names import ALL, rules_called
    from awesome_lint.text.errors import ConfigError

    known: Rules = rules
    if options.allow_plugins:
        known = configuration(options, os.curdir).known
    try:
        found = [known.load(each) for each in rules_called(name or ALL, known)]
    except ConfigError as error:
        raise UsageError(str(error)) from error
    if len(found) == 1 and name == found[0].id:
        rule_pages.print_page(found[0])
    else:
        rule_pages.print_table(found)
    return 0


def plan(
    options: Options,
    fingerprinter: run.Fingerprinter,
    form: Form = Form.OWN,
    groups: Sequence[str] | None = None,
) -> Job:
    """The job that the options ask for, with the rules of ``groups`` (None: of a file alone)."""
    found = inputs(options)
    asked = choices(options, found.config.known)
    if options.output is not None:
        vetted(options.output, "--output", found.files)
    for report in options.copies:
        vetted(report.file, f"--format {report.format}", found.files)
    plan = run.Plan(found.config, asked, fingerprinter, form, groups)
    if options.across_files:
        from awesome_lint.analysis.other_files import OtherFiles

        plan.elsewhere = OtherFiles()
    return Job(found.files, found.refused, plan, found.config.known, found.config)
