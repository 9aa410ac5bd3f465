"""The report for programs that read line by line: one object a file."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from awesome_lint.report.json import file_object
from awesome_lint.report.outcome import Checked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Run


def report(run: Run) -> Iterator[str]:
    """A line for each file. Files that failed are on standard error only."""
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            yield dumps(file_object(outcome)) + "\n"
