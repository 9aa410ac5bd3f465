"""Checkstyle's XML.

https://checkstyle.org/apidocs/com/puppycrawl/tools/checkstyle/XMLLogger.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import rows
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Outcome, Run


def report(run: Run) -> Iterator[str]:
    """The document, a file at a time."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<checkstyle version="{__version__}">\n'
    for outcome in run.outcomes:
        yield tostring(_file(outcome), encoding="unicode") + "\n"
    yield "</checkstyle>\n"


def _file(outcome: Outcome) -> Element:
    file = Element("file", name=safe(outcome.path))
    if not isinstance(outcome, Checked):
        message = safe(outcome.message)
        SubElement(file, "error", severity="error", message=message, source="awesome-lint")
        return file
    for row in rows(outcome):
        each = row.diagnostic
        SubElement(
            file,
            "error",
            line=str(row.start.line),
            column=str(row.start.column),
            severity=each.level.value,
            message=safe(each.message),
            source=f"awesome-lint.{each.group}.{each.rule}",
        )
    return file
