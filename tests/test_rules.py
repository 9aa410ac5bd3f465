"""Every rule proves its own examples; what holds for one rule here holds for all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import awesome_lint.rules
from awesome_lint.diagnostics import Diagnostic, Level
from awesome_lint.edits import Applicability, Span
from awesome_lint.fixer import Fixed, fix
from awesome_lint.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active, Example, Rule
from awesome_lint.rules import GROUPS, group_of, ids, load, load_all
from awesome_lint.source import BOM, Source

# A level of their own, so that rules which are off, or for one profile, run on every example.
RULES = [Active(rule, rule.options(), Level.WARNING) for rule in load_all()]
INTRO = "Intro.\n\n"
# What stands before changes what they say.
ABOUT_THE_START = {"byte-order-mark", "missing-title", "unclosed-suppression"}


def unmark(marked: str) -> tuple[str, list[Span]]:
    """Markdown without its « and », and the spans they marked in its text."""
    spans: list[Span] = []
    raw = ""
    start = 0
    for piece in re.split("([«»])", marked):
        if piece == "«":
            start = len(Source(raw).text)
        elif piece == "»":
            spans.append(Span(start, len(Source(raw).text)))
        else:
            raw += piece
    return raw, spans


class EmptyRepository:
    """Where examples lie: whatever they link to beside them is not there."""

    def has(self, target: str) -> bool | None:  # noqa: ARG002 - the protocol's signature
        return False

    def anchors(self, target: str) -> frozenset[str] | None:  # noqa: ARG002 - as above
        return None


def company(active: Active, raw: str) -> list[Active]:
    """The rules that run on an example: one on control comments needs those that they name."""
    if active.rule.group != "suppressions":
        return [active]
    return [active, *(each for each in RULES if each.rule.id in raw and each.rule != active.rule)]


def findings(active: Active, raw: str) -> list[Diagnostic]:
    doc = parse(Source(raw))
    doc.surroundings = EmptyRepository()
    found = check(doc, company(active, raw))
    return [each for each in found if each.rule == active.rule.id]


def spans(active: Active, raw: str) -> list[Span]:
    return [each.span for each in findings(active, raw)]


def settled(raw: str, rules: list[Active], upto: Applicability) -> Fixed:
    """``raw`` fixed, when all that must hold of any fixing does."""
    result = fix(Source(raw), rules, upto, EmptyRepository())
    assert result.withheld == ()
    assert result.failed == ()
    assert [d for d in result.left if d.fix is not None and d.fix.applicability <= upto] == []
    assert fix(result.source, rules, upto, EmptyRepository()).source.raw == result.source.raw
    return result


def expected(example: Example, text: str, upto: Applicability) -> str:
    safe = text if example.fixed is None else example.fixed
    if upto is Applicability.SAFE or example.unsafe is None:
        return safe
    return example.unsafe


def can_follow(text: str, rule: Rule) -> bool:
    """Whether a paragraph before a text leaves it what it is."""
    own_start = text.startswith(("---", " ", "\t", "\n", BOM)) or "\r" in text or not text
    return not own_start and rule.id not in ABOUT_THE_START


def configured(active: Active, example: Example) -> Active:
    return active if example.options is None else active._replace(options=example.options)


BAD = [
    pytest.param(configured(active, example), example, id=f"{active.rule.id}-{number}")
    for active in RULES
    for number, example in enumerate(active.rule.bad)
]
GOOD = [
    pytest.param(active, text, id=f"{active.rule.id}-{number}")
    for active in RULES
    for number, text in enumerate(active.rule.good)
]
BOTH = [Applicability.SAFE, Applicability.UNSAFE]


@pytest.mark.parametrize(("active", "example"), BAD)
def test_bad_example_is_flagged_exactly(active: Active, example: Example) -> None:
    text, marked = unmark(example.bad)
    assert marked, "nothing is marked"
    assert spans(active, text) == marked


@pytest.mark.parametrize("upto", BOTH)
@pytest.mark.parametrize(("active", "example"), BAD)
def test_bad_example_is_fixed(active: Active, example: Example, upto: Applicability) -> None:
    text, _ = unmark(example.bad)
    assert settled(text, company(active, text), upto).source.raw == expected(example, text, upto)


@pytest.mark.parametrize("upto", BOTH)
@pytest.mark.parametrize(("active", "example"), BAD)
def test_bad_example_with_other_line_ends(
    active: Active, example: Example, upto: Applicability
) -> None:
    text, marked = unmark(example.bad)
    if "\r" in text or "\n" not in text:
        pytest.skip("has line ends of its own")
    raw = text.replace("\n", "\r\n")
    assert spans(active, raw) == marked
    after = settled(raw, company(active, raw), upto).source.raw
    assert after == expected(example, text, upto).replace("\n", "\r\n")


@pytest.mark.parametrize("upto", BOTH)
@pytest.mark.parametrize(("active", "example"), BAD)
def test_bad_example_after_a_paragraph(
    active: Active, example: Example, upto: Applicability
) -> None:
    text, marked = unmark(example.bad)
    if not can_follow(text, active.rule):
        pytest.skip("must stand at the start")
    shift = len(INTRO)
    assert spans(active, INTRO + text) == [Span(a + shift, b + shift) for a, b in marked]
    after = settled(INTRO + text, company(active, text), upto).source.raw
    assert after == INTRO + expected(example, text, upto)


@pytest.mark.parametrize(("active", "text"), GOOD)
def test_good_example_is_not_flagged(active: Active, text: str) -> None:
    assert findings(active, text) == []
    if "\r" not in text:
        assert findings(active, text.replace("\n", "\r\n")) == []
    if can_follow(text, active.rule):
        assert findings(active, INTRO + text) == []


@pytest.mark.parametrize("upto", BOTH)
@pytest.mark.parametrize(("active", "example"), BAD)
def test_rules_agree_on_each_others_examples(
    active: Active, example: Example, upto: Applicability
) -> None:
    text, _ = unmark(example.bad)
    settled(text, RULES, upto)


@pytest.mark.parametrize(("active", "example"), BAD)
def test_words_are_the_house_style(active: Active, example: Example) -> None:
    for each in findings(active, unmark(example.bad)[0]):
        assert each.message == each.message.strip()
        assert not each.message.endswith(".")
        if each.fix is not None:
            assert each.fix.title[:1].isupper()
            assert not each.fix.title.endswith(".")


@pytest.mark.parametrize("active", RULES, ids=lambda active: active.rule.id)
def test_a_rule_explains_itself(active: Active) -> None:
    rule = active.rule
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert len(rule.doc) > len(rule.summary)
    assert rule.bad
    assert rule.good


@pytest.mark.parametrize("rule", group_of())
def test_an_id_is_its_modules_name(rule: str) -> None:
    assert load(rule).id == rule
    assert load(rule).group == group_of()[rule]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_lists_its_files(group: str) -> None:
    folder = Path(awesome_lint.rules.__file__).parent / group
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert sorted(files) == sorted(ids(group))


def test_the_folders_are_the_groups() -> None:
    home = Path(awesome_lint.rules.__file__).parent
    assert {path.parent.name for path in home.glob("*/__init__.py")} == set(GROUPS)
