"""The composite action: its steps are run here with what GitHub sets."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml
from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
LIST = "# L\n\n- [a](https://a.example.com) - One.\n- [old](htps://old.example.com) - Two.\n"

pytestmark = [
    pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are for bash"),
    pytest.mark.slow,
]


class Done(NamedTuple):
    code: int
    log: str
    outputs: dict[str, str]
    summary: str


class Runner:
    """A runner of jobs: it runs a composite action's steps as GitHub documents it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = ""

    def run(self, work: Path, event: dict[str, Any] | None = None, **given: str) -> Done:
        """The action run in a checkout, for a pull request where ``event`` is one."""
        log = ""
        written = {name: self.folder / name for name in ("output", "summary")}
        for path in written.values():
            path.write_text("", "utf-8")
        inputs = {name: each["default"] for name, each in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        assert set(inputs) == set(ACTION["inputs"])
        for step in ACTION["runs"]["steps"]:
            if step["id"] == "install" and self.python:
                continue  # once is enough
            known = {f"inputs.{name}": value for name, value in inputs.items()}
            known["github.action_path"] = str(ROOT)
            asked = (event or {}).get("pull_request", {"base": {"sha": ""}, "merge_commit_sha": ""})
            known["github.event.pull_request.base.sha"] = asked["base"]["sha"]
            known["steps.install.outputs.python"] = self.python
            env = {key: expression(value, known) for key, value in step.get("env", {}).items()}
            assert "${{" not in step["run"], "inputs never become text of a script"
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=work,
                env={
                    **os.environ,
                    **env,
                    "CI": "true",
                    "GITHUB_ACTIONS": "true",
                    "GITHUB_EVENT_NAME": "pull_request" if event else "push",
                    "GITHUB_OUTPUT": str(written["output"]),
                    "GITHUB_REF": "refs/pull/1/merge" if event else "refs/heads/main",
                    "GITHUB_SHA": asked["merge_commit_sha"],
                    "GITHUB_STEP_SUMMARY": str(written["summary"]),
                    "GITHUB_WORKSPACE": str(work),
                    "RUNNER_TEMP": str(self.folder),
                },
                capture_output=True,
                text=True,
                check=False,
            )
            log += done.stdout + done.stderr
            outputs = dict(re.findall(r"(\w+)=(.*)", written["output"].read_text("utf-8")))
            self.python = outputs.pop("python", self.python)
            if done.returncode:
                break
        return Done(done.returncode, log, outputs, written["summary"].read_text("utf-8"))


def expression(text: str, known: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], text)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner that has installed the action, beside modules that must not be imported."""
    runner, work = Runner(tmp_path_factory.mktemp("runner")), tmp_path_factory.mktemp("trapped")
    set_traps(work)
    (work / "README.md").write_text("# L\n", "utf-8")
    done = runner.run(work)
    assert done.code == 0, done.log
    assert not (work / "sprung").exists()
    return runner


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    command = ["git", *identity, "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A checkout as actions/checkout makes it: the merge of a pull request, depth 2."""
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "-q")
    (origin / "README.md").write_text(LIST, "utf-8")
    git(origin, "add", "-A")
    git(origin, "commit", "-q", "-m", "first")
    git(origin, "checkout", "-q", "-b", "topic")
    (origin / "README.md").write_text(LIST + "- [b](htps://b.example.com) - New.\n", "utf-8")
    git(origin, "commit", "-q", "-a", "-m", "add b")
    git(origin, "checkout", "-q", "main")
    (origin / "other.md").write_text("# Other\n", "utf-8")
    git(origin, "add", "-A")
    git(origin, "commit", "-q", "-m", "meanwhile")
    git(origin, "merge", "-q", "--no-ff", "topic", "-m", "merge")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "2", origin.as_uri(), str(clone))
    return clone


def pull_request(work: Path) -> dict[str, Any]:
    merged, base = git(work, "rev-parse", "HEAD", "HEAD^1").split()
    return {"pull_request": {"base": {"sha": base}, "merge_commit_sha": merged}}


def test_a_pull_request_is_told_of_its_own_defects(runner: Runner, work: Path) -> None:
    done = runner.run(work, pull_request(work))
    assert done.code == 1
    assert done.outputs == {"errors": "1", "warnings": "0"}
    [annotation] = [line for line in done.log.split("\n") if line.startswith("::error")]
    assert annotation.startswith("::error file=README.md,line=5,endLine=5,col=7,")
    assert "1 error" in done.summary
    assert "misspelt-scheme" in done.summary


def test_a_branch_that_has_merged_its_base_is_told_of_all_it_brings(
    runner: Runner, work: Path
) -> None:
    branch = work.parent / "origin"  # checked out itself, as with ref: head.sha
    event = pull_request(branch)
    git(branch, "checkout", "-q", "-b", "branch", "topic")
    git(branch, "merge", "-q", "--no-ff", "main^1", "-m", "take over what came meanwhile")
    assert runner.run(branch, event).outputs == {"errors": "1", "warnings": "0"}


def test_a_push_is_told_of_all(runner: Runner, work: Path) -> None:
    done = runner.run(work, args="--select urls", paths="README.md other.md")
    assert done.code == 1
    assert done.outputs == {"errors": "2", "warnings": "0"}
    assert "in 2 files" in done.summary


def test_everything_can_be_asked_for(runner: Runner, work: Path) -> None:
    done = runner.run(work, pull_request(work), since="none")
    assert done.outputs["errors"] == "2"


def test_a_clean_change_passes(runner: Runner, work: Path) -> None:
    done = runner.run(work, pull_request(work), paths="other.md")
    assert (done.code, done.outputs) == (0, {"errors": "0", "warnings": "0"})


def test_sarif_is_written_where_it_is_wanted(runner: Runner, work: Path) -> None:
    runner.run(work, pull_request(work), sarif_file="report.sarif")
    log = json.loads((work / "report.sarif").read_text("utf-8"))
    assert len([r for r in log["runs"][0]["results"] if r["level"] == "error"]) == 1


def test_a_shallow_checkout_is_told_what_to_do(runner: Runner, work: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", work.as_uri(), "shallow")
    done = runner.run(tmp_path / "shallow", pull_request(work))
    assert done.code == 2
    assert "fetch-depth" in done.log
    assert done.outputs == {}


def test_a_strangers_configuration_opens_no_address(runner: Runner, work: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as inside:
        inside.settimeout(0)
        port = inside.getsockname()[1]
        (work / "other.md").write_text(f"# O\n\n- [a](http://127.0.0.1:{port}/x)\n", "utf-8")
        stated = "[links]\ninclude-private = true\nallow-addresses = ['127.0.0.0/8']\n"
        (work / ".awesome-lint.toml").write_text(stated, "utf-8")
        for event in (pull_request(work), None):
            done = runner.run(
                work, event, links="true", since="none", paths="other.md", args="--exit-zero"
            )
            assert done.code == 0
            assert "its [links] include-private, allow-addresses do not count" in done.log
        with pytest.raises(BlockingIOError):
            inside.accept()  # nobody came


def set_traps(work: Path) -> None:
    """Modules in a stranger's checkout that Python would import from the current folder."""
    for name in ("json", "awesome_lint/__init__", "click", "sitecustomize", "venv", "pip"):
        path = work / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text("open('sprung', 'w')\n", "utf-8")


def test_what_a_stranger_commits_is_not_run(runner: Runner, work: Path) -> None:
    set_traps(work)
    assert runner.run(work, pull_request(work)).code == 1
    assert not (work / "sprung").exists()


def test_inputs_are_never_commands(runner: Runner, work: Path) -> None:
    evil = "$(touch sprung) `touch sprung` ; touch sprung"
    done = runner.run(
        work, pull_request(work), paths=f"README.md '{evil}'", args=f"--level '{evil}'"
    )
    assert done.code == 2
    done = runner.run(work, since=evil, sarif_file="$(touch sprung).sarif")
    assert done.code == 2
    assert not (work / "sprung").exists()
    done = runner.run(work, paths="'no end")
    assert done.code == 2
    assert "error: paths: No closing quotation" in done.log


def test_the_file_is_what_github_reads() -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "check_jsonschema"),
            *("--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    if shutil.which("actionlint") is None:
        pytest.skip("actionlint is not installed")
    subprocess.run(["actionlint", str(ROOT / "action.yml")], check=True)
