"""The hooks for pre-commit, run by pre-commit itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from places import ROOT

from awesome_lint.cli.commands import program

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = ROOT / ".pre-commit-hooks.yaml"


def test_the_manifest_is_one() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_hooks_run_verbs_that_exist() -> None:
    text = MANIFEST.read_text("utf-8")
    ids = re.findall(r"^- id: (.+)$", text, re.MULTILINE)
    verbs = re.findall(r"^  entry: awesome-lint (\w+)\n  args: \[--\]$", text, re.MULTILINE)
    assert ids == ["awesome-lint", "awesome-lint-fix", "awesome-lint-links"]
    assert verbs == ["check", "fix", "links"]
    assert set(verbs) <= set(program.commands)


LIST = "# L\n\n- [a](htps://a.example.com) - One.\n\n\n\n- [[code]()]\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "README.md").write_text("# L\n", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "--no-verify", "-m", "first")
    return folder


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    home = folder.parent / "pre-commit"
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PRE_COMMIT_HOME": str(home), "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )


@pytest.mark.slow
def test_links_are_asked_only_by_hand(repo: Path) -> None:
    hook = next(part for part in MANIFEST.read_text("utf-8").split("- id: ") if "links" in part)
    assert "stages: [manual]" in hook
    config = (
        "repos:\n- repo: local\n  hooks:\n  - id: links\n    name: links\n"
        "    language: unsupported\n    types: [markdown]\n    stages: [manual]\n"
        f"    entry: {sys.executable} -m awesome_lint links --dump\n    verbose: true\n"
    )
    (repo / ".pre-commit-config.yaml").write_text(config, "utf-8")
    (repo / "README.md").write_text("# L\n\n[a](https://a.example.com)\n", "utf-8")
    git(repo, "add", ".")
    assert "https://a.example.com" not in pre_commit(repo, "run").stdout
    by_hand = pre_commit(repo, "run", "--hook-stage", "manual")
    assert by_hand.returncode == 0, by_hand.stdout + by_hand.stderr
    assert "https://a.example.com" in by_hand.stdout


@pytest.mark.slow
def test_pre_commit_installs_and_runs_the_hook(repo: Path) -> None:
    (repo / "README.md").write_text(LIST, "utf-8")
    done = pre_commit(repo, "try-repo", str(ROOT), "awesome-lint", "--files", "README.md")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "misspelt-scheme" in done.stdout
    assert "empty-target" in done.stdout


def local(repo: Path, hook: str, verb: str, args: str = "--") -> None:
    """A hook as the manifest has it, from this environment: installing is tested once."""
    (repo / ".pre-commit-config.yaml").write_text(
        "repos:\n- repo: local\n  hooks:\n"
        f"  - id: {hook}\n    name: {hook}\n    language: unsupported\n    types: [markdown]\n"
        f"    entry: {sys.executable} -m awesome_lint {verb}\n    args: [{args}]\n",
        "utf-8",
    )


@pytest.mark.slow
def test_only_what_is_staged_is_checked(repo: Path) -> None:
    local(repo, "awesome-lint", "check --since HEAD")
    path = repo / "README.md"
    path.write_text("# L\n\n- [a](https://a.example.com) - One.\n", "utf-8")
    git(repo, "add", ".")
    path.write_text(LIST, "utf-8")  # worse, and not staged
    done = pre_commit(repo, "run")
    assert done.returncode == 0, done.stdout + done.stderr
    assert path.read_text("utf-8") == LIST
    git(repo, "add", ".")
    assert "misspelt-scheme" in pre_commit(repo, "run").stdout


@pytest.mark.slow
def test_fixing_what_is_staged_keeps_what_is_not(repo: Path) -> None:
    local(repo, "awesome-lint-fix", "fix")
    path = repo / "README.md"
    # Far apart: where the two touch, pre-commit takes the fixes back and says so.
    between = "".join(f"- [t{n}](https://t{n}.example.com) - Is {n}.\n" for n in range(20))
    text = f"# L\n\n- [a](htps://a.example.com) - One.\n{between}\nText.\n"
    path.write_text(text, "utf-8")
    git(repo, "add", ".")
    more = path.read_text("utf-8").replace("Text.", "Text.\n\nMore to come.")
    path.write_text(more, "utf-8")
    done = pre_commit(repo, "run")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert path.read_text("utf-8") == more.replace("htps", "https")


def hostile(repo: Path, option: str) -> Path:
    """A list of a stranger's, staged, whose name is an option that points out of the repository."""
    path = repo / f"--{option}={repo.parent / 'notes.md'}"
    path.parent.mkdir(parents=True)
    path.write_text(LIST, "utf-8")
    git(repo, "add", "--", ".")
    (repo.parent / "notes.md").write_text("My notes.\n", "utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("option", ["output", "config", "write-baseline"])
@pytest.mark.parametrize("verb", ["check", "fix"])
def test_a_file_named_like_an_option_is_a_file(repo: Path, verb: str, option: str) -> None:
    path = hostile(repo, option)
    local(repo, "awesome-lint", verb)
    done = pre_commit(repo, "run")
    assert done.returncode == 1
    assert "empty-target" in done.stdout
    assert ("https://a.example.com" in path.read_text("utf-8")) == (verb == "fix")
    assert (repo.parent / "notes.md").read_text("utf-8") == "My notes.\n"


@pytest.mark.slow
@pytest.mark.parametrize("verb", ["check", "fix", "links --dump"])
def test_a_hook_without_the_end_of_options_refuses_such_a_file(repo: Path, verb: str) -> None:
    hostile(repo, "output")
    local(repo, "awesome-lint", verb, "--strict")
    done = pre_commit(repo, "run")
    assert done.returncode == 1
    assert "put -- before the files" in done.stdout
    assert (repo.parent / "notes.md").read_text("utf-8") == "My notes.\n"
