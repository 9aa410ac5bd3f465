"""What a repository tells of itself, against repositories that git made."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from awesome_lint.workspace.files import File
from awesome_lint.workspace.git.index import read_index
from awesome_lint.workspace.surroundings import surroundings_of

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.document import Document, Surroundings
    from awesome_lint.text.source import Source
    from awesome_lint.workspace.repository import Repository

FILES = ("README.md", "docs/guide.md", "docs/readme.md", "images/a b.png", "images/日本.png")


def git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", *arguments],
        cwd=folder,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.com",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.com",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def repository(folder: Path, *options: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", *options)
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# Some Title\n\n<a name='Own'></a>\n## Ü 1\n", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "first")
    return folder


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def around(path: Path) -> Surroundings:
    return surroundings_of(File(path.name, os.path.realpath(path)), {})


# The index.


@pytest.mark.parametrize("version", ["2", "4"])
@pytest.mark.parametrize("format_", ["sha1", "sha256"])
def test_every_version_and_hash(tmp_path: Path, version: str, format_: str) -> None:
    repo = repository(tmp_path / "repo", f"--object-format={format_}")
    git(repo, "update-index", "--index-version", version)
    index = read_index(str(repo))
    assert index is not None
    assert index.files == set(FILES)
    assert not index.absent
    assert not index.closed


@pytest.mark.parametrize("version", ["3", "4"])
def test_a_sparse_checkout(repo: Path, version: str) -> None:
    git(repo, "update-index", "--index-version", version)
    git(repo, "sparse-checkout", "set", "--no-cone", "/*", "!/images/")
    assert not (repo / "images").exists()
    index = read_index(str(repo))
    assert index is not None
    assert index.absent == {"images", "images/a b.png", "images/日本.png"}
    surroundings = around(repo / "README.md")
    assert surroundings.has("images/a%20b.png") is True
    assert surroundings.has("images/") is True
    assert surroundings.has("images/c.png") is False


def test_a_sparse_index_does_not_list_all(repo: Path) -> None:
    git(repo, "sparse-checkout", "set", "--cone", "--sparse-index", "docs")
    index = read_index(str(repo))
    assert index is not None
    assert index.closed == {"images"}
    surroundings = around(repo / "README.md")
    assert surroundings.has("images/c.png") is None
    assert surroundings.has("docs/c.png") is False


def test_a_split_index_is_not_guessed_at(repo: Path) -> None:
    git(repo, "update-index", "--split-index")
    assert read_index(str(repo)) is None
    assert around(repo / "README.md").has("gone.md") is None


def test_a_linked_work_tree(repo: Path, tmp_path: Path) -> None:
    git(repo, "worktree", "add", "-q", str(tmp_path / "linked"))
    assert (tmp_path / "linked/.git").is_file()
    surroundings = around(tmp_path / "linked/README.md")
    assert surroundings.has("docs/guide.md") is True
    assert surroundings.has("docs/gone.md") is False


def test_a_submodule(repo: Path, tmp_path: Path) -> None:
    inner = repository(tmp_path / "inner")
    git(repo, "submodule", "add", "-q", str(inner), "sub")
    surroundings = around(repo / "README.md")
    assert surroundings.has("sub") is None
    assert surroundings.has("sub/README.md") is None
    assert surroundings.has("sub/gone.md") is None
    assert surroundings.has("subs/gone.md") is False
    # From inside, it is a repository like any other.
    assert around(repo / "sub/README.md").has("docs/guide.md") is True
    assert around(repo / "sub/README.md").has("../README.md") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"DIRC",
        b"DIRC\0\0\0\2\xff\xff\xff\xff" + b"\0" * 50,
        b"DIRC\0\0\0\4\0\0\0\2" + b"\0" * 62 + b"\xff" * 200,
        b"DIRC\0\0\0\5\0\0\0\0" + b"\0" * 20,
        b"XXXX\0\0\0\2\0\0\0\0" + b"\0" * 20,
    ],
)
def test_a_broken_index_tells_nothing(repo: Path, data: bytes) -> None:
    (repo / ".git/index").write_bytes(data)
    assert read_index(str(repo)) is None
    assert around(repo / "README.md").has("gone.md") is None


def test_a_cut_index_tells_nothing_wrong(repo: Path) -> None:
    whole = (repo / ".git/index").read_bytes()
    for length in range(len(whole)):
        (repo / ".git/index").write_bytes(whole[:length])
        index = read_index(str(repo))
        assert index is None or index.files == set(FILES)


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# T\n", "utf-8")
    assert around(tmp_path / "README.md").has("gone.md") is None
    (tmp_path / ".git").write_text("gitdir: nowhere\n", "utf-8")
    assert around(tmp_path / "README.md").has("gone.md") is None


# Targets.


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("guide.md", True),
        ("./guide.md#some-title", True),
        ("guide.md?plain=1#L3", True),
        ("../README.md", True),
        ("/README.md", True),
        ("/docs", True),
        ("/docs/", True),
        ("..", True),
        (".", True),
        ("/", True),
        ("", True),
        ("#x", True),
        ("../images/a%20b.png", True),
        ("../images/a b.png", True),
        ("../images/日本.png", True),
        ("../images/%E6%97%A5%E6%9C%AC.png", True),
        ("nowhere/../guide.md", True),
        ("gone.md", False),
        ("Guide.md", False),
        ("guide.md/x", False),
        ("../gone/guide.md", False),
        ("../images/a%00b.png", False),
        ("../.git/config", False),
        ("../" * 2 + "issues", None),
        ("/../x", None),
        ("../../../../etc/passwd", None),
        ("https://example.com/guide.md", None),
        ("//example.com/guide.md", None),
        ("mailto:a@example.com", None),
        ("a/" * 10_000 + "b", False),
        ("\ud800.md", False),
    ],
)
def test_targets(repo: Path, target: str, expected: bool | None) -> None:
    assert around(repo / "docs/readme.md").has(target) is expected


def test_what_is_on_disk_counts_and_what_is_gone_does_not(repo: Path) -> None:
    (repo / "new.md").write_text("# New\n", "utf-8")
    (repo / "docs/guide.md").unlink()
    surroundings = around(repo / "README.md")
    assert surroundings.has("new.md") is True
    assert surroundings.has("docs/guide.md") is False


def test_nothing_is_known_around_a_file_that_git_does_not_track(repo: Path) -> None:
    (repo / "new.md").write_text("# New\n", "utf-8")
    surroundings = around(repo / "new.md")
    assert surroundings.has("gone.md") is None
    assert surroundings.has("README.md") is None
    assert surroundings.anchors("README.md") is None


def test_symlinks_are_there_but_not_followed(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n", "utf-8")
    os.symlink("../secret.md", repo / "out.md")
    os.symlink("..", repo / "up")
    surroundings = around(repo / "README.md")
    assert surroundings.has("out.md") is True
    assert surroundings.has("up/secret.md") is None
    assert surroundings.anchors("out.md") is None
    assert surroundings.anchors("up/secret.md") is None


# Anchors.


def test_anchors(repo: Path) -> None:
    surroundings = around(repo / "README.md")
    expected = frozenset({"some-title", "own", "ü-1"})
    for target in ("docs/guide.md#x", "./docs/guide.md", "docs/", "/docs/readme.md", "#own", ""):
        assert surroundings.anchors(target) == expected
    for target in ("docs/gone.md", "images/", "images/a b.png", "../x.md", "https://x.test/a.md"):
        assert surroundings.anchors(target) is None


def test_a_file_is_parsed_once(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import awesome_lint.parser

    parsed = []
    parse = awesome_lint.parser.parse

    def counted(source: Source) -> Document:
        parsed.append(source.path)
        return parse(source)

    monkeypatch.setattr(awesome_lint.parser, "parse", counted)
    repositories: dict[str, Repository] = {}
    for name in ("README.md", "docs/readme.md"):
        file = File(name, os.path.realpath(repo / name))
        surroundings_of(file, repositories).anchors("/docs/guide.md")
    assert len(parsed) == 1


def test_a_file_that_is_no_text_has_no_known_anchors(repo: Path) -> None:
    (repo / "docs/guide.md").write_bytes(b"\0")
    assert around(repo / "README.md").anchors("docs/guide.md") is None


@pytest.mark.parametrize(
    ("url", "readme", "other"),
    [
        (
            "git@github.com:o/r.git",
            "https://github.com/o/r",
            "https://github.com/o/r/blob/HEAD/docs/a%20b.md",
        ),
        (
            "https://user:token@github.com/o/r/",
            "https://github.com/o/r",
            "https://github.com/o/r/blob/HEAD/docs/a%20b.md",
        ),
        ("ssh://git@github.com:22/o/r", "https://github.com/o/r", None),
        ("https://gitlab.com/o/r.git", None, None),
        ("https://github.com.evil.test/o/r", None, None),
        ("/srv/git/r.git", None, None),
        ("", None, None),
    ],
)
def test_page(tmp_path: Path, url: str, readme: str | None, other: str | None) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "docs").mkdir()
    for name in ("README.md", "docs/a b.md"):
        (tmp_path / name).write_text("# A\n")
    git(tmp_path, "add", ".")
    if url:
        git(tmp_path, "remote", "add", "origin", url)
    assert around(tmp_path / "README.md").page() == readme
    if readme is None or other is not None:
        assert around(tmp_path / "docs/a b.md").page() == other
    (tmp_path / "new.md").write_text("# A\n")
    assert around(tmp_path / "new.md").page() is None
