from __future__ import annotations

import re
from io import StringIO

import pytest

from awesome_lint.cli.console import is_linked
from awesome_lint.report.change import change
from awesome_lint.report.concise import report as concise
from awesome_lint.report.display import width
from awesome_lint.report.outcome import (
    COLORED,
    Checked,
    Detail,
    Explanation,
    Failed,
    Mode,
    Outcome,
    Run,
    Style,
    Tally,
)
from awesome_lint.report.statistics import statistics
from awesome_lint.report.text import report as text
from awesome_lint.text.diagnostics import Diagnostic, Level, Related
from awesome_lint.text.edits import Edit, Fix, Span

LIST = "# List\n\n- [a](https://a.test) - first \n- Title [[code]()] [x](y)\n"


def at(marked: str, source: str = LIST) -> Span:
    start = source.index(marked)
    return Span(start, start + len(marked))


EMPTY = Diagnostic(
    "empty-target",
    "links",
    Level.ERROR,
    at("[code]()"),
    'the link "code" leads nowhere',
    Fix("drop the link", (Edit(*at(" [[code]()]"), ""),)).unsafe(),
)
SPACE = Diagnostic(
    "trailing-space",
    "whitespace",
    Level.INFO,
    Span(at("first ").end - 1, at("first ").end),
    "a space at the end of the line",
    Fix.delete("remove it", Span(at("first ").end - 1, at("first ").end)),
)
AGAIN = Diagnostic(
    "duplicate-entry",
    "duplicates",
    Level.WARNING,
    at("[x](y)"),
    "the same again",
    None,
    (Related(at("[a](https://a.test)"), "first listed here"), Related(Span(0, 0), "there", "b.md")),
)


def checked(*diagnostics: Diagnostic, **given: object) -> Checked:
    from awesome_lint.text.source import Source

    fields = {
        "path": "README.md", "source": Source(LIST, "README.md"), "diagnostics": diagnostics,
        "profile": "general", "sections": 1, "entries": 2, "links": 3,
    }  # fmt: skip
    return Checked(**{**fields, **given})  # type: ignore[arg-type] # the fields' own types


def reported(*outcomes: Outcome, style: Style | None = None) -> str:
    tally = Tally()
    return "".join(text(Run(tally.counting(outcomes), tally, style or Style(), explained)))


def explained(rule: str) -> Explanation:
    return Explanation("", "", "", Level.ERROR, f"https://rules.test/#{rule}")


def test_the_whole_report() -> None:
    assert reported(checked(SPACE, EMPTY, AGAIN)) == (
        "README.md: general, 2 entries\n"
        'README.md:4:10 error empty-target the link "code" leads nowhere\n'
        "  4 | - Title [[code]()] [x](y)\n"
        "    |          ^^^^^^^^\n"
        "    help: drop the link (with --unsafe): ` [[code]()]` -> nothing\n"
        "README.md:4:20 warning duplicate-entry the same again\n"
        "  4 | - Title [[code]()] [x](y)\n"
        "    |                    ^^^^^^\n"
        "    note: README.md:3:3: first listed here\n"
        "  3 | - [a](https://a.test) - first \n"
        "    |   ^^^^^^^^^^^^^^^^^^^\n"
        "    note: b.md: there\n"
        "  info trailing-space 1, first at 3:30: a space at the end of the line\n"
        "\n"
        "1 file, 2 entries, profile general; 1 error, 1 warning, 1 info; "
        "1 fixable with `awesome-lint fix`, 1 more with --unsafe\n"
    )


def test_all_shows_info_one_by_one() -> None:
    shown = reported(checked(SPACE, SPACE), style=Style(detail=Detail.ALL))
    assert shown.count("README.md:3:30 info trailing-space a space at the end of the line\n") == 2
    assert shown.count("    help: remove it: ` ` -> nothing\n") == 2


def test_many_of_a_kind_are_the_first_and_a_count() -> None:
    many = checked(*[SPACE._replace(level=Level.WARNING)] * 21, *[EMPTY] * 20)
    shown = reported(many)
    assert shown.count("warning trailing-space") == 1
    assert "  note: 20 more in this file; --select trailing-space --all shows each\n" in shown
    assert shown.count("error empty-target") == 20
    assert "20 errors, 21 warnings" in shown
    everything = reported(many, style=Style(detail=Detail.ALL))
    assert everything.count("warning trailing-space") == 21


def test_quiet_shows_errors_and_warnings_only() -> None:
    shown = reported(checked(SPACE, AGAIN), style=Style(detail=Detail.QUIET))
    assert shown.startswith("README.md:4:20 warning")
    assert "info" not in shown
    assert "1 file" not in shown
    assert reported(checked(SPACE), style=Style(detail=Detail.QUIET)) == ""


def test_a_clean_file_is_one_line_in_all() -> None:
    assert reported(checked()) == "1 file, 2 entries, profile general; nothing found\n"


def test_no_entries_are_no_all_clear() -> None:
    assert reported(checked(entries=0)) == (
        "README.md: general, no entries recognised\n"
        "1 file, no entries recognised, profile general; nothing found\n"
    )


def test_a_list_of_several_files_has_pages() -> None:
    shown = reported(checked(entries=0, pages=3), checked(entries=0, pages=0))
    assert shown == (
        "README.md: general, no entries recognised\n"
        "2 files, 3 pages, profile general; nothing found\n"
    )


def test_several_files_and_profiles() -> None:
    outcomes = [checked(), checked(profile="papers"), checked(profile="papers")]
    shown = reported(*outcomes, Failed("x.md", "is a binary file"))
    assert shown == "3 files, 6 entries, papers 2, general 1; nothing found; 1 failure\n"


def test_nothing_checked_is_no_summary() -> None:
    assert reported(Failed("x.md", "is a binary file")) == ""


def test_after_a_fix() -> None:
    shown = reported(checked(EMPTY, fixed=3), style=Style(mode=Mode.FIX))
    assert shown.startswith("README.md: general, 2 entries, 3 fixed\nREADME.md:4:10 error")
    last = "1 file, 2 entries, profile general; 3 fixed; 1 error left; 1 fixable with --unsafe\n"
    assert shown.endswith(last)


def test_before_a_fix() -> None:
    shown = reported(checked(EMPTY, fixed=3), checked(), style=Style(mode=Mode.PREVIEW))
    assert shown == (
        "README.md: general, 2 entries, 3 would be fixed\n"
        "2 files, 4 entries, profile general; 3 would be fixed; 1 error left; "
        "1 fixable with --unsafe\n"
    )


def test_colour_changes_nothing_but_the_colour() -> None:
    outcome = checked(SPACE, EMPTY, AGAIN)
    shown = reported(outcome, style=Style(COLORED))
    assert "\x1b[1;31merror empty-target\x1b[0m" in shown
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == reported(outcome)
    assert "\x1b" not in reported(outcome)


def test_a_fix_is_shown_where_it_is_short() -> None:
    def fix_line(start: int, end: int, text: str) -> str:
        fix = Fix("do it", (Edit(start, end, text),))
        shown = reported(checked(EMPTY._replace(fix=fix)))
        return next(line.strip() for line in shown.split("\n") if "help:" in line)

    start, end = EMPTY.span
    assert fix_line(start, end, "[b]") == "help: do it: `[code]()` -> `[b]`"
    assert fix_line(end, end, "!") == "help: do it: `[code]()` -> `[code]()!`"
    assert fix_line(start, end, "a\nb") == "help: do it: `[code]()` -> `a\\nb`"
    assert fix_line(0, end, "over lines") == "help: do it"
    cut = f"`{'x' * 28}...{'x' * 28}`"
    assert fix_line(start, end, "x" * 61) == f"help: do it: `[code]()` -> {cut}"


def shown_change(before: str, start: int, end: int, text: str, columns: int) -> tuple[str, str]:
    fix = Fix("do it", (Edit(start, end, text),))
    found = change(before, Span(0, len(before)), fix, columns)
    assert found is not None
    assert max(width(found.before), width(found.after)) <= columns // 2 + 2 * len("...")
    return found


def test_a_change_is_cut_to_what_differs() -> None:
    long = "[paper](" + "https://a.test/" * 9 + ")"
    before, after = shown_change(long, 8, 13, "http", 60)
    assert (before, after) == ("[paper](https://a.test/http...", "[paper](http://a.test/https...")
    before, after = shown_change("日本語" * 30 + "x" + "日本語" * 30, 90, 91, "y", 50)
    assert (before, after) == ("...日本語日本語x日本語日本語...", "...日本語日本語y日本語日本語...")


def test_a_terminal_gets_lines_that_fit_and_links() -> None:
    message = "a message of many words that does not fit beside its place at all"
    told = EMPTY._replace(message=message, fix=Fix("do it", (Edit(*EMPTY.span, "x" * 90),)))
    folded = SPACE._replace(message="words " * 30)
    style = Style(width=60, wrapped=True)
    shown = reported(checked(told, AGAIN, folded), style=style)
    for line in shown.split("\n")[:-2]:
        assert width(line) <= 60, line
    assert " ".join(message.split()) in " ".join(shown.split())
    linked = reported(checked(told, AGAIN), style=style._replace(linked=True))
    assert "\x1b]8;;file:///" in linked
    assert "/README.md\x1b\\README.md:4:10\x1b]8;;\x1b\\ " in linked
    assert (
        "\x1b]8;;https://rules.test/#empty-target\x1b\\error empty-target\x1b]8;;\x1b\\" in linked
    )
    plain = reported(checked(told, AGAIN), style=style)
    assert re.sub(r"\x1b\]8;;[^\x1b]*\x1b\\", "", linked) == plain


@pytest.mark.parametrize("path", ["a\x1b]8;;evil\x07b.md", "a\nb;c.md", "\udcff.md"])
def test_a_link_to_a_file_is_percent_encoded(path: str) -> None:
    shown = reported(checked(EMPTY, path=path), style=Style(linked=True))
    for address in re.findall(r"\x1b\]8;;([^\x1b\x07]*)", shown):
        assert re.fullmatch(r"[\w./:%#~-]*", address, re.ASCII)


def test_where_links_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("FORCE_HYPERLINK", "VTE_VERSION", "TERM_PROGRAM", "TERM", "KITTY_WINDOW_ID",
                 "WT_SESSION", "KONSOLE_VERSION", "GHOSTTY_RESOURCES_DIR", "DOMTERM"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    assert not is_linked(Terminal())
    monkeypatch.setenv("VTE_VERSION", "7006")
    assert is_linked(Terminal())
    assert not is_linked(StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not is_linked(Terminal())
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    assert is_linked(StringIO())
    monkeypatch.setenv("FORCE_HYPERLINK", "0")
    assert not is_linked(Terminal())


def test_nothing_of_a_list_is_echoed_raw() -> None:
    from awesome_lint.text.source import Source

    source = Source("- \x1b]0;owned\x07 [x]() \u202e\udcff\n", "a\nb\x1b.md")
    fix = Fix("drop \x1b[x]", (Edit(2, 3, "\x1b"),))
    hostile = Diagnostic(
        "empty-target", "links", Level.ERROR, Span(2, 3), "\x1b[2J \u202e \udcff", fix,
        (Related(Span(2, 3), "\x1b", "c\x1b.md"), Related(Span(2, 3), "\x07")),
    )  # fmt: skip
    outcome = checked(hostile, path="a\nb\x1b.md", source=source)
    for detail in Detail:
        shown = reported(outcome, style=Style(detail=detail))
        assert not set(shown) & set("\x1b\x07\u202e\udcff")
        assert shown.count("a\\nb\\x1b.md:1:3 error") == 1
    folded = outcome._replace(diagnostics=[hostile._replace(level=Level.INFO)])
    assert not set(reported(folded)) & set("\x1b\x07\u202e\udcff")
    tally = Tally()
    line = "".join(concise(Run(tally.counting([outcome]), tally)))
    assert line == "a\\nb\\x1b.md:1:3: error empty-target: \\x1b[2J \\u202e \\xff\n"


def test_concise() -> None:
    tally = Tally()
    outcomes: list[Outcome] = [checked(SPACE, EMPTY), Failed("x.md", "is a binary file")]
    assert "".join(concise(Run(tally.counting(outcomes), tally))) == (
        "README.md:3:30: info trailing-space: a space at the end of the line\n"
        'README.md:4:10: error empty-target: the link "code" leads nowhere\n'
    )
    quiet = Style(detail=Detail.QUIET)
    lines = list(concise(Run(tally.counting(outcomes), tally, quiet)))
    assert len(lines) == 1


def test_statistics() -> None:
    tally = Tally()
    for _ in tally.counting([checked(*[SPACE] * 11, EMPTY, AGAIN), Failed("x.md", "no")]):
        pass
    assert statistics(tally) == (
        "11  info     trailing-space\n"
        " 1  warning  duplicate-entry\n"
        " 1  error    empty-target\n"
    )  # fmt: skip
    assert statistics(Tally()) == ""
