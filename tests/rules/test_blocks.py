"""What GitHub's renderer makes of the blocks that swallow others."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.html_proof import caught
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active, Example
from awesome_lint.rules import load, load_all
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source

SWALLOWED = load("swallowed-markdown")


def rendered(text: str) -> str:
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    return html


@pytest.mark.parametrize("example", SWALLOWED.bad, ids=range(len(SWALLOWED.bad)))
def test_what_is_swallowed_is_shown_as_it_is_written(example: Example) -> None:
    for flagged in re.findall("«([^»]*)»", example.bad):
        assert flagged in rendered(example.bad.replace("«", "").replace("»", ""))
        for repaired in (example.fixed, example.unsafe):
            assert repaired is None or flagged not in rendered(repaired)


@pytest.mark.parametrize("text", SWALLOWED.good)
def test_what_is_not_swallowed_is_not_shown_as_markdown(text: str) -> None:
    shown = re.sub(r"<!--.*?-->|<(pre|code)\b.*?</\1>|<[^<>]*>", "", rendered(text), flags=re.S)
    assert "](" not in shown


def freed(before: str, after: str) -> list[str]:
    return caught(evidence(parse(Source(before))), evidence(parse(Source(after))))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<br>\n- [a](https://a.test)\n", "<br>\n\n- [a](https://a.test)\n"),
        ('<h1>A</h1>\n1. ![b](b.png "c")\n', '<h1>A</h1>\n\n1. ![b](b.png "c")\n'),
    ],
)
def test_blank_lines_that_only_free(before: str, after: str) -> None:
    assert freed(before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("<br>\n- a\n\nb\n", "<br>\n\n- a\n", "the block structure"),
        ("<br>\n    a\n", "<br>\n\n    a\n", "a block of kind code"),
        ("<br>\n> a\n", "<br>\n\n> a\n", "a block of kind quote"),
        ("<br>\n[a]: b.md\n", "<br>\n\n[a]: b.md\n", "the label"),
        ("<br>\n- a <i>b</i>\n", "<br>\n\n- a b\n", "the tag"),
        ('<br>\n<a href="https://a.test">b</a>\n', "<br>\n\nb\n", "the target"),
        ("<br>\n- a\n", "<br>\n\n- ab\n", "the letters"),
        ("<br>\n- a\n<!-- b -->\n", "<br>\n\n- a\n", "the comments"),
        ("<br>\n- a\n\n# B\n\n[c](#b)\n", "<br>\n\n- a\n\n# D\n\n[c](#b)\n", "the link '#b'"),
    ],
)
def test_what_is_changed_besides_is_named(before: str, after: str, lost: str) -> None:
    assert any(each.startswith(lost) for each in freed(before, after))


def test_markdown_is_freed_before_its_own_fixes_go_in() -> None:
    text = "<br>\n- [a] (https://a.test)\n- [b](https://b.test)\n"
    rules = [Active(rule, rule.options()) for rule in map(load, ("detached-target", SWALLOWED.id))]
    fixed = fix(parse(Source(text)), rules, Applicability.SAFE)
    assert fixed.source.text == "<br>\n\n- [a](https://a.test)\n- [b](https://b.test)\n"
    assert fixed.withheld == ()


PIECES = (
    "<br>", "<div>", "</div>", "<details>", "<summary>a</summary>", "</details>", "<span>",
    "- [a](https://a.test)", "- b", "  - c", "# D", "## E", "1. f", "    g", "```", "> h", "", "",
    "[i]: j.md", "[i]", "<!--", "-->", "[k](https://k.test)", "**l**", "|m|n|", "|--|--|", "text",
    "<!-- o -->", "\t- p", "[d](#d)",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_freeing_always_passes_its_proof(lines: list[str]) -> None:
    doc = parse(Source("\n".join((*lines, ""))))
    rules = [Active(SWALLOWED, SWALLOWED.options())]
    for upto in Applicability:
        fixed = fix(doc, rules, upto)
        assert fixed.withheld == ()
        assert not [each for each in fixed.left if each.fix and each.fix.applicability <= upto]


CONFLICT = """# A

<<<<<<< HEAD
- [code]()
=======
* [a]( b.md)
>>>>>>> main

##  C

- [code]()
"""


def test_nothing_else_is_said_of_lines_in_conflict_and_nothing_is_changed() -> None:
    rules = [Active(rule, rule.options()) for rule in load_all()]
    doc = parse(Source(CONFLICT))
    found = [each for each in check(doc, rules) if doc.line(each.span.start) < 8]
    assert [each.rule for each in found] == ["conflict-marker"]
    fixed = fix(doc, rules, Applicability.UNSAFE).source.text
    assert fixed.startswith(CONFLICT[: CONFLICT.index("##")])
    assert "\n## C\n" in fixed
