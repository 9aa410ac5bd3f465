"""The verbs that read lists and judge nothing, from outside."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import awesome_lint

if TYPE_CHECKING:
    from program import Program

LIST = "# Nets\n\n- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.06399)]\n"


def on_a_terminal(folder: Path, *arguments: str) -> str:
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "awesome_lint", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={
            **{name: value for name, value in os.environ.items() if name != "NO_COLOR"},
            "PYTHONPATH": str(Path(awesome_lint.__file__).parents[1]),
            "TERM": "xterm",
            "COLUMNS": "80",
        },
    )
    os.close(theirs)
    out = b""
    try:
        while piece := os.read(ours, 65536):
            out += piece
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert child.wait() == 0
    return out.decode()


# export


def test_export_takes_the_readme_and_writes_json(program: Program, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(LIST, "utf-8")
    ended = program("export")
    assert (ended.code, ended.err) == (0, "")
    [file] = json.loads(ended.out)["files"]
    assert file["path"] == "README.md"
    assert file["sections"][0]["entries"][0]["title"] == "A Net"


def test_one_bad_file_never_stops_the_others(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\0")
    (tmp_path / "b.md").write_text(LIST, "utf-8")
    ended = program("export", "a.md", "gone.md", "b.md")
    assert ended.code == 2
    assert "error: a.md: is a binary file" in ended.err
    assert "error: gone.md: cannot be read" in ended.err
    assert [each["path"] for each in json.loads(ended.out)["files"]] == ["b.md"]


def test_export_writes_utf8_whatever_the_locale(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("- [Ünï](https://a.example.com/)\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "awesome_lint", "export", "--format", "csv", "a.md"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(awesome_lint.__file__).parents[1]),
            "PYTHONIOENCODING": "ascii",
        },
        capture_output=True,
        check=True,
    )
    assert "Ünï" in done.stdout.decode("utf-8")


def test_export_to_a_file_but_not_over_a_list(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(LIST, "utf-8")
    ended = program("export", "a.md", "--output", "a.bib", "--format", "bibtex")
    assert (ended.code, ended.out) == (0, "")
    assert (tmp_path / "a.bib").read_text("utf-8").startswith("@inproceedings{a-cvpr-2021,\n")
    assert program("export", "a.md", "--output", "./a.md").code == 2
    assert (tmp_path / "a.md").read_text("utf-8") == LIST


def test_export_says_the_configurations_profile_and_leaves_out_what_it_excludes(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(LIST, "utf-8")
    (tmp_path / "b.md").write_text(LIST, "utf-8")
    (tmp_path / ".awesome-lint.toml").write_text('profile = "awesome"\nexclude = ["b.md"]\n')
    [file] = json.loads(program("export", ".").out)["files"]
    assert (file["path"], file["profile"]) == ("a.md", "awesome")


@pytest.mark.parametrize("format_", ["csv", "bibtex"])
def test_export_does_not_control_a_terminal(tmp_path: Path, format_: str) -> None:
    text = "- A \x1b]0;b\x07 \u202ec [CVPR 2021] [[paper](https://arxiv.org/abs/2104.06399)]\n"
    (tmp_path / "README.md").write_text(text, "utf-8")
    shown = on_a_terminal(tmp_path, "export", "--format", format_)
    assert "\x1b" not in shown
    assert "\\u202e" in shown


# stats


COUNTED = """\
- [Before](https://before.example.com/) all headings.

# Nets

## Vision

- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.06399)] [[Code](https://github.com/o/a)]
  - [Notes](https://www.before.example.com/)
- B Net [CVPR 2020] [[paper](https://arxiv.org/abs/2104.00002)]

### C Net [ICLR 2021]

[[paper](https://arxiv.org/abs/2104.00003)]

## Empty
"""


def test_stats_count(program: Program, tmp_path: Path, two_habits: None) -> None:
    (tmp_path / "README.md").write_text(COUNTED, "utf-8")
    ended = program("stats", "--format", "json")
    assert ended.code == 0
    told = json.loads(ended.out)
    [file] = told["files"]
    vision = {"title": "Vision", "level": 2, "slug": "vision", "line": 5, "entries": 4, "total": 4}
    nets = {"title": "Nets", "level": 1, "slug": "nets", "line": 3, "entries": 0, "total": 4}
    before = {"title": "", "level": 0, "slug": "", "line": 1, "entries": 1, "total": 1}
    assert file == {
        "path": "README.md",
        "profile": "papers",
        "entries": 5,
        "links": 6,
        "sections": [before, nets, vision],
        "venues": [{"venue": "CVPR", "count": 2}, {"venue": "ICLR", "count": 1}],
        "years": [{"year": 2020, "count": 1}, {"year": 2021, "count": 2}],
        "hosts": [
            {"host": "arxiv.org", "count": 3},
            {"host": "before.example.com", "count": 2},
            {"host": "github.com", "count": 1},
        ],
        "labels": [{"label": "paper", "count": 3}, {"label": "Code", "count": 1}],
        "conventions": [
            {
                "name": "comma",
                "convention": "never",
                "usual": "never",
                "share": 0.95,
                "cases": 20,
                "values": [{"value": "never", "count": 19}, {"value": "always", "count": 1}],
            },
            {
                "name": "dash",
                "convention": " - ",
                "usual": " - ",
                "share": 1.0,
                "cases": 10,
                "values": [{"value": " - ", "count": 10}],
            },
            {
                "name": "marker",
                "convention": None,
                "usual": "-",
                "share": 0.6667,
                "cases": 3,
                "values": [{"value": "-", "count": 2}, {"value": "*", "count": 1}],
            },
        ],
    }
    kept = ("entries", "links", "venues", "years", "hosts", "labels")
    assert told["total"] == {name: file[name] for name in kept}


def test_stats_of_several_files_end_with_all_together(program: Program, tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(COUNTED, "utf-8")
    (tmp_path / "c.md").write_text("Words.\n", "utf-8")
    lines = program("stats", "a.md", "b.md", "c.md").out.splitlines()
    assert lines[0] == "a.md: papers, 5 entries, 6 links"
    assert lines[2:5] == [
        "section     1   20 %  (before all headings)",
        "section     4   80 %  Nets",
        "section     4   80 %    Vision",
    ]
    at = lines.index("all 3 files: 10 entries, 12 links")
    assert lines[at - 2 : at] == ["c.md: general, 0 entries, 0 links", ""]
    assert lines[at + 2 : at + 4] == ["venue       4   66 %  CVPR", "venue       2   33 %  ICLR"]


def test_stats_show_conventions(program: Program, tmp_path: Path, two_habits: None) -> None:
    (tmp_path / "a.md").write_text(COUNTED, "utf-8")
    (tmp_path / ".awesome-lint.toml").write_text('conventions = { marker = "*" }\n')
    shown = [line for line in program("stats", "a.md").out.splitlines() if "convention " in line]
    assert shown == [
        "convention  19   95 %  comma: never (the convention)",
        "convention   1    5 %  comma: always",
        'convention  10  100 %  dash: " - " (the convention)',
        "convention   2   66 %  marker: -",
        "convention   1   33 %  marker: * (the configuration's)",
    ]


def test_stats_give_no_command_to_a_workflow(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (tmp_path / "::error::x.md").write_text(COUNTED, "utf-8")
    assert program("stats", "::error::x.md").out.startswith("\\x3a:error::x.md: papers")


def test_stats_of_a_failed_file(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(COUNTED, "utf-8")
    ended = program("stats", "a.md", "gone.md", "--output", "out.txt")
    assert (ended.code, ended.out) == (2, "")
    assert (tmp_path / "out.txt").read_text("utf-8").startswith("a.md: papers, 5 entries")


def test_stats_draw_bars_on_a_terminal(tmp_path: Path) -> None:
    hosts = "".join(f"- [a](https://h{at}.example.com/)\n" for at in range(40))
    text = (
        f"## [red]A\x1b[31m\u202e\n\n{hosts}- [a](https://arxiv.org/)\n- [b](https://arxiv.org/)\n"
    )
    (tmp_path / "README.md").write_text(text, "utf-8")
    shown = on_a_terminal(tmp_path, "stats")
    assert "█" in shown
    assert "[red]A[31m\\u202e" in shown
    assert "… and 29 more" in shown
    assert "arxiv.org " in shown


def test_bars_leave_room_for_the_numbers(tmp_path: Path) -> None:
    entries = "".join(f"- Net {at} [[paper](https://arxiv.org/abs/2101.{at:05})] [[code](b/{at})]\n"
                      for at in range(120))  # fmt: skip
    (tmp_path / "README.md").write_text(
        f"## A section of {'long ' * 20}title\n\n{entries}", "utf-8"
    )
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(tmp_path, "stats"))
    assert re.search(r"^A section of long .*…  120  100 %  █{10}", shown, re.MULTILINE)
    assert re.search(r"^link-group: .*\(the convention\) +240  100 %  █{10}", shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= 80


# rule


def test_the_table_of_rules_leaves_summaries_room(tmp_path: Path) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(tmp_path, "rule")).split("\r\n")
    rows = [line.rstrip() for line in shown]
    assert rows[1] == "links"
    assert rows[2] == "empty-target           error           sometimes  Link without a target"
    assert max(map(len, rows)) <= 80
