"""The benchmark that replays a history's repairs, on a history made for it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from places import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SCRIPT = ROOT / "benchmarks" / "repair_recall.py"
ENTRIES = "".join(f"- [Kite {n}](https://kites.test/{n}) - Kite number {n}.\n" for n in range(12))
BROKEN = "- [Box] (https://box.test) - A box.\n- [Rok](https://rok.test) - Teh rok.\n"
FIRST = f"# Kites\n\n{ENTRIES}{BROKEN}"


@pytest.fixture(scope="module")
def recall() -> Any:
    spec = importlib.util.spec_from_file_location("repair_recall", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    sys.modules["repair_recall"] = module  # its classes look up their own annotations
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com")

    def git(*command: str) -> None:
        subprocess.run(["git", "-C", str(folder), *identity, *command], check=True)

    def commit(message: str, text: str, name: str = "README.md") -> None:
        (folder / name).write_text(text, "utf-8")
        git("add", ".")
        git("commit", "-q", "-m", message)

    git("init", "-q")
    commit("Fix the first commit, which has nothing before it", FIRST)
    linked = FIRST.replace("[Box] (", "[Box](")
    commit("Fix the link of Box", linked)
    spelt = linked.replace("Teh", "The")
    commit("Typo", spelt)
    commit("Rename Rok", spelt.replace("Rok]", "Roc]"))
    twice = spelt.replace("- [Rok]", "- [Kite 3](https://kites.test/3) - Again.\n- [Rok]")
    commit("Add what is there", twice)
    commit("Remove a duplicate", spelt)
    commit("Fix the notes", "Nothing.\n", "notes.md")
    commit("Fix the notes again", "No list.\n", "notes.md")
    commit("Fixed by adding", spelt + "- [Zed](https://zed.test) - A kite.\n")
    return folder


def test_what_was_said_of_each_repair(recall: Any, history: Path) -> None:
    found = list(recall.repairs(str(history), recall.WORDS, recall.PATHS))
    said = {each.subject: recall.best(each) for each in found}
    assert said == {
        "Fixed by adding": recall.Outcome.ADDED,
        "Remove a duplicate": recall.Outcome.REPORTED,
        "Typo": recall.Outcome.MISSED,
        "Fix the link of Box": recall.Outcome.FIXED,
    }
    [change] = found[-1].changes
    assert "detached-target" in change.rules
    assert (change.start, change.before) == (14, ["- [Box] (https://box.test) - A box."])
    assert change.after == ["- [Box](https://box.test) - A box."]


def test_the_words_are_chosen(recall: Any, history: Path) -> None:
    found = list(recall.repairs(str(history), ["typo"], recall.PATHS))
    assert [each.subject for each in found] == ["Typo"]
    assert list(recall.repairs(str(history), ["typo"], ["*.rst"])) == []


def test_the_report_counts_and_names_what_was_missed(history: Path) -> None:
    run = [sys.executable, str(SCRIPT), str(history)]
    report = subprocess.run(run, check=True, capture_output=True, text=True).stdout
    assert "recall: 2 of 3 lists, 67%" in report
    assert "1 detached-target" in report
    assert "README.md: Typo\n    16: - - [Rok](https://rok.test) - Teh rok.\n" in report
    assert report.count("missed ") == 1
