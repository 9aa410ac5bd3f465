"""GitLab's Code Quality report, which is Code Climate's: a JSON array of issues.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import rows
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Run
    from awesome_lint.report.rows import Row

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def report(run: Run) -> Iterator[str]:
    """The array, in pieces that are written as files are done. ASCII only."""
    between = "["
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            for row in rows(outcome):
                yield f"{between}\n{dumps(_issue(row))}"
                between = ","
    yield "\n]\n" if between == "," else "[]\n"


def _issue(row: Row) -> dict[str, Any]:
    each = row.diagnostic
    begin, end = (place._asdict() for place in (row.start, row.end))
    return {
        "type": "issue",
        "check_name": each.rule,
        "description": f"{each.rule}: {safe(each.message)}",  # the name is not shown otherwise
        "categories": ["Style" if each.level is Level.INFO else "Bug Risk"],
        "fingerprint": row.fingerprint,
        "severity": _SEVERITIES[each.level],
        "location": {"path": safe(row.path), "positions": {"begin": begin, "end": end}},
    }
