"""Tests that every rule has to pass, made of its examples: for this project's and plugins' rules.

With pytest, say::

    @pytest.mark.parametrize("case", cases(RULES), ids=str)
    def test_rules(case):
        case.check()
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.catalogue import marked
from awesome_lint.diagnostics import Level
from awesome_lint.document import StatedSurroundings
from awesome_lint.edits import Applicability, Span
from awesome_lint.fixer import fix
from awesome_lint.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load_all
from awesome_lint.source import BOM, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from awesome_lint.diagnostics import Diagnostic
    from awesome_lint.document import Surroundings
    from awesome_lint.fixer import Fixed
    from awesome_lint.rule import Example, Rule

_INTRO = "Intro.\n\n"


class Case(NamedTuple):
    """Something that must hold of a rule. ``check`` raises AssertionError where it does not."""

    name: str
    check: Callable[[], object]

    def __str__(self) -> str:
        return self.name


# Where examples lie, if they do not say: whatever they link to beside them is not there.
_EMPTY = StatedSurroundings()


def cases(rules: Sequence[Rule], about_the_start: Collection[str] = ()) -> list[Case]:
    """All that must hold of ``rules``, by themselves and together with the built-in ones.

    A bad example is flagged at exactly its « », and fixed as it says; so it is with other line
    ends and after a paragraph. A good one is not flagged. Fixing ends, a second time changes
    nothing, and no fix does harm, alone or with all other rules. Rules run whatever
    their level and profiles are. ``about_the_start`` are the ids of rules whose examples
    are not the same after a paragraph.
    """
    everything = {rule.id: _active(rule) for rule in (*load_all(), *rules)}
    found: list[Case] = []
    for rule in rules:
        found += _cases(rule, list(everything.values()), rule.id not in about_the_start)
    return found


def _active(rule: Rule, example: Example | None = None) -> Active:
    options = example.options if example is not None else None
    return Active(rule, rule.options() if options is None else options, Level.WARNING)


def _cases(rule: Rule, everything: list[Active], can_follow: bool) -> Iterator[Case]:
    yield Case(f"{rule.id} explains itself", partial(_explains_itself, rule))
    for number, text in enumerate(rule.good):
        name = f"{rule.id} good {number} is not flagged"
        yield Case(name, partial(_is_not_flagged, _active(rule), text, can_follow))
    for number, example in enumerate(rule.bad):
        active = _active(rule, example)
        for name, work in _bad(active, example, everything, can_follow):
            yield Case(f"{rule.id} bad {number} {name}", work)


def _bad(
    active: Active, example: Example, everything: list[Active], can_follow: bool
) -> Iterator[tuple[str, Callable[[], object]]]:
    text, spans = marked(example.bad)
    around = example.around or _EMPTY
    yield "is flagged exactly", partial(_is_flagged, active, text, spans, around)
    yield "is told in the house's style", partial(_is_told_well, active, text, around)
    for upto in Applicability:
        after = _expected(example, text, upto)
        how = upto.name.lower()
        yield f"is fixed, {how}", partial(_is_fixed, active, text, upto, after, around)
        yield f"agrees with other rules, {how}", partial(_settled, text, everything, upto, around)
        if "\r" not in text and "\n" in text:
            raw, fixed = (each.replace("\n", "\r\n") for each in (text, after))
            yield (
                f"has other line ends, {how}",
                partial(_is_flagged_and_fixed, active, raw, spans, upto, fixed, around),
            )
        if can_follow and _may_follow(text):
            shifted = [Span(start + len(_INTRO), end + len(_INTRO)) for start, end in spans]
            yield (
                f"follows a paragraph, {how}",
                partial(
                    _is_flagged_and_fixed,
                    active,
                    _INTRO + text,
                    shifted,
                    upto,
                    _INTRO + after,
                    around,
                ),
            )


def _expected(example: Example, text: str, upto: Applicability) -> str:
    safe = text if example.fixed is None else example.fixed
    if upto is Applicability.SAFE or example.unsafe is None:
        return safe
    return example.unsafe


def _may_follow(text: str) -> bool:
    """Whether a paragraph before a text leaves it what it is."""
    own_start = text.startswith(("---", " ", "\t", "\n", BOM)) or "\r" in text
    return bool(text) and not own_start


def _findings(active: Active, raw: str, around: Surroundings = _EMPTY) -> list[Diagnostic]:
    doc = parse(Source(raw))
    doc.surroundings = around
    found = check(doc, _company(active, raw))
    return [each for each in found if each.rule == active.rule.id]


def _company(active: Active, raw: str) -> list[Active]:
    """The rules that run on an example: one on control comments needs those that they name."""
    if active.rule.group != "suppressions":
        return [active]
    return [
        active,
        *(_active(each) for each in load_all() if each.id in raw and each != active.rule),
    ]


def _explains_itself(rule: Rule) -> None:
    _hold(bool(rule.summary), "has no summary")
    _hold(not rule.summary.endswith("."), f"the summary ends with a full stop: {rule.summary}")
    _hold(len(rule.doc) > len(rule.summary), "the docstring says no more than the summary")
    _hold(bool(rule.bad), "has no bad example")
    _hold(bool(rule.good), "has no good example")


def _is_flagged(active: Active, raw: str, spans: list[Span], around: Surroundings) -> None:
    _hold(bool(spans), "nothing is marked with « and »")
    found = [each.span for each in _findings(active, raw, around)]
    if found != spans:
        shown = [Source(raw).text[slice(*span)] for span in found]
        wanted = [Source(raw).text[slice(*span)] for span in spans]
        _hold(False, f"flags {shown} at {found}, not {wanted} at {spans}, in {raw!r}")


def _is_flagged_and_fixed(
    active: Active,
    raw: str,
    spans: list[Span],
    upto: Applicability,
    after: str,
    around: Surroundings,
) -> None:
    _is_flagged(active, raw, spans, around)
    _is_fixed(active, raw, upto, after, around)


def _is_not_flagged(active: Active, text: str, can_follow: bool) -> None:
    for raw in _variants(text, can_follow):
        found = [each.message for each in _findings(active, raw)]
        _hold(not found, f"flags {raw!r}: {found}")


def _variants(text: str, can_follow: bool) -> Iterable[str]:
    yield text
    if "\r" not in text:
        yield text.replace("\n", "\r\n")
    if can_follow and _may_follow(text):
        yield _INTRO + text


def _is_fixed(
    active: Active, raw: str, upto: Applicability, after: str, around: Surroundings
) -> None:
    fixed = _settled(raw, _company(active, raw), upto, around).source.raw
    _hold(fixed == after, f"{raw!r} becomes {fixed!r}, not {after!r}")


def _settled(raw: str, rules: list[Active], upto: Applicability, around: Surroundings) -> Fixed:
    """``raw`` fixed, when all that must hold of any fixing does."""
    result = fix(Source(raw), rules, upto, around)
    _hold(not result.withheld, f"a fix of {result.withheld} would do harm to {raw!r}")
    _hold(not result.failed, f"{result.failed} on {raw!r}")
    left = [
        each.message
        for each in result.left
        if each.fix is not None and each.fix.applicability <= upto
    ]
    _hold(not left, f"fixes are left in {result.source.raw!r}: {left}")
    again = fix(result.source, rules, upto, around).source.raw
    _hold(again == result.source.raw, f"{result.source.raw!r}, fixed again, becomes {again!r}")
    return result


def _is_told_well(active: Active, text: str, around: Surroundings) -> None:
    for each in _findings(active, text, around):
        told = each.message
        _hold(told == told.strip() and not told.endswith("."), f"the message is {told!r}")
        if each.fix is not None:
            title = each.fix.title
            _hold(title[:1].isupper() and not title.endswith("."), f"the fix is called {title!r}")


def _hold(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)
