from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

LIST = "# L\n\n- [a](htps://a.test) - One.\n"
OPTIONS = ["--output", "--write-baseline"]


@pytest.fixture
def folder(here: Path) -> Path:
    (here / "repo").mkdir()
    (here / "notes.md").write_text("My notes.\n", "utf-8")
    (here / "repo/README.md").write_text(LIST, "utf-8")
    os.chdir(here / "repo")
    return here


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize(("link", "target"), [("report", "../notes.md"), ("reports", "..")])
def test_no_report_goes_through_a_symlink_out_of_the_folder(
    program: Program, folder: Path, option: str, link: str, target: str
) -> None:
    os.symlink(target, folder / "repo" / link)
    path = "report" if link == "report" else "reports/notes.md"
    for named in (path, f"./{path}", str(folder / "repo" / path)):
        done = program("check", option, named, "README.md")
        assert done.code == 2
        assert "a symlink leads out of its folder" in done.err
    assert (folder / "notes.md").read_text("utf-8") == "My notes.\n"


@pytest.mark.parametrize("option", OPTIONS)
def test_no_report_replaces_a_list_by_any_name(program: Program, folder: Path, option: str) -> None:
    os.link(folder / "repo/README.md", folder / "repo/report.txt")
    os.symlink("README.md", folder / "repo/link.txt")
    for named in ("README.md", "report.txt", "link.txt", str(folder / "repo/README.md")):
        done = program("check", option, named, "README.md")
        assert done.code == 2
        assert "would replace a file to check" in done.err
    assert (folder / "repo/README.md").read_text("utf-8") == LIST


def test_a_store_is_not_made_through_a_symlink(program: Program, folder: Path) -> None:
    os.symlink("../notes.md", folder / "repo/cache")
    done = program("links", "--offline", "--cache", "cache", "README.md")
    assert done.code == 2
    assert "a symlink leads out of its folder" in done.err
    assert (folder / "notes.md").read_text("utf-8") == "My notes.\n"


def test_reports_go_where_they_are_asked_to(program: Program, folder: Path) -> None:
    os.symlink("real.txt", folder / "repo/inside.txt")
    (folder / "repo/real.txt").write_text("old\n", "utf-8")
    for named in ("inside.txt", "../outside.txt", str(folder / "absolute.txt")):
        assert program("check", "--format", "concise", "--output", named, "README.md").code == 1
    assert (folder / "repo/inside.txt").is_symlink()
    for path in ("repo/real.txt", "outside.txt", "absolute.txt"):
        assert "misspelt-scheme" in (folder / path).read_text("utf-8")


def test_a_report_goes_to_a_device(program: Program, folder: Path) -> None:
    assert folder
    done = program("check", "--output", os.devnull, "README.md")
    assert (done.code, done.out, done.err) == (1, "", "")
    assert not os.path.isfile(os.devnull)


FORMATS = ("json", "sarif", "markdown")


@pytest.mark.parametrize("verb", ["check", "links"])
def test_one_run_writes_several_reports(program: Program, folder: Path, verb: str) -> None:
    run = [verb, "README.md", *(["--offline"] if verb == "links" else [])]
    alone = {each: program(*run, "--format", each) for each in ("concise", *FORMATS)}
    reports = [f"--format={each}={folder / each}" for each in FORMATS]
    done = program(*run, "--format=concise", *reports)
    assert done == alone["concise"]
    for each in FORMATS:
        assert (folder / each).read_text("utf-8") == alone[each].out


def test_a_fix_is_reported_as_often_as_asked(program: Program, folder: Path) -> None:
    done = program("fix", f"--format=json={folder / 'report'}", "README.md")
    assert "1 fixed" in done.out
    assert '"fixed": 1' in (folder / "report").read_text("utf-8")


def test_a_further_report_has_the_same_limits(program: Program, folder: Path) -> None:
    os.symlink("../notes.md", folder / "repo/report")
    for named, trouble in {
        "report": "--format json report: a symlink leads out of its folder",
        "README.md": "--format json README.md: would replace a file to check",
        "": "names no file",
    }.items():
        done = program("check", f"--format=json={named}", "README.md")
        assert done.code == 2
        assert trouble in done.err
    assert (folder / "notes.md").read_text("utf-8") == "My notes.\n"
