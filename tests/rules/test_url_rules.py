"""What the rules on URLs do together, and what their examples do not show."""

from __future__ import annotations

import pytest

from awesome_lint.document import Given, StatedSurroundings, Surroundings
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import ids, load
from awesome_lint.rules.urls.arxiv_form import Options as Form
from awesome_lint.rules.urls.own_url import Options as Own
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source

TOGETHER = [Active(load(name), load(name).options(), Level.INFO) for name in ids("urls")]


def found(raw: str) -> list[tuple[str, bool]]:
    """The rules that find something, and whether each has a fix."""
    return [(each.rule, each.fix is not None) for each in check(parse(Source(raw)), TOGETHER)]


def flagged(rule: str, options: object, raw: str, path: str = "README.md") -> list[str]:
    doc = parse(Source(raw, path))
    diagnostics = check(doc, [Active(load(rule), options, Level.INFO)])
    return [doc.text[slice(*each.span)] for each in diagnostics]


@pytest.mark.parametrize(
    ("before", "after", "rules"),
    [
        (
            "http://www.arxiv.org/pdf/1706.03762.pdf?utm_source=x",
            "https://arxiv.org/pdf/1706.03762",
            ["insecure-url", "noncanonical-url", "tracking-parameter"],
        ),
        ("htps://a.org/\u200b", "https://a.org/", ["invisible-character"]),
        (
            "https://http://github.com/o/r/",
            "https://github.com/o/r",
            ["doubled-scheme"],
        ),
        ("www.github.com/o/r.git", "https://github.com/o/r", ["missing-scheme"]),
        (
            "http://arxiv.org/abs//1706.03762",
            "https://arxiv.org/abs/1706.03762",
            ["malformed-arxiv", "insecure-url"],
        ),
        ("http://git.io/x", "https://git.io/x", ["insecure-url", "shortened-url"]),
    ],
)
def test_repairs_add_up(before: str, after: str, rules: list[str]) -> None:
    raw = f"- [a]({before}) - b.\n"
    assert [name for name, _ in found(raw)] == rules
    assert (
        fix(parse(Source(raw)), TOGETHER, Applicability.SAFE).source.raw == f"- [a]({after}) - b.\n"
    )


def test_a_definition_is_flagged_and_fixed_once() -> None:
    raw = "[a][x] [b][x]\n\n[x]: http://github.com/o/r\n"
    assert found(raw) == [("insecure-url", True)]
    fixed = fix(parse(Source(raw)), TOGETHER, Applicability.SAFE).source.raw
    assert fixed == "[a][x] [b][x]\n\n[x]: https://github.com/o/r\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        # What GitHub takes for a part of a bare URL may be the author's prose.
        ("https://arxiv.org/abs/1706.03762，see\n", [("malformed-arxiv", False)]),
        ("https://a.org/?utm_source=x，see\n", [("tracking-parameter", False)]),
        ("https://a.org/\u00a0and\n", [("invisible-character", False)]),
        ("https://a.org/\u200b and\n", [("invisible-character", True)]),
        ("[a](https://a.org/\u00a0Some\u00a0Title)\n", [("invisible-character", False)]),
        ("[a](https://a.org/&nbsp;)\n", [("invisible-character", False)]),
        ("[a](https://a.org/👩\u200d💻)\n", []),
        ("[a](docs/a\u00a0b.md)\n", []),
        # Other people's syntax.
        ("```\n[a](htps://a.org)\n```\n", []),
        ("`[a](www.a.org)` <!-- [a](www.a.org) -->\n", []),
        ("(specific <ip:port>)\n", []),
        ("[a](#www.a.org) [b](mailto:me@a.org) [c](//a.org)\n", []),
        ("[a](https://web.archive.org/web/2020/http://10.0.0.1/)\n", []),
        ("[a](https://me:@a.org/)\n", []),
        ("[a](https://a.org/v1.2.) and so on\n", [("trailing-punctuation", False)]),
        ("[a](https://github.com/o/r/wiki/E.T.)\n", []),
        ("[a](mailto:me@a.org.)\n", []),
    ],
)
def test_findings(raw: str, expected: list[tuple[str, bool]]) -> None:
    assert found(raw) == expected


def test_a_file_of_that_name_is_no_url() -> None:
    given = Given(Surroundings(has="github.com/o/r".__eq__))
    doc = parse(Source("[a](github.com/o/r) [b](github.com/o/s)\n"), given)
    diagnostics = check(doc, [each for each in TOGETHER if each.rule.id == "missing-scheme"])
    assert [doc.text[slice(*each.span)] for each in diagnostics] == ["github.com/o/s"]


PDFS = "".join(f"- [P{n}](https://arxiv.org/pdf/1706.037{n})\n" for n in range(10, 19))


@pytest.mark.parametrize(
    ("options", "raw", "expected"),
    [
        (Form(), PDFS + "- [P](https://arxiv.org/abs/1810.04805)\n", 1),
        (Form(), PDFS, 0),
        (Form(), PDFS[:-1] + " [P](https://arxiv.org/abs/1810.04805)\n" * 2, 0),
        (Form("abs"), "- [P](https://arxiv.org/pdf/1810.04805v2)\n", 1),
        (Form("abs"), "- [P](https://arxiv.org/html/1810.04805v2)\n", 0),
        (Form("abs"), "- [P](https://arxiv.org/pdf/)\n", 0),
        (Form("abs"), "- [P](https://export.arxiv.org/api/query)\n", 0),
        (
            Form("abs"),
            "- P [pdf](https://arxiv.org/pdf/1810.04805v1) [abs](https://arxiv.org/abs/1810.04805)\n",
            0,
        ),
    ],
)
def test_arxiv_form(options: Form, raw: str, expected: int) -> None:
    assert len(flagged("arxiv-form", options, raw)) == expected


HEADING = "# My Tools\n\n"
HOME = Own("https://github.com/o/r")


@pytest.mark.parametrize(
    ("options", "target", "expected"),
    [
        (HOME, "https://github.com/o/r#my-tools", True),
        (HOME, "http://www.github.com/O/R/#my-tools", True),
        (HOME, "https://github.com/o/r?tab=readme-ov-file#my-tools", True),
        (HOME, "https://github.com/o/r/blob/main/readme.md#my-tools", True),
        (HOME, "https://github.com/o/r/tree/main#my-tools", True),
        (HOME, "https://github.com/o/r#user-content-my-tools", True),
        (HOME, "https://github.com/o/r/blob/main/docs/other.md#my-tools", False),
        (HOME, "https://github.com/o/r/blob/main/docs/en/readme.md#my-tools", False),
        (HOME, "https://github.com/o/r/issues#my-tools", False),
        (HOME, "https://github.com/o/other#my-tools", False),
        (HOME, "https://github.com/o/r#gone", False),
        (HOME, "https://github.com/o/r#%", False),
        (HOME, "https://github.com/o/r", False),
        (HOME, "#my-tools", False),
        (Own("https://a.org/list"), "https://a.org/list/#my-tools", True),
        (Own("https://a.org/list"), "https://a.org/other#my-tools", False),
        (Own(), "https://github.com/o/r#my-tools", False),
    ],
)
def test_own_url(options: Own, target: str, expected: bool) -> None:
    raw = f"{HEADING}[up]({target})\n"
    assert flagged("own-url", options, raw) == [target] * expected


def test_own_url_leaves_a_url_that_is_shown_alone() -> None:
    url = "https://github.com/o/r#my-tools"
    assert flagged("own-url", HOME, f"{HEADING}{url} <{url}> ![x]({url})\n") == []


def test_own_url_of_a_repository_is_its_readme() -> None:
    raw = f"{HEADING}[up](https://github.com/o/r#my-tools)\n"
    assert flagged("own-url", HOME, raw, "docs/tools.md") == []
    assert flagged("own-url", HOME, raw, "/home/me/list/readme.markdown") != []


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("https://github.com/o/r", "https://github.com/o/r#my-tools", True),
        ("https://github.com/o/r", "https://github.com/o/r/blob/main/README.md#my-tools", True),
        ("https://github.com/o/r", "https://github.com/o/r/blob/main/docs/a.md#my-tools", False),
        ("https://github.com/o/r", "https://github.com/o/fork#my-tools", False),
        (
            "https://github.com/o/r/blob/HEAD/docs/a%20b.md",
            "https://github.com/o/r/blob/v1/docs/a%20b.md#my-tools",
            True,
        ),
        ("https://github.com/o/r/blob/HEAD/docs/a.md", "https://github.com/o/r#my-tools", False),
        (None, "https://github.com/o/r#my-tools", False),
    ],
)
def test_own_url_is_known_from_the_repository(
    page: str | None, target: str, expected: bool
) -> None:
    given = Given(StatedSurroundings(url=page).answers)
    doc = parse(Source(f"{HEADING}[up]({target})\n", "docs/a b.md"), given)
    found = check(doc, [Active(load("own-url"), Own(), Level.INFO)])
    assert [doc.text[slice(*each.span)] for each in found] == [target] * expected
