"""The benchmark that damages lists: what it makes, it makes again, and what it counts is there."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = ROOT / "benchmarks" / "damage_recall.py"
LIST = "# Kites\n\n" + "".join(
    f"## {letter}\n\n"
    + "".join(
        f"- [{letter}{name}](https://{name}{letter.lower()}.test/) - Flies in a {name}.\n"
        for name in ("breeze", "calm", "fog", "gale", "hail", "mist", "rain", "storm")
    )
    + "\n"
    for letter in "ABCDE"
)


def _run(path: Path, *options: str) -> str:
    command = [sys.executable, str(SCRIPT), str(path), "--tries", "2", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_defects_are_made_reported_and_mended(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(LIST, encoding="utf-8")
    said = _run(path, "--kind", "URL: htps", "--kind", "order: entry", "--kind", "table:")
    rows = {line[:36].strip(): line[36:].split()[:4] for line in said.splitlines()[1:]}
    assert rows["URL: htps://"] == ["2", "100%", "100%", "0%"]
    assert rows["order: entry moved"][0] == "2"
    assert rows["order: entry moved"][1] != "0%"
    assert set(rows) == {"URL: htps://", "order: entry moved", "all"}


def test_a_seed_makes_the_same_again_and_misses_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(LIST, encoding="utf-8")
    options = ("--kind", "indent: two spaces", "--show", "--seed")
    said = _run(path, *options, "3")
    assert said == _run(path, *options, "3")
    assert "missed README.md:" in said
    assert "  - - [" in said
    assert "  +   - [" in said
