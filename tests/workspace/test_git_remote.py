from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from awesome_lint.workspace.git.remote import default_branch, published_name

if TYPE_CHECKING:
    from pathlib import Path


def name_of(folder: Path, config: str) -> str | None:
    (folder / ".git").mkdir(exist_ok=True)
    (folder / ".git/config").write_text(config, "utf-8")
    return published_name(str(folder))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://github.com/o/awesome-tea", "awesome-tea"),
        ("https://github.com/o/awesome-tea.git", "awesome-tea"),
        ("https://x:token@github.com/o/Awesome_Tea.git/", "Awesome_Tea"),
        ("git@github.com:o/awesome-tea.git", "awesome-tea"),
        ("ssh://git@gitlab.com:22/group/sub/awesome-tea.git", "awesome-tea"),
        ("/srv/git/awesome-tea.git", None),
        ("../awesome-tea", None),
        ("file:///srv/awesome-tea", None),
        ("C:/git/awesome-tea", None),
        ("ext::sh -c touch% /tmp/x", None),
        ("https://github.com/", None),
        ("", None),
    ],
)
def test_urls(tmp_path: Path, url: str, expected: str | None) -> None:
    assert (
        name_of(tmp_path, f'[core]\n\tbare = false\n[remote "origin"]\n\turl = {url}\n') == expected
    )


def test_origin_counts_before_the_others(tmp_path: Path) -> None:
    config = (
        '[remote "fork"]\n url = https://github.com/o/fork\n'
        '[remote "upstream"]\n url = https://github.com/o/up\n'
        '[remote "origin"]\n fetch = +refs/heads/*\n url = https://github.com/o/own\n'
        '[branch "main"]\n url = https://github.com/o/no\n'
    )
    assert name_of(tmp_path, config) == "own"
    assert name_of(tmp_path, config.replace("origin", "other")) == "up"
    assert name_of(tmp_path, config.replace("origin", "a").replace("upstream", "b")) is None


def test_no_configuration(tmp_path: Path) -> None:
    assert published_name(str(tmp_path)) is None


def test_a_linked_work_tree_has_the_configuration_of_its_repository(tmp_path: Path) -> None:
    shared, own, tree = tmp_path / "main", tmp_path / "main/worktrees/w", tmp_path / "w"
    for folder in (own, tree):
        folder.mkdir(parents=True)
    (shared / "config").write_text('[remote "origin"]\nurl=https://github.com/o/tea\n', "utf-8")
    (own / "commondir").write_text("../..\n", "utf-8")
    (tree / ".git").write_text(f"gitdir: {own}\n", "utf-8")
    assert published_name(str(tree)) == "tea"


@pytest.mark.parametrize(
    ("noted", "branch"),
    [
        ("ref: refs/remotes/origin/master\n", "master"),
        ("ref: refs/remotes/origin/main", "main"),
        ("0123456789", None),
        (None, None),
    ],
)
def test_the_default_branch_is_what_the_clone_has_noted(
    tmp_path: Path, noted: str | None, branch: str | None
) -> None:
    folder = tmp_path / ".git" / "refs" / "remotes" / "origin"
    folder.mkdir(parents=True)
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/x\n")
    if noted is not None:
        (folder / "HEAD").write_text(noted)
    assert default_branch(str(tmp_path)) == branch
