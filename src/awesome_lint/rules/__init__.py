"""The built-in rules, by group, in the order they run. A rule is imported when it is chosen."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.rule import Rule

GROUPS = (
    "links",
    "urls",
    "anchors",
    "duplicates",
    "entries",
    "papers",
    "headings",
    "blocks",
    "whitespace",
    "images",
    "guidelines",
    "suppressions",
    "network",
)
NETWORK = "network"  # the group whose rules read what ``links`` has asked for


@cache
def ids(group: str) -> tuple[str, ...]:
    """The ids of a group's rules, in the order they run."""
    found: tuple[str, ...] = import_module(f"{__name__}.{group}").RULES
    return found


@cache
def profiles(group: str) -> frozenset[str] | None:
    """The profiles, by name, that all rules of a group are for; None: they differ, or any."""
    stated = getattr(import_module(f"{__name__}.{group}"), "PROFILES", None)
    return None if stated is None else frozenset(stated)


@cache
def group_of() -> dict[str, str]:
    """The group of every rule id, in the order rules run."""
    return {rule: group for group in GROUPS for rule in ids(group)}


def load(rule: str) -> Rule:
    """The rule with this id, imported now. Raises KeyError where there is none."""
    name = rule.replace("-", "_")
    found: Rule = getattr(import_module(f"{__name__}.{group_of()[rule]}.{name}"), name)
    return found


def load_all() -> list[Rule]:
    """All built-in rules, in the order they run."""
    return [load(rule) for rule in group_of()]
