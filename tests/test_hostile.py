"""A stranger's pull request: nothing of it is run, printed raw, or read from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import awesome_lint
from awesome_lint.report import FORMATS

RAW = re.compile(
    rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
)
"""Controls, bidirectional ones included, as UTF-8; a tab and a line feed are harmless."""

EVIL = (
    "# L\n\n"
    "- [::error::x](https://a.example.com) ::error file=a::b %0A::warning::c [[code]()]\n"
    "- [\x1b[31mred\x1b]0;owned\x07](htps://b.example.com/\x1b]8;;evil\x1b\\) \x9b31m [x\n"
    "- [\u202etxt.exe\u2069](https://c.example.com\u200b) \u2028 [[code(https://d.example.com)]]\n"
    "- ##[error]here [a]() <script>alert(1)</script> ]]> `|` | [b](javascript:alert(1))\n"
    "[up](#\x1b[2J)\n"
)


def run(
    folder: Path, *arguments: str, code: tuple[int, ...] = (0, 1)
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "awesome_lint", *arguments],
        cwd=folder,
        capture_output=True,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(awesome_lint.__file__).parents[1]),
            "GITHUB_ACTIONS": "true",
            "PYTHONUTF8": "1",
        },
        check=False,
    )
    assert done.returncode in code, done.stderr
    assert b"Traceback" not in done.stderr
    return done


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_printed_raw_or_as_a_command(name: str, tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b[1m::x.md").write_text(EVIL, "utf-8")
    done = run(tmp_path, "check", "--format", name, "--color", "never", ".")
    for stream in (done.stdout, done.stderr):
        assert not RAW.search(stream)
        for line in stream.split(b"\n"):
            ours = name == "github" and re.match(
                rb"::(error|warning|notice) file=|::(end)?group::", line
            )
            assert ours or not line.lstrip().startswith(b"::"), line
            assert b"##[" not in line or name not in ("text", "concise", "github")
    if name == "github":
        assert b"\\x1b" in done.stdout


@pytest.mark.parametrize("name", FORMATS)
def test_one_line_of_a_megabyte(name: str, tmp_path: Path) -> None:
    line = "- x " + "[a]() " * 150_000
    (tmp_path / "a.md").write_text(f"# L\n\n{line}\n\n- [[code]()]\n", "utf-8")
    done = run(tmp_path, "check", "--format", name, "a.md")
    assert len(done.stdout) < 1_000_000


@pytest.mark.parametrize("verb", [["check"], ["fix"], ["fix", "--unsafe"]])
def test_links_out_of_the_folder_are_not_followed(verb: list[str], tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# S  \n\n[hidden](htps://secret.example.com)\n", "utf-8")
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / "README.md").symlink_to("/etc/passwd")
    (folder / "other.md").symlink_to(secret)
    (folder / "docs").symlink_to(tmp_path)
    (folder / "ok.md").write_text(
        "# L\n\n[a](htps://a.example.com) [s](docs/secret.md#x)\n", "utf-8"
    )
    done = run(folder, *verb, ".")
    assert b"secret.example.com" not in done.stdout
    assert b"root:" not in done.stdout
    done = run(folder, *verb, "README.md", "other.md", code=(2,))
    assert done.stderr.count(b"error: ") == 2
    assert b"root:" not in done.stdout + done.stderr
    assert secret.read_text("utf-8").startswith("# S  \n\n[hidden](htps:")


def test_modules_of_a_checkout_are_not_imported(tmp_path: Path) -> None:
    """The installed command has its own folder first on the path, not the current one."""
    command = Path(sys.executable).with_name("awesome-lint")
    if not command.exists():
        pytest.skip("the command is not installed beside this Python")
    for name in ("json", "click", "tomllib", "rich"):
        (tmp_path / f"{name}.py").write_text("open('sprung', 'w')\n", "utf-8")
    (tmp_path / "README.md").write_text(EVIL, "utf-8")
    (tmp_path / ".awesome-lint.toml").write_text("profile = 'papers'\n", "utf-8")
    for format_ in FORMATS:
        subprocess.run(
            [command, "check", "--format", format_], cwd=tmp_path, capture_output=True, check=False
        )
    assert not (tmp_path / "sprung").exists()
