"""The files beside a readme, on disk."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from awesome_lint.document import MISSING, CompanionKind, Surroundings
from awesome_lint.workspace.community_files import find_companion
from awesome_lint.workspace.files import File
from awesome_lint.workspace.surroundings import surroundings_of

if TYPE_CHECKING:
    from pathlib import Path

LICENSE, CONTRIBUTING, CONDUCT = CompanionKind


def found(kind: CompanionKind, *paths: str) -> str | None:
    def names_in(folder: tuple[str, ...]) -> list[str]:
        inside = (path.split("/") for path in paths)
        return [path[-1] for path in inside if tuple(path[:-1]) == folder]

    at = find_companion(kind, names_in)
    return None if at is None else "/".join(at)


@pytest.mark.parametrize(
    ("kind", "paths", "expected"),
    [
        (LICENSE, ["LICENSE"], "LICENSE"),
        (LICENSE, ["licence.txt"], "licence.txt"),
        (LICENSE, ["LICENSE.md", "LICENSE-CODE"], "LICENSE.md"),
        (LICENSE, ["LICENSE-CC0"], "LICENSE-CC0"),
        (LICENSE, ["LICENSE.CC-BY-4.0"], "LICENSE.CC-BY-4.0"),
        (LICENSE, ["UNLICENSE"], "UNLICENSE"),
        (LICENSE, ["COPYING"], "COPYING"),
        (LICENSE, ["docs/LICENSE"], None),
        (LICENSE, ["licensed-fonts.md", "LICENSES"], None),
        (CONTRIBUTING, ["CONTRIBUTING.md"], "CONTRIBUTING.md"),
        (CONTRIBUTING, ["docs/contributing.md"], "docs/contributing.md"),
        (CONTRIBUTING, ["Contributing", ".github/CONTRIBUTING.rst"], ".github/CONTRIBUTING.rst"),
        (CONTRIBUTING, ["contributors.md", "contributing.py"], None),
        (CONDUCT, ["code-of-conduct.md"], "code-of-conduct.md"),
        (CONDUCT, [".github/CODE_OF_CONDUCT.md"], ".github/CODE_OF_CONDUCT.md"),
        (CONDUCT, ["conduct.md"], None),
    ],
)
def test_names(kind: CompanionKind, paths: list[str], expected: str | None) -> None:
    assert found(kind, *paths) == expected


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    (folder / "docs").mkdir(parents=True)
    for name in ("readme.md", "other.md", "README.zh.md", "docs/README.md"):
        (folder / name).write_text("# T\n", "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


def around(path: Path) -> Surroundings:
    return surroundings_of(File(path.name, os.path.realpath(path)), {})


def test_a_missing_file_is_known_to_be_missing(repo: Path) -> None:
    assert around(repo / "readme.md").companion(LICENSE) == MISSING


def test_a_file_is_read_to_its_beginning(repo: Path) -> None:
    (repo / "LICENSE").write_bytes(b"CC0 \xff" + b"x" * 10_000_000)
    licence = around(repo / "readme.md").companion(LICENSE)
    assert licence is not None
    assert licence.path == "LICENSE"
    assert licence.text is not None
    assert licence.text.startswith("CC0 \ufffdxxx")
    assert len(licence.text) == 256 * 1024


@pytest.mark.parametrize("name", ["other.md", "README.zh.md", "docs/README.md"])
def test_only_the_readme_that_is_shown_knows(repo: Path, name: str) -> None:
    assert around(repo / name).companion(LICENSE) is None
    assert around(repo / name).name() is None
    assert around(repo / name).age() is None


def test_nothing_is_known_without_git(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# T\n", "utf-8")
    assert around(tmp_path / "README.md").companion(LICENSE) is None


def test_a_symlink_is_there_and_not_read(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("MIT License\n", "utf-8")
    (repo / "LICENSE").symlink_to(tmp_path / "secret")
    (repo / ".github").symlink_to(tmp_path)
    (tmp_path / "contributing.md").write_text("Do.\n", "utf-8")
    licence = around(repo / "readme.md").companion(LICENSE)
    assert licence is not None
    assert (licence.path, licence.text) == ("LICENSE", None)
    assert around(repo / "readme.md").companion(CONTRIBUTING) == MISSING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_nobody_waits_for_a_pipe(repo: Path) -> None:
    os.mkfifo(repo / "LICENSE")
    licence = around(repo / "readme.md").companion(LICENSE)
    assert licence is not None
    assert licence.text is None
    os.rename(repo / ".git", repo / "hidden")
    os.mkfifo(repo / ".git")
    assert around(repo / "readme.md").companion(LICENSE) is None


def test_a_folder_of_that_name_is_no_file(repo: Path) -> None:
    (repo / "LICENSE").mkdir()
    assert around(repo / "readme.md").companion(LICENSE) == MISSING
