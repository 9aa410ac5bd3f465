"""A repository's configuration file: where it is, and what it says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from awesome_lint import rules
from awesome_lint.config.names import convention_called, level_called, profile_called, rules_called
from awesome_lint.config.option_types import build
from awesome_lint.config.settings import Profiles, Setting, Settings
from awesome_lint.text.errors import ConfigError, did_you_mean
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from awesome_lint.config.link_settings import LinkSettings
    from awesome_lint.rule import Rules
    from awesome_lint.text.diagnostics import Level

NAME = ".awesome-lint.toml"
KEYS = ("profile", "exclude", "plugins", "rules", "conventions", "links", "per-file")
PER_FILE_KEYS = ("profile", "rules", "conventions")
_SHARED = "pyproject.toml"
_LARGEST = 1024 * 1024  # bytes
_MOST_PARTS = 64  # of a key
_QUOTED = lazy(r"\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^']*'")
_OUTSIDE = lazy(r"[\s=,#\[\]{}]+")


class Config(NamedTuple):
    """What a configuration says; all its patterns count from ``folder`` down.

    ``per_file`` pairs a pattern with what is different for the files it matches; a later
    one beats an earlier one. ``known`` are all rules, those of its plugins included. ``links``
    is None where nothing is said of them.
    """

    folder: str = ""
    settings: Settings = Settings()
    exclude: tuple[str, ...] = ()
    per_file: tuple[tuple[str, Settings], ...] = ()
    known: Rules = rules
    links: LinkSettings | None = None


def find(start: str | os.PathLike[str]) -> str | None:
    """The configuration nearest to a folder, upward, not past the repository's root.

    Raises ConfigError where a pyproject.toml that speaks of us cannot be read.
    """
    folder = os.path.abspath(start)
    while True:
        own, shared = os.path.join(folder, NAME), os.path.join(folder, _SHARED)
        if os.path.isfile(own):
            return own
        if os.path.isfile(shared) and _own_table(shared) is not None:
            return shared
        parent = os.path.dirname(folder)
        if parent == folder or os.path.lexists(os.path.join(folder, ".git")):
            return None
        folder = parent


ALLOWING = "AWESOME_LINT_ALLOW_PLUGINS"  # the environment variable for what --allow-plugins says


def allowed_plugins(lists: Iterable[str]) -> frozenset[str]:
    """The plugins that comma-separated lists name."""
    return frozenset(name.strip() for names in lists for name in names.split(","))


def load(path: str | os.PathLike[str], allowed: Collection[str] = ()) -> Config:
    """The configuration in a file. Raises ConfigError with all its mistakes, one a line.

    Plugins are code, and a configuration may come from anybody: it can name those in
    ``allowed`` and no others.
    """
    path = os.fspath(path)
    shared = os.path.basename(path) == _SHARED
    own = (_own_table(path) or {}) if shared else _toml(path, _data(path))
    known = _known(own, path, allowed)
    reader = _Reader(known)
    reader.check_keys(own, "", KEYS)
    settings = reader.settings(own, "")
    exclude = reader.strings(own, "exclude")
    links = reader.links(own) if "links" in own else None
    per_file = []
    for pattern, table in reader.table(own, "", "per-file").items():
        key = f'"{pattern}"'
        inner = reader.table({key: table}, "per-file.", key)
        reader.check_keys(inner, f"per-file.{key}.", PER_FILE_KEYS)
        per_file.append((pattern, reader.settings(inner, f"per-file.{key}.")))
    if reader.mistakes:
        raise ConfigError("\n".join(f"{path}: {mistake}" for mistake in reader.mistakes))
    folder = os.path.dirname(os.path.abspath(path))
    return Config(folder, settings, tuple(exclude), tuple(per_file), known, links)


def _known(own: dict[str, Any], path: str, allowed: Collection[str]) -> Rules:
    """The rules that a configuration can speak of: the built-in ones and its plugins'."""
    reader = _Reader(rules)
    names = reader.strings(own, "plugins")
    reader.mistakes += (
        f'plugins: "{name}" is code that may not run here; allow it with --allow-plugins, '
        "if you trust it"
        for name in names
        if name not in allowed
    )
    if not names and not reader.mistakes:
        return rules
    try:
        if not reader.mistakes:
            from awesome_lint.config.plugins import load_plugins

            return load_plugins(names)
    except ConfigError as error:
        reader.mistakes.append(str(error))
    raise ConfigError("\n".join(f"{path}: {mistake}" for mistake in reader.mistakes))


def _own_table(pyproject: str) -> dict[str, Any] | None:
    data = _data(pyproject)
    if b"awesome-lint" not in data:  # most have nothing for us: spare them the TOML parser
        return None
    tool = _toml(pyproject, data).get("tool")
    own = tool.get("awesome-lint") if isinstance(tool, dict) else None
    if own is not None and not isinstance(own, dict):
        raise ConfigError(f"{pyproject}: tool.awesome-lint: must be a table")
    return own


def _data(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > _LARGEST:
        raise ConfigError(f"{path}: is larger than 1 MiB")
    return data


def _toml(path: str, data: bytes) -> dict[str, Any]:
    import tomllib

    try:
        text = data.decode("utf-8")
        if _is_deep(text):
            raise ConfigError(f"{path}: a key has more than {_MOST_PARTS} parts")
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # "[[[[…" nests deeper than Python goes
        raise ConfigError(f"{path}: is no valid TOML: {error}") from error


def _is_deep(text: str) -> bool:
    """Whether a key nests so deep that the parser, which looks at all keys above each, would
    take minutes: ``[a.a.a.a…]``.
    """
    for line in text.split("\n") if text.count(".") > _MOST_PARTS else ():
        if line.count(".") <= _MOST_PARTS:
            continue
        bare = " ".join(_QUOTED.sub("q", line).split()).replace(" .", ".").replace(". ", ".")
        if any(key.count(".") > _MOST_PARTS and ".." not in key for key in _OUTSIDE.split(bare)):
            return True
    return False


class _Reader:
    """Reads values out of TOML tables and remembers what is wrong with them."""

    def __init__(self, known: Rules) -> None:
        self._known = known
        self.mistakes: list[str] = []

    def check_keys(self, table: dict[str, Any], where: str, legal: Sequence[str]) -> None:
        for key in table:
            if key not in legal:
                hint = did_you_mean(key, legal) or f"; there are {', '.join(legal)}"
                self.mistakes.append(f"{where}{key}: there is no such key{hint}")

    def table(self, table: dict[str, Any], where: str, key: str) -> dict[str, Any]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self.mistakes.append(f"{where}{key}: must be a table")
        return {}

    def strings(self, table: dict[str, Any], key: str) -> list[str]:
        value = table.get(key, [])
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return value
        self.mistakes.append(f"{key}: must be a list, each a string")
        return []

    def links(self, table: dict[str, Any]) -> LinkSettings:
        from awesome_lint.config.link_settings import LinkSettings, excesses, mistakes  # few say it

        stated = self.table(table, "", "links")
        found: LinkSettings = build(LinkSettings, stated, self.mistakes, "links", ())
        wrong = (*mistakes(found), *excesses(found))
        self.mistakes += (f"links.{key}: {problem}" for key, problem in wrong)
        return found

    def settings(self, table: dict[str, Any], where: str) -> Settings:
        stated = self.table(table, where, "rules")
        settings = {
            name: setting
            for name, value in stated.items()
            if (setting := self.setting(name, value, f"{where}rules.{name}")) is not None
        }
        profiles = self.profiles(table.get("profile", []), f"{where}profile")
        return Settings(settings, profiles, self.conventions(table, where))

    def conventions(self, table: dict[str, Any], where: str) -> dict[str, str]:
        stated = {}
        for habit, value in self.table(table, where, "conventions").items():
            at = f"{where}conventions.{habit}"
            if not isinstance(value, str):
                self.mistakes.append(f"{at}: must be a string")
                continue
            try:
                stated[habit] = convention_called(habit, value)
            except ConfigError as error:
                self.mistakes.append(f"{at}: {error}")
        return stated

    def setting(self, name: str, value: object, where: str) -> Setting | None:
        try:
            named = rules_called(name, self._known)
        except ConfigError as error:
            self.mistakes.append(f"{where}: {error}")
            return None
        if not isinstance(value, dict):
            return Setting(self.level(value, where))
        level = self.level(value["level"], f"{where}.level") if "level" in value else None
        table = {key: each for key, each in value.items() if key != "level"}
        if table and tuple(named) != (name,):
            self.mistakes.append(f"{where}: a group takes a level and nothing else")
            return None
        options = self._known.load(name).options if table else None
        return Setting(level, options and build(options, table, self.mistakes, where))

    def level(self, value: object, where: str) -> Level | None:
        try:
            return level_called(value if isinstance(value, str) else repr(value))
        except ConfigError as error:
            self.mistakes.append(f"{where}: {error}")
            return None

    def profiles(self, value: object, where: str) -> Profiles:
        found = set()
        for name in value if isinstance(value, list) else [value]:
            try:
                found.add(profile_called(name if isinstance(name, str) else repr(name)))
            except ConfigError as error:
                self.mistakes.append(f"{where}: {error}")
        return frozenset(found)
