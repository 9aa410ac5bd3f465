"""A summary for a pull request, an issue or a job's page: GitHub's Markdown, within its limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Level
from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import Worst, rows
from awesome_lint.report.rule_pages import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Failed, Run, Tally
    from awesome_lint.report.rows import Row

_MOST = 10_000  # rows that are looked at
_LARGEST = 1_000_000  # bytes; a step's summary on GitHub may have 1 MiB
_LONGEST = 300  # code points of a message
# Within a line: Markdown, a table's cells, math, mentions, references, emoji and autolinks.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$#@]|:(?=//|[\w+-])|(?<=[wW])\.")


def report(run: Run) -> Iterator[str]:
    """The counts, then a table, the worst first; a last line says what did not fit."""
    worst, failures = Worst(_MOST), []
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            worst.take(rows(outcome))
        else:
            failures.append(outcome)
    head = "".join(_head(run.tally, failures))
    yield head
    if not worst.total:
        return
    start = "| place | level | rule | what is wrong |\n|---|---|---|---|\n"
    yield start
    size = len(head.encode("utf-8", "replace")) + len(start)
    shown = 0
    for row in worst.rows():
        line = _line(row)
        size += len(line.encode("utf-8", "replace"))
        if size > _LARGEST:
            break
        shown += 1
        yield line
    if shown < worst.total:
        yield f"\n{worst.total - shown} more are left out.\n"


def _head(tally: Tally, failures: list[Failed]) -> Iterator[str]:
    counted = [
        f"{tally.levels[level]} {name}{'s' if plural and tally.levels[level] != 1 else ''}"
        for level, name, plural in (
            (Level.ERROR, "error", True),
            (Level.WARNING, "warning", True),
            (Level.INFO, "info", False),
        )
        if tally.levels[level]
    ]
    found = ", ".join(counted) or "nothing found"
    files = f"{tally.files} file{'' if tally.files == 1 else 's'}"
    yield f"**awesome-lint**: {found} in {files}.\n\n"
    if tally.fixable:
        yield f"`awesome-lint fix` repairs {tally.fixable} of them.\n\n"
    for failed in failures[:_FAILURES]:
        yield f"- **{_text(failed.path)}**: {_text(failed.message)}\n"
    if failures:
        yield "\n"


_FAILURES = 100


def _line(row: Row) -> str:
    each = row.diagnostic
    place = _text(f"{row.path}:{row.start.line}")
    rule = f"[{each.rule}]({address(each.rule)})"
    return f"| {place} | {each.level.value} | {rule} | {_text(each.message)} |\n"


def _text(text: str) -> str:
    """Someone else's text, of which nothing is markup, and no line ends."""
    shown = safe(text)
    shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", shown)
