"""The benchmark that says how much of a list is read as entries."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BENCHMARK = ROOT / "benchmarks" / "entry_coverage.py"
READ = "# L\n\n## S\n\n- [A](https://a.test): D\n- [B](https://b.test), see [C](https://c.test)\n"
BADGE = "[![b](https://b.test/b.svg)](https://b.test/ci)\n\n"
PROSE = "As [people say](https://d.test), and [others too](https://e.test) say.\n\n"
INSIDE = "See [above](#s) and [the other](other.md) list.\n\n"


def measured(*arguments: object) -> tuple[list[str], int]:
    command = [sys.executable, str(BENCHMARK), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.stdout.splitlines(), done.returncode


OWN = (
    "[S](https://github.com/o/own#s) and [issues](https://github.com/o/own/issues), "
    "[O](https://github.com/o/other) or <a@mail.test>.\n\n"
)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    (tmp_path / "read.md").write_text(BADGE + INSIDE + READ, "utf-8")
    (tmp_path / "half.md").write_text(READ + "\n## T\n\n" + PROSE, "utf-8")
    return tmp_path


def test_links_outside_entries(lists: Path) -> None:
    lines, code = measured("--links", lists)
    assert [line.split() for line in lines[:1]] == [["40.0%", "2", "5", "2", "half.md"]]
    assert lines[1:3] == [
        "       10: '[people say](https://d.test)'",
        "       10: '[others too](https://e.test)'",
    ]
    assert [line.split() for line in lines[3:]] == [
        ["0.0%", "0", "3", "2", "read.md"],
        ["25.0%", "2", "8", "4", "all"],
    ]
    assert code == 0


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (["--limit", "0.4", "--overall", "0.25"], 0),
        (["--limit", "0.3"], 1),
        (["--overall", "0.2"], 1),
    ],
)
def test_limits(lists: Path, limits: list[str], code: int) -> None:
    assert measured(*limits, lists)[1] == code


def test_links_to_the_list_itself(tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text(OWN + READ, "utf-8")
    lines, _ = measured("--links", tmp_path)
    assert [line.split()[:5] for line in lines[:1]] == [["25.0%", "1", "4", "2", "own.md"]]
    assert lines[1:-1] == ["       1: '[O](https://github.com/o/other)'"]
