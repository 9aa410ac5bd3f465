from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from awesome_lint.cli.rule_pages import fixability, levels, page, table
from awesome_lint.config.option_types import build, describe, options_of
from awesome_lint.document import Profile
from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.rule import Example, NoOptions, Rule
from awesome_lint.rule.examples import marked
from awesome_lint.rules import load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Span


@dataclass(frozen=True)
class Options:
    form: Literal["abs", "pdf"] | None = None
    at_least: int = 3
    names: tuple[str, ...] = ("x",)


def made(**differing: Any) -> Rule:
    given: dict[str, Any] = {
        "id": "empty-target", "group": "links", "summary": "Link that leads nowhere",
        "doc": "Why.\n\n    The fix drops it.\n    ", "level": Level.ERROR, "levels": {},
        "profiles": None, "bad": (Example("- «[a]()»\n", "- a\n"),), "good": ("", "- [a](b)\n"),
        "verdicts": {}, "options": NoOptions, "check": lambda _doc, _options: (),
    }  # fmt: skip
    return Rule(**{**given, **differing})


def test_a_page_does_not_repeat_what_makes_a_habit() -> None:
    filling = "".join(f"- [{n}](https://a.test/{n})\n" for n in range(9))
    bad = (
        Example(f"{filling}- «[x]()»\n{filling}", f"{filling}- x\n{filling}"),
        Example("- «[y]()»\n- [1](https://a.test/1)\n"),
    )
    shown = "\n".join(page(made(bad=bad, good=(f"{filling}- [z](u)\n",))))
    start = (
        "    - [0](https://a.test/0)\n"
        "    - [1](https://a.test/1)\n"
        "    - [2](https://a.test/2)\n"
        "    … 6 lines more of the kind\n"
    )
    assert shown.partition("Flagged:\n")[2] == (
        f"{start}    - [x]()\n      ^^^^^\n{start}  fixed:\n{start}    - x\n{start}\n"
        "    - [y]()\n      ^^^^^\n    - [1](https://a.test/1)\n\n"
        f"Not flagged:\n{start}    - [z](u)"
    )


def test_a_page() -> None:
    bad = (
        Example("- 日 «[a]()» «[b]()»\n\n«\x1b»\n", "- 日\n", "-\n"),
        Example("«x»", options=Options("abs", names=())),
    )
    assert "\n".join(page(made(bad=bad, options=Options))) == (
        "empty-target (links): Link that leads nowhere\n"
        "\n"
        "Level: error. Fix: sometimes.\n"
        "\n"
        "Why.\n"
        "\n"
        "The fix drops it.\n"
        "\n"
        "Options:\n"
        '  form = not set  ("abs" or "pdf")\n'
        "  at-least = 3  (a whole number)\n"
        '  names = ["x"]  (a list, each a string)\n'
        "\n"
        "Flagged:\n"
        "    - 日 [a]() [b]()\n"
        "         ^^^^^ ^^^^^\n"
        "\n"
        "    \\x1b\n"
        "    ^^^^\n"
        "  fixed:\n"
        "    - 日\n"
        "  fixed with --unsafe:\n"
        "    -\n"
        "\n"
        '  with form = "abs":\n'
        "  with names = []:\n"
        "    x\n"
        "    ^\n"
        "\n"
        "Not flagged:\n"
        "    - [a](b)"
    )


def test_a_page_of_a_rule_on_the_network() -> None:
    verdicts = {"https://a.test/": Verdict(VerdictKind.DEAD, "410 Gone"),
                "https://b.test/": Verdict(VerdictKind.ALIVE)}  # fmt: skip
    assert (
        "\nWhere the network says:\n"
        "  https://a.test/: dead, 410 Gone\n"
        "  https://b.test/: alive\n"
        "\nFlagged:\n"
    ) in "\n".join(page(made(verdicts=verdicts)))


def test_a_table() -> None:
    rules = [
        made(),
        made(id="x", level=Level.INFO),
        made(id="y", group="urls", bad=(Example("«»"),)),
    ]
    assert "\n".join(table(rules)) == (
        "links  empty-target  error  safe  Link that leads nowhere\n"
        "links  x             info   safe  Link that leads nowhere\n"
        "\n"
        "urls   y             error  none  Link that leads nowhere"
    )
    assert list(table([])) == []


FIXED, UNSAFE, NONE = Example("a", "b"), Example("a", None, "b"), Example("a")


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        ((FIXED, FIXED), "safe"),
        ((UNSAFE,), "unsafe"),
        ((UNSAFE, NONE), "unsafe"),
        ((FIXED, UNSAFE), "sometimes"),
        ((FIXED, NONE), "sometimes"),
        ((NONE, NONE), "none"),
    ],
)
def test_fixability(examples: tuple[Example, ...], expected: str) -> None:
    assert fixability(made(bad=examples)) == expected


@pytest.mark.parametrize(
    ("differing", "expected"),
    [
        ({}, "error"),
        ({"levels": {Profile.PAPERS: Level.INFO}}, "error; info in papers"),
        ({"profiles": frozenset({Profile.PAPERS})}, "error in papers"),
        (
            {"profiles": frozenset({Profile.PAPERS}), "levels": {Profile.PAPERS: Level.INFO}},
            "info in papers",
        ),
    ],
)
def test_levels(differing: dict[str, Any], expected: str) -> None:
    assert levels(made(**differing)) == expected


def test_marks() -> None:
    assert marked("a «b» «c«d»»") == ("a b cd", [Span(2, 3), Span(4, 6), Span(5, 6)])
    assert marked("«»x") == ("x", [Span(0, 0)])


REAL = load_all()


@pytest.mark.parametrize("rule", REAL, ids=[rule.id for rule in REAL])
def test_every_rule_has_a_page(rule: Rule) -> None:
    shown = "\n".join(page(rule))
    assert shown.startswith(f"{rule.id} ({rule.group}): {rule.summary}\n")
    assert shown.count("^") >= len(rule.bad)


@pytest.mark.parametrize("rule", REAL, ids=[rule.id for rule in REAL])
def test_every_option_can_be_configured(rule: Rule) -> None:
    for option in options_of(rule.options):
        plain = getattr(option.default, "value", option.default)
        value = list(plain) if isinstance(plain, (tuple, frozenset)) else plain
        told: list[str] = []
        table = {} if value is None else {option.key: value}
        assert build(rule.options, table, told, "") == rule.options()
        assert told == []
        assert describe(option.hint)


def test_the_table_has_every_rule() -> None:
    lines = [line.split()[:2] for line in table(REAL) if line]
    assert lines == [[rule.group, rule.id] for rule in REAL]
