"""A run's outcomes on their way out: the report, the complaints, the exit code."""

from __future__ import annotations

import gc
import sys
from functools import partial
from inspect import cleandoc
from itertools import chain, tee
from typing import TYPE_CHECKING

from awesome_lint import report
from awesome_lint.cli.console import (
    columns,
    complain,
    is_linked,
    is_workflow,
    palette,
    put,
    remark,
    unbreakable,
)
from awesome_lint.report.display import quiet_json, quiet_log, quiet_xml, safe
from awesome_lint.report.outcome import Checked, Detail, Explanation, Failed, Run, Style, Tally
from awesome_lint.rule.web_page import web_page
from awesome_lint.text.diagnostics import Level
from awesome_lint.workspace import outputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TextIO

    from awesome_lint.cli.inputs import Named
    from awesome_lint.cli.options import Options
    from awesome_lint.engine.fixer import Withheld
    from awesome_lint.report.outcome import Mode, Outcome, Unchanged
    from awesome_lint.rule import Rules
    from awesome_lint.text.source import Source
    from awesome_lint.workspace.files import File

_FOR_PEOPLE = ("text", "concise")
MUCH = 4_000_000  # code points of lists, after which their documents are worth collecting


def publish(
    outcomes: Iterable[Outcome | Unchanged],
    options: Options,
    mode: Mode,
    stream: TextIO,
    known: Rules,
    summary: str = "",
) -> Tally:
    """Report on outcomes as they come, to ``stream`` or --output; their counts.

    ``known`` are the rules that can be explained. A ``summary`` comes last, where people read
    all of the report.

    What failed is told on standard error in any case. Raises FileError where --output
    cannot be written.
    """
    tally = Tally()
    unbreakable(stream)
    explain = partial(_explanation, known)
    told = _told(tally.counting(outcomes), options)
    copies: list[Iterator[Outcome]] = []
    if options.copies:  # else no outcome is held for longer than it takes to report it
        told, *copies = tee(told, 1 + len(options.copies))
    a_run = Run(told, tally, _style(options, mode, stream), explain)
    pieces = chain(_pieces(a_run, options.format), _endings(a_run, options, summary))
    if options.output is None:
        for piece in pieces:
            stream.write(piece)
    else:
        save(options.output, pieces)
    for copy, again in zip(options.copies, copies, strict=True):
        a_run = Run(again, tally, _plain(options, mode), explain)
        save(copy.file, _pieces(a_run, copy.format), f"--format {copy.format}")
    return tally


def save(path: str, pieces: Iterable[str], option: str = "--output") -> None:
    """Write a report to a file of its own. Raises FileError where that cannot be done."""
    data = "".join(pieces).encode("utf-8", "backslashreplace")
    outputs.save(outputs.vetted(path, option, ()), data, path)


def _style(options: Options, mode: Mode, stream: TextIO) -> Style:
    plain = _plain(options, mode)
    if options.output is not None and options.color == "auto":
        return plain
    return plain._replace(
        palette=palette(options.color, stream),
        width=columns(stream),
        wrapped=stream.isatty(),
        linked=is_linked(stream),
    )


def _plain(options: Options, mode: Mode) -> Style:
    """The style of a report in a file."""
    failing = {Level.ERROR, Level.WARNING} if options.strict else {Level.ERROR}
    detail = Detail.ALL if options.every else Detail.FOLDED
    detail = Detail.QUIET if options.quiet else detail
    return Style(detail=detail, mode=mode, failing=frozenset(failing))


def exit_code(tally: Tally, options: Options) -> int:
    """2 where something could not be done, 1 where errors remain (--strict: or warnings)."""
    if tally.failed:
        return 2
    errors, warnings = tally.levels[Level.ERROR], tally.levels[Level.WARNING]
    return int(not options.exit_zero and errors + warnings * options.strict > 0)


def print_diff(before: Source, after: Source) -> None:
    """Print what changes: a terminal gets escapes, a file or pipe the exact bytes."""
    from awesome_lint.text.unified_diff import unified

    for line in unified(before, after):
        if sys.stdout.isatty():
            sys.stdout.write(safe(line.rstrip("\r\n")) + "\n")
        else:
            put(line.encode("utf-8", "surrogateescape"))


def _pieces(a_run: Run, name: str) -> Iterable[str]:
    pieces = report.load(name)(a_run)
    # The log of a workflow is read for commands.
    return map(_quiet(name), pieces) if is_workflow() else pieces


def _endings(a_run: Run, options: Options, summary: str) -> Iterator[str]:
    """Statistics and summary, for the formats that people read to the end."""
    if options.statistics and options.format in _FOR_PEOPLE:
        from awesome_lint.report.statistics import statistics

        yield statistics(a_run.tally)
    if options.format == "text" and not options.quiet:
        yield summary


def _quiet(name: str) -> Callable[[str], str]:
    """The function that keeps a runner from taking text in a format for a command."""
    if name in report.JSON:
        return quiet_json
    if name in report.XML:
        return quiet_xml
    return str if name == "github" else quiet_log


def _explanation(known: Rules, rule: str) -> Explanation:
    found = known.load(rule)
    doc = cleandoc(found.doc)
    return Explanation(found.group, found.summary, doc, found.level, web_page(found))


def _told(outcomes: Iterable[Outcome], options: Options) -> Iterator[Outcome]:
    held = 0
    for outcome in outcomes:
        if isinstance(outcome, Checked):
            held += len(outcome.source.text)
        else:
            tell(outcome, options)
        yield outcome
        if held > MUCH:
            gc.collect()
            held = 0


def say_withheld(file: File, withheld: Iterable[Withheld], named: Named) -> None:
    """Say on standard error which fixes were left out, and why where that is asked for."""
    for rule, harm in withheld:
        why = f": {harm}" if named.verbose else "; -v says what"
        remark(f"{file.path}: a fix of {rule} was not applied: it would change too much{why}")


def tell(failed: Failed, named: Named) -> None:
    """Say on standard error what failed, and why where that is asked for."""
    complain(f"{safe(failed.path)}: {safe(failed.message)}")
    if named.verbose and failed.cause is not None:
        from traceback import format_exception

        for line in "".join(format_exception(failed.cause)).rstrip("\n").split("\n"):
            remark(line)
