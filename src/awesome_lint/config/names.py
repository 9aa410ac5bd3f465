"""The names people write in a configuration or on a command line, and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from awesome_lint import rules
from awesome_lint.analysis import conventions
from awesome_lint.document import Profile
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.errors import ConfigError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.rule import Rules

ValueT = TypeVar("ValueT")

ALL = "all"
AUTO = "auto"


def rules_called(name: str, known: Rules = rules) -> Sequence[str]:
    """The ids of the rules a name stands for: one, a group's, or all. Raises ConfigError."""
    if name in known.group_of():
        return (name,)
    if name in known.GROUPS:
        return known.ids(name)
    if name == ALL:
        return tuple(known.group_of())
    near = did_you_mean(name, (*known.group_of(), *known.GROUPS, ALL))
    raise ConfigError(
        f'there is no rule or group "{name}"' + (near or "; `awesome-lint rule` lists them")
    )


def level_called(name: str) -> Level:
    """The level of that name. Raises ConfigError."""
    levels = {level.value: level for level in Level}
    return _called(name, levels, "level")


def profile_called(name: str) -> Profile | None:
    """The profile of that name; None for "auto": what the file shows. Raises ConfigError."""
    profiles: dict[str, Profile | None] = {AUTO: None, **{each.value: each for each in Profile}}
    return _called(name, profiles, "profile")


def convention_called(habit: str, value: str) -> str:
    """The value, where lists may be told to show it in a habit. Raises ConfigError."""
    _called(habit, dict.fromkeys(conventions.NAMES), "convention")
    legal = conventions.load(habit).VALUES
    if not legal or value in legal:
        return value
    known = ", ".join(f'"{each}"' for each in legal)  # quoted: " - " has spaces that count
    raise ConfigError(f'there is no {habit} "{value}"; there are {known}')


def _called(name: str, known: dict[str, ValueT], noun: str) -> ValueT:
    if name in known:
        return known[name]
    near = did_you_mean(name, known) or f"; there are {', '.join(known)}"
    raise ConfigError(f'there is no {noun} "{name}"{near}')
