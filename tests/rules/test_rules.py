"""Every rule proves its own examples; what holds for one rule here holds for all."""

from __future__ import annotations

from pathlib import Path

import pytest

import awesome_lint.rules
from awesome_lint.rule import Example, Rule
from awesome_lint.rules import GROUPS, group_of, ids, load, load_all
from awesome_lint.testing import Case, cases
from awesome_lint.text.diagnostics import Level

# What stands before changes what they say.
ABOUT_THE_START = {
    "byte-order-mark",
    "inspired-by",
    "list-summary",
    "missing-title",
    "unclosed-suppression",
}


@pytest.mark.parametrize("case", cases(load_all(), ABOUT_THE_START), ids=str)
def test_rules(case: Case) -> None:
    case.check()


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


# The cases themselves: a rule that breaks its word is found.


def failing(rule: Rule) -> set[str]:
    """What fails, without the rule's id and the example's number."""
    failed = set()
    for case in cases([rule]):
        try:
            case.check()
        except AssertionError:
            failed.add(" ".join(word for word in case.name.split()[1:] if not word.isdigit()))
    return failed


GOOD_ONE = load("bare-url")


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, set()),
        ({"summary": "Ends."}, {"explains itself"}),
        ({"doc": ""}, {"explains itself"}),
        ({"good": ()}, {"explains itself"}),
        ({"good": ("https://a.test\n",)}, {"good is not flagged"}),
        (
            {"bad": (Example("https://a.test «x»", fixed="<https://a.test> x"),)},
            {
                "bad is flagged exactly",
                "bad follows a paragraph, safe",
                "bad follows a paragraph, unsafe",
            },
        ),
        (
            {"bad": (Example("«https://a.test»", fixed="https://a.test"),)},
            {
                "bad is fixed, safe",
                "bad is fixed, unsafe",
                "bad follows a paragraph, safe",
                "bad follows a paragraph, unsafe",
            },
        ),
    ],
)
def test_a_broken_rule_is_found(changes: dict[str, object], wanted: set[str]) -> None:
    assert GOOD_ONE.level is Level.OFF  # and runs all the same
    assert failing(GOOD_ONE._replace(**changes)) == wanted  # type: ignore[arg-type] # of any field
