"""SARIF 2.1.0, within the limits of GitHub's code scanning.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from awesome_lint.report.display import safe
from awesome_lint.report.locations import uri
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import LEVELS, Row, rows
from awesome_lint.report.suggestions import suggestion
from awesome_lint.text.columns import UTF16, Columns
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Explanation, Failed, Run
    from awesome_lint.text.diagnostics import Related
    from awesome_lint.text.source import Position

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://github.com/awesome-lint/awesome-lint"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "recommendation"}
_MOST = 5000  # results that GitHub keeps of a run
_LONGEST = 1000  # code points of a message or description; GitHub takes 1,024


def report(run: Run) -> Iterator[str]:
    """The log of one run. Where there are more results than fit, the worst are in it."""
    kept: dict[Level, list[dict[str, Any]]] = {level: [] for level in LEVELS}
    failed: list[Failed] = []
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            columns = Columns(outcome.source, UTF16)
            for row in rows(outcome, columns):
                of_level = kept[row.diagnostic.level]
                if len(of_level) < _MOST:
                    of_level.append(_result(outcome, row, columns))
        else:
            failed.append(outcome)
    results = [result for of_level in kept.values() for result in of_level][:_MOST]
    names = sorted({result["ruleId"] for result in results})
    places = {name: number for number, name in enumerate(names)}
    for result in results:
        result["ruleIndex"] = places[result["ruleId"]]
    left_out = sum(run.tally.levels.values()) - len(results)
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "awesome-lint",
                        "informationUri": _HOME,
                        "semanticVersion": __version__,
                        "rules": [_rule(name, run.explain(name)) for name in names],
                    }
                },
                "columnKind": "utf16CodeUnits",
                "invocations": [_invocation(failed, left_out)],
                "results": results,
            }
        ],
    }
    yield dumps(log, indent=1) + "\n"


def _rule(name: str, told: Explanation) -> dict[str, Any]:
    more = f"\n\n[All about it]({told.page})" if told.page else ""
    rule: dict[str, Any] = {
        "id": name,
        "name": name,
        "shortDescription": {"text": _cut(told.summary)},
        "fullDescription": {"text": _cut(" ".join(told.doc.split()))},
        "help": {"text": told.doc, "markdown": f"{told.doc}{more}"},
        "defaultConfiguration": {"level": _LEVELS.get(told.level, "none")},
        "properties": {
            "tags": [told.group],
            "problem.severity": _SEVERITIES.get(told.level, "recommendation"),
        },
    }
    return rule | ({"helpUri": told.page} if told.page else {})


def _result(checked: Checked, row: Row, columns: Columns) -> dict[str, Any]:
    each = row.diagnostic
    address = uri(checked.path)
    result: dict[str, Any] = {
        "ruleId": each.rule,
        "level": _LEVELS[each.level],
        "message": {"text": _cut(safe(each.message))},
        "locations": [{"physicalLocation": _place(address, row.start, row.end)}],
        "partialFingerprints": {"awesomeLint/v1": row.fingerprint},
    }
    if each.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _cut(safe(other.message))},
                "physicalLocation": _other(address, other, columns),
            }
            for number, other in enumerate(each.related[:_RELATED], 1)
        ]
    edit = suggestion(checked.source, each)
    if edit is not None and each.fix is not None:
        unsafe = " (unsafe)" if each.fix.applicability is Applicability.UNSAFE else ""
        region = _region(columns.position(edit.start), columns.position(edit.end))
        replacement = {"deletedRegion": region, "insertedContent": {"text": edit.text}}
        change = {"artifactLocation": {"uri": address}, "replacements": [replacement]}
        result["fixes"] = [
            {
                "description": {"text": _cut(safe(each.fix.title)) + unsafe},
                "artifactChanges": [change],
            }
        ]
    return result


_RELATED = 100  # locations that GitHub keeps of a result


def _other(address: str, other: Related, columns: Columns) -> dict[str, Any]:
    """Another place; of one in another file the line is known, but not its UTF-16 columns."""
    if not other.path:
        return _place(address, *map(columns.position, other.span))
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(other.path)}}
    if other.start is not None:
        place["region"] = {"startLine": other.start.line}
    return place


def _place(address: str, start: Position, end: Position) -> dict[str, Any]:
    return {"artifactLocation": {"uri": address}, "region": _region(start, end)}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _invocation(failed: list[Failed], left_out: int) -> dict[str, Any]:
    notes: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {"text": _cut(safe(each.message))},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(each.path)}}}],
        }
        for each in failed[:_MOST]
    ]
    if left_out:
        text = f"{left_out} results of the least levels are left out: {_MOST} are the limit"
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notes}


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
