"""What is asked of a run: settings from a configuration, choices from a command line."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from awesome_lint import rules
from awesome_lint.config.names import ALL, rules_called
from awesome_lint.document import Profile
from awesome_lint.rule import Active
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from awesome_lint.rule import Rule, Rules

Profiles = frozenset[Profile | None]
"""Profiles that are asked for; None stands for the one that the file itself shows."""

DETECTED: Profiles = frozenset({None})


class Setting(NamedTuple):
    """What is said on a rule or a group; None: nothing."""

    level: Level | None = None
    options: Any = None


class Settings(NamedTuple):
    """What one place says: on rules, by rule id or group, on profiles if not empty, on habits."""

    rules: Mapping[str, Setting] = {}
    profiles: Profiles = frozenset()
    conventions: Mapping[str, str] = {}


class Choices(NamedTuple):
    """What a command line asks for: rules or groups to run alone or not at all, settings."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    settings: Settings = Settings()


_NOTHING_CHOSEN = Choices()


class Form(Enum):
    """What a list is brought to: its own conventions; where it has none, the canonical form."""

    OWN = "own"
    CANONICAL = "canonical"


BELOW: Mapping[Form, Settings] = {
    Form.OWN: Settings(),
    Form.CANONICAL: Settings({"redundant-anchor": Setting(Level.INFO)}),
}
"""The settings that all others beat: the rules a form takes that are off as a rule."""


def profiles_of(layers: Sequence[Settings]) -> Profiles:
    """The profiles that count where ``layers``, the last one first, say something on them."""
    stated = (layer.profiles for layer in reversed(layers) if layer.profiles)
    return next(stated, DETECTED)


def stated_conventions(layers: Sequence[Settings]) -> dict[str, str]:
    """The conventions that ``layers`` want, by habit; the last one counts."""
    return {name: value for layer in layers for name, value in layer.conventions.items()}


def resolve(
    shown: Profile,
    layers: Sequence[Settings],
    choices: Choices = _NOTHING_CHOSEN,
    known: Rules = rules,
    groups: Collection[str] | None = None,
    idle: Collection[str] = (),
) -> list[Active]:
    """The ``known`` rules of ``groups`` to run on a file of this profile, in their order.

    A later layer beats an earlier one, and ``choices`` beat all. A stated level counts only
    in the profiles a rule is for; a selected rule runs anyway, one that is off by default
    as info, unless it was selected with ``all`` others and is for other profiles. Without
    ``groups`` it is all those that ask no network; ``idle`` ones are left out, as rules that
    can find nothing. Raises ConfigError where a name in
    ``choices`` is none, or one that is selected is in other groups.
    """
    if groups is None:
        groups = [group for group in known.GROUPS if group != rules.NETWORK]
    _refuse_others(choices.select, known, groups)
    selected, ignored = _named(choices.select, known), _named(choices.ignore, known)
    meant = _named((name for name in choices.select if name != ALL), known)
    layers = (*layers, choices.settings)
    profiles = {profile or shown for profile in profiles_of(layers)}
    active = []
    for name, group in known.group_of().items():
        if group not in groups or name in ignored or name in idle:
            continue
        if choices.select and name not in selected:
            continue
        stated = _stated(name, group, layers)
        if name in selected:
            rule = known.load(name)
            if name not in meant and rule.profiles and rule.profiles.isdisjoint(profiles):
                continue  # "all" is all that concerns the list
            level = _stated(name, group, (choices.settings,)) or _selected(rule, stated, profiles)
        elif stated is Level.OFF or _is_for_others(group, profiles):
            continue  # without importing it
        else:
            level = _level(known.load(name), stated, profiles)
        if level is not Level.OFF:
            rule = known.load(name)
            active.append(Active(rule, _options(rule, layers), level, stated is not None))
    return active


def _is_for_others(group: str, profiles: Collection[Profile]) -> bool:
    """Whether no rule of a built-in group is for a document of these profiles."""
    own = rules.profiles(group) if group in rules.GROUPS else None
    return own is not None and own.isdisjoint(profile.value for profile in profiles)


def _named(names: Iterable[str], known: Rules) -> frozenset[str]:
    return frozenset(rule for name in names for rule in rules_called(name, known))


def _refuse_others(names: Iterable[str], known: Rules, groups: Collection[str]) -> None:
    for name in names:
        found = {known.group_of()[rule] for rule in rules_called(name, known)}
        if found and found.isdisjoint(groups):
            verb = "links" if found == {rules.NETWORK} else "check"
            raise ConfigError(f"{name}: ask `awesome-lint {verb}` for it")


def _stated(name: str, group: str, layers: Sequence[Settings]) -> Level | None:
    for layer in layers[::-1]:
        for key in (name, group):
            level = layer.rules[key].level if key in layer.rules else None
            if level is not None:
                return level
    return None


def _options(rule: Rule, layers: Sequence[Settings]) -> Any:
    stated = (layer.rules[rule.id].options for layer in reversed(layers) if rule.id in layer.rules)
    return next((options for options in stated if options is not None), None) or rule.options()


def _level(rule: Rule, stated: Level | None, profiles: Collection[Profile]) -> Level:
    if rule.profiles is not None and rule.profiles.isdisjoint(profiles):
        return Level.OFF
    return stated or _worst(rule, profiles)


def _selected(rule: Rule, stated: Level | None, profiles: Collection[Profile]) -> Level:
    """The level of a rule that has to run: as usual, else as elsewhere, else info."""
    tried = (stated, _worst(rule, profiles), _worst(rule, Profile))
    return next((level for level in tried if level not in (None, Level.OFF)), Level.INFO)


def _worst(rule: Rule, profiles: Iterable[Profile]) -> Level:
    """The most severe level the rule has by default in ``profiles``."""
    order = list(Level)
    return min((rule.level_in(profile) for profile in profiles), key=order.index)
