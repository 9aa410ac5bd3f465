from __future__ import annotations

import pytest

from awesome_lint.document import Verb
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.engine.proof import losses
from awesome_lint.engine.suppressions import Suppressions, is_control, suppressions
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import NETWORK, group_of, ids, load, load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source


def muted_lines(text: str, rule: str = "r1", group: str = "links") -> list[int]:
    """The lines, from 1, at whose starts ``rule`` is silent."""
    source = Source(text)
    muted = suppressions(parse(source))
    return [
        number
        for number, start in enumerate(source.line_starts, 1)
        if start < len(text) and muted.mutes(rule, group, start)
    ]


def of(text: str) -> Suppressions:
    return suppressions(parse(Source(text)))


def test_no_comment_mutes_nothing() -> None:
    assert muted_lines("a\n\nb\n") == []


def test_disable_works_from_its_line_on() -> None:
    text = "a\n\n<!-- awesome-lint-disable r1 -->\n\nb\n"
    assert muted_lines(text) == [3, 4, 5]
    assert muted_lines(text, rule="r2") == []


def test_enable_ends_disable() -> None:
    text = "a\n\n<!-- awesome-lint-disable r1 -->\n\nb\n\n<!-- awesome-lint-enable r1 -->\n\nc\n"
    assert muted_lines(text) == [3, 4, 5, 6, 7]


def test_a_line_may_be_muted_in_part() -> None:
    text = "x <!-- awesome-lint-disable --> y <!-- awesome-lint-enable --> z\n"
    muted = of(text)
    assert muted.mutes("r1", "links", text.index("y"))
    assert muted.mutes("r1", "links", text.index("x"))
    assert not muted.mutes("r1", "links", text.index("z"))


def test_disable_after_enable_on_one_line_lasts() -> None:
    text = (
        "<!-- awesome-lint-disable -->\n\na <!-- awesome-lint-enable --> b "
        "<!-- awesome-lint-disable --> c\n\nd\n"
    )
    muted = of(text)
    assert muted.mutes("r1", "links", text.index("d\n"))
    assert muted.mutes("r1", "links", text.index("c\n"))


@pytest.mark.parametrize("names", ["r2, r1", "r2 r1", "r2,r1", "links", "R1", ""])
def test_ids_are_rules_or_groups_and_none_means_all(names: str) -> None:
    assert muted_lines(f"<!-- awesome-lint-disable {names} -->\n\na\n") == [1, 2, 3]


def test_a_rule_is_enabled_again_after_all_were_disabled() -> None:
    text = "<!-- awesome-lint-disable -->\n\na\n\n<!-- awesome-lint-enable r1 -->\n\nb\n"
    assert muted_lines(text) == [1, 2, 3, 4, 5]
    assert muted_lines(text, rule="r2") == [1, 2, 3, 4, 5, 6, 7]


def test_enable_of_a_group_enables_its_rules() -> None:
    text = "<!-- awesome-lint-disable r1 -->\n\na\n\n<!-- awesome-lint-enable links -->\n\nb\n"
    assert muted_lines(text) == [1, 2, 3, 4, 5]


def test_one_line() -> None:
    text = "- a\n- b <!-- awesome-lint-disable-line r1 -->\n- c\n"
    assert muted_lines(text) == [2]


def test_one_line_of_a_comment_over_several() -> None:
    assert muted_lines("a\n\n<!-- awesome-lint-disable-line\n  r1 -->\n\nb\n") == [3, 4]


def test_next_line() -> None:
    text = "- a\n  <!-- awesome-lint-disable-next-line r1 -->\n- b\n- c\n"
    assert muted_lines(text) == [3]


def test_next_line_after_the_last_line_is_nowhere() -> None:
    assert muted_lines("a\n\n<!-- awesome-lint-disable-next-line -->") == []


def test_file() -> None:
    assert muted_lines("a\n\nb\n\n<!-- awesome-lint-disable-file r1 -->\n") == [1, 2, 3, 4, 5]


def test_enable_does_not_open_a_muted_file_or_line() -> None:
    text = "a <!-- awesome-lint-disable-line --> <!-- awesome-lint-enable -->\n\nb\n"
    assert muted_lines(text) == [1]


def test_a_short_region_inside_a_long_one_does_not_end_it() -> None:
    text = "<!-- awesome-lint-disable-file -->\n\na <!-- awesome-lint-disable-line -->\n\nb\n"
    assert muted_lines(text) == [1, 2, 3, 4, 5]


def test_comments_in_code_control_nothing() -> None:
    assert muted_lines("```\n<!-- awesome-lint-disable -->\n```\n\n`<!--lint disable-->`\n") == []


def test_npm_syntax_disables_and_enables() -> None:
    text = "a\n\n<!--lint disable r1-->\n\nb\n\n<!--lint enable r1-->\n\nc\n"
    assert muted_lines(text) == [3, 4, 5, 6, 7]


def test_npm_disable_never_hides_earlier_lines() -> None:
    assert muted_lines("a\n\n<!--lint disable-->\n\nb\n") == [3, 4, 5]


def test_npm_comment_with_text_after_it_counts() -> None:
    assert muted_lines("a\n\n<!--lint disable r1--> text\n\nb\n") == [3, 4, 5]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("double-link", "duplicate-entry"),
        ("awesome-spell-check", "name-spelling"),
        ("spell-check", "name-spelling"),
        ("remark-lint:double-link", "repeated-link"),
        ("remark-lint-no-undefined-references", "undefined-reference"),
        ("awesome-toc", "stale-contents"),
        ("awesome-badge", "awesome-badge"),
        ("hard-break-spaces", "trailing-space"),
        ("trailing-space", "trailing-space"),
    ],
)
def test_npm_names(name: str, rule: str) -> None:
    assert muted_lines(f"<!--lint disable {name}-->\n\na\n", rule=rule) == [1, 2, 3]
    assert muted_lines(f"<!--lint disable {name}-->\n\na\n", rule="empty-target") == []


def test_npm_names_are_for_npm_syntax_only() -> None:
    assert muted_lines("<!-- awesome-lint-disable double-link -->\n", rule="duplicate-entry") == []


def test_a_name_without_counterpart_does_not_mean_all() -> None:
    assert muted_lines("<!--lint disable table-pipes-->\n\na\n") == []


def test_ignore_ends_with_the_next_block() -> None:
    assert muted_lines("a\n\n<!--lint ignore r1-->\n\nb\nc\n\nd\n") == [3, 4, 5, 6]


def test_ignore_between_items_covers_the_rest_of_the_list() -> None:
    assert muted_lines("- a\n<!--lint ignore-->\n- b\n- c\n\nd\n") == [2, 3, 4]


def test_ignore_in_an_item_covers_its_next_block() -> None:
    text = "- a\n\n  <!--lint ignore-->\n\n  b\n\n  c\n- d\n"
    assert muted_lines(text) == [3, 4, 5]


def test_ignore_at_an_items_start_covers_its_line() -> None:
    text = "- <!--lint ignore--> [a](u)\n- [b](u)\n"
    assert of(text).mutes("r1", "links", text.index("[a]"))
    assert not of(text).mutes("r1", "links", text.index("[b]"))


def test_ignore_at_the_end_of_its_parent_covers_its_own_line_only() -> None:
    assert muted_lines("> a\n>\n> <!--lint ignore-->\n\nb\n") == [3]


def test_ignore_inside_a_paragraph_covers_the_rest_of_it() -> None:
    assert muted_lines("a\n\nb <!--lint ignore--> c\nd\n\ne\n") == [3, 4]


@pytest.mark.parametrize(
    "comment",
    ["awesome-lint-frobnicate r1", "lint frobnicate r1", "lint-disable r1", "lint", "linted", ""],
)
def test_what_is_no_control_comment_mutes_nothing(comment: str) -> None:
    assert muted_lines(f"<!-- {comment} -->\n\na\n") == []


def test_controls_tell_what_was_written() -> None:
    text = "<!-- awesome-lint-disable R1, nonsense -->\n\n<!-- lint frob x -->\n\n<!-- note -->\n"
    first, second = of(text).controls
    assert text[slice(*first.span)] == "<!-- awesome-lint-disable R1, nonsense -->"
    assert (first.verb, [name.text for name in first.names]) == (Verb.DISABLE, ["r1", "nonsense"])
    assert [text[slice(*name.span)] for name in first.names] == ["R1", "nonsense"]
    assert (second.verb, [name.text for name in second.names]) == (Verb.UNKNOWN, ["x"])
    assert text[slice(*second.word)] == "frob"


def test_the_control_that_silences_is_known() -> None:
    muted = of("<!-- awesome-lint-disable r1 -->\n\na <!-- awesome-lint-disable-line r1 -->\n\nb\n")
    first, second = muted.controls
    assert muted.muted_by("r1", "links", 0) is first
    assert muted.muted_by("r1", "links", second.span.start) is second
    assert muted.muted_by("r1", "links", second.span.end + 2) is first


def test_control_comments_are_told_from_others() -> None:
    doc = parse(Source("<!-- awesome-lint-enable -->\n\n<!-- omit in toc -->\n"))
    assert [is_control(comment) for comment in doc.comments] == [True, False]


BARE = "- [a](https://a.test)\n\n<!-- awesome-lint-disable-next-line -->\n- [b](https://b.test)\n"


def unused(text: str, *ids: str) -> list[int]:
    rules = [Active(load(each), load(each).options()) for each in ids]
    doc = parse(Source(text))
    return [doc.line(each.span.start) for each in check(doc, rules) if each.rule == UNUSED]


UNUSED = "unused-suppression"


def test_a_comment_on_everything_is_judged_where_all_that_is_on_has_run() -> None:
    everything = [each for each in group_of() if each not in ids(NETWORK)]
    assert unused(BARE, *everything) == [3]
    assert unused(BARE.replace("[b](https://b.test)", "[code]()"), *everything) == []
    assert unused(BARE, "empty-target", UNUSED) == []


def test_a_comment_on_a_group_is_judged_without_the_rules_that_are_off() -> None:
    text = BARE.replace("-line", "-line anchors")
    on = [each for each in ids("anchors") if load(each).level is not Level.OFF]
    assert len(on) < len(ids("anchors"))
    assert unused(text, *on, UNUSED) == [3]
    assert unused(text, *on[1:], UNUSED) == []
    assert unused(text.replace("anchors", "guidelines"), *on, UNUSED) == []


def test_comments_of_other_linters_are_left_to_them() -> None:
    text = "a\n\n<!--lint disable double-link no-such-rule-->\n\nb\n\n<!-- lint enabel x -->\n"
    rules = [Active(rule, rule.options()) for rule in load_all()]
    fixed = fix(parse(Source(text)), rules, Applicability.UNSAFE)
    assert [each for each in fixed.left if each.group == "suppressions"] == []
    assert fixed.source.text.count("<!--") == 2
    before, after = (parse(Source(each)) for each in (text, text.replace("<!-- lint", "<!-- x")))
    assert losses(before, after) != []
