"""Rules on entries where a configuration states what the list is to do, and where none does."""

from __future__ import annotations

import pytest

from awesome_lint import Applicability, Level, check, fix, parse
from awesome_lint.analysis.conventions import NAMES, habits, load
from awesome_lint.analysis.conventions.link_group import VALUES as FORMS

ONE_OF_EACH = """\
# A

- [One](https://a.test/1) - does this.
- [Two](https://a.test/2): Does that
- Three Net [CVPR 2021] [[Paper](https://a.test/3)] [[code]](https://a.test/4)
- Four Net [CVPR 2020][paper](https://a.test/5)
- [Zero](https://arxiv.org/abs/1706.03762) – Does it (well)
"""


@pytest.mark.parametrize(
    ("rule", "conventions", "expected"),
    [
        (
            "separator",
            {"separator": " — "},
            ["One](https://a.test/1) — does", "Two](https://a.test/2) — Does", "03762) — Does"],
        ),
        ("separator", {"separator": "："}, ["/1)：does", "/2)：Does", "03762)：Does"]),
        ("description-period", {"description-period": "period"}, ["does this.\n", "Does that.\n"]),
        ("description-period", {"description-period": "none"}, ["does this\n", "Does that\n"]),
        ("description-case", {"description-case": "upper"}, ["- Does this.", ": Does that"]),
        ("description-case", {"description-case": "lower"}, ["- does this.", ": does that"]),
        ("label-case", {"label-case": "upper"}, ["[[PAPER](", "[[CODE]](", "[PAPER]("]),
        ("label-case", {"label-case": "capitalised"}, ["[[Paper](", "[[Code]](", "[Paper]("]),
        ("label-case", {"label-case": "lower"}, ["[[paper](", "[[code]](", "[paper]("]),
        ("link-group", {"link-group": "[[x](u)]"}, ["[[Paper](https://a.test/3)]",
                                                     "[[code](https://a.test/4)]"]),
        ("link-group", {"link-group": "[[x]](u)"}, ["[[Paper]](https://a.test/3)",
                                                     "[[code]](https://a.test/4)"]),
        ("link-group", {"link-group": "([x](u))"}, ["([Paper](https://a.test/3))",
                                                     "([code](https://a.test/4))"]),
        ("link-group", {"link-group": "[x](u)"}, ["] [Paper](https://a.test/3) [code](https"]),
        ("link-group", {"link-group-space": "none"}, ["/3)][[code]]"]),
        ("link-group", {"link-group-lead": "space"}, ["2020] [paper]", "2021] [[Paper"]),
        ("arxiv-form", {"arxiv-form": "pdf"}, ["(https://arxiv.org/pdf/1706.03762)"]),
        ("unsorted-entries", {"order": "none"}, ["Four Net", "Zero"]),
    ],
)  # fmt: skip
def test_stated_conventions_need_no_majority(
    rule: str, conventions: dict[str, str], expected: list[str]
) -> None:
    assert check(ONE_OF_EACH, select=[rule]) == []
    result = fix(ONE_OF_EACH, upto=Applicability.UNSAFE, select=[rule], conventions=conventions)
    assert result.withheld == ()
    for piece in expected:
        assert piece in result.source.text


@pytest.mark.parametrize("name", NAMES)
def test_a_stated_value_is_what_fixing_makes_usual(name: str) -> None:
    for value in load(name).VALUES:
        result = fix(
            ONE_OF_EACH, upto=Applicability.UNSAFE, select=["all"], conventions={name: value}
        )
        assert result.withheld == ()
        assert [each.rule for each in result.left if each.fix] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_stated_form_is_that_of_repaired_links(form: str) -> None:
    text = "- A Net paper[https://a.test/1]\n"
    repaired = fix(text, select=["bracketed-target"], conventions={"link-group": form})
    assert form.replace("x", "paper").replace("u", "https://a.test/1", 1) in repaired.source.text


@pytest.mark.parametrize(
    "text",
    [
        "- [Tool](https://a.test) — does that\n",
        "- [[paper]](https://a.test) A Net [[Code](https://b.test)]\n",
        "- [c](https://c.test)\n- [a](https://a.test)\n- [b](https://b.test)\n",
    ],
)
def test_no_majority_no_finding(text: str) -> None:
    rules = ["link-group", "label-case", "separator", "description-period", "description-case",
             "unsorted-entries"]  # fmt: skip
    assert check(text, select=rules) == []


def test_muted_lines_are_left_alone() -> None:
    usual = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(20))
    odd = "- [Other](https://b.test): Does that.\n"
    assert len(check(usual + odd, select=["separator"])) == 1
    muted = f"{usual}  <!-- awesome-lint-disable-next-line separator -->\n{odd}"
    assert check(muted, select=["separator"]) == []
    assert fix(muted, select=["separator"]).source.text == muted


def test_what_is_no_case_of_a_habit() -> None:
    doc = parse(
        "# A\n\n- [Contents](#a)\n- [Here](#b)\n- [There](#c)\n\n"
        "| [One](https://a.test/1) | says: this |\n|---|---|\n| [Two](https://a.test/2) | b |\n\n"
        "See [paper](https://a.test/3) - it has [code](https://a.test/4) in it.\n\n"
        "- [A - B: C](https://a.test/5)\n  - [Note - b](https://a.test/6) [CVPR 2021]\n"
        "- [GPLv3+][MIT] [CLS] text\n"
    )
    for name in ("separator", "description-case", "description-period", "link-group"):
        assert habits(doc)[name].total == 0, name


def test_a_finding_may_be_milder_than_its_rule() -> None:
    """It is so wherever a run gets its rules from, unless somebody stated the level."""
    text = "# A\n\n| A | B |\n|---|---|\n| a |\n| b | c |\n"
    (found,) = check(text, select=["ragged-row"])
    assert found.level is Level.INFO
    (found,) = check(text, select=["ragged-row"], levels={"ragged-row": "error"})
    assert found.level is Level.ERROR
