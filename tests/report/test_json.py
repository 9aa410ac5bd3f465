from __future__ import annotations

import json
from typing import Any

from awesome_lint import __version__
from awesome_lint.engine.fingerprints import fingerprints
from awesome_lint.report import jsonl
from awesome_lint.report.json import report
from awesome_lint.report.outcome import Checked, Failed, Outcome, Run, Tally
from awesome_lint.text.diagnostics import Diagnostic, Level, Related
from awesome_lint.text.edits import Edit, Fix, Span
from awesome_lint.text.source import Source

SOURCE = Source("\ufeff# L\r\n\r\n- 日 [[code]()] \udcff\r\n", "README.md")


def diagnostic(**given: Any) -> Diagnostic:
    fix = Fix("drop it", (Edit(8, 18, ""),)).unsafe()
    related = (Related(Span(0, 3), "here"),)
    fields = {
        "rule": "empty-target", "group": "links", "level": Level.ERROR, "span": Span(9, 17),
        "message": "\udcff leads nowhere", "fix": fix, "related": related,
    }  # fmt: skip
    return Diagnostic(**{**fields, **given})


def checked(*diagnostics: Diagnostic, source: Source = SOURCE) -> Checked:
    marks = fingerprints("README.md", source, diagnostics)
    return Checked("README.md", source, diagnostics, "papers", 1, 2, 3, 4, marks)


def reported(*outcomes: Outcome) -> str:
    tally = Tally()
    return "".join(report(Run(tally.counting(outcomes), tally)))


def place(line: int, column: int, offset: int) -> dict[str, int]:
    return {"line": line, "column": column, "offset": offset}


def test_the_whole_object() -> None:
    diagnostics = [diagnostic(), diagnostic(level=Level.INFO, fix=None, related=())]
    shown = reported(checked(*diagnostics), Failed("x.md", "is a binary file"))
    assert shown.isascii()
    found = json.loads(shown)
    first, second = found["files"][0].pop("diagnostics")
    assert found == {
        "version": 1,
        "tool": {"name": "awesome-lint", "version": __version__},
        "files": [
            {
                "path": "README.md", "profile": "papers", "sections": 1, "entries": 2,
                "links": 3, "pages": 0, "fixed": 4,
            }
        ],
        "errors": [{"path": "x.md", "message": "is a binary file"}],
        "summary": {
            "files": 1, "errors": 1, "warnings": 0, "info": 1, "fixable": 0, "unsafe": 1,
            "hidden": 0,
        },
    }  # fmt: skip
    assert first.pop("fingerprint") != second.pop("fingerprint")
    assert first == {
        "rule": "empty-target", "group": "links", "level": "error",
        "message": "\udcff leads nowhere",
        "start": place(3, 5, 9), "end": place(3, 13, 17),
        "fix": {
            "title": "drop it", "applicability": "unsafe",
            "edits": [{"start": place(3, 4, 8), "end": place(3, 14, 18), "text": ""}],
        },
        "related": [
            {"path": "README.md", "message": "here",
             "start": place(1, 1, 0), "end": place(1, 4, 3)}
        ],
    }  # fmt: skip
    assert second["fix"] is None
    assert second["related"] == []


def test_no_files_are_an_object_all_the_same() -> None:
    found = json.loads(reported())
    assert (found["files"], found["errors"]) == ([], [])


def test_several_files() -> None:
    assert len(json.loads(reported(checked(), checked(), checked()))["files"]) == 3


def test_jsonl_is_an_object_of_files_a_line() -> None:
    tally = Tally()
    outcomes: list[Outcome] = [checked(diagnostic()), Failed("x.md", "no"), checked()]
    lines = "".join(jsonl.report(Run(tally.counting(outcomes), tally))).split("\n")
    assert lines.pop() == ""
    files = json.loads(reported(*outcomes))["files"]
    assert [json.loads(line) for line in lines] == files


# Fingerprints.


def marks(text: str, *marked: str, path: str = "README.md", rule: str = "r") -> list[str]:
    source = Source(text, path)
    found, start = [], 0
    for each in marked:
        start = source.text.index(each, start)
        found.append(diagnostic(rule=rule, span=Span(start, start + len(each))))
        start += len(each)
    return fingerprints(path, source, found)


def test_a_fingerprint_stays_where_lines_move() -> None:
    before = marks("- [a]() x\n- [b]()\n", "[a]()", "[b]()")
    after = marks("# New\n\n- [b]() y\n\n- more\n-   [A]()\n", "[b]()", "[A]()")
    assert sorted(before) == sorted(after)


def test_equals_are_told_apart_by_their_ordinal() -> None:
    one, two = marks("[a]() [a]()", "[a]()", "[a]()")
    assert one != two
    assert marks("[a]()", "[a]()") == [one]


def test_a_fingerprint_is_of_rule_and_path_and_text() -> None:
    [mark] = marks("[a]()", "[a]()")
    assert len(mark) == 32
    assert [mark] != marks("[b]()", "[b]()")
    assert [mark] != marks("[a]()", "[a]()", path="docs/README.md")
    assert [mark] != marks("[a]()", "[a]()", rule="s")
    assert [mark] == marks("[a]( \t)".replace(" \t", ""), "[a]()")


def test_space_is_told_by_its_line() -> None:
    one, two = marks("first \nsecond \n", " \n", " \n")
    assert marks("second \nfirst \n", " \n", " \n") == [two, one]


def test_bytes_that_are_no_text_count() -> None:
    assert marks("\udcff", "\udcff") != marks("\udcfe", "\udcfe")
