"""Tests that every rule has to pass, made of its examples: for this project's and plugins' rules.

With pytest, say::

    @pytest.mark.parametrize("case", cases(RULES), ids=str)
    def test_rules(case):
        case.check()
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import Given, StatedSurroundings
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rule.examples import marked
from awesome_lint.rules import NETWORK, load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability, Span
from awesome_lint.text.source import BOM, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from awesome_lint.document import Document, Surroundings
    from awesome_lint.rule import Example, Rule
    from awesome_lint.text.diagnostics import Diagnostic

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


class _Trial(NamedTuple):
    """A rule on an example: with its options, and what the example lies in."""

    active: Active
    everything: Sequence[Active]
    around: Surroundings

    def rules(self, raw: str) -> list[Active]:
        """The rules that run: one on control comments needs those that they name.

        None on the network is among them, as where files are checked.
        """
        if self.active.rule.group != "suppressions":
            return [self.active]
        offline = (each for each in self.everything if each.rule.group != NETWORK)
        words = set(raw.split())
        named = (each for each in offline if each.rule.id in raw or each.rule.group in words)
        return [self.active, *(each for each in named if each.rule != self.active.rule)]

    def findings(self, raw: str) -> list[Diagnostic]:
        """What the rule finds."""
        found = check(self._document(raw), self.rules(raw))
        return [each for each in found if each.rule == self.active.rule.id]

    def _document(self, raw: str) -> Document:
        return parse(Source(raw), Given(self.around))

    def settled(self, raw: str, rules: Sequence[Active], upto: Applicability) -> str:
        """``raw`` fixed, when all that must hold of any fixing does."""
        result = fix(self._document(raw), rules, upto)
        _hold(not result.withheld, f"{result.withheld} would do harm to {raw!r}")
        _hold(not result.failed, f"{result.failed} on {raw!r}")
        left = [
            each.message
            for each in result.left
            if each.fix is not None and each.fix.applicability <= upto
        ]
        after = result.source.raw
        _hold(not left, f"fixes are left in {after!r}: {left}")
        again = fix(self._document(after), rules, upto).source.raw
        _hold(again == after, f"{after!r}, fixed again, becomes {again!r}")
        return after


def _trial(rule: Rule, everything: Sequence[Active], example: Example | None = None) -> _Trial:
    around = (example.around if example is not None else None) or _EMPTY
    answers = around.answers._replace(verdicts=rule.verdicts)
    return _Trial(_active(rule, example), everything, answers)


def _active(rule: Rule, example: Example | None = None) -> Active:
    options = example.options if example is not None else None
    return Active(rule, rule.options() if options is None else options, Level.WARNING)


def _cases(rule: Rule, everything: Sequence[Active], can_follow: bool) -> Iterator[Case]:
    yield Case(f"{rule.id} explains itself", partial(_explains_itself, rule))
    for number, text in enumerate(rule.good):
        work = partial(_is_not_flagged, _trial(rule, everything), text, can_follow)
        yield Case(f"{rule.id} good {number} is not flagged", work)
    for number, example in enumerate(rule.bad):
        for name, check_it in _bad(_trial(rule, everything, example), example, can_follow):
            yield Case(f"{rule.id} bad {number} {name}", check_it)


def _bad(
    trial: _Trial, example: Example, can_follow: bool
) -> Iterator[tuple[str, Callable[[], object]]]:
    text, spans = marked(example.bad)
    yield "is flagged exactly", partial(_is_flagged, trial, text, spans)
    yield "is told in the house's style", partial(_is_told_well, trial, text)
    for upto in Applicability:
        after = _expected(example, text, upto)
        how = upto.name.lower()
        yield f"is fixed, {how}", partial(_is_fixed, trial, text, upto, after)
        work: Callable[[], object] = partial(trial.settled, text, trial.everything, upto)
        yield f"agrees with other rules, {how}", work
        if "\r" not in text and "\n" in text:
            raw, fixed = (each.replace("\n", "\r\n") for each in (text, after))
            work = partial(_is_flagged_and_fixed, trial, raw, spans, upto, fixed)
            yield f"has other line ends, {how}", work
        if can_follow and _may_follow(text):
            shifted = [Span(start + len(_INTRO), end + len(_INTRO)) for start, end in spans]
            raw, fixed = _INTRO + text, _INTRO + after
            work = partial(_is_flagged_and_fixed, trial, raw, shifted, upto, fixed)
            yield f"follows a paragraph, {how}", work


def _expected(example: Example, text: str, upto: Applicability) -> str:
    safe = text if example.fixed is None else example.fixed
    if upto is Applicability.SAFE or example.unsafe is None:
        return safe
    return example.unsafe


def _may_follow(text: str) -> bool:
    """Whether a paragraph before a text leaves it what it is."""
    own_start = text.startswith(("---", " ", "\t", "\n", BOM)) or "\r" in text
    return bool(text) and not own_start


def _explains_itself(rule: Rule) -> None:
    _hold(bool(rule.summary), "has no summary")
    _hold(not rule.summary.endswith("."), f"the summary ends with a full stop: {rule.summary}")
    _hold(len(rule.doc) > len(rule.summary), "the docstring says no more than the summary")
    _hold(bool(rule.bad), "has no bad example")
    _hold(bool(rule.good), "has no good example")


def _is_flagged(trial: _Trial, raw: str, spans: list[Span]) -> None:
    _hold(bool(spans), "nothing is marked with « and »")
    found = [each.span for each in trial.findings(raw)]
    if found != spans:
        shown = [Source(raw).text[slice(*span)] for span in found]
        wanted = [Source(raw).text[slice(*span)] for span in spans]
        _hold(False, f"flags {shown} at {found}, not {wanted} at {spans}, in {raw!r}")


def _is_flagged_and_fixed(
    trial: _Trial, raw: str, spans: list[Span], upto: Applicability, after: str
) -> None:
    _is_flagged(trial, raw, spans)
    _is_fixed(trial, raw, upto, after)


def _is_not_flagged(trial: _Trial, text: str, can_follow: bool) -> None:
    for raw in _variants(text, can_follow):
        found = [each.message for each in trial.findings(raw)]
        _hold(not found, f"flags {raw!r}: {found}")


def _variants(text: str, can_follow: bool) -> Iterator[str]:
    yield text
    if "\r" not in text:
        yield text.replace("\n", "\r\n")
    if can_follow and _may_follow(text):
        yield _INTRO + text


def _is_fixed(trial: _Trial, raw: str, upto: Applicability, after: str) -> None:
    fixed = trial.settled(raw, trial.rules(raw), upto)
    _hold(fixed == after, f"{raw!r} becomes {fixed!r}, not {after!r}")


def _is_told_well(trial: _Trial, text: str) -> None:
    for each in trial.findings(text):
        told = each.message
        _hold(told == told.strip() and not told.endswith("."), f"the message is {told!r}")
        if each.fix is not None:
            title = each.fix.title
            _hold(title[:1].isupper() and not title.endswith("."), f"the fix is called {title!r}")


def _hold(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)
