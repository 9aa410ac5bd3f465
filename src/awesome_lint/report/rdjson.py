"""reviewdog's JSON, with suggestions. Columns count UTF-8 bytes, ends are exclusive.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from awesome_lint.report.display import safe
from awesome_lint.report.locations import relative
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import rows
from awesome_lint.report.suggestions import suggestion
from awesome_lint.text.columns import UTF8, Columns
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Run
    from awesome_lint.report.rows import Row
    from awesome_lint.text.diagnostics import Related
    from awesome_lint.text.source import Position

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def report(run: Run) -> Iterator[str]:
    """The object, in pieces that are written as files are done. ASCII only."""
    source = {"name": "awesome-lint", "url": "https://github.com/awesome-lint/awesome-lint"}
    yield f'{{"source": {dumps(source)},\n "diagnostics": ['
    between = ""
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            columns = Columns(outcome.source, UTF8)
            for row in rows(outcome, columns):
                found = _diagnostic(outcome, row, columns)
                page = run.explain(row.diagnostic.rule).page
                found["code"] |= {"url": page} if page else {}
                yield f"{between}\n  {dumps(found)}"
                between = ","
    yield "]}\n"


def _diagnostic(checked: Checked, row: Row, columns: Columns) -> dict[str, Any]:
    each = row.diagnostic
    found: dict[str, Any] = {
        "message": safe(each.message),
        "location": {"path": row.path, "range": _range(row.start, row.end)},
        "severity": _SEVERITIES[each.level],
        "code": {"value": each.rule},
    }
    edit = suggestion(checked.source, each)
    if edit is not None:
        where = _range(columns.position(edit.start), columns.position(edit.end))
        found["suggestions"] = [{"range": where, "text": edit.text}]
    if each.related:
        found["related_locations"] = [_related(row, other, columns) for other in each.related]
    return found


def _related(row: Row, other: Related, columns: Columns) -> dict[str, Any]:
    """Another place; of one in another file the line is known, but not its bytes."""
    location: dict[str, Any] = {"path": relative(other.path) if other.path else row.path}
    if not other.path:
        location["range"] = _range(*map(columns.position, other.span))
    elif other.start is not None:
        location["range"] = {"start": {"line": other.start.line}}
    return {"message": safe(other.message), "location": location}


def _range(start: Position, end: Position) -> dict[str, Any]:
    return {"start": start._asdict(), "end": end._asdict()}
