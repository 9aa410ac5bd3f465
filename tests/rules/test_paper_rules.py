"""What the rules on paper lists say under a configuration, and of whole lists."""

from __future__ import annotations

from awesome_lint.document import Given
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.knowledge.venues.table import REVISED
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load
from awesome_lint.text.diagnostics import Diagnostic, Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source

PAPER = "[[paper](https://arxiv.org/abs/2104.06399)]"


def found(rule: str, text: str, **stated: str) -> list[Diagnostic]:
    wanted = {name.replace("_", "-"): value for name, value in stated.items()}
    doc = parse(Source(text), Given(stated=wanted))
    chosen = load(rule)
    return check(doc, [Active(chosen, chosen.options(), Level.INFO)])


def flagged(rule: str, text: str, **stated: str) -> list[str]:
    return [text[slice(*each.span)] for each in found(rule, text, **stated)]


def test_a_configuration_says_how_arxiv_is_written() -> None:
    text = f"- T [arxiv 2021] {PAPER}\n- U [arXiv 2021] {PAPER}\n"
    assert flagged("venue-spelling", text) == ["arxiv 2021"]
    assert flagged("venue-spelling", text, arxiv_case="arxiv") == ["arXiv 2021"]


def test_a_configuration_says_how_years_are_put() -> None:
    text = f"- T [CVPR 2021] {PAPER}\n- U [CVPR'21] {PAPER}\n- V [arXiv2021] {PAPER}\n"
    assert flagged("venue-spelling", text) == []
    assert flagged("venue-spelling", text, venue_shape="CVPR 2021") == ["CVPR'21", "arXiv2021"]
    assert flagged("venue-spelling", text, venue_shape="CVPR'21") == ["CVPR 2021", "arXiv2021"]


def test_a_configuration_says_what_comes_first() -> None:
    text = f"- T [CVPR 2021] {PAPER}\n- U [2021 CVPR] {PAPER}\n"
    assert flagged("venue-order", text) == []
    assert flagged("venue-order", text, venue_order="2014 NIPS") == ["CVPR 2021"]


def test_preprints_may_have_a_shape_of_their_own() -> None:
    meetings = f"- T [CVPR 2021] {PAPER}\n" * 10
    few, many = (f"- T [arXiv2021] {PAPER}\n" * count for count in (9, 10))
    assert flagged("venue-spelling", meetings + few) == ["arXiv2021"] * 9
    assert flagged("venue-spelling", meetings + many) == []
    assert len(flagged("venue-spelling", meetings + many, venue_shape="CVPR 2021")) == 10


def test_names_run_together_everywhere_are_the_lists_own() -> None:
    once, often = (f"- T [ACMMM 2021] {PAPER}\n" * count for count in (2, 3))
    assert flagged("venue-spelling", once) == ["ACMMM 2021"] * 2
    assert flagged("venue-spelling", often) == []
    mixed = often + f"- U [ACM MM 2021] {PAPER}\n"
    assert flagged("venue-spelling", mixed) == ["ACMMM 2021"] * 3


def test_reviews_are_compared_with_the_newest_year_of_the_list() -> None:
    recent = f"- T [Under review of ICLR {REVISED - 1}] {PAPER}\n"
    newer = f"- U [CVPR {REVISED + 1}] {PAPER}\n"
    assert found("stale-venue", recent) == []
    assert len(found("stale-venue", recent + newer)) == 1


def test_all_of_it_is_fixed_and_stays_so() -> None:
    text = (
        "# Papers\n\n"
        + "".join(f"- T{n} [ICML 2019] {PAPER}\n" for n in range(20))
        + f"- U [arxiv2020] {PAPER}\n- V [2014 deepmind NIPS]\n- W [NIPS2020] {PAPER}\n"
        + f"- X [CVPRR 2021] {PAPER}\n- Y [ICLR'21] {PAPER}\n"
    )
    rules = [
        Active(chosen, chosen.options(), Level.INFO)
        for chosen in map(load, ("venue-spelling", "unknown-venue", "venue-alias", "venue-order"))
    ]
    result = fix(parse(Source(text)), rules, Applicability.UNSAFE)
    assert result.withheld == ()
    assert result.left == []
    assert result.source.raw == (
        "# Papers\n\n"
        + "".join(f"- T{n} [ICML 2019] {PAPER}\n" for n in range(20))
        + f"- U [arXiv 2020] {PAPER}\n- V [deepmind NIPS 2014]\n- W [NeurIPS 2020] {PAPER}\n"
        + f"- X [CVPR 2021] {PAPER}\n- Y [ICLR 2021] {PAPER}\n"
    )
