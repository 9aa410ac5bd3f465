from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from awesome_lint.document import Document, Given, Surroundings
from awesome_lint.engine.fixer import MAX_PASSES, fix
from awesome_lint.engine.linter import check, survey
from awesome_lint.parser import parse
from awesome_lint.rule import Active, NoOptions, Rule
from awesome_lint.rules import load
from awesome_lint.text.diagnostics import Finding, Level, Related
from awesome_lint.text.edits import Applicability, Edit, Fix, Span
from awesome_lint.text.errors import FixError, RuleError
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def active(name: str, check: Callable[[Document], Iterator[Finding]]) -> Active:
    rule = Rule(
        id=name,
        group="tests",
        summary="",
        doc="",
        level=Level.ERROR,
        levels={},
        profiles=None,
        bad=(),
        good=(),
        verdicts={},
        options=NoOptions,
        check=lambda doc, _: check(doc),
    )
    return Active(rule, NoOptions())


def replacing(name: str, pattern: str, text: str, upto: Applicability = SAFE) -> Active:
    """A rule that flags each match of ``pattern`` and puts ``text`` there."""

    def run(doc: Document) -> Iterator[Finding]:
        for match in re.finditer(pattern, doc.text, re.MULTILINE):
            span = Span(*match.span())
            made = Fix("Replace", (Edit(*span, match.expand(text)),), upto)
            yield Finding(span, "wrong", made)

    return active(name, run)


def fixed(text: str, *rules: Active, upto: Applicability = SAFE) -> str:
    return fix(parse(Source(text)), rules, upto).source.raw


STARS = replacing("stars", r"^\*(?= )", "-")
TRAILING = replacing("trailing", r"[ \t]+$", "")
DASH = replacing("dash", " -- ", " – ")
DROP_WORD = replacing("drop-word", r"\bbee ?", "")


def test_what_is_clean_stays() -> None:
    source = Source("- a\n")
    result = fix(parse(source), [STARS], SAFE)
    assert result.source.raw == source.raw
    assert (result.left, result.fixed, result.withheld, result.failed) == ([], 0, (), ())


def test_all_fixes_go_in() -> None:
    result = fix(parse(Source("* a -- b \n* c\t\n")), [STARS, TRAILING, DASH], SAFE)
    assert result.source.raw == "- a – b\n- c\n"
    assert (result.left, result.fixed) == ([], 5)


def test_the_document_is_the_fixed_text() -> None:
    result = fix(parse(Source("* a\n")), [STARS], SAFE)
    assert result.doc.source is result.source
    assert result.doc.text == "- a\n"


def test_fixes_that_touch_take_turns() -> None:
    assert (
        fixed("a,,;;b\n", replacing("comma", ",,", ","), replacing("semi", ";;", ";")) == "a,;b\n"
    )


def test_what_a_fix_uncovers_is_fixed() -> None:
    assert fixed("a!!!!!!!!\n", replacing("bang", "!!", "!")) == "a!\n"


def test_unsafe_fixes_are_for_those_who_ask() -> None:
    rule = replacing("drop-word", r" bee\b", "", UNSAFE)
    assert fixed("a bee\n", rule) == "a bee\n"
    assert fixed("a bee\n", rule, upto=UNSAFE) == "a\n"


def test_safe_fixes_come_first() -> None:
    # The unsafe fix would take the whole word, were it not put right before.
    safe = replacing("spelling", "beE", "bee")
    unsafe = replacing("drop-word", " beE", "", UNSAFE)
    assert fixed("a beE\n", unsafe, safe, upto=UNSAFE) == "a bee\n"


def test_safe_fixes_follow_unsafe_ones() -> None:
    unsafe = replacing("drop-word", "bee", "", UNSAFE)
    assert fixed("a bee\n", unsafe, TRAILING, upto=UNSAFE) == "a\n"


def test_a_fix_that_loses_a_word_is_withheld() -> None:
    result = fix(parse(Source("* a bee\n* c\n")), [STARS, DROP_WORD], SAFE)
    assert result.source.raw == "- a bee\n- c\n"
    assert [each.rule for each in result.withheld] == ["drop-word"]
    assert result.fixed == 2
    assert [(each.rule, each.fix) for each in result.left] == [("drop-word", None)]


def test_only_the_harmful_fixes_of_a_rule_are_left_out() -> None:
    rule = replacing("marker", r"^[*+](?= )", "-")
    text = "* a\n* b\n\n<!-- -->\n\n* c\n\n+ d\n\n<!-- -->\n\n* e\n"
    result = fix(parse(Source(text)), [rule], SAFE)
    assert result.source.raw == "- a\n- b\n\n<!-- -->\n\n- c\n\n+ d\n\n<!-- -->\n\n- e\n"
    assert [each.fix for each in result.left] == [None]


def test_a_withheld_fix_stays_withheld_while_the_text_moves() -> None:
    grow = replacing("grow", "(?<!!)!(?!!)", "!!!!")
    shrink = replacing("comma", ",,", ",")
    result = fix(parse(Source("! bee ,,,, bee\n")), [grow, DROP_WORD, shrink], SAFE)
    assert result.source.raw == "!!!! bee , bee\n"
    assert [(each.rule, each.fix) for each in result.left] == [("drop-word", None)] * 2


def test_fixing_again_changes_nothing_where_a_fix_was_withheld() -> None:
    once = fix(parse(Source("* a bee\n")), [STARS, DROP_WORD], SAFE)
    again = fix(parse(once.source), [STARS, DROP_WORD], SAFE)
    assert again.source.raw == once.source.raw
    assert (again.fixed, [each.rule for each in again.withheld]) == (0, ["drop-word"])


def test_an_unsafe_fix_that_loses_a_target_is_withheld() -> None:
    rule = replacing("drop-link", r" \[a\]\(.*?\)", "", UNSAFE)
    text = "x [a](https://x.test/1)\n\nx [a](https://x.test/2) https://x.test/2\n"
    result = fix(parse(Source(text)), [rule], UNSAFE)
    assert result.source.raw == "x [a](https://x.test/1)\n\nx https://x.test/2\n"
    assert [each.rule for each in result.withheld] == ["drop-link"]


def test_a_rule_that_is_wrong_everywhere_takes_no_age(monkeypatch: pytest.MonkeyPatch) -> None:
    parses = 0

    def counting(source: Source, given: Given) -> Document:
        nonlocal parses
        parses += 1
        return parse(source, given)

    monkeypatch.setattr("awesome_lint.engine.fixer.parse", counting)
    result = fix(parse(Source("* a\n\nb\n\n" + "- bee\n" * 150)), [STARS, DROP_WORD], SAFE)
    assert result.source.raw.count("bee") == 150
    assert result.source.raw.startswith("- a\n")
    assert [each.rule for each in result.withheld] == ["drop-word"]
    assert parses < 100


def test_fixes_that_undo_each_other_are_an_error() -> None:
    to_star, to_dash = replacing("to-star", r"^-", "*"), replacing("to-dash", r"^\*", "-")
    with pytest.raises(FixError, match="to-dash, to-star undo each other"):
        fix(
            parse(Source("- a .\n", "x.md")),
            [to_star, to_dash, replacing("dot", r" \.", ".")],
            SAFE,
        )


def test_a_fix_that_changes_nothing_is_an_error() -> None:
    with pytest.raises(FixError, match=r"x\.md: .*same"):
        fix(parse(Source("a\n", "x.md")), [replacing("same", "a", "a")], SAFE)


def test_a_fix_without_end_is_an_error() -> None:
    with pytest.raises(FixError, match="grow come to no end"):
        fix(parse(Source("a!\n")), [replacing("grow", "$", "!")], SAFE)


def test_as_many_passes_as_promised() -> None:
    count_down = replacing("bang", "!$", "")
    assert fixed("a" + "!" * (MAX_PASSES - 1) + "\n", count_down) == "a\n"
    with pytest.raises(FixError):
        fixed("a" + "!" * (MAX_PASSES + 1) + "\n", count_down)


def test_a_rule_that_fails_does_not_stop_the_others() -> None:
    def fail(doc: Document) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "partial")
        raise ValueError

    result = fix(parse(Source("* a\n")), [active("fails", fail), STARS], SAFE)
    assert result.source.raw == "- a\n"
    assert result.left == []
    assert [error.rule for error in result.failed] == ["fails"]


def test_the_linter_tells_of_rules_that_fail() -> None:
    def fail(doc: Document) -> Iterator[Finding]:
        yield Finding(Span(0, len(doc.text[1_000_000])), "never")

    doc = parse(Source("* a\n", "x.md"))
    found, failed = survey(doc, [active("fails", fail), STARS])
    assert [each.rule for each in found] == ["stars"]
    assert [error.rule for error in failed] == ["fails"]
    assert isinstance(failed[0].__cause__, IndexError)
    with pytest.raises(RuleError, match=r"x\.md: the rule fails failed"):
        check(doc, [active("fails", fail), STARS])


def test_bytes_outside_the_edits_are_the_same_bytes() -> None:
    data = b"\xef\xbb\xbf* a\0 \rb\n\xe2\x80\xa8\r\n\xff\xfe\r\n"
    result = fix(parse(Source.from_bytes(data)), [STARS], SAFE)
    assert result.source.to_bytes() == data.replace(b"* ", b"- ")


def test_muted_findings_are_not_fixed() -> None:
    text = "* a\n\n<!-- awesome-lint-disable stars -->\n\n* b\n"
    assert fixed(text, STARS) == text.replace("* a", "- a")


def test_a_finding_is_dropped_when_all_its_other_places_are_muted() -> None:
    def twins(doc: Document) -> Iterator[Finding]:
        spans = [Span(*m.span()) for m in re.finditer("twin", doc.text)]
        for span in spans:
            others = tuple(Related(each, "here") for each in spans if each != span)
            yield Finding(span, "twin", related=others)

    rule = active("twins", twins)
    muted = "twin <!-- awesome-lint-disable-line twins -->\n\n"
    assert len(check(parse(Source("twin\n\ntwin\n")), [rule])) == 2
    assert check(parse(Source(f"{muted}twin\n")), [rule]) == []
    assert len(check(parse(Source(f"{muted}twin\n\ntwin\n")), [rule])) == 2


def test_diagnostics_come_by_place() -> None:
    found = check(parse(Source("* a \n* b\n")), [TRAILING, STARS])
    assert [(each.rule, each.span.start) for each in found] == [
        ("stars", 0),
        ("trailing", 3),
        ("stars", 5),
    ]


def test_the_surroundings_stay_known() -> None:
    here = Surroundings(name=lambda: "here")

    def flags(doc: Document) -> Iterator[Finding]:
        if doc.surroundings is here:
            yield Finding(Span(0, 1), "known")

    doc = parse(Source("* a\n"), Given(here))
    result = fix(doc, [STARS, active("flags", flags)], SAFE)
    assert result.source.raw == "- a\n"
    assert [each.rule for each in result.left] == ["flags"]


def test_one_fix_for_two_findings_counts_once() -> None:
    def both(doc: Document) -> Iterator[Finding]:
        if doc.text.startswith("*"):
            made = Fix.replace("Replace", Span(0, 1), "-")
            yield Finding(Span(0, 1), "wrong", made)
            yield Finding(Span(2, 3), "wrong", made)

    result = fix(parse(Source("* a\n")), [active("both", both)], SAFE)
    assert (result.source.raw, result.fixed) == ("- a\n", 1)


def test_a_label_that_is_defined_again_and_again_takes_few_passes() -> None:
    text = "".join(f"[d]: https://b{n}.test\n" for n in range(100))
    active = Active(load("unused-definition"), NoOptions())
    result = fix(parse(Source(text)), [active], Applicability.UNSAFE)
    assert (result.source.text, result.fixed) == ("", 1)
