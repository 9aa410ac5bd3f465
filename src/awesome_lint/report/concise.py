"""One line a diagnostic: ``path:line:col: level rule: message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Checked, Detail
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Run


def report(run: Run) -> Iterator[str]:
    """The lines of a run; all levels, but no info where less is wanted."""
    quiet = run.style.detail is Detail.QUIET
    for outcome in run.outcomes:
        if not isinstance(outcome, Checked):
            continue
        path = safe(outcome.path)
        for each in outcome.diagnostics:
            if quiet and each.level is Level.INFO:
                continue
            line, column = outcome.source.position(each.span.start)
            message = f"{each.level.value} {each.rule}: {safe(each.message)}"
            yield f"{path}:{line}:{column}: {message}\n"
