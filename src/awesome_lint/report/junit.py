"""JUnit's XML, as Jenkins and its like read it: a suite a file, a case a diagnostic.

There is no official schema; https://github.com/testmoapp/junitxml describes what readers take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Checked
from awesome_lint.report.rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Outcome, Run
    from awesome_lint.report.rows import Row
    from awesome_lint.text.diagnostics import Level


def report(run: Run) -> Iterator[str]:
    """The document, a suite at a time. What does not fail the run is a case that passed."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="awesome-lint">\n'
    for outcome in run.outcomes:
        yield tostring(_suite(outcome, run.style.failing), encoding="unicode") + "\n"
    yield "</testsuites>\n"


def _suite(outcome: Outcome, failing: frozenset[Level]) -> Element:
    path = safe(outcome.path)
    suite = Element("testsuite", name=path)
    failures = errors = 0
    if isinstance(outcome, Checked):
        for row in rows(outcome):
            failures += _case(suite, path, row, failing)
        if not outcome.diagnostics:
            SubElement(suite, "testcase", name="awesome-lint", classname=path)
    else:
        errors = 1
        case = SubElement(suite, "testcase", name="awesome-lint", classname=path)
        SubElement(case, "error", message=safe(outcome.message), type="failure")
    suite.attrib.update(tests=str(len(suite)), failures=str(failures), errors=str(errors))
    return suite


def _case(suite: Element, path: str, row: Row, failing: frozenset[Level]) -> bool:
    each = row.diagnostic
    place = f"{path}:{row.start.line}:{row.start.column}"
    case = SubElement(
        suite, "testcase", name=f"{each.rule} {row.start.line}:{row.start.column}", classname=path
    )
    case.set("line", str(row.start.line))
    message = safe(each.message)
    if each.level in failing:
        inner = SubElement(case, "failure", message=message, type=each.rule)
        inner.text = f"{place}: {each.level.value} {each.rule}: {message}"
        return True
    SubElement(case, "system-out").text = f"{place}: {each.level.value} {each.rule}: {message}"
    return False
