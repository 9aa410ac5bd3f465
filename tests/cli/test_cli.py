"""The program from outside: what it prints where, what it writes, how it ends."""

from __future__ import annotations

import gc
import json
import os
import pty
import signal
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING

import pytest
from program import Ended

import awesome_lint.parser
from awesome_lint.cli.start import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from program import Program

    from awesome_lint.document import Document, Given
    from awesome_lint.rule import Rule
    from awesome_lint.text.diagnostics import Finding
    from awesome_lint.text.source import Source

pytestmark = pytest.mark.usefixtures("two_rules")

SPACE = "# List\n\n- [a](https://a.test) - first. \n"  # one info diagnostic, with a safe fix
EMPTY = "# List\n\n- [a](https://a.test) [[code]()]\n"  # one error, with an unsafe fix
CLEAN = "# List\n\n- [a](https://a.test) - first.\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


# Exit codes of check.


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, (), 0),
        (SPACE, (), 0),
        (SPACE, ("--strict",), 0),
        (SPACE, ("--level", "trailing-space=warning"), 0),
        (SPACE, ("--level", "trailing-space=warning", "--strict"), 1),
        (SPACE, ("--level", "whitespace=error"), 1),
        (EMPTY, (), 1),
        (EMPTY, ("--exit-zero",), 0),
        (EMPTY, ("--ignore", "links"), 0),
        (EMPTY, ("--level", "empty-target=off"), 0),
        (EMPTY, ("--level", "empty-target=info,trailing-space=error"), 0),
    ],
)
def test_check_exit_codes(
    program: Program, here: Path, text: str, options: tuple[str, ...], code: int
) -> None:
    write(here, "README.md", text)
    assert program("check", *options).code == code


def test_two_wins_over_one_and_zero(program: Program, here: Path) -> None:
    write(here, "a.md", EMPTY)
    for options in ((), ("--exit-zero",)):
        ended = program("check", "a.md", "gone.md", *options)
        assert ended.code == 2
        assert ended.err == "error: gone.md: cannot be read: No such file or directory\n"
        assert "a.md:3:" in ended.out


# What is read.


def test_without_paths_the_readme_is_checked(program: Program, here: Path) -> None:
    write(here, "Readme.MD", EMPTY)
    write(here, "other.md", EMPTY)
    assert program("check", "--format", "concise").out.startswith("Readme.MD:3:")
    (here / "Readme.MD").unlink()
    assert program("check") == Ended(
        2, "", "error: .: holds no README.md; name the files to check\n"
    )
    write(here, "README.rst", "List\n====\n")
    told = "error: README.rst: this is reStructuredText; awesome-lint reads Markdown only\n"
    assert program("check") == Ended(2, "", told)


def test_bad_files_are_refused_and_the_others_checked(program: Program, here: Path) -> None:
    write(here, "a.md", SPACE)
    write(here, "b.rst", "x \n")
    write(here, "c.md", b"\0 \n")
    write(here, "d.md", SPACE)
    ended = program("fix", "a.md", "b.rst", "c.md", "d.md")
    assert ended.code == 2
    assert ended.err == (
        "error: b.rst: this is reStructuredText; awesome-lint reads Markdown only\n"
        "error: c.md: is a binary file; awesome-lint reads Markdown only\n"
    )
    assert "2 files, 2 entries, profile general; 2 fixed; nothing left; 2 failures\n" in ended.out
    assert (here / "a.md").read_text() == (here / "d.md").read_text() == CLEAN
    assert (here / "b.rst").read_text() == "x \n"
    assert (here / "c.md").read_bytes() == b"\0 \n"


def test_a_folder_honours_gitignore_and_exclude(program: Program, here: Path) -> None:
    for name in ("a.md", "vendor/b.md", "build/c.md", "docs/d.md"):
        write(here, name, SPACE)
    write(here, ".gitignore", "build/\n")
    write(here, ".awesome-lint.toml", 'exclude = ["vendor/"]\n')
    found = json.loads(program("check", ".", "--format", "json").out)
    assert [each["path"] for each in found["files"]] == ["a.md", "docs/d.md"]


def test_an_empty_folder_is_no_success(program: Program, here: Path) -> None:
    (here / "docs").mkdir()
    told = "error: docs: holds no Markdown file, or all are ignored; name a file\n"
    assert program("check", "docs") == Ended(2, "", told)


def test_standard_input(program: Program, here: Path) -> None:
    ended = program("check", "-", "--format", "concise", stdin=SPACE.encode())
    assert ended.out.startswith("-:3:31: info trailing-space: ")
    named = ("--stdin-filename", "docs/x.md")
    ended = program("check", "-", "--format", "concise", *named, stdin=SPACE.encode())
    assert ended.out.startswith("docs/x.md:3:31: info trailing-space: ")
    ended = program("check", "-", "--stdin-filename", "x.rst", stdin=b"x")
    told = "error: x.rst: this is reStructuredText; awesome-lint reads Markdown only\n"
    assert ended == Ended(2, "", told)


def test_bytes_that_are_no_text_do_not_crash_any_report(program: Program, here: Path) -> None:
    text = b"# \xff\x1b[31m\n\n- [a\xe2\x80\xae]() \xff \n"
    for name in ("a.md", "\udcff\x1b\n.md"):
        path = here / name
        path.write_bytes(text)
    for format_ in ("text", "concise", "json", "jsonl"):
        ended = program("check", ".", "--select=all", "--all", "--format", format_)
        assert ended.code == 1
        assert not set(ended.out) & set("\x1b\u202e\udcff")
        assert ended.err == ""


# Words that are none.


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--select", "emty-target"), ('--select: there is no rule or group "emty-target"; '
         "did you mean empty-target?")),
        (("--select", "links,linsk"), ('--select: there is no rule or group "linsk"; '
         "did you mean links?")),
        (("--ignore", "zzzzz"), ('--ignore: there is no rule or group "zzzzz"; `awesome-lint rule` '
         "lists them")),
        (("--level", "links"), "--level links: write RULE=LEVEL, as in bare-url=warning"),
        (("--level", "linsk=error"), ('--level: there is no rule or group "linsk"; '
         "did you mean links?")),
        (("--level", "links=eror"), '--level: there is no level "eror"; did you mean error?'),
        (("--profile", "paper"), '--profile: there is no profile "paper"; did you mean papers?'),
        (("--config", "x.toml"), "x.toml: cannot be read: No such file or directory"),
        (("--config", "x.toml", "--isolated"), "--config and --isolated exclude each other"),
        (("--output", "./README.md"), ("--output ./README.md: would replace a file "
         "to check; name another file")),
        (("--output", "no/where"), "no/where: cannot be written: No such file or directory"),
    ],
)  # fmt: skip
def test_usage(program: Program, here: Path, arguments: tuple[str, ...], told: str) -> None:
    write(here, "README.md", CLEAN)
    for verb in ("check", "fix"):
        assert program(verb, *arguments) == Ended(2, "", f"error: {told}\n")


@pytest.mark.parametrize("arguments", [("chekc",), ("check", "--fromat"), ("check", "--format=x")])
def test_click_says_what_it_does_not_know(program: Program, arguments: tuple[str, ...]) -> None:
    ended = program(*arguments)
    assert ended.code == 2
    assert "Usage: " in ended.err


def test_configuration_mistakes_come_all_at_once(program: Program, here: Path) -> None:
    write(here, "README.md", SPACE)
    write(here, ".awesome-lint.toml", 'profil = "x"\n[rules]\nemty-target = "error"\n')
    ended = program("fix")
    config = here / ".awesome-lint.toml"
    assert ended == Ended(
        2,
        "",
        f"error: {config}: profil: there is no such key; did you mean profile?\n"
        f'error: {config}: rules.emty-target: there is no rule or group "emty-target"; '
        "did you mean empty-target?\n",
    )
    assert (here / "README.md").read_text() == SPACE
    assert program("fix", "--isolated").code == 0


# Configuration and command line.


def test_the_command_line_beats_the_file(program: Program, here: Path) -> None:
    write(here, "README.md", EMPTY)
    write(here, ".awesome-lint.toml", '[rules]\nlinks = "off"\n')
    assert program("check").code == 0
    assert program("check", "--select", "empty-target").code == 1
    assert program("check", "--level", "empty-target=error").code == 1
    assert program("check", "--isolated").code == 1
    other = write(here, "other.toml", "")
    assert program("check", "--config", str(other)).code == 1


def test_per_file_settings(program: Program, here: Path) -> None:
    write(here, "README.md", EMPTY)
    write(here, "docs/a.md", EMPTY)
    write(here, ".awesome-lint.toml", '[per-file."docs/"]\nrules.empty-target = "off"\n')
    out = program("check", ".", "--format=concise", "--ignore=whitespace").out
    assert "README.md:3" in out
    assert "docs/a.md" not in out
    named = ("--stdin-filename", "docs/b.md", "--ignore=whitespace")
    assert program("check", "-", *named, stdin=EMPTY.encode()).code == 0


def test_the_profile_is_named(program: Program, here: Path) -> None:
    write(here, "README.md", CLEAN)
    assert "profile general;" in program("check").out
    assert "profile papers;" in program("check", "--profile=papers").out
    both = program("check", "--profile=auto,awesome", "--format=json")
    assert json.loads(both.out)["files"][0]["profile"] == "general, awesome"


# Reports.


def test_formats(program: Program, here: Path) -> None:
    write(here, "README.md", EMPTY)
    assert "^^^^" in program("check").out
    assert program("check", "--format=concise").out.startswith("README.md:3:")
    found = json.loads(program("check", "--format=json").out)
    assert found["summary"]["errors"] == 1
    assert len(found["files"][0]["diagnostics"][0]["fingerprint"]) == 32
    assert json.loads(program("check", "--format=jsonl").out) == found["files"][0]


def test_output_goes_to_a_file(program: Program, here: Path) -> None:
    write(here, "README.md", EMPTY)
    shown = program("check")
    written = program("check", "--output", "report.txt")
    assert (written.code, written.out, written.err) == (1, "", "")
    assert (here / "report.txt").read_text() == shown.out


def test_statistics(program: Program, here: Path) -> None:
    write(here, "README.md", EMPTY + SPACE)
    out = program("check", "--statistics").out
    assert out.endswith("1  error    empty-target\n1  info     trailing-space\n")


def test_less_and_more(program: Program, here: Path) -> None:
    write(here, "README.md", SPACE)
    assert "info trailing-space 1, first at 3:31:" in program("check").out
    assert "README.md:3:31 info trailing-space" in program("check", "--all").out
    assert program("check", "-q").out == ""
    assert program("check", "-v").err == "configuration: none\n"


@pytest.mark.parametrize(
    ("environment", "options", "colored"),
    [
        ({}, (), False),
        ({}, ("--color=always",), True),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": ""}, (), False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "1"}, ("--color=never",), False),
        ({"NO_COLOR": "1"}, ("--color=always",), True),
    ],
)
def test_colour(
    program: Program,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    options: tuple[str, ...],
    colored: bool,
) -> None:
    write(here, "README.md", EMPTY)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in program("check", *options).out) is colored


# fix.


def test_fix_writes_and_reports_what_is_left(program: Program, here: Path) -> None:
    path = write(here, "README.md", SPACE + EMPTY)
    path.chmod(0o640)
    ended = program("fix")
    assert ended.code == 1
    assert "1 fixed; 1 error left; 1 fixable with --unsafe" in ended.out
    assert path.read_text() == CLEAN + EMPTY
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(here)) == [".git", "README.md"]


def test_fix_unsafe(program: Program, here: Path) -> None:
    path = write(here, "README.md", EMPTY)
    assert program("fix", "--unsafe").code == 0
    assert "code" not in path.read_text()


def test_fix_leaves_what_is_right_alone(program: Program, here: Path) -> None:
    path = write(here, "README.md", CLEAN.replace("\n", "\r\n").encode() + b"\xff\r\n")
    before = path.stat()
    assert program("fix").code == 0
    assert path.stat().st_ino == before.st_ino


def test_fix_keeps_every_other_byte(program: Program, here: Path) -> None:
    before = b"\xef\xbb\xbf# L\r\n\r\n- \xff [a](https://a.test) \r\n"
    path = write(here, "README.md", before + b"- [b](https://b.test) \r\nx\rz")
    program("fix", "--select=trailing-space")
    assert path.read_bytes() == before + b"- [b](https://b.test)\r\nx\rz"


def test_fix_check_writes_nothing(program: Program, here: Path) -> None:
    path = write(here, "README.md", SPACE)
    ended = program("fix", "--check")
    assert ended.code == 1
    assert "1 would be fixed; nothing left" in ended.out
    assert path.read_text() == SPACE
    assert program("fix", "--check", "--exit-zero").code == 0
    path.write_text(CLEAN)
    assert program("fix", "--check").code == 0


def test_fix_diff_is_a_patch(program: Program, here: Path) -> None:
    path = write(here, "README.md", b"\xff \r\n" + SPACE.encode())
    ended = program("fix", "--diff")
    assert ended.code == 0
    assert ended.out.startswith(
        "--- README.md\n+++ README.md\n@@ -1,4 +1,4 @@\n \udcff \r\n # List\n"
    )
    assert "1 would be fixed" in ended.err
    assert path.read_bytes() == b"\xff \r\n" + SPACE.encode()
    assert program("fix", "--diff", "--check").code == 1


def test_fix_as_a_filter(program: Program, here: Path) -> None:
    ended = program("fix", "-", stdin=SPACE.encode() + b"\xff\r\n")
    assert ended.code == 0
    assert ended.out == CLEAN + "\udcff\r\n"
    assert "1 fixed; nothing left" in ended.err
    same = program("fix", "-", stdin=CLEAN.encode())
    assert same.out == CLEAN
    checked = program("fix", "-", "--check", stdin=SPACE.encode())
    assert checked.code == 1
    assert "# List" not in checked.out


def test_fix_does_not_overwrite_what_changed_meanwhile(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here, "README.md", SPACE)
    parse = awesome_lint.parser.parse

    def slow(source: Source, given: Given) -> Document:
        path.write_text("theirs")
        return parse(source, given)

    monkeypatch.setattr("awesome_lint.workspace.run.parse", slow)
    ended = program("fix")
    assert ended.code == 2
    assert ended.err == (
        "error: README.md: changed while it was being fixed; nothing was written, try again\n"
    )
    assert path.read_text() == "theirs"


# Bugs.


@pytest.fixture
def broken_rule(two_rules: dict[str, Rule]) -> None:
    def check(doc: Document, _options: object) -> Iterator[Finding]:
        if "first" in doc.text:
            raise ValueError("\x1b[31m")
        yield from ()

    two_rules["trailing-space"] = two_rules["trailing-space"]._replace(check=check)


@pytest.mark.usefixtures("broken_rule")
def test_a_bug_names_rule_and_file_and_stops_nothing(program: Program, here: Path) -> None:
    write(here, "a.md", SPACE + EMPTY)
    write(here, "b.md", EMPTY)
    ended = program("check", "a.md", "b.md", "--format=concise")
    assert ended.code == 2
    assert "a.md:6:" in ended.out
    assert "b.md:3:" in ended.out
    assert ended.err == (
        "error: a.md: the rule trailing-space failed; this is a bug in awesome-lint: please "
        "report it with the file, and go on with --ignore trailing-space\n"
    )
    traced = program("check", "a.md", "-v")
    assert "Traceback" in traced.err
    assert "ValueError: \\x1b[31m" in traced.err


def test_a_bug_elsewhere_stops_nothing(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = awesome_lint.parser.parse

    def broken(source: Source, given: Given) -> Document:
        if source.path == "a.md":
            raise RecursionError
        return parse(source, given)

    monkeypatch.setattr("awesome_lint.workspace.run.parse", broken)
    write(here, "a.md", EMPTY)
    write(here, "b.md", EMPTY)
    for verb in ("check", "fix"):
        ended = program(verb, "a.md", "b.md")
        assert ended.code == 2
        assert "b.md:3:" in ended.out
        assert ended.err == (
            "error: a.md: RecursionError while working on it; this is a bug in awesome-lint: "
            "please report it with the file\n"
        )


# Pipes and signals.


def started(here: Path, *arguments: str, stdin: BinaryIO | None = None) -> Popen[bytes]:
    return Popen(
        [sys.executable, "-m", "awesome_lint", *arguments],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(Path(awesome_lint.__file__).parents[1])},
        stdin=stdin or PIPE,
        stdout=PIPE,
        stderr=PIPE,
    )


def test_a_reader_that_leaves_is_no_error(here: Path) -> None:
    path = write(here, "README.md", CLEAN * 3_000)
    with path.open("rb") as stdin, started(here, "fix", "-", "--isolated", stdin=stdin) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert b"Error" not in process.stderr.read()
        assert process.wait() == 141


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_quiet(here: Path) -> None:
    with started(here, "check", "-", "-v") as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"configuration: none\n"  # now it reads
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read().strip() == b""


# Terminals.


@pytest.fixture
def terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Runs the program where standard output is a terminal of 60 columns."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")

    def run(*arguments: str) -> str:
        ours, theirs = pty.openpty()
        with open(theirs, "w", encoding="utf-8") as stdout, monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", stdout)
            with pytest.raises(SystemExit):
                main(arguments)
        shown = b""
        with suppress(OSError):  # Linux's way to say that the other end is closed
            while data := os.read(ours, 65536):
                shown += data
        os.close(ours)
        return shown.decode()

    yield run
    gc.enable()


def test_a_terminal_gets_colour_and_its_width(terminal: Callable[..., str], here: Path) -> None:
    write(here, "README.md", EMPTY.replace("[a]", "[" + "a" * 200 + "]"))
    shown = terminal("check")
    assert "\x1b[1;31merror empty-target\x1b[0m" in shown
    [line] = [line for line in shown.split("\r\n") if "..." in line]
    assert len(line) <= 60 + len("\x1b[2m\x1b[0m")


def test_a_terminal_gets_no_control_characters_of_a_list(
    terminal: Callable[..., str], here: Path
) -> None:
    write(here, "README.md", SPACE.replace("first.", "\x1b]0;owned\x07\u202e"))
    shown = terminal("fix", "--diff")
    assert "-- [a](https://a.test) - \\x1b]0;owned\\x07\\u202e \r\n" in shown
    assert not set(shown) & set("\x1b\x07\u202e")


def test_a_terminal_gets_the_same_rules(terminal: Callable[..., str]) -> None:
    shown = terminal("rule")
    assert all(name in shown for name in ("empty-target", "trailing-space"))
    assert "Flagged:" in terminal("rule", "trailing-space")


# rule.


def test_rule_lists_all_rules_or_a_groups(program: Program) -> None:
    links = "links       empty-target    error  unsafe  Link that leads nowhere\n"
    spaces = "whitespace  trailing-space  info   safe    Spaces at a line's end\n"
    assert program("rule").out == f"{links}\n{spaces}"
    assert program("rule", "links").out == (
        "links  empty-target  error  unsafe  Link that leads nowhere\n"
    )


def test_rule_explains_a_rule(program: Program) -> None:
    out = program("rule", "trailing-space").out
    assert out.startswith("trailing-space (whitespace): ")
    assert "\nLevel: info. Fix: " in out
    assert "\nFlagged:\n" in out
    assert "^" in out
    assert "\n  fixed:\n" in out


def test_rule_does_not_know_everything(program: Program) -> None:
    assert program("rule", "trailing-spaces") == Ended(
        2,
        "",
        'error: there is no rule or group "trailing-spaces"; did you mean trailing-space?\n',
    )


def test_version_and_help(program: Program) -> None:
    assert program("--version").out == f"awesome-lint, version {awesome_lint.__version__}\n"
    for verb in ((), ("check",), ("fix",), ("rule",)):
        for option in ("-h", "--help"):
            ended = program(*verb, option)
            assert (ended.code, ended.err) == (0, "")
            assert ended.out.startswith("Usage: awesome-lint")
