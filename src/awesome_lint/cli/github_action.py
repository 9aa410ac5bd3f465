"""The program of action.yml: annotations, the step's summary and outputs, a SARIF file.

    python -I -m awesome_lint.cli.github_action

All inputs come as environment variables and are split as a shell splits words without being
run by one. Python is isolated, here and in what is started: the current folder is a stranger's
checkout, and no module of it may be imported.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import NamedTuple

from awesome_lint.text.errors import UsageError
from awesome_lint.workspace.git.commands import GitError, git
from awesome_lint.workspace.git.index import root_of

_FAILED = 2
_EVERYTHING = "none"


class Inputs(NamedTuple):
    """The action's inputs, as action.yml passes them on."""

    paths: tuple[str, ...]
    args: tuple[str, ...]
    since: str
    links: bool
    sarif: str


def inputs() -> Inputs:
    """The inputs that the environment holds. Raises UsageError where one cannot be read."""
    return Inputs(
        _words("PATHS"),
        _words("ARGS"),
        _input("SINCE") or _base(),
        _input("LINKS").lower() == "true",
        _input("SARIF"),
    )


def main() -> int:
    """Run the action in the current folder; its exit code."""
    try:
        given = inputs()
    except UsageError as error:
        print(f"error: {error}", file=sys.stderr)
        return _FAILED
    gate = [f"--since={given.since}"] if given.since not in ("", _EVERYTHING) else []
    paths = ["--", *given.paths]
    with TemporaryDirectory(prefix="awesome-lint-") as folder:
        counts, summary = os.path.join(folder, "json"), os.path.join(folder, "markdown")
        formats = ["github", f"json={counts}", f"markdown={summary}"]
        formats += [f"sarif={given.sarif}"] if given.sarif else []
        reports = [f"--format={each}" for each in formats]
        code = _lint(["check", *given.args, *gate, *reports, *paths])
        _append("GITHUB_OUTPUT", _outputs(_content(counts)))
        _append("GITHUB_STEP_SUMMARY", _content(summary))
    if given.links:
        links = _lint(["links", "--untrusted", *gate, "--format=github", *paths])
        code = max(code, links)
    return code


def _base() -> str:
    """The commit at which a pull request left its base; empty where this is none.

    What GitHub checks out for one is a merge commit, which has the base as it is now for its
    first parent. Where a workflow checks out the branch itself, its last commit may be a merge,
    too, and its first parent is the branch then.
    """
    base = _input("BASE")
    if not base:
        return ""
    merge = os.environ.get("GITHUB_REF", "").endswith("/merge")
    root = root_of(os.getcwd())
    if not merge or root is None:
        return base
    try:
        head = git(root, "rev-parse", "--verify", "--quiet", "HEAD").decode().strip()
        git(root, "rev-parse", "--verify", "--quiet", "HEAD^2")
    except (GitError, FileNotFoundError):
        return base
    return "HEAD^1" if head == os.environ.get("GITHUB_SHA") else base


def _lint(arguments: list[str]) -> int:
    sys.stdout.flush()
    command = [sys.executable, "-I", "-m", "awesome_lint", *arguments]
    return subprocess.run(command, check=False).returncode


def _content(report: str) -> bytes:
    """The content of a report; empty where the run wrote none."""
    try:
        with open(report, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def _outputs(report: bytes) -> bytes:
    """The action's outputs, from a report in JSON."""
    if not report:
        return b""
    summary = json.loads(report)["summary"]
    return "".join(f"{name}={int(summary[name])}\n" for name in ("errors", "warnings")).encode()


def _append(variable: str, data: bytes) -> None:
    path = os.environ.get(variable)
    if path and data:
        with open(path, "ab") as file:
            file.write(data)


def _input(name: str) -> str:
    return os.environ.get(f"AWESOME_LINT_{name}", "").strip()


def _words(name: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(_input(name)))
    except ValueError as error:
        raise UsageError(f"{name.lower()}: {error}: {_input(name)!r}") from error


if __name__ == "__main__":
    sys.exit(main())
