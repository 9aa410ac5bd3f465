"""Of two rules that find one defect, one tells it."""

from __future__ import annotations

import pytest

from awesome_lint.config.option_types import build
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import group_of, load, load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.source import Source

_LISTED = "- [Books](#books)\n- [{}](#{})\n- [Web](#web)\n\n## Books\n\n## {}\n\n## Web\n"
_TABLE = "| A | B |\n|---|---|\n"
_PAIRS = [
    ("unescaped-pipe", "stray-emphasis", f"{_TABLE}| **[One | Two](https://a.test)** | b |\n"),
    ("unescaped-pipe", "unclosed-link", f"{_TABLE}| [One](https://a.test/x|y) | b |\n"),
    ("unescaped-pipe", "stray-bracket", f"{_TABLE}| [One | Two](https://a.test) | b |\n"),
    ("heading-space", "trailing-space", "## Tools  \n\na\n"),
    ("blank-lines", "trailing-space", "a\n\n  \nb\n"),
    ("broken-anchor", "stale-contents", _LISTED.format("Tools", "tool", "Tools (12)")),
    ("fullwidth-bracket", "fullwidth-punctuation", "- Net 【paper】(https://a.test)\n"),
    ("accidental-heading", "empty-section", "One line\nand another\n---\n\n## B\n\nb\n"),
    ("accidental-heading", "heading-punctuation", "One line\nand another.\n---\n\nb\n"),
    (
        "label-mismatch",
        "repeated-link",
        "- A [[paper](https://arxiv.org/abs/2104.00001)] [[code](https://arxiv.org/abs/2104.00001)]\n",
    ),
    (
        "duplicate-definition",
        "unused-definition",
        "a\n\n[b]: https://a.test\n[b]: https://b.test\n",
    ),
    ("accidental-definition", "unused-definition", "- a\n- [b]: https://b.test\n"),
    (
        "stray-parenthesis",
        "balanced-punctuation",
        "# Awesome Tea\n\n- [A](https://a.test)) - Green.\n",
    ),
    ("swallowed-text", "malformed-arxiv", "见 https://arxiv.org/abs/2101.03001。代码 b\n"),
    ("malformed-repository", "trailing-punctuation", "[a](https://github.com/o.p/r/tree/b,)\n"),
    ("venue-spelling", "name-spelling", "#### Net\n\nArxiv 2022 [[paper]](https://a.test)\n"),
]
_BETTER = {(better, rule.id) for rule in load_all() for better in rule.yields_to}


def found(text: str, *rules: str) -> list[tuple[str, int]]:
    """Which of the rules tell something of ``text``, and where."""
    active = []
    for name in rules:
        rule = load(name)
        active.append(Active(rule, rule.options(), Level.INFO))
    return [(each.rule, each.span.start) for each in check(parse(Source(text)), active)]


@pytest.mark.parametrize(("better", "other", "text"), _PAIRS)
def test_the_better_rule_tells_it(better: str, other: str, text: str) -> None:
    told, alone = found(text, better), found(text, other)
    assert told
    assert alone
    both = found(text, other, better)
    assert [each for each in both if each[0] == better] == told
    assert len(both) < len(told) + len(alone)


def test_an_entry_listed_twice_in_a_file_is_told_once() -> None:
    doc = parse(Source("## A\n\n- [Rope](https://a.test)\n\n## B\n\n- [Rope](https://a.test)\n"))
    whole, other = load("duplicate-entry"), load("cross-listed")
    options = build(whole.options, {"scope": "file"}, [], "")
    active = [Active(whole, options), Active(other, other.options())]
    assert [each.rule for each in check(doc, active[1:])] == ["cross-listed"]
    assert [each.rule for each in check(doc, active)] == ["duplicate-entry"]


def test_all_pairs_are_tried() -> None:
    by_option = {("duplicate-entry", "cross-listed")}
    assert {(better, other) for better, other, _ in _PAIRS} | by_option == _BETTER


def test_a_better_rule_is_there_and_yields_to_none() -> None:
    for better, _ in _BETTER:
        assert better in group_of()
        assert not load(better).yields_to


def test_what_lies_elsewhere_is_told() -> None:
    text = "## Tools  \n\na \nb\n"
    assert found(text, "trailing-space", "heading-space") == [
        ("heading-space", 8),
        ("trailing-space", 13),
    ]


def test_what_is_excused_in_one_rule_is_not_told_by_the_other() -> None:
    text = "<!-- awesome-lint-disable-next-line heading-space -->\n## Tools  \n\na\n"
    assert found(text, "trailing-space", "heading-space") == []


def test_a_gone_section_is_told_of_once() -> None:
    text = "- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)\n\n## A\n\n## C\n\n## D\n"
    assert found(text, "broken-anchor", "stale-contents") == [
        ("broken-anchor", text.index("#b")),
    ]
    assert found(text, "stale-contents") == [("stale-contents", text.index("#b"))]
