"""Control comments that are taken out: nothing else on the page changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.engine.proof import losses
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rule.comment_removal import removal
from awesome_lint.rules import group_of, load
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability, Span
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.document import Comment

COMMENT = "<!-- awesome-lint-disable empty-target -->"


def place(comment: Comment) -> Span:
    return Span(comment.start, comment.end)


def without(text: str) -> str | None:
    """A text without its first comment; None where it has to stay."""
    doc = parse(Source(text.replace("@", COMMENT)))
    edit = removal(doc, place(doc.comments[0]))
    return None if edit is None else doc.source.edited([edit]).raw


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a @\n", "a\n"),
        ("- a @\n- b\n", "- a\n- b\n"),
        ("a @ b\n", "a b\n"),
        ("a@ b\n", "a b\n"),
        ("a @  \nb\n", "a  \nb\n"),
        ("| a @ | b |\n|---|---|\n", "| a | b |\n|---|---|\n"),
        ("@\n\na\n", "a\n"),
        ("a\n\n@\n\nb\n", "a\n\nb\n"),
        ("a\n\n@\nb\n", "a\n\nb\n"),
        ("a\n@\n\nb\n", "a\n\nb\n"),
        ("a\n@\nb\n", "a\n\nb\n"),
        ("a\n\n@\n", "a\n"),
        ("a\n\n@", "a\n"),
        ("@\n", ""),
        ("# a\n@\n- b\n", "# a\n\n- b\n"),
        ("- a\n\n@\n\nb\n", "- a\n\nb\n"),
        ("- a\n  @\n- b\n", "- a\n- b\n"),
        ("- a\n  @\n  - b\n", "- a\n  - b\n"),
        ("- a\n  @\n", "- a\n"),
        ("a\n@\n---\n", "a\n\n---\n"),
    ],
)
def test_a_comment_goes_with_its_line(before: str, after: str) -> None:
    assert without(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "- a\n\n@\n\n- b\n",  # two lists
        "- a\n\n@\n\n* b\n",  # two as well, and only as long as their bullets differ
        "- a\n\n@\n\n    b\n",  # code would be a paragraph of the item
        "- a\n\n@\n\n b\n",
        "@ **a**\n",  # HTML: the emphasis is none
        "- @ a\n",
        "- @\n",
        "- a\n\n  @\n\n  b\n",
        "- a\n  @\n  b\n",
        "- a\n  @\nb\n",
        "## a @\n",  # it would have another anchor
        "a\n     @\nb\n",
        "*a*@*b*\n",
        "a\\ @\nb\n",
        "| @ |\n|---|\n",
        "> @\n>\n> a\n",
        "@\n\n---\na: b\n---\n",  # front matter
        "<div>\n@\n</div>\n",
        "[^1]: a\n\n@\n\n    b\n",
        "    i\n@\n    h\n",  # one block of code
    ],
)
def test_where_it_would_be_missed_it_stays(text: str) -> None:
    assert without(text) is None


PIECES = [
    *("@\n", "@\n", " @\n", "  @\n", " @", "@", "a\n", "a\n", "- a\n", "- a\n", "* b\n", "  - c\n"),
    *("\n", "\n", "    d\n", "# e\n", "---\n", "> f\n", "| g |\n|---|\n", "1. h\n", "```\n", "- "),
    *("**i** ", "\\", "  ", "<div>\n", "[^1]: j\n", "[k]: l\n", "  m\n"),
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_what_is_taken_out_is_not_missed(text: str) -> None:
    doc = parse(Source(text.replace("@", COMMENT)))
    for comment in doc.comments:
        edit = removal(doc, place(comment))
        if edit is not None:
            assert losses(doc, parse(doc.source.edited([edit]))) == []


def active(name: str, level: Level | None = None) -> Active:
    rule = load(name)
    return Active(rule, rule.options(), level)


RULES = [active("empty-target"), active("unused-suppression")]


def unused(text: str, rules: list[Active] = RULES) -> list[str]:
    """What the comments that silence nothing are for."""
    doc = parse(Source(text))
    return [text[slice(*each.span)][18:-4] for each in check(doc, rules)]


def test_a_rule_that_did_not_run_may_have_something_to_silence() -> None:
    text = "a <!-- awesome-lint-disable-line broken-anchor -->\n"
    assert unused(text) == []
    assert unused(text, [*RULES, active("broken-anchor")]) != []
    assert unused(text, [*RULES, active("broken-anchor", Level.OFF)]) == []


def test_of_several_rules_all_must_have_run() -> None:
    assert unused("a <!-- awesome-lint-disable-line empty-target, broken-anchor -->\n") == []


def test_a_group_is_all_its_rules() -> None:
    text = "a <!-- awesome-lint-disable-line links -->\n"
    assert unused(text) == []
    ids = [rule for rule, group in group_of().items() if group == "links"]
    every = [active(each, Level.INFO) for each in ids]
    assert unused(text, [*every, RULES[1]]) != []


def test_what_silences_a_twin_is_used() -> None:
    text = (
        "# A\n\n- [a](https://a.test/x) <!-- awesome-lint-disable-line duplicate-entry -->\n"
        "- [a](https://a.test/x)\n"
    )
    assert unused(text, [active("duplicate-entry"), RULES[1]]) == []


def test_a_comment_can_silence_what_is_said_of_comments() -> None:
    text = (
        "<!-- awesome-lint-disable-file unused-suppression -->\n\n"
        "a <!-- awesome-lint-disable-line empty-target -->\n"
    )
    assert unused(text) == []


def test_a_comment_for_a_finding_that_is_fixed_goes_too() -> None:
    text = "a  <!-- awesome-lint-disable-line empty-target -->\n\n[code]()\n"
    fixed = fix(parse(Source(text)), RULES, Applicability.UNSAFE)
    assert fixed.source.raw == "a\n\n[code]()\n"
    assert fixed.withheld == ()


def test_what_ends_another_stays() -> None:
    text = (
        "<!-- awesome-lint-disable links -->\n\n[code]()\n\n"
        "<!-- awesome-lint-disable empty-target -->\n\na\n\n"
        "<!-- awesome-lint-enable empty-target -->\n\n[code]()\n"
    )
    assert "enable empty-target" in fix(parse(Source(text)), RULES, Applicability.SAFE).source.raw
