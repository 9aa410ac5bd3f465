"""A summary for a pull request, an issue or a job's page: GitHub's Markdown, within its limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.report.display import safe
from awesome_lint.report.folding import more_of
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import Worst, folded_rows
from awesome_lint.text.counts import counted
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Failed, Run, Tally
    from awesome_lint.report.rows import Row

_MOST = 10_000  # rows that are looked at
_LARGEST = 1_000_000  # bytes; a step's summary on GitHub may have 1 MiB
_LONGEST = 300  # code points of a message
# Within a line: Markdown, a table's cells, math, references, emoji.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$#]|:(?=[\w+-])")
# What GitHub makes of text once it is HTML, whatever it was escaped with: mentions, references to
# issues (those of other trackers, too) and commits, links. In a code span it makes nothing of it.
_MAGIC = re.compile(
    r"@|#[0-9]|//|[wW]{3}\.|[A-Za-z][A-Za-z0-9]*-[0-9]|(?<![0-9A-Za-z])[0-9a-fA-F]{7,40}(?![0-9A-Za-z])"
)
_TICKS = re.compile(r"`+")


def report(run: Run) -> Iterator[str]:
    """The counts, then a table, the worst first; a last line says what did not fit."""
    worst, failures = Worst(_MOST), []
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            worst.take(folded_rows(outcome, run.style.detail))
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
        line = _line(row, run.explain(row.diagnostic.rule).page)
        size += len(line.encode("utf-8", "replace"))
        if size > _LARGEST:
            break
        shown += 1
        yield line
    if shown < worst.total:
        yield f"\n{worst.total - shown} more are left out.\n"


def _head(tally: Tally, failures: list[Failed]) -> Iterator[str]:
    levels = [
        counted(tally.levels[level], level.value, "info" * (level is Level.INFO))
        for level in (Level.ERROR, Level.WARNING, Level.INFO)
        if tally.levels[level]
    ]
    found = ", ".join(levels) or "nothing found"
    yield f"**awesome-lint**: {found} in {counted(tally.files, 'file')}.\n\n"
    if tally.fixable:
        yield f"`awesome-lint fix` repairs {tally.fixable} of them.\n\n"
    for failed in failures[:_FAILURES]:
        yield f"- **{_text(failed.path)}**: {_text(failed.message)}\n"
    if failures:
        yield "\n"


_FAILURES = 100


def _line(row: Row, page: str | None) -> str:
    each = row.diagnostic
    place = _cell(f"{row.path}:{row.start.line}")
    rule = f"[{each.rule}]({page})" if page else each.rule
    more = f"; **{more_of(row.more)}**" if row.more else ""
    return f"| {place} | {each.level.value} | {rule} | {_cell(each.message)}{more} |\n"


def _text(text: str) -> str:
    """Someone else's text, of which nothing is markup or magic, and no line ends."""
    shown = safe(text)
    shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
    if _MAGIC.search(shown):
        return _code(shown)
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", shown)


def _cell(text: str) -> str:
    """The same in a table, whose rows are cut at bars before anything else is read."""
    return _text(text.replace("\\|", "\\ |")).replace("|", "\\|")


def _code(text: str) -> str:
    """A code span that shows ``text``: its fence is longer than any run of backticks in it."""
    fence = "`" * (max(map(len, _TICKS.findall(text)), default=0) + 1)
    pad = " " if "`" in (text[:1], text[-1:]) or (text[:1] == text[-1:] == " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
