"""Lists of our own: what is said of each, and what fixing makes of it.

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

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.text.diagnostics import Diagnostic

BEFORE = sorted(
    path
    for folder in ("lists", "regressions")
    for path in (FIXTURES / folder).glob("*.md")
    if path.suffixes == [".md"]
)
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


def compare(path: Path, data: bytes) -> None:
    if WRITE:
        path.write_bytes(data)
    assert data == path.read_bytes()


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
def test_report(path: Path) -> None:
    source = Source.from_bytes(path.read_bytes(), path.name)
    compare(path.with_suffix(".report.txt"), said(source, check(parse(source), RULES)).encode())


@pytest.mark.parametrize(
    ("upto", "suffix"),
    [(Applicability.SAFE, ".fixed.md"), (Applicability.UNSAFE, ".unsafe.md")],
    ids=["safe", "unsafe"],
)
@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
def test_fixed(path: Path, upto: Applicability, suffix: str) -> None:
    source = Source.from_bytes(path.read_bytes(), path.name)
    fixed = fix(parse(source), RULES, upto)
    assert fixed.withheld == ()
    compare(path.with_suffix(suffix), fixed.source.to_bytes())
