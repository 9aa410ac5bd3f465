from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from awesome_lint.text.errors import FileError
from awesome_lint.workspace.discovery import find, readme
from awesome_lint.workspace.files import LARGEST, File, read
from awesome_lint.workspace.gitignore import NOTHING, Patterns

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("# List\n", "utf-8")


def found(folder: Path, *paths: str, exclude: Patterns = NOTHING) -> list[str]:
    return [file.path for file in find(paths, exclude).files]


def refusals(*paths: str) -> list[str]:
    return [str(error) for error in find(paths, NOTHING).refused]


# What PATHS mean.


def test_a_folder_means_all_markdown_below(here: Path) -> None:
    make(here, "b.md", "a/x.MARKDOWN", "a/y.mdown", "a/b/c/z.mkd", "q.mkdn")
    make(here, "code.py", "page.mdx", "list.txt", "md", ".git/description.md", "a/.git/x.md")
    assert found(here, ".") == ["a/b/c/z.mkd", "a/x.MARKDOWN", "a/y.mdown", "b.md", "q.mkdn"]
    assert found(here, "a") == ["a/b/c/z.mkd", "a/x.MARKDOWN", "a/y.mdown"]
    assert found(here, "./a/") == ["a/b/c/z.mkd", "a/x.MARKDOWN", "a/y.mdown"]


def test_a_named_file_is_taken_whatever_it_is_called(here: Path) -> None:
    make(here, "list.txt", "README")
    assert found(here, "list.txt", "./README") == ["README", "list.txt"]


def test_a_file_comes_once(here: Path) -> None:
    make(here, "a.md")
    os.symlink("a.md", here / "b.md")
    assert found(here, ".", "a.md", str(here / "a.md"), "b.md") == ["a.md"]


def test_nothing_to_find_is_said(here: Path) -> None:
    (here / "docs").mkdir()
    assert refusals("docs", "gone.md", "") == [
        "docs: holds no Markdown file, or all are ignored; name a file",
        "gone.md: cannot be read: No such file or directory",
        '"": is no name of a file',
    ]


# .gitignore and exclude.


def test_gitignore_counts_from_its_folder_down(here: Path) -> None:
    make(here, "a.md", "build/b.md", "sub/c.md", "sub/d.md", "sub/deep/c.md", "e.md")
    (here / ".gitignore").write_text("build/\n# comment\n/sub/d.md\n", "utf-8")
    (here / "sub/.gitignore").write_text("c.md\r\n!deep/c.md\r\n", "utf-8")
    assert found(here, ".") == ["a.md", "e.md", "sub/deep/c.md"]


def test_an_inner_gitignore_beats_an_outer_one(here: Path) -> None:
    make(here, "sub/keep.md", "drop.md")
    (here / ".gitignore").write_text("*.md\n", "utf-8")
    (here / "sub/.gitignore").write_text("!keep.md\n", "utf-8")
    assert found(here, ".") == ["sub/keep.md"]


def test_gitignore_above_counts_up_to_the_repository_root(here: Path) -> None:
    make(here, "repo/docs/a.md", "repo/docs/b.md", "repo/.git/HEAD")
    (here / ".gitignore").write_text("a.md\n", "utf-8")
    (here / "repo/.gitignore").write_text("b.md\n", "utf-8")
    assert found(here, "repo/docs") == ["repo/docs/a.md"]


def test_what_is_named_is_not_ignored(here: Path) -> None:
    make(here, "repo/.git/HEAD", "repo/build/a.md", "repo/build/out/b.md")
    (here / "repo/.gitignore").write_text("build/\nout/\n", "utf-8")
    assert found(here, "repo/build/out/b.md") == ["repo/build/out/b.md"]
    assert found(here, "repo/build") == ["repo/build/a.md", "repo/build/out/b.md"]


def test_exclude_beats_gitignore(here: Path) -> None:
    make(here, "a.md", "vendor/b.md", "c.md")
    (here / ".gitignore").write_text("!vendor/b.md\n", "utf-8")
    exclude = Patterns(str(here), ["vendor/", "/c.*"])
    assert found(here, ".", exclude=exclude) == ["a.md"]
    assert found(here, "c.md", exclude=exclude) == ["c.md"]


def test_broken_and_hostile_patterns_are_passed_over(here: Path) -> None:
    make(here, "a" * 200 + ".md", "b.md")
    hostile = "*a*a*a*a*a*a*a*a*b"
    (here / ".gitignore").write_text(f"!\n[z-a]\n{hostile}\nb.md\n", "utf-8")
    assert found(here, ".") == ["a" * 200 + ".md"]


@pytest.mark.parametrize(
    "hostile",
    [
        "*a*a*a*ab",
        "*a*/*a*/*a*/*a*b",
        "**/a/**/a/**/a/**/b",
        "[a]*[a]*[a]*[a]*b",
        "a**a**a**b",
        "!" + "*a" * 500,
    ],
)
def test_no_pattern_takes_long(here: Path, hostile: str) -> None:
    folder = "/".join(["a" * 200] * 8)
    make(here, f"{folder}/{'a' * 200}.md")
    (here / ".gitignore").write_text(f"{hostile}\n" * 1000, "utf-8")
    started = time.process_time()
    assert len(found(here, ".")) == 1
    assert time.process_time() - started < 10  # for minutes or years


def test_what_people_write_counts(here: Path) -> None:
    make(
        here, "x/build/deep/a.md", "b_BACKUP_1.md", "docs/v1/old/c.md", "pkg.egg-info/d.md", "e.md"
    )
    (here / ".gitignore").write_text(
        "**/build/**\n*_BACKUP_*.md\ndocs/**/old/*\n**/*.egg-info/*\n", "utf-8"
    )
    assert found(here, ".") == ["e.md"]


def test_a_large_gitignore_counts_as_far_as_it_is_read(here: Path) -> None:
    make(here, "a.md", "b.md", "x")
    (here / ".gitignore").write_text("a.md\n" + "x\n" * 500_000 + "b.md\n", "utf-8")
    started = time.process_time()
    assert found(here, ".") == ["b.md"]
    assert time.process_time() - started < 10


def test_a_gitignore_that_is_no_file_does_not_count(here: Path) -> None:
    make(here, "a.md", "sub/b.md", "elsewhere/.gitignore", "dev/c.md")
    (here / "elsewhere/.gitignore").write_text("*.md\n", "utf-8")
    os.symlink("elsewhere/.gitignore", here / ".gitignore")
    os.mkfifo(here / "sub/.gitignore")
    os.symlink("/dev/zero", here / "dev/.gitignore")
    assert found(here, ".") == ["a.md", "dev/c.md", "sub/b.md"]


def test_gitignore_that_is_no_file_or_no_utf8(here: Path) -> None:
    make(here, "a.md", "sub/b.md", "sub/c.md")
    (here / ".gitignore").mkdir()
    (here / "sub/.gitignore").write_bytes(b"\xff\xfe\nb.md\n")
    assert found(here, ".") == ["a.md", "sub/c.md"]


# Symlinks.


def test_a_named_symlink_may_lead_into_its_folder_only(here: Path) -> None:
    make(here, "list/docs/readme.md", "secret.md")
    os.symlink("docs/readme.md", here / "list/in.md")
    os.symlink("../secret.md", here / "list/out.md")
    [file] = find(["list/in.md"], NOTHING).files
    assert file == File("list/in.md", str(here / "list/docs/readme.md"), alone=True)
    told = "list/out.md: is a symlink that leads out of its folder; name its target"
    assert refusals("list/out.md") == [told]
    # "." is a given path, too, and secret.md lies in it.
    assert found(here, "list/out.md", ".") == ["list/docs/readme.md", "list/out.md"]


def test_a_named_symlink_to_a_folder(here: Path) -> None:
    make(here, "a/real/x.md", "b/y.md")
    os.symlink("real", here / "a/in")
    os.symlink("../b", here / "a/out")
    assert found(here, "a/in") == ["a/in/x.md"]
    for path in ("a/out", "a/out/"):
        [told] = refusals(path)
        assert "leads out of its folder" in told


def test_a_walk_passes_over_symlinks_that_lead_out(here: Path) -> None:
    make(here, "list/a.md", "secret.md", "other/b.md")
    os.symlink("../secret.md", here / "list/out.md")
    os.symlink("../other", here / "list/folder")
    os.symlink("a.md", here / "list/in.md")
    os.symlink("nowhere", here / "list/dangling.md")
    assert found(here, "list") == ["list/a.md"]


def test_a_walk_does_not_loop(here: Path) -> None:
    make(here, "list/a.md")
    os.symlink(".", here / "list/again")
    os.symlink("..", here / "list/up")
    os.symlink("self.md", here / "list/self.md")
    assert found(here, "list") == ["list/a.md"]


# The readme.


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["readme.md", "docs/README.md"], "readme.md"),
        (["ReadMe.markdown", "README.mkd"], "ReadMe.markdown"),
        (["docs/README.md", ".github/readme.MD"], ".github/readme.MD"),
        (["docs/README.md", "README.rst"], "docs/README.md"),
        (["README.zh.md", "docs/Readme.md"], "docs/Readme.md"),
    ],
)
def test_the_readme(here: Path, files: list[str], expected: str) -> None:
    make(here, *files)
    assert readme(".") == expected


def test_no_readme(here: Path) -> None:
    with pytest.raises(FileError, match=r"^\.: holds no README\.md; name the files to check$"):
        readme(".")
    make(here, "docs/README.adoc")
    told = r"^docs/README\.adoc: this is AsciiDoc; awesome-lint reads Markdown only$"
    with pytest.raises(FileError, match=told):
        readme(".")


# Reading.


def file(path: Path) -> File:
    return File(path.name, str(path))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.rst", b"x", "this is reStructuredText; awesome-lint reads Markdown only"),
        ("A.ADOC", b"x", "this is AsciiDoc; awesome-lint reads Markdown only"),
        ("a.md", b"\x89PNG\r\n\x1a\n\0\0", "is a binary file; awesome-lint reads Markdown only"),
        ("a.md", "# Ä".encode("utf-16"), "is UTF-16; save it as UTF-8"),
    ],
)
def test_refused(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FileError) as raised:
        read(file(tmp_path / name))
    assert str(raised.value) == f"{name}: {told}"


def test_any_other_bytes_are_read(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf# \xff\r\n" + b"x" * 8192 + b"\0"
    (tmp_path / "a.md").write_bytes(data)
    assert read(file(tmp_path / "a.md")) == data


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(FileError, match="is larger than 32 MiB"):
        read(file(path))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(FileError, match="not a regular file"):
        read(file(tmp_path / "a.md"))


def test_a_file_knows_that_only_it_was_named(here: Path) -> None:
    make(here, "a.md", "b.md")
    assert [file.alone for file in find(["a.md"], NOTHING).files] == [True]
    assert [file.alone for file in find(["a.md", "b.md"], NOTHING).files] == [False, False]
    assert [file.alone for file in find(["."], NOTHING).files] == [False, False]
