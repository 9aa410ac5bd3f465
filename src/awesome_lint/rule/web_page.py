"""Where a rule is explained on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.rule import Rule

_PAGE = "https://github.com/awesome-lint/awesome-lint/blob/main/docs/rules.md"


def web_page(rule: Rule) -> str | None:
    """The address of a rule's page; None for a plugin's, which explains itself at home."""
    return None if rule.plugin else f"{_PAGE}#{rule.id}"
