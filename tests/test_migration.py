"""docs/migration.md names every rule of the npm linters, and no rule that there is not."""

from __future__ import annotations

import re

from places import ROOT

from awesome_lint.engine.npm_rule_names import LINT_NAMES
from awesome_lint.rules import group_of

PAGE = (ROOT / "docs/migration.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([\w-]+)` \| ([^|]*) \|", PAGE, re.MULTILINE)


def named(text: str) -> list[str]:
    return re.findall(r"`([a-z][\w-]*)`", text)


def short(name: str) -> str:
    return name.removeprefix("awesome-")


def test_every_alias_is_in_the_page() -> None:
    assert set(LINT_NAMES) - {short(name) for name, _ in ROWS} == set()


def test_every_name_of_the_page_with_a_counterpart_is_an_alias() -> None:
    matched = {short(name) for name, here in ROWS if set(named(here)) & set(group_of())}
    assert matched - set(LINT_NAMES) == set()
    assert len(matched) > 25


def test_the_page_says_what_the_aliases_do() -> None:
    tables = PAGE.partition("## Scripts of lists")[0]
    rows = [row for row in ROWS if f"| `{row[0]}` | {row[1]} |" in tables]
    for name, here in rows:
        assert named(here) == list(LINT_NAMES.get(short(name), ())), name


def test_every_rule_the_page_names_is_there() -> None:
    cells = [
        cell
        for row in re.findall(r"^\|(.*)\|$", PAGE, re.MULTILINE)
        for cell in row.split(" | ")[1:]
    ]
    others = {"auto", "check", "links", "toc"}  # verbs and a profile
    ids = {name for cell in cells for name in named(cell)} - others
    assert ids - set(group_of()) == set()
    assert len(ids & set(group_of())) > 25


def test_each_alias_leads_to_rules() -> None:
    for names in LINT_NAMES.values():
        assert set(names) <= set(group_of())
