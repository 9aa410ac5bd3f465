"""Run rules over one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Diagnostic, Level
from awesome_lint.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Document
    from awesome_lint.rule import Active


def check(doc: Document, rules: Sequence[Active]) -> list[Diagnostic]:
    """What ``rules`` find in ``doc``, by place, then in the rules' order.

    Raises RuleError, which names the rule, where a rule raises: that is our bug.
    """
    found: list[Diagnostic] = []
    for rule, options, level in rules:
        level = level or rule.level_in(doc.profile)
        if level is Level.OFF:
            continue
        try:
            found += (
                Diagnostic(rule.id, rule.group, level, *finding)
                for finding in rule.check(doc, options)
            )
        except Exception as error:
            raise RuleError(rule.id, doc.source.path) from error
    found.sort(key=lambda each: each.span)
    return found
