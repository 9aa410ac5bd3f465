"""All rules' pages as one Markdown document."""

from __future__ import annotations

import re
from inspect import cleandoc
from itertools import groupby
from typing import TYPE_CHECKING

from awesome_lint.cli.rule_pages import details, fixability, levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.rule import Rule

_ABOUT = """\
What each rule flags, why, and what it makes of it. `awesome-lint rule ID` prints a rule's page.
The carets are under what is flagged. How levels and fixes work is in the
[readme](../README.md).
"""


def rule_book(rules: Iterable[Rule]) -> str:
    """The document: rules by group, in the order they run."""
    return "\n".join(("# Rules", "", _ABOUT, *_groups(rules)))


def _groups(rules: Iterable[Rule]) -> Iterator[str]:
    for group, members in groupby(rules, key=lambda rule: rule.group):
        yield f"## {group.capitalize()}\n"
        for rule in members:
            yield from _page(rule)


def _page(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"{rule.summary}. Level: {levels(rule)}. Fix: {fixability(rule)}.\n"
    yield f"{cleandoc(rule.doc)}\n"
    shown = "\n".join(details(rule)).strip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", shown)), default=0))
    yield f"{fence}text\n{shown}\n{fence}\n"
