"""Formats for other programs, read as those programs read them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import cmarkgfm
import jsonschema
import junitparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from places import ROOT

from awesome_lint.engine.fingerprints import fingerprints
from awesome_lint.report import FORMATS, load
from awesome_lint.report.locations import relative, uri
from awesome_lint.report.outcome import (
    Checked,
    Detail,
    Explanation,
    Failed,
    Outcome,
    Run,
    Style,
    Tally,
)
from awesome_lint.text.columns import CODE_POINTS, UTF8, UTF16, Columns
from awesome_lint.text.diagnostics import Diagnostic, Level, Related
from awesome_lint.text.edits import Edit, Fix, Span
from awesome_lint.text.source import Source

SCHEMA = ROOT / "tests" / "schemas" / "sarif-schema-2.1.0.json"
TEXT = "# L\n\n- 日🎉 [[code]()] x\n- second\n"
FOR_PROGRAMS = [name for name in FORMATS if name not in ("text", "concise")]
SAMPLE = 20
EVIL = (
    "::error::x\n::set-env name=A::b\r\n%0A::warning::y ##[error]z \x1b[31mred\x1b]8;;http://e\x07"
    "\u202egnp.exe \u2028 \x00 \x9b ]]> <!-- & \" ' | `a` **b** [l](http://evil.example) @user #1 "
    "https://evil.example <img src=x onerror=y> \ud800 \ufffe $x$ :tada:"
)
PATH = EVIL.replace("\ud800", "\udcff")  # a path's broken bytes come as these


def diagnostic(**given: Any) -> Diagnostic:
    fields: dict[str, Any] = {
        "rule": "empty-target", "group": "links", "level": Level.ERROR, "span": Span(11, 17),
        "message": 'the target of "code" is empty',
        "fix": Fix("Drop it", (Edit(9, 18, ""),)).unsafe(),
        "related": (Related(Span(5, 8), "here"),),
    }  # fmt: skip
    return Diagnostic(**{**fields, **given})


def checked(*diagnostics: Diagnostic, text: str = TEXT, path: str = "docs/a b.md") -> Checked:
    source = Source(text, path)
    return Checked(
        path, source, diagnostics, "papers", 1, 2, 3, 0, fingerprints(path, source, diagnostics)
    )


PAGE = "https://rules.test/page"


def explained(rule: str) -> Explanation:
    summary, doc = f"What {rule} says", "Why.\n\nMore."
    return Explanation("links", summary, doc, Level.ERROR, f"{PAGE}#{rule}")


def reported(name: str, *outcomes: Outcome, style: Style = Style()) -> str:  # noqa: B008 - a value
    tally = Tally()
    return "".join(load(name)(Run(tally.counting(outcomes), tally, style, explained)))


# Columns.


@given(st.text(alphabet="a\né日🎉\udcff"))
def test_columns_count_what_encoders_make(text: str) -> None:
    source = Source(text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        before = text[source.line_starts[line - 1] : offset]
        units = {
            CODE_POINTS: len(before),
            UTF16: len(before.encode("utf-16-le", "surrogatepass")) // 2,
            UTF8: len(before.encode("utf-8", "surrogateescape")),
        }
        assert Columns(source, CODE_POINTS).position(offset) == (line, column)
        for unit, length in units.items():
            assert Columns(source, unit).position(offset) == (line, length + 1)


def test_paths_are_relative_and_quoted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative("./a/../b.md") == "b.md"
    assert relative(str(tmp_path / "docs" / "x.md")) == "docs/x.md"
    assert relative("/elsewhere/x.md") == "/elsewhere/x.md"
    assert uri("a b#c?%:d.md") == "a%20b%23c%3F%25%3Ad.md"
    assert uri("\udcff.md") == "%FF.md"


# SARIF.


def sarif(*outcomes: Outcome) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(reported("sarif", *outcomes))
    [run] = log["runs"]
    assert isinstance(run, dict)
    # Of thousands of results, which are alike, some: validation costs more than all else here.
    some = {**run, "results": run["results"][:SAMPLE]}
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft4Validator(schema).validate({**log, "runs": [some]})
    return run


def test_sarif_is_what_the_schema_says_and_github_asks() -> None:
    run = sarif(checked(diagnostic(), diagnostic(rule="b", level=Level.INFO, fix=None)))
    first, second = run["results"]
    driver = run["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == ["b", "empty-target"]
    for result in (first, second):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"] == "Why. More."
        assert rule["help"]["text"]
    assert (first["level"], second["level"]) == ("error", "note")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/a%20b.md"
    # "- 日🎉 [" are 6 code points and 7 UTF-16 units.
    assert place["region"] == {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 14}
    assert first["partialFingerprints"]["awesomeLint/v1"] != ""
    [fix] = first["fixes"]
    assert fix["description"]["text"] == "Drop it (unsafe)"
    [replacement] = fix["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"]["startColumn"] == 6
    assert replacement["insertedContent"]["text"] == ""
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert "fixes" not in second


def test_sarif_tells_failures() -> None:
    run = sarif(Failed("x.md", "cannot be read"))
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    [note] = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "cannot be read"


def test_sarif_keeps_the_worst_of_too_many() -> None:
    info = [diagnostic(level=Level.INFO, rule="i")] * 6000
    run = sarif(checked(*info), checked(diagnostic()), checked(diagnostic(level=Level.WARNING)))
    assert len(run["results"]) == 5000
    assert [each["level"] for each in run["results"][:3]] == ["error", "warning", "note"]
    [note] = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("1002 results")


def test_sarif_cuts_what_is_longer_than_github_takes() -> None:
    long = diagnostic(message="x" * 5000, fix=Fix("f", (Edit(0, 0, "y" * 5000),)))
    [result] = sarif(checked(long))["results"]
    assert len(result["message"]["text"]) == 1000
    assert "fixes" not in result


# GitHub's workflow commands, read as the runner does (ActionCommand.cs).

COMMAND = re.compile(r"::(\w+) ([^:]*)::(.*)")
GROUPING = ("::group::", "::endgroup::")


def commands(log: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in re.split(r"[\r\n]", log):
        assert "##[" not in line
        if not line.lstrip().startswith("::") or line.startswith(GROUPING):
            continue
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(each.split("=", 1) for each in match[2].split(","))
        found.append((match[1], properties, match[3].replace("%25", "%")))
    return found


def test_annotations_stand_at_the_place() -> None:
    [(name, properties, message)] = commands(reported("github", checked(diagnostic())))
    assert name == "error"
    assert properties == {
        "file": "docs/a b.md", "line": "3", "endLine": "3", "col": "8", "endColumn": "14",
        "title": "empty-target",
    }  # fmt: skip
    assert message == 'the target of "code" is empty (drop it)'


def test_annotations_name_the_fix_in_its_own_spelling() -> None:
    fixed = diagnostic()._replace(fix=Fix.replace("Write arXiv 2021", Span(0, 1), "x"))
    [(_, _, message)] = commands(reported("github", checked(fixed)))
    assert message.endswith(" (write arXiv 2021)")


def test_annotations_of_several_lines_have_no_columns() -> None:
    over = diagnostic(span=Span(11, 30))
    [(_, properties, _)] = commands(reported("github", checked(over)))
    assert (properties["line"], properties["endLine"]) == ("3", "4")
    assert not {"col", "endColumn"} & set(properties)


def test_annotations_keep_the_limits_worst_first() -> None:
    found = [diagnostic(level=level) for level in (Level.INFO, Level.WARNING) for _ in range(15)]
    found += [diagnostic(rule=f"rule-{n // 20}") for n in range(970)]
    log = reported("github", checked(*found), Failed("x.md", "no"))
    names = [name for name, _, _ in commands(log)]
    assert names == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert f"::group::{1000 - 29} more" in log
    assert log.count("docs/a b.md:3:8: ") == 1000 - 29


# Many of a kind.


MANY = checked(diagnostic(rule="other"), *[diagnostic()] * 1315, *[diagnostic(rule="few")] * 20)
FOLDED = {"github": "; 1,314 more in this file", "markdown": "; **1,314 more in this file**"}


@pytest.mark.parametrize("name", FOLDED)
def test_many_of_a_kind_are_one_for_people(name: str) -> None:
    report = reported(name, MANY)
    assert report.count("empty-target") - report.count("#empty-target") == 1
    assert report.count(FOLDED[name]) == 1
    # The other rules' findings are all there, and GitHub's limit is no reason to drop the few.
    assert report.count("title=few:") + report.count("error few") + report.count("[few]") == 20
    everything = reported(name, MANY, style=Style(detail=Detail.ALL))
    assert everything.count("in this file") == 0
    assert everything.count("\n") > 1315


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {*FOLDED, "text"}))
def test_many_of_a_kind_are_each_for_programs(name: str) -> None:
    assert reported(name, MANY).count("empty-target") >= 1315


# The others.


def test_gitlab_issues_have_all_that_is_read() -> None:
    found = json.loads(reported("gitlab", checked(*[diagnostic()] * 3), checked()))
    assert len({each["fingerprint"] for each in found}) == 3
    assert found[0]["description"] == 'empty-target: the target of "code" is empty'
    assert found[0]["severity"] == "major"
    assert found[0]["location"]["path"] == "docs/a b.md"
    assert found[0]["location"]["positions"]["begin"] == {"line": 3, "column": 7}
    assert json.loads(reported("gitlab", checked())) == []


def suites(report: str) -> list[junitparser.TestSuite]:
    return list(junitparser.JUnitXml.fromstring(report.encode()))


def test_junit_fails_what_fails_the_run() -> None:
    warning = diagnostic(level=Level.WARNING)
    outcomes: list[Outcome] = [checked(diagnostic(), warning), checked(), Failed("x.md", "no")]
    first, clean, broken = suites(reported("junit", *outcomes))
    assert (first.name, first.tests, first.failures) == ("docs/a b.md", 2, 1)
    assert [case.is_passed for case in first] == [False, True]
    [failure] = next(iter(first)).result
    assert (failure.message, failure.type) == ('the target of "code" is empty', "empty-target")
    assert [case.is_passed for case in clean] == [True]
    assert broken.errors == 1
    strict = Style(failing=frozenset({Level.ERROR, Level.WARNING}))
    [both] = suites(reported("junit", outcomes[0], style=strict))
    assert both.failures == 2


def test_checkstyle_has_an_error_a_diagnostic() -> None:
    root = ElementTree.fromstring(
        reported("checkstyle", checked(diagnostic()), Failed("x.md", "no")).encode()
    )
    good, bad = root
    assert good.get("name") == "docs/a b.md"
    assert good[0].attrib == {
        "line": "3", "column": "7", "severity": "error",
        "message": 'the target of "code" is empty', "source": "awesome-lint.links.empty-target",
    }  # fmt: skip
    assert (bad.get("name"), bad[0].get("message"), bad[0].get("line")) == ("x.md", "no", None)


def test_rdjson_counts_bytes_and_suggests() -> None:
    found = json.loads(reported("rdjson", checked(diagnostic())))
    [each] = found["diagnostics"]
    line = TEXT.split("\n")[2].encode()
    place = each["location"]["range"]
    assert (place["start"]["line"], place["end"]["line"]) == (3, 3)
    columns = slice(place["start"]["column"] - 1, place["end"]["column"] - 1)
    assert line[columns].decode() == TEXT[11:17]
    [suggested] = each["suggestions"]
    start, end = (suggested["range"][key]["column"] - 1 for key in ("start", "end"))
    edited = line[:start] + suggested["text"].encode() + line[end:]
    assert edited.decode() == (TEXT[:9] + TEXT[18:]).split("\n")[2]
    assert each["related_locations"][0]["location"]["range"]["start"]["line"] == 3


def test_a_fix_of_several_edits_is_one_suggestion() -> None:
    fix = Fix("Swap", (Edit(11, 12, "("), Edit(16, 17, ")")))
    found = json.loads(reported("rdjson", checked(diagnostic(fix=fix))))
    [suggested] = found["diagnostics"][0]["suggestions"]
    assert suggested["text"] == "(" + TEXT[12:16] + ")"


def page(markdown: str) -> Any:
    options = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
    shown = cmarkgfm.markdown_to_html_with_extensions(
        markdown, options, ["table", "strikethrough", "autolink", "tasklist"]
    )
    return html.fragment_fromstring(shown, create_parent="div")


def test_markdown_is_a_table() -> None:
    shown = page(reported("markdown", checked(diagnostic(level=Level.INFO), diagnostic())))
    rows = [[cell.text_content() for cell in row.iter("td")] for row in shown.iter("tr")][1:]
    assert rows == [
        ["docs/a b.md:3", level, "empty-target", 'the target of "code" is empty']
        for level in ("error", "info")
    ]
    assert "1 error, 1 info in 1 file" in shown.text_content()


def test_a_summary_fits_a_steps_page() -> None:
    style = Style(detail=Detail.ALL)
    many = checked(*[diagnostic(message=f"{n} " + "日" * 280) for n in range(5000)])
    report = reported("markdown", many, style=style)
    assert len(report.encode()) < 1024 * 1024
    left = re.search(r"(\d+) more are left out", report)
    assert left
    assert report.count("| error |") + int(left[1]) == 5000


# What a stranger writes.


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_is_text(name: str) -> None:
    evil = diagnostic(message=EVIL, fix=Fix(EVIL, (Edit(0, 1, EVIL),)), related=(
        Related(Span(0, 1), EVIL, PATH), Related(Span(0, 1), EVIL),
    ))  # fmt: skip
    outcomes: list[Outcome] = [checked(evil, text=EVIL * 3, path=PATH), Failed(PATH, EVIL)]
    report = reported(name, *outcomes)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028\ud800-\udfff\ufffe]", report)
    if name == "github":
        assert {command for command, _, _ in commands(report)} == {"error"}
    if name == "junit":
        assert len(suites(report)) == 2
    if name == "checkstyle":
        assert len(ElementTree.fromstring(report.encode())) == 2
    if name == "sarif":
        sarif(*outcomes)
    if name == "markdown":
        shown = page(report)
        links = {each.get("href") for each in shown.iter("a")}
        assert {urls.split("#")[0] for urls in links} == {PAGE}
        assert not list(shown.iter("img"))
        assert [each.text for each in shown.iter("em", "del")] == []
        told = {each.text for each in shown.iter("code")} - {"awesome-lint fix"}
        assert all(each and "@" in each for each in told), told


@pytest.mark.parametrize("name", FOR_PROGRAMS)
def test_no_files_are_a_report_all_the_same(name: str) -> None:
    report = reported(name)
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(report)
    if name in ("junit", "checkstyle"):
        ElementTree.fromstring(report.encode())


MAGIC = re.compile(r"@\w|#\d|GH-\d|//|www\.|\b[0-9a-f]{7,40}\b|\b[A-Z]+-\d", re.IGNORECASE)


@pytest.mark.parametrize(
    "text",
    [
        "fixes #1", "closes GH-1", "closes acme/list#12", "hello @acme/team", "@someone",
        "see 0123abc", "reverts deadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "TICKET-12",
        "https://evil.example.com", "www.evil.example.com", "`@someone", "a`#1`b", "``#1``",
        "| #1 | @a |", "\\| #1", "#1\\", "`", "x `` #1", " #1 ", "mail@example.com", "a | b",
        "&#64;someone", "http://a.example.com/`@x`",
    ],
)  # fmt: skip
def test_a_report_that_is_posted_mentions_and_closes_nothing(text: str) -> None:
    report = reported("markdown", checked(diagnostic(message=text)), Failed(text, text))
    shown = page(report)
    [_, row] = shown.iter("tr")
    assert len(row.findall("td")) == 4
    assert row.findall("td")[3].text_content().replace(" ", "") == text.replace(" ", "")
    for each in list(shown.iter("code", "a")):
        each.text = ""
    assert not MAGIC.search(shown.text_content())


@pytest.mark.parametrize("name", [*FORMATS, "export json", "export jsonl", "stats json"])
def test_a_workflow_log_holds_no_commands_of_others(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from awesome_lint.cli.start import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    Path("##[debug]a.md").write_text(
        "# ##[group]T\n\n- x ##[error]y [[code]()] ::error::z\n- [##[x]a](htps://##[a)\n", "utf-8"
    )
    verb, _, form = name.rpartition(" ")
    arguments = [verb or "check", "--format", form, *([] if verb else ["--all"]), "##[debug]a.md"]
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr()
    assert "##[" not in told.out + told.err
    if form != "github":
        assert commands(told.out) == []
    if form in ("json", "gitlab", "rdjson"):
        assert "##[" in json.dumps(json.loads(told.out), ensure_ascii=False)
    if form in ("junit", "checkstyle"):
        assert "##[" in "".join(ElementTree.fromstring(told.out).itertext()) or form == "checkstyle"


@pytest.mark.parametrize(
    "arguments",
    [
        ["toc", "::error::b.md"],
        ["toc", "--insert", "##[debug]a.md"],
        ["check", "::error::b.md"],
        ["fix", "::error::b.md"],
        ["links", "--dump", "##[debug]a.md"],
    ],
)
def test_no_verb_says_a_files_name_as_a_command(
    arguments: list[str],
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from awesome_lint.cli.start import main

    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    text = "# T\n\n## Y\n\nhttp://a.test/##[x\n\n## Z\n\nb\n"
    (here / "##[debug]a.md").write_text(text, "utf-8")
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr()
    assert told.out + told.err
    assert commands(told.out) == commands(told.err) == []
    assert "##[" not in told.out + told.err


def test_the_real_thing_says_where_rules_are_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from awesome_lint.cli.start import main

    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("- x [[code]()]\n", "utf-8")
    with pytest.raises(SystemExit):
        main(["check", "--isolated", "--format", "sarif", "a.md"])
    [run] = json.loads(capsys.readouterr().out)["runs"]
    [rule] = [each for each in run["tool"]["driver"]["rules"] if each["id"] == "empty-target"]
    assert rule["helpUri"].endswith("docs/rules.md#empty-target")
    assert rule["properties"]["tags"] == ["links"]
