"""GitHub Actions' workflow commands: annotations beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.report.display import quiet_log, safe
from awesome_lint.report.folding import more_of
from awesome_lint.report.locations import relative
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import LEVELS, folded_rows
from awesome_lint.text.columns import UTF16, Columns
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Run
    from awesome_lint.report.rows import Row

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_MOST = 10  # annotations of a kind that GitHub shows of a step
_LONGEST = 2000  # code points of a message


def report(run: Run) -> Iterator[str]:
    """The annotations GitHub shows, the worst first; what is beyond its limits as log lines."""
    found: dict[Level, list[Row]] = {level: [] for level in LEVELS}
    failures = []
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            for row in folded_rows(outcome, run.style.detail, Columns(outcome.source, UTF16)):
                found[row.diagnostic.level].append(row)
        else:
            failures.append(outcome)
    room = max(_MOST - len(failures), 0)
    for failed in failures[:_MOST]:
        place = f"file={_property(relative(failed.path))},title=awesome-lint"
        yield f"::error {place}::{_message(failed.message)}\n"
    rest: list[Row] = []
    for level, of_level in found.items():
        most = room if level is Level.ERROR else _MOST
        yield from map(_command, of_level[:most])
        rest += of_level[most:]
    if rest:
        yield f"::group::{len(rest)} more than GitHub shows beside the lines\n"
        yield from map(_line, rest)
        yield "::endgroup::\n"


def _command(row: Row) -> str:
    (line, column), (end_line, end_column) = row.start, row.end
    place = f"file={_property(row.path)},line={line},endLine={end_line}"
    if line == end_line:  # the runner drops columns of more than one line
        place += f",col={column},endColumn={max(end_column, column)}"
    diagnostic = row.diagnostic
    command = _COMMANDS[diagnostic.level]
    message = diagnostic.message
    if diagnostic.fix is not None:
        title = diagnostic.fix.title
        message += f" ({title[:1].lower()}{title[1:]})"
    if row.more:
        message += f"; {more_of(row.more)}"
    return f"::{command} {place},title={_property(diagnostic.rule)}::{_message(message)}\n"


def _line(row: Row) -> str:
    each = row.diagnostic
    text = f"{row.path}:{row.start.line}:{row.start.column}: {each.level.value} {each.rule}"
    more = f"; {more_of(row.more)}" if row.more else ""
    return quiet_log(f"{safe(text)}: {safe(each.message)[:_LONGEST]}{more}") + "\n"


def _message(text: str) -> str:
    # Control characters are escapes already: what is left is the commands' own alphabet.
    return safe(text)[:_LONGEST].replace("%", "%25").replace("##[", "#\\x23[")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
