"""The toc verb from outside: what it writes, what it says, how it ends."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from program import Ended

from awesome_lint.cli import toc
from awesome_lint.text.edits import Edit

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

SECTIONS = "\n## A\n\n## B\n\n## C\n\n## D\n"
FRESH = "# List\n\n- [A](#a)\n- [Bee](#b)\n- [C](#c)\n- [D](#d)\n" + SECTIONS
STALE = "# List\n\n- [A](#a)\n- [Bee](#b)\n- [D](#d)\n" + SECTIONS
BARE = "# List\n" + SECTIONS
UPDATED = "README.md: table of contents updated\n"
DUE = "README.md: table of contents is out of date\n"


def test_update_in_place(program: Program, here: Path) -> None:
    path = here / "README.md"
    path.write_bytes(b"\xef\xbb\xbf" + STALE.replace("\n", "\r\n").encode() + b"\xff\r\n")
    os.chmod(path, 0o640)
    assert program("toc") == Ended(0, "", UPDATED)
    assert path.read_bytes() == b"\xef\xbb\xbf" + FRESH.replace("\n", "\r\n").encode() + b"\xff\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert program("toc") == Ended(0, "", "")
    assert program("toc", "--check") == Ended(0, "", "")


def test_check_and_diff_write_nothing(program: Program, here: Path) -> None:
    path = here / "README.md"
    path.write_text(STALE)
    assert program("toc", "--check") == Ended(1, "", DUE)
    ended = program("toc", "--diff")
    assert (ended.code, ended.err) == (0, DUE)
    changed = [line for line in ended.out.split("\n") if line[:1] in ("+", "-")]
    assert changed == ["--- README.md", "+++ README.md", "+- [C](#c)"]
    assert program("toc", "--diff", "--check").code == 1
    assert path.read_text() == STALE


def test_standard_input(program: Program) -> None:
    assert program("toc", "-", stdin=STALE.encode()).out == FRESH
    assert program("toc", "-", stdin=FRESH.encode()) == Ended(0, FRESH, "")
    assert program("toc", "-", "--check", stdin=STALE.encode()) == Ended(
        1, "", "-: table of contents is out of date\n"
    )


def test_without_contents(program: Program, here: Path) -> None:
    (here / "README.md").write_text(BARE)
    for arguments in ((), ("README.md",), ("--check",)):
        ended = program("toc", *arguments)
        assert (ended.code, ended.out) == (2, "")
        assert "has no table of contents; put <!-- toc --> and <!-- tocstop -->" in ended.err
        assert "`awesome-lint toc --insert`" in ended.err
    assert program("toc", "-", stdin=BARE.encode()).code == 2


def test_a_folder_may_have_files_without_contents(program: Program, here: Path) -> None:
    (here / "README.md").write_text(STALE)
    (here / "other.md").write_text(BARE)
    assert program("toc", ".") == Ended(0, "", UPDATED)
    assert program("toc", ".", "-v").err.endswith("other.md: no table of contents\n")


def test_insert(program: Program, here: Path) -> None:
    path = here / "README.md"
    path.write_text(BARE)
    assert program("toc", "--insert") == Ended(0, "", UPDATED)
    table = "- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)"
    assert path.read_text() == (
        f"# List\n\n## Contents\n\n<!-- toc -->\n\n{table}\n\n<!-- tocstop -->\n{SECTIONS}"
    )
    assert program("toc", "--insert") == Ended(0, "", "")
    path.write_text("# List\n")
    assert program("toc", "--insert") == Ended(2, "", "error: README.md: has no sections to list\n")


def test_depth_and_texts(program: Program, here: Path) -> None:
    path = here / "README.md"
    path.write_text(FRESH.replace("## B\n", "## B\n\n### Nest\n"))
    assert program("toc", "--depth", "2").code == 0
    assert "- [Bee](#b)\n  - [Nest](#nest)\n- [C](#c)\n" in path.read_text()
    assert program("toc", "--texts").code == 0
    assert "- [B](#b)\n  - [Nest](#nest)\n- [C](#c)\n" in path.read_text()
    assert program("toc", "--depth", "1").code == 0
    assert "- [B](#b)\n- [C](#c)\n" in path.read_text()
    assert program("toc", "--depth", "0").code == 2


def test_what_cannot_be_mended_is_left_alone(program: Program, here: Path) -> None:
    text = "# List\n\n[A](#a) | [B](#b) | [C](#c)\n" + SECTIONS
    (here / "README.md").write_text(text)
    ended = program("toc")
    assert ended.code == 2
    assert "line 3 is no list, and 1 of its sections" in ended.err
    assert (here / "README.md").read_text() == text


def test_a_block_that_is_too_long_may_hide_headings(program: Program, here: Path) -> None:
    text = STALE + "\n" + 262_145 * "x" + "\n"
    (here / "README.md").write_text(text)
    ended = program("toc")
    assert ended.code == 2
    assert "the block in line 15 is too long to be searched" in ended.err
    assert (here / "README.md").read_text() == text


def test_one_bad_file_stops_no_other(program: Program, here: Path) -> None:
    (here / "README.md").write_text(STALE)
    ended = program("toc", "gone.md", "README.md")
    assert ended.code == 2
    assert (here / "README.md").read_text() == FRESH


def test_nothing_is_written_without_proof(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toc, "side_effects", lambda *_: ["another part would differ"])
    (here / "README.md").write_text(STALE)
    ended = program("toc")
    assert ended.code == 2
    assert "was left alone: another part would differ" in ended.err
    assert (here / "README.md").read_text() == STALE


def test_markers_that_are_no_pair(program: Program, here: Path) -> None:
    text = "# List\n\n<!-- START doctoc -->\n\n- [A](#a)\n" + SECTIONS
    (here / "README.md").write_text(text)
    for _ in range(2):
        ended = program("toc")
        assert ended.code == 2
        assert "marker <!-- START doctoc --> in line 3 starts" in ended.err
        assert "nothing was changed" in ended.err
        assert (here / "README.md").read_text() == text


@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("--texts", "- [](#b)\n- [](#b-1)\n- [](#2)\n# b-1\n# b\n# c\n"),
        ("--insert", "### C\n## Contents\nb\n-\n"),
        ("--insert", '## <a e=""><a>\n## C\n'),
        ("--insert", "#\n\n## !\n\n## C\n\n### D\n"),
    ],
)
def test_a_second_run_changes_nothing(program: Program, here: Path, option: str, text: str) -> None:
    path = here / "README.md"
    path.write_text(text)
    assert program("toc", option) == Ended(0, "", UPDATED)
    once = path.read_text()
    assert "(#)" not in once
    assert program("toc", option) == Ended(0, "", "")
    assert path.read_text() == once


def test_contents_that_come_to_no_end_are_left_alone(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = here / "README.md"
    path.write_text(STALE)
    monkeypatch.setattr(toc, "updated", lambda *_: [Edit(0, 1, "#")])
    ended = program("toc")
    assert (ended.code, ended.out) == (2, "")
    assert "each update asks for another" in ended.err
    assert path.read_text() == STALE
