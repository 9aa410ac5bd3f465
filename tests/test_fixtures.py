"""Lists of our own: what is said of each, and what fixing makes of it.

Beside NAME.md is NAME.txt: the report, then the difference that safe fixes make, then the one that
unsafe fixes make after those. What makes no difference is left out.

After a change that is meant: AWESOME_LINT_WRITE_FIXTURES=1 pytest tests/test_fixtures.py, then
read the difference.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from places import FIXTURES

from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load_all
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source
from awesome_lint.text.unified_diff import unified

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from awesome_lint.text.diagnostics import Diagnostic

FOLDERS = ("lists", "regressions")
BEFORE = sorted(path for folder in FOLDERS for path in (FIXTURES / folder).glob("*.md"))
RULES = [Active(rule, rule.options()) for rule in load_all()]
WRITE = "AWESOME_LINT_WRITE_FIXTURES" in os.environ


def said(source: Source, found: list[Diagnostic]) -> str:
    lines = []
    for each in found:
        line, column = source.position(each.span.start)
        flagged = source.text[slice(*each.span)].replace("\n", "⏎")[:60]
        repair = f" ({each.fix.title})" if each.fix else ""
        lines.append(
            f"{line}:{column} {each.level.value} {each.rule} «{flagged}» {each.message}{repair}\n"
        )
    return "".join(lines)


def steps(source: Source) -> Iterator[str]:
    """What safe fixes change, and what unsafe ones change besides; nothing where it is nothing."""
    before = Source.from_bytes(source.to_bytes(), source.path)
    for upto, name in ((Applicability.SAFE, "fixed"), (Applicability.UNSAFE, "unsafe")):
        fixed = fix(parse(source), RULES, upto)
        assert fixed.withheld == ()
        after = Source.from_bytes(fixed.source.to_bytes(), name)
        yield "".join(unified(before, after))
        before = after


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
def test_report_and_fixes(path: Path) -> None:
    source = Source.from_bytes(path.read_bytes(), path.name)
    parts = [said(source, check(parse(source), RULES)), *steps(source)]
    data = "\n".join(filter(None, parts)).encode("utf-8", "surrogateescape")
    expected = path.with_suffix(".txt")
    if WRITE:
        expected.write_bytes(data)
    assert data == expected.read_bytes()


def test_every_expectation_is_of_a_list() -> None:
    found = {path for folder in FOLDERS for path in (FIXTURES / folder).iterdir()}
    assert found == {*BEFORE, *(path.with_suffix(".txt") for path in BEFORE)}
