"""Command lines that are read without click say the same as click does of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.cli.commands import program
from awesome_lint.cli.gates import GateOptions
from awesome_lint.cli.options import Options
from awesome_lint.cli.start import plain_check

FLAGS = [
    "--across-files", "--all", "--exit-zero", "--isolated", "--quiet", "--statistics", "--strict",
    "--verbose", "-q", "-v",
]  # fmt: skip
OTHERS = [
    "--format",
    "--format=json",
    "--select=links",
    "-qv",
    "--no",
    "-",
    "--isolate",
    "-h",
    "--color",
]


def by_click(args: list[str]) -> Options:
    """What click reads; it is asked for the options alone."""
    given = program.commands["check"].make_context("check", list(args)).params
    assert [given.pop(name) for name in GateOptions._fields] == [None, None, None]
    return Options(**given)


@given(st.lists(st.sampled_from([*FLAGS, "a.md", "-", "--", "", "b c.md"]), max_size=6))
def test_flags_and_paths(args: list[str]) -> None:
    assert plain_check(["check", *args]) == by_click(args)


@pytest.mark.parametrize("option", OTHERS)
def test_all_else_is_left_to_click(option: str) -> None:
    plain = plain_check(["check", "a.md", option])
    assert plain == (by_click(["a.md", "-"]) if option == "-" else None)
    assert plain_check([option, "check"]) is None


@pytest.mark.parametrize("args", [[], ["fix", "a.md"], ["--version"], ["links"]])
def test_other_verbs_are_left_to_click(args: list[str]) -> None:
    assert plain_check(args) is None


@pytest.mark.parametrize("name", ["AWESOME_LINT_ALLOW_PLUGINS", "_AWESOME_LINT_COMPLETE"])
def test_what_the_environment_asks_is_left_to_click(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "x")
    assert plain_check(["check", "a.md"]) is None
