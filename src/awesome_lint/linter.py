"""Run rules over one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.diagnostics import Diagnostic, Level
from awesome_lint.errors import RuleError
from awesome_lint.suppressions import suppressions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.diagnostics import Finding
    from awesome_lint.document import Document
    from awesome_lint.rule import Active
    from awesome_lint.suppressions import Suppressions


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
    curator has excused once is not held against its twin.
    """
    found: list[Diagnostic] = []
    failed: list[RuleError] = []
    muted = suppressions(doc)
    for rule, options, level in rules:
        level = level or rule.level_in(doc.profile)
        if level is Level.OFF:
            continue
        try:
            findings = list(rule.check(doc, options))
        except Exception as cause:
            error = RuleError(rule.id, doc.source.path, rule.plugin)
            error.__cause__ = cause
            failed.append(error)
            continue
        found += (
            Diagnostic(rule.id, rule.group, level, *finding)
            for finding in findings
            if not _is_muted(muted, rule.id, rule.group, finding)
        )
    found.sort(key=lambda each: each.span)
    return Checked(found, tuple(failed))


def _is_muted(muted: Suppressions, rule: str, group: str, finding: Finding) -> bool:
    if not muted.controls:
        return False
    if muted.mutes(rule, group, finding.span.start):
        return True
    return bool(finding.related) and all(
        not other.path and muted.mutes(rule, group, other.span.start) for other in finding.related
    )
