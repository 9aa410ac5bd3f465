"""Run rules over one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.diagnostics import Diagnostic, Level
from awesome_lint.document import Muting
from awesome_lint.errors import RuleError
from awesome_lint.suppressions import suppressions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.diagnostics import Finding
    from awesome_lint.document import Document
    from awesome_lint.edits import Span
    from awesome_lint.rule import Active
    from awesome_lint.suppressions import Suppressions

_ON_COMMENTS = "suppressions"  # the group of the rules on what control comments do


class Checked(NamedTuple):
    """What the rules found, and those that failed instead of saying anything."""

    diagnostics: list[Diagnostic]
    failed: tuple[RuleError, ...]


def check(doc: Document, rules: Sequence[Active]) -> list[Diagnostic]:
    """What ``rules`` find in ``doc``, by place, then in the rules' order.

    Raises RuleError, which names the rule, where a rule raises: that is our bug.
    """
    found, failed = survey(doc, rules)
    if failed:
        raise failed[0]
    return found


def survey(doc: Document, rules: Sequence[Active]) -> Checked:
    """What ``rules`` find in ``doc``, where a rule that raises does not silence the others.

    Diagnostics are sorted by place, then in the rules' order. What a control comment mutes
    is left out, and so is a finding whose other places in this file are all muted: what a
    curator has excused once is not held against its twin. Rules on control comments run when
    all others have, and read in ``doc.muting`` what the comments did.
    """
    muted = suppressions(doc)
    done = _Done([], [], set(), set())
    for active in rules:
        if active.rule.group != _ON_COMMENTS:
            _run(doc, active, muted, done)
    if muted.controls:
        doc.muting = Muting(muted.controls, frozenset(done.used), frozenset(done.ran))
        for active in rules:
            if active.rule.group == _ON_COMMENTS:
                _run(doc, active, muted, done)
    done.found.sort(key=lambda each: each.span)
    return Checked(done.found, tuple(done.failed))


class _Done(NamedTuple):
    """What has come of the rules so far; ``ran`` are their ids, ``used`` the comments' places."""

    found: list[Diagnostic]
    failed: list[RuleError]
    ran: set[str]
    used: set[Span]


def _run(doc: Document, active: Active, muted: Suppressions, done: _Done) -> None:
    rule, options, stated = active
    level = stated or rule.level_in(doc.profile)
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
    for finding in findings:
        silencers = _silencers(muted, rule.id, rule.group, finding)
        done.used.update(silencers)
        if not silencers:
            done.found.append(Diagnostic(rule.id, rule.group, level, *finding))


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
