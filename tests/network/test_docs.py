"""What docs/links.md says of options and settings is so."""

from __future__ import annotations

import re
import shlex
import tomllib
from dataclasses import asdict

import pytest
from places import ROOT

from awesome_lint.cli.commands import program
from awesome_lint.config.link_settings import LinkSettings

PAGE = (ROOT / "docs" / "links.md").read_text("utf-8")


def test_settings() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    stated = tomllib.loads(block)["links"]
    defaults = {name.replace("_", "-"): value for name, value in asdict(LinkSettings()).items()}
    assert stated == {
        name: list(value) if isinstance(value, tuple) else value for name, value in defaults.items()
    }


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(--[a-z-]+)", PAGE))))
def test_options(name: str) -> None:
    known = {option for each in program.commands["links"].params for option in each.opts}
    known |= {option for each in program.commands["init"].params for option in each.opts}
    assert name in known


def test_commands_of_the_workflow() -> None:
    joined = PAGE.replace("\\\n", " ")
    commands = re.findall(r"awesome-lint links (--.*?)(?: \|\| .*)?$", joined, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        program.commands["links"].make_context("links", shlex.split(command))
