"""The report for programs: one JSON object, a file a line. ASCII only, for any encoding."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from awesome_lint.report.outcome import Checked
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Asked, Run
    from awesome_lint.text.diagnostics import Diagnostic, Related
    from awesome_lint.text.edits import Fix
    from awesome_lint.text.source import Source


def report(run: Run) -> Iterator[str]:
    """The object, in pieces that are written as files are done."""
    tool = {"name": "awesome-lint", "version": __version__}
    yield f'{{"version": 1, "tool": {dumps(tool)},\n "files": ['
    between = ""
    errors = []
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            yield f"{between}\n  {dumps(file_object(outcome))}"
            between = ","
        else:
            errors.append({"path": outcome.path, "message": outcome.message})
    tally = run.tally
    summary = {
        "files": tally.files,
        "errors": tally.levels[Level.ERROR],
        "warnings": tally.levels[Level.WARNING],
        "info": tally.levels[Level.INFO],
        "fixable": tally.fixable,
        "unsafe": tally.unsafe,
        "hidden": tally.hidden,
    }
    yield f'],\n "errors": {dumps(errors)},\n "summary": {dumps(summary)}}}\n'


def file_object(checked: Checked) -> dict[str, Any]:
    """One element of ``files``."""
    marks = checked.fingerprints
    found: dict[str, Any] = {
        "path": checked.path,
        "profile": checked.profile,
        "sections": checked.sections,
        "entries": checked.entries,
        "links": checked.links,
        "pages": checked.pages,
        "fixed": checked.fixed,
        "diagnostics": [
            _diagnostic(checked, each, mark)
            for each, mark in zip(checked.diagnostics, marks, strict=True)
        ],
    }
    if checked.asked is not None:
        found["urls"] = [_asked(each) for each in checked.asked]
    return found


def _asked(each: Asked) -> dict[str, Any]:
    return {
        "url": each.url,
        "verdict": each.verdict,
        "reason": each.reason,
        "status": each.status,
        "end": each.end,
        "hops": [{"url": url, "status": status} for url, status in each.hops],
        **each.record,
    }


def _diagnostic(checked: Checked, each: Diagnostic, fingerprint: str) -> dict[str, Any]:
    source = checked.source
    return {
        "rule": each.rule,
        "group": each.group,
        "level": each.level.value,
        "message": each.message,
        **_range(source, *each.span),
        "fix": None if each.fix is None else _fix(source, each.fix),
        "related": [
            {
                "path": other.path or checked.path,
                "message": other.message,
                **_other_range(source, other),
            }
            for other in each.related
        ],
        "fingerprint": fingerprint,
    }


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.name.lower(),
        "edits": [
            {**_range(source, edit.start, edit.end), "text": edit.text} for edit in fix.edits
        ],
    }


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"start": _place(source, start), "end": _place(source, end)}


def _other_range(source: Source, other: Related) -> dict[str, Any]:
    if other.start is None or other.end is None:
        return _range(source, *other.span)
    return {
        "start": {**other.start._asdict(), "offset": other.span.start},
        "end": {**other.end._asdict(), "offset": other.span.end},
    }


def _place(source: Source, offset: int) -> dict[str, int]:
    line, column = source.position(offset)
    return {"line": line, "column": column, "offset": offset}
