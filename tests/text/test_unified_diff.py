from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from growth import growth, timed
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.text.source import Source
from awesome_lint.text.unified_diff import unified

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def diff(before: str, after: str) -> str:
    return "".join(unified(Source(before, "a.md"), Source(after, "a.md")))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a.md", "a.md"),
        ("my list.md", "my list.md\t"),
        ("論文.md", "論文.md"),
        ("a\nb\x1b.md", '"a\\012b\\033.md"'),
        ('a"\\.md', '"a\\042\\134.md"'),
        ("\udcff\u202e.md", '"\\377\\342\\200\\256.md"'),
    ],
)
def test_names_are_told_as_git_tells_them(path: str, shown: str) -> None:
    lines = list(unified(Source("a\n", path), Source("b\n", path)))
    assert lines[:2] == [f"--- {shown}\n", f"+++ {shown}\n"]


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch program here")
@pytest.mark.parametrize("name", ["my list.md", "a\nb\x1b.md"])
def test_patch_finds_what_it_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("a\n", "utf-8")
    lines = "".join(unified(Source("a\n", name), Source("b\n", name)))
    command = ["patch", "-p0", "--quiet"]
    subprocess.run(command, cwd=tmp_path, input=lines.encode(), check=True)
    assert path.read_text("utf-8") == "b\n"


def applied(before: str, patch: str) -> str:
    """What a reader of the format makes of it, by line numbers alone."""
    lines = before.split("\n")
    out: list[str] = []
    at = 0
    for line in patch.split("\n")[2:-1]:
        if line.startswith("@@"):
            start, _, count = line.split()[1].removeprefix("-").partition(",")
            begin = int(start) - (count != "0")
            out += lines[at:begin]
            at = begin
        elif line.startswith("\\"):
            out.append("")  # no line end: what follows is nothing
        elif line.startswith("+"):
            out.append(line[1:])
        else:
            if line.startswith(" "):
                out.append(line[1:])
            assert lines[at] == line[1:]
            at += 1
    return "\n".join([*out, *lines[at:]])


def test_a_patch() -> None:
    before = "".join(f"{number}\n" for number in range(1, 31))
    after = before.replace("3\n4\n", "3\nnew\n4\n", 1).replace("\n20\n", "\ntwenty\n")
    assert diff(before, after) == (
        "--- a.md\n+++ a.md\n"
        "@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+new\n 4\n 5\n 6\n"
        "@@ -17,7 +18,7 @@\n 17\n 18\n 19\n-20\n+twenty\n 21\n 22\n 23\n"
    )


def test_nothing_changed() -> None:
    assert diff("a\n", "a\n") == ""


@pytest.mark.parametrize(
    ("before", "after", "body"),
    [
        ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        ("a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
        ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
        ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
        ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
        ("a\nb\n", "c\nd\n", "@@ -1,2 +1,2 @@\n-a\n-b\n+c\n+d\n"),
    ],
)
def test_line_ends(before: str, after: str, body: str) -> None:
    assert diff(before, after) == "--- a.md\n+++ a.md\n" + body


LINES = st.lists(st.sampled_from(["", "a", "b", "c", "- x", "- y", "# z"]), max_size=90)


@given(LINES, LINES)
def test_a_patch_leads_from_before_to_after(before: Sequence[str], after: Sequence[str]) -> None:
    old, new = ("".join(f"{line}\n" for line in lines) for lines in (before, after))
    patch = diff(old, new)
    assert applied(old, patch) == new if patch else old == new


@pytest.mark.skipif(shutil.which("patch") is None, reason="no patch program here")
@given(st.lists(st.sampled_from(["", "a", "b", "# z"]), max_size=60), st.data())
@settings(max_examples=40)
def test_patch_takes_it(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], data: st.DataObject
) -> None:
    changed = [line for line in lines if data.draw(st.integers(0, 5))] + data.draw(
        st.sampled_from([[], ["new"]])
    )
    ends = st.sampled_from(["", "\n"])
    before, after = ("\n".join(each) + data.draw(ends) for each in (lines, changed))
    folder: Path = tmp_path_factory.mktemp("patch")
    (folder / "a.md").write_text(before, "utf-8")
    subprocess.run(
        ["patch", "-p0", "--quiet"],
        input=diff(before, after).encode(),
        cwd=folder,
        check=before != after,
        capture_output=True,
    )
    path = folder / "a.md"  # patch removes a file that becomes empty
    assert (path.read_text("utf-8") if path.exists() else "") == after


def test_lines_that_repeat_do_not_take_for_ever() -> None:
    def work(count: int) -> Callable[[], float]:
        before = "".join(f"x{number % 150} \n" for number in range(count))
        after = "".join(f"x{number % 150}{' ' * (number % 2)}\n" for number in range(count))
        return timed(lambda: diff(before, after + "y\n"))

    assert growth(work(4_000), work(40_000), 30) < 30
