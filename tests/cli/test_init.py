"""What init writes, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from places import ROOT

from awesome_lint import __version__, parse
from awesome_lint.analysis import conventions
from awesome_lint.analysis.conventions import habits
from awesome_lint.cli.init import pre_commit
from awesome_lint.cli.init.configuration import starter
from awesome_lint.cli.init.workflow import workflow
from awesome_lint.config import load
from awesome_lint.text.errors import UsageError

if TYPE_CHECKING:
    from program import Program

LIST = "- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.06399)]\n"
NAME = ".awesome-lint.toml"
HOOKS = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/awesome-lint.yml"


class Init(Protocol):
    def __call__(self, *arguments: str) -> tuple[int, str]: ...


@pytest.fixture
def init(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: Program,
) -> Init:
    folder = tmp_path / "list"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    Path("README.md").write_text(LIST, "utf-8")

    def run(*arguments: str) -> tuple[int, str]:
        code, _, told = program("init", *arguments)
        return code, told

    return run


# The configuration.


def test_init_states_conventions_and_shows_what_is_none(init: Init, two_habits: None) -> None:
    assert init() == (0, f"wrote {NAME}\n")
    assert Path(NAME).read_text("utf-8") == (
        "# What README.md does, as `awesome-lint init` found it in 1 entry.\n"
        "# `awesome-lint rule` lists the rules that a table [rules] could set.\n"
        "\n"
        'profile = "papers"  # or auto, general, papers, awesome\n'
        "\n"
        "# A habit of 90% or more, in 10 cases or more, is a convention.\n"
        "[conventions]\n"
        'comma = "never"  # 19 of 20, 95 %\n'
        'dash = " - "  # 10 of 10, 100 %\n'
        '# marker = "-"  # 2 of 3, 66 %: no convention\n'
    )
    assert load(NAME).settings.conventions == {"comma": "never", "dash": " - "}


def test_check_takes_what_init_writes(init: Init, program: Program) -> None:
    assert init()[0] == 0
    assert program("check", "-v")[0] == 0


def test_a_value_out_of_a_list_is_data(init: Init, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = 'x" # \x1b[31m\n[rules]\nall = "off"\\ \x7f\udc80'

    class Habit:
        VALUES = ()

        def measure(self, _doc: object) -> dict[str, int]:
            return {hostile: 20}

    monkeypatch.setattr(conventions, "NAMES", ("any",))
    monkeypatch.setattr(conventions, "load", lambda _name: Habit())
    assert init()[0] == 0
    data = Path(NAME).read_bytes()
    assert b"\x1b" not in data
    found = tomllib.loads(data.decode("utf-8"))
    assert list(found) == ["profile", "conventions"]
    # What is not as it was measured would flag every case, so it is no convention to state.
    assert found["conventions"] == {}


def test_a_configuration_is_not_overwritten_without_force(init: Init) -> None:
    Path(NAME).write_text("# mine\n", "utf-8")
    code, told = init()
    assert (code, Path(NAME).read_text("utf-8")) == (2, "# mine\n")
    assert "--force" in told
    assert init("--force") == (0, f"changed {NAME}\n")
    assert "mine" not in Path(NAME).read_text("utf-8")


def test_a_table_in_pyproject_counts_as_a_configuration(init: Init) -> None:
    Path("pyproject.toml").write_text("[tool.awesome-lint]\n", "utf-8")
    assert init()[0] == 2
    assert not Path(NAME).exists()


def test_a_configuration_further_up_does_not_count(init: Init) -> None:
    Path(".git").rmdir()
    Path("..", NAME).write_text("", "utf-8")
    assert init()[0] == 0


def test_hooks_can_be_added_to_what_is_configured(init: Init) -> None:
    Path(NAME).write_text("# mine\n", "utf-8")
    code, told = init("--pre-commit")
    assert code == 0
    assert told == f"{NAME} is there already and stays as it is\nwrote {HOOKS}\n"
    assert Path(NAME).read_text("utf-8") == "# mine\n"


def test_nothing_is_written_where_one_file_is_refused(init: Init) -> None:
    Path(HOOKS).write_text("repos: [{repo: local, hooks: []}]\n", "utf-8")
    code, told = init("--pre-commit", "--github")
    assert code == 2
    assert pre_commit.REPOSITORY in told
    assert not Path(NAME).exists()
    assert not Path(".github").exists()


@pytest.mark.parametrize("name", [NAME, ".github", HOOKS])
def test_nothing_is_written_through_a_symlink(init: Init, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    os.symlink(outside if name == ".github" else outside / "file", name)
    code, told = init("--force", "--pre-commit", "--github")
    assert code == 2
    assert "symlink" in told
    assert list(outside.iterdir()) == []


def test_a_list_that_is_not_there(init: Init) -> None:
    assert init("gone.md")[0] == 2
    assert not Path(NAME).exists()


def test_what_real_lists_do_can_be_stated(real_list: Path, tmp_path: Path) -> None:
    doc = parse(real_list.read_bytes(), real_list.name)
    path = tmp_path / NAME
    path.write_text(starter(doc, real_list.name), "utf-8")
    stated = load(path).settings.conventions
    wanted = {name: habits(doc)[name].convention for name in habits(doc)}
    assert stated.items() <= wanted.items()
    # All conventions are stated, but for values that no configuration can state.
    assert {name for name, value in wanted.items() if value in conventions.load(name).VALUES} == (
        set(stated)
    )


# Hooks.


@pytest.mark.parametrize(
    "text",
    [
        "repos: []\n",
        "repos:\n",
        "repos: [ ]  # none yet\nci: {}\n",
        "repos:\n\nci:\n  skip: []\n",
        "repos:\n  - repo: local\n    hooks: []\n",
        "repos:\n- repo: local\n  hooks: []\n\n# the end\n",
        "repos:\n-   repo: local\n    hooks: []\nci:\n    skip: []\n",
        "# mine\r\nrepos: # all\r\n  - repo: local\r\n    hooks: []\r\n",
        "repos:\n  - repo: local\n    hooks: []",
        (
            "fail_fast: true\nrepos:\n  # first\n  - repo: local\n    hooks:\n      - id: x\n"
            "        name: x\n        language: system\n        entry: |\n          # a script\n"
            "          # of comments\n\nexclude: ^repos/\n"
        ),
        "---\nrepos:\n  -\n    repo: local\n    hooks: []\n...\n",
    ],
)
def test_what_a_pre_commit_configuration_has_stays(text: str) -> None:
    after = pre_commit.extended(text)
    assert after is not None
    assert not pre_commit.has_ours(text)
    assert pre_commit.has_ours(after)
    before, found = yaml.safe_load(text), yaml.safe_load(after)
    ours = found["repos"].pop()
    assert ours["repo"] == pre_commit.REPOSITORY
    assert ours["rev"] == f"v{__version__}"
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in ours["hooks"]} <= {hook["id"] for hook in manifest}
    assert found == {**before, "repos": before["repos"] or []}
    kept = iter(after.splitlines())  # every line is still there, in its order
    assert all(line in kept for line in text.splitlines() if not line.startswith("repos: ["))
    assert after.count("\r\n") in (0, after.count("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ci: {}\n",
        "repos: [{repo: local, hooks: []}]\n",
        "repos:\n  {}\n",
        "repos: &all\n  - repo: local\n",
        "repos:\n  - repo: local\n---\nrepos:\n  - repo: local\n",
        '"repos":\n  - repo: local\n',
    ],
)
def test_other_forms_are_left_to_people(text: str) -> None:
    assert pre_commit.extended(text) is None


LINES = st.sampled_from([
    "repos:", "- repo: local", "  - repo: local", "  hooks: []", "    hooks: []", "ci:", "  a: 1",
    "# note", "    # note", "", "  b: |", "      text", "---", "...", "- x", "    - id: x",
])  # fmt: skip


@given(st.lists(LINES, max_size=9))
def test_no_form_is_broken(lines: list[str]) -> None:
    text = "\n".join(["repos:", *lines, ""])
    try:
        before = yaml.safe_load(text)
    except yaml.YAMLError:
        return
    after = pre_commit.extended(text)
    if after is None or not isinstance(before, dict):
        return
    found = yaml.safe_load(after)
    assert found["repos"].pop()["repo"] == pre_commit.REPOSITORY
    assert found == {**before, "repos": before["repos"] or []}


def test_hooks_are_added_once(init: Init) -> None:
    Path(HOOKS).write_text("repos:\n- repo: local\n  hooks: []\n", "utf-8")
    assert init("--pre-commit") == (0, f"wrote {NAME}\nchanged {HOOKS}\n")
    once = Path(HOOKS).read_bytes()
    assert init("--pre-commit")[0] == 0
    assert Path(HOOKS).read_bytes() == once


def test_pre_commit_takes_the_hooks(init: Init) -> None:
    assert init("--pre-commit")[0] == 0
    command = [sys.executable, "-m", "pre_commit", "validate-config", HOOKS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# The workflow.


def jobs(path: str = "README.md") -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow(path))["jobs"]
    return found


def test_github_takes_the_workflow(init: Init) -> None:
    assert init("--github") == (0, f"wrote {NAME}\nwrote {WORKFLOW}\n")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    done = subprocess.run(
        [*command, "vendor.github-workflows", WORKFLOW], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_workflow_is_not_overwritten_without_force(init: Init) -> None:
    assert init("--github")[0] == 0
    assert init("--github")[0] == 2
    assert init("--github", "--force")[0] == 0


def test_a_workflow_is_for_lists_below_the_root(init: Init, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text(LIST, "utf-8")
    assert init("--github", str(tmp_path / "other.md"))[0] == 2
    (Path("docs")).mkdir()
    Path("docs/list.md").write_text(LIST, "utf-8")
    assert init("--github", str(Path("docs/list.md").resolve()))[0] == 0
    assert '"docs/list.md"' in Path(WORKFLOW).read_text("utf-8")


def test_the_workflow_gives_away_no_more_than_it_needs() -> None:
    whole = yaml.safe_load(workflow("README.md"))
    assert whole["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in whole[True]  # YAML 1.1 reads "on" as true
    scripts = [step.get("run", "") for job in jobs().values() for step in job["steps"]]
    assert not any("${{" in script for script in scripts)
    for job in jobs().values():
        [checkout] = [s for s in job["steps"] if s.get("uses", "").startswith("actions/checkout")]
        assert checkout["with"]["persist-credentials"] is False


@given(st.text(min_size=1))
def test_any_path_is_one_value(path: str) -> None:
    if not path.isprintable() or " " in path:
        with pytest.raises(UsageError):
            workflow(path)
        return
    found = jobs(path)
    assert found["check"]["steps"][1]["with"]["paths"] == path
    assert [s["env"]["LIST"] for s in found["links"]["steps"] if s.get("id") == "links"] == [path]


def test_the_action_has_the_inputs_that_the_workflow_uses() -> None:
    action = ROOT / "action.yml"
    if not action.exists():
        pytest.skip("there is no action yet")
    inputs = yaml.safe_load(action.read_text("utf-8"))["inputs"]
    assert jobs()["check"]["steps"][1]["with"].keys() <= inputs.keys()


@pytest.mark.parametrize(
    ("links", "issue", "calls", "code"),
    [
        (0, "", [], 0),
        (0, "7", ["issue close 7 --comment No link is dead any more."], 0),
        (
            1,
            "",
            [
                "label create dead-links --color d73a4a --force",
                "issue create --title Dead links --label dead-links --body-file issue.md",
            ],
            0,
        ),
        (1, "7", ["issue edit 7 --body-file issue.md"], 0),
        (2, "7", None, 2),
    ],
)
def test_the_scripts_keep_one_issue(
    tmp_path: Path, links: int, issue: str, calls: list[str] | None, code: int
) -> None:
    stubs = {
        "awesome-lint": f'echo "$*" >> lint.log; echo "- dead" > dead-links.md; exit {links}',
        "gh": f'echo "$*" >> gh.log; if [ "$2" = list ]; then echo "{issue}"; fi',
    }
    for name, script in stubs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    path = "$(>harm)list.md"
    ask, keep = [step for step in jobs(path)["links"]["steps"] if "env" in step]
    env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path), "LIST": path,
           "GITHUB_OUTPUT": str(tmp_path / "output"), "CODE": str(links)}  # fmt: skip

    def run(step: dict[str, Any]) -> int:
        script = ["bash", "-e", "-c", step["run"]]
        return subprocess.run(script, cwd=tmp_path, env=env, check=False).returncode

    assert run(ask) == code
    assert (tmp_path / "output").read_text("utf-8") == f"code={links}\n"
    assert (tmp_path / "lint.log").read_text("utf-8").endswith(f" -- {path}\n")
    assert not (tmp_path / "harm").exists()
    if calls is None:
        return
    assert run(keep) == 0
    assert (tmp_path / "gh.log").read_text("utf-8").splitlines()[1:] == calls
    if links:
        assert (tmp_path / "issue.md").read_text("utf-8") == "- dead\n"


def test_a_path_is_no_expression() -> None:
    with pytest.raises(UsageError):
        workflow("${{secrets.TOKEN}}.md")
