"""How old a repository is, against repositories that git made."""

from __future__ import annotations

import os
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from awesome_lint.workspace.git import age as git_age
from awesome_lint.workspace.git.age import age

if TYPE_CHECKING:
    from pathlib import Path

DAY = 24 * 60 * 60


def git(folder: Path, *arguments: str, days_ago: float = 0) -> None:
    when = f"{int(time.time() - days_ago * DAY)} +0000"
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *arguments],
        cwd=folder,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_DATE": when,
        },
        capture_output=True,
        check=True,
    )


def repository(folder: Path, *days_ago: float) -> Path:
    folder.mkdir()
    git(folder, "init", "-q")
    for days in days_ago:
        git(folder, "commit", "-q", "--allow-empty", "-m", "x", days_ago=days)
    return folder


def forget(repo: Path) -> None:
    """As a fresh clone has it: no reflog from before."""
    (repo / ".git/logs/HEAD").write_text("", "utf-8")


@pytest.mark.parametrize("days", [0.5, 3.5, 29.5, 31.5])
def test_the_first_commit_counts(tmp_path: Path, days: float) -> None:
    repo = repository(tmp_path / "repo", days, 0.1)
    forget(repo)
    assert age(str(repo)) == int(days)


def test_an_old_reflog_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = repository(tmp_path / "repo", 400, 1)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(git_age, "_first_commits", lambda _: pytest.fail("git was run"))
    assert age(str(repo)) == 400


def test_no_commit_no_git_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert age(str(repository(tmp_path / "empty"))) is None
    assert age(str(tmp_path)) is None
    repo = repository(tmp_path / "repo", 3)
    forget(repo)
    monkeypatch.setenv("PATH", "")
    assert age(str(repo)) is None


def test_a_shallow_clone_does_not_tell(tmp_path: Path) -> None:
    repository(tmp_path / "repo", 300, 1)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{tmp_path}/repo", "clone")
    assert age(str(tmp_path / "clone")) is None


def test_a_broken_repository_is_not_its_parent(tmp_path: Path) -> None:
    outer = repository(tmp_path / "outer", 3)
    (outer / "inner/.git").mkdir(parents=True)
    assert age(str(outer / "inner")) is None


def test_nothing_in_a_repository_makes_code_run(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo", 3)
    forget(repo)
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", "utf-8")
    trap.chmod(0o755)
    for hook in ("post-index-change", "reference-transaction", "pre-auto-gc"):
        (repo / ".git/hooks" / hook).write_text(trap.read_text("utf-8"), "utf-8")
        (repo / ".git/hooks" / hook).chmod(0o755)
    for key, value in {
        "core.fsmonitor": str(trap),
        "core.hooksPath": str(repo / ".git/hooks"),
        "core.pager": str(trap),
        "pager.rev-list": str(trap),
        "core.sshCommand": str(trap),
        "core.gitProxy": str(trap),
        "log.showSignature": "true",
        "gpg.program": str(trap),
        "alias.rev-list": f"!{trap}",
        "credential.helper": f"!{trap}",
        "protocol.ext.allow": "always",
        "remote.origin.url": f"ext::{trap}",
        "remote.origin.promisor": "true",
        "extensions.partialClone": "origin",
    }.items():
        git(repo, "config", key, value)
    assert age(str(repo)) == 3
    # A commit whose parent is missing is what a partial clone would fetch.
    tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    body = f"tree {tree}\nparent {'1' * 40}\nauthor a <a> 1 +0\ncommitter a <a> 1 +0\n\nx\n"
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"],
        cwd=repo, input=body, text=True, capture_output=True, check=True,
    )  # fmt: skip
    (repo / ".git/HEAD").write_text(made.stdout, "utf-8")
    assert age(str(repo)) is None
    assert not (tmp_path / "sprung").exists()
