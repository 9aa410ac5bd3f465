"""Where a rule is explained on the web."""

from __future__ import annotations

_PAGE = "https://github.com/awesome-lint/awesome-lint/blob/main/docs/rules.md"


def address(rule: str) -> str:
    """The address of a rule's page."""
    return f"{_PAGE}#{rule}"
