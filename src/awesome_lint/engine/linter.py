"""Run rules over one document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.merge_conflicts import merge_conflicts
from awesome_lint.analysis.undecoded_bytes import undecoded_bytes
from awesome_lint.document import Muting
from awesome_lint.engine.suppressions import suppressions
from awesome_lint.text.diagnostics import Diagnostic, Level
from awesome_lint.text.errors import RuleError
from awesome_lint.text.merged_findings import one_per_cause

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.document import Document
    from awesome_lint.engine.suppressions import Suppressions
    from awesome_lint.rule import Active, Rule
    from awesome_lint.text.diagnostics import Finding
    from awesome_lint.text.edits import Edit, Span

_ON_COMMENTS = "suppressions"  # the group of the rules on what control comments do


class Survey(NamedTuple):
    """What the rules found, and those that failed instead of saying anything."""

    diagnostics: list[Diagnostic]
    failed: tuple[RuleError, ...]


def check(doc: Document, rules: Sequence[Active]) -> list[Diagnostic]:
    """What ``rules`` find in ``doc``, by place, then in the rules' order; one cause, once.

    Raises RuleError, which names the rule, where a rule raises: that is our bug.
    """
    found, failed = survey(doc, rules)
    if failed:
        raise failed[0]
    return [each.diagnostic for each in one_per_cause(found)]


def survey(doc: Document, rules: Sequence[Active]) -> Survey:
    """What ``rules`` find in ``doc``, where a rule that raises does not silence the others.

    Diagnostics are sorted by place, then in the rules' order. What a control comment mutes
    is left out, and so is a finding whose other places in this file are all muted: what a
    curator has excused once is not held against its twin. What two rules find in one place is
    told by the one that the other yields to; in lines that are in conflict, nothing else is
    told. Rules on control comments run when all others
    have, and read in ``doc.muting`` what the comments did.
    """
    muted = suppressions(doc)
    better = {active.rule.id: active.rule.yields_to for active in rules}
    done = _Done([], [], set(), set(), {each: [] for ids in better.values() for each in ids})
    for active in rules:
        if active.rule.group != _ON_COMMENTS:
            _run(doc, active, muted, done)
    if muted.controls:
        muting = Muting(muted.controls, frozenset(done.used), frozenset(done.ran))
        commented = replace(doc, muting=muting)
        for active in rules:
            if active.rule.group == _ON_COMMENTS:
                _run(commented, active, muted, done)
    found = _told_once(done, better)
    if merge_conflicts(doc):
        found = _outside_conflicts(doc, found)
    if undecoded_bytes(doc).lines:
        found = [_decoded(doc, each) for each in found]
    if any(each.fix is not None for each in found):
        from awesome_lint.engine.fix_trials import tried  # a clean list has nothing to try

        found = tried(doc, found)
    found.sort(key=lambda each: each.span)
    return Survey(found, tuple(done.failed))


class _Done(NamedTuple):
    """What has come of the rules so far; ``ran`` are their ids, ``used`` the comments' places.

    ``told`` are the places that rules found to which others yield, muted ones included.
    """

    found: list[Diagnostic]
    failed: list[RuleError]
    ran: set[str]
    used: set[Span]
    told: dict[str, list[Span]]


def _run(doc: Document, active: Active, muted: Suppressions, done: _Done) -> None:
    rule, options, level, stated = active
    level = level or rule.level_in(doc.profile)
    if level is Level.OFF:
        return
    try:
        findings = list(rule.check(doc, options))
    except Exception as cause:
        error = RuleError(rule.id, doc.source.path, rule.plugin)
        error.__cause__ = cause
        done.failed.append(error)
        return
    done.ran.add(rule.id)
    if rule.id in done.told:
        done.told[rule.id] += (finding.span for finding in findings)
    for finding in findings:
        silencers = _silencers(muted, rule.id, rule.group, finding)
        done.used.update(silencers)
        if not silencers:
            own = level if stated else _milder(level, finding.level)
            done.found.append(_told(rule, own, finding))


def _told(rule: Rule, level: Level, finding: Finding) -> Diagnostic:
    span, message, fix, related, cause, _ = finding
    return Diagnostic(rule.id, rule.group, level, span, message, fix, related, cause)


def _milder(level: Level, other: Level | None) -> Level:
    return level if other is None else max(level, other, key=list(Level).index)


def _silencers(muted: Suppressions, rule: str, group: str, finding: Finding) -> set[Span]:
    """The control comments that silence a finding: where it is, or at all its other places."""
    if not muted.controls:
        return set()
    control = muted.muted_by(rule, group, finding.span.start)
    if control is not None:
        return {control.span}
    others = [
        None if other.path else muted.muted_by(rule, group, other.span.start)
        for other in finding.related
    ]
    silencers = {each.span for each in others if each is not None}
    return silencers if None not in others else set()


def _told_once(done: _Done, better: Mapping[str, Sequence[str]]) -> list[Diagnostic]:
    """What was found, without what a rule found within a place of one that it yields to."""
    places = {
        rule: _Places(sorted(span for each in ids for span in done.told[each]))
        for rule, ids in better.items()
        if any(done.told[each] for each in ids)
    }
    if not places:
        return done.found
    return [
        each for each in done.found if each.rule not in places or each.span not in places[each.rule]
    ]


def _outside_conflicts(doc: Document, found: list[Diagnostic]) -> list[Diagnostic]:
    """What was found, without what is in lines in conflict, and without fixes that touch them.

    Which of two versions counts is not decided yet; only what names a conflict as such stays.
    """
    openings = {each.opening for each in merge_conflicts(doc)}
    starts = [each.span.start for each in merge_conflicts(doc)]

    def touches(span: Span | Edit) -> bool:
        at = bisect_right(starts, max(span.start, span.end)) - 1
        return at >= 0 and span.start <= merge_conflicts(doc)[at].span.end

    kept = []
    for each in found:
        if each.span in openings:
            kept.append(each)
        elif not touches(each.span):
            blocked = each.fix is not None and any(map(touches, each.fix.edits))
            kept.append(each._replace(fix=None) if blocked else each)
    return kept


def _decoded(doc: Document, each: Diagnostic) -> Diagnostic:
    """A diagnostic without its fix where that would change a line with bytes that are no text."""
    if each.fix is None or not undecoded_bytes(doc).touches(each.fix.edits):
        return each
    return each._replace(fix=None)


class _Places:
    """Spans, which may overlap; what lies within one of them is ``in`` them."""

    def __init__(self, spans: list[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._ends = list(accumulate((span.end for span in spans), max))

    def __contains__(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]
