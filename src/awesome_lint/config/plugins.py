"""Rules of other packages, beside the built-in ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint import rules
from awesome_lint.rule import Rule
from awesome_lint.text.errors import ConfigError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.metadata import EntryPoint

GROUP = "awesome_lint.rules"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Extended:
    """The built-in rules, then those of plugins. A plugin's rules are a group of its name."""

    def __init__(self, plugins: Mapping[str, tuple[Rule, ...]]) -> None:
        self.GROUPS = (*rules.GROUPS, *plugins)
        self._plugins = plugins
        self._rules = {rule.id: rule for found in plugins.values() for rule in found}
        self._group_of = {**rules.group_of(), **{id_: r.group for id_, r in self._rules.items()}}

    def ids(self, group: str) -> tuple[str, ...]:
        """The ids of a group's rules, in the order they run."""
        if group not in self._plugins:
            return rules.ids(group)
        return tuple(rule.id for rule in self._plugins[group])

    def group_of(self) -> Mapping[str, str]:
        """The group of every rule id, in the order rules run."""
        return self._group_of

    def load(self, rule: str) -> Rule:
        """The rule with this id. Raises KeyError where there is none."""
        return self._rules[rule] if rule in self._rules else rules.load(rule)


def load_plugins(names: Iterable[str]) -> Extended:
    """The built-in rules and those of the plugins of these names: their code runs now.

    A plugin is an entry point of the group ``awesome_lint.rules`` that an installed package
    declares; it names an iterable of rules. Raises ConfigError.
    """
    found: dict[str, tuple[Rule, ...]] = {}
    taken = {*rules.group_of(), *rules.GROUPS, "all"}
    for name in dict.fromkeys(names):
        _claim(name, name, taken)
        loaded = _load(name)
        for rule in loaded:
            _claim(rule.id, name, taken)
        found[name] = tuple(rule._replace(group=name, plugin=name) for rule in loaded)
    return Extended(found)


def _claim(word: str, plugin: str, taken: set[str]) -> None:
    if not _NAME.fullmatch(word):
        raise ConfigError(
            f'plugins: "{plugin}": "{word}" is no name: lower-case words, joined by hyphens'
        )
    if word in taken:
        raise ConfigError(f'plugins: "{plugin}": there is a rule or group "{word}" already')
    taken.add(word)


def _load(name: str) -> tuple[Rule, ...]:
    point = _entry_point(name)
    try:
        loaded = tuple(point.load())
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        raise ConfigError(f'plugins: "{name}" ({point.value}) fails: {problem}') from error
    strange = next((each for each in loaded if not isinstance(each, Rule)), None)
    if strange is not None:
        raise ConfigError(
            f'plugins: "{name}" ({point.value}) has a {type(strange).__name__} among its rules'
        )
    return loaded


def _entry_point(name: str) -> EntryPoint:
    from importlib.metadata import entry_points

    points = entry_points(group=GROUP)
    called = {_package(point): point for point in points.select(name=name)}
    if not called:
        near = did_you_mean(name, points.names)
        raise ConfigError(f'plugins: no installed package has a plugin "{name}"{near}')
    if len(called) > 1:
        packages = " and ".join(sorted(called))
        raise ConfigError(f'plugins: "{name}" is in {packages}; uninstall all but one')
    return next(iter(called.values()))


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value
