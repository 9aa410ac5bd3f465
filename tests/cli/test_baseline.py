"""Baselines: what is known is hidden, what is gone is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from awesome_lint.cli.start import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "# L\n\n- [a]() x\n- [b](htps://b.example.com)\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    return tmp_path


def ended(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        main(["check", "--isolated", "--select", "links,urls", *arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    ended("--format", "json", *arguments)
    files = json.loads(capsys.readouterr().out)["files"]
    return [each["rule"] for file in files for each in file["diagnostics"]]


def test_what_was_written_is_hidden(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("a.md") == 1
    assert ended("--write-baseline", "known.json", "a.md") == 0
    assert "2 known diagnostics are written" in capsys.readouterr().err
    assert ended("--baseline", "known.json", "a.md") == 0
    assert "2 known before" in capsys.readouterr().out
    (folder / "a.md").write_text("New.\n\n" + TEXT + "- [c](ttps://c.example.com)\n", "utf-8")
    assert found(capsys, "--baseline", "known.json", "a.md") == ["misspelt-scheme"]


def test_it_holds_wherever_the_run_starts(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ended("--write-baseline", "known.json", "./a.md")
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    assert found(capsys, "--baseline", "../known.json", "../a.md") == []
    assert found(capsys, "--baseline", "../known.json", str(folder / "a.md")) == []


def test_a_link_to_a_baseline_stays_one(folder: Path) -> None:
    (folder / "kept").mkdir()
    (folder / "known.json").symlink_to(folder / "kept" / "real.json")
    assert ended("--write-baseline", "known.json", "a.md") == 0
    assert (folder / "known.json").is_symlink()
    assert [each.name for each in (folder / "kept").iterdir()] == ["real.json"]
    assert ended("--baseline", "known.json", "a.md") == 0


def test_what_is_gone_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ended("--write-baseline", "known.json", "a.md")
    (folder / "a.md").write_text(TEXT.replace("htps", "https"), "utf-8")
    capsys.readouterr()
    assert ended("--baseline", "known.json", "a.md") == 0
    said = capsys.readouterr().err
    assert "1 known diagnostics are gone" in said
    assert "a.md: misspelt-scheme" in said
    # Nothing is said of what this run does not look for.
    ended("--baseline", "known.json", "--ignore", "urls", "a.md")
    assert capsys.readouterr().err == ""


def test_writing_keeps_what_was_not_looked_at(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.md").write_text("[x]()\n", "utf-8")
    ended("--write-baseline", "known.json", "a.md")
    ended("--write-baseline", "known.json", "b.md")
    (folder / "a.md").write_text("# L\n", "utf-8")
    ended("--write-baseline", "known.json", "a.md")
    (folder / "a.md").write_text(TEXT, "utf-8")
    assert len(found(capsys, "--baseline", "known.json", "a.md", "b.md")) == 2
    lines = (folder / "known.json").read_text("utf-8").split("\n")
    assert [json.loads(line)["path"] for line in lines[1:-2]] == ["b.md"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is no baseline"),
        ("[]", "is no baseline"),
        ('{"version": 2, "diagnostics": []}', "its version is 2"),
        ('{"version": 1, "diagnostics": [{"fingerprint": 1}]}', "is no baseline"),
        ("[" * 100_000, "is no baseline"),
    ],
)
def test_what_is_no_baseline_is_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str, told: str
) -> None:
    (folder / "known.json").write_text(content, "utf-8")
    assert ended("--baseline", "known.json", "a.md") == 2
    assert told in capsys.readouterr().err


def test_options_that_make_no_sense(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("--baseline", "absent.json", "a.md") == 2
    assert "absent.json: cannot be read" in capsys.readouterr().err
    assert ended("--write-baseline", "a.md", "a.md") == 2
    assert "would replace a file to check" in capsys.readouterr().err
    assert (folder / "a.md").read_text("utf-8") == TEXT
    assert ended("--baseline", "x", "--write-baseline", "y", "a.md") == 2
    assert "exclude each other" in capsys.readouterr().err
    assert ended("--write-baseline", "absent/known.json", "a.md") == 2
    assert "cannot be written" in capsys.readouterr().err
