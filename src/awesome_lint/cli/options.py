"""The options that verbs share, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from awesome_lint.config.names import level_called, profile_called, rules_called
from awesome_lint.config.settings import Choices, Setting, Settings
from awesome_lint.text.errors import ConfigError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from awesome_lint.rule import Rules


class Report(NamedTuple):
    """A report that is asked for; without ``file``, it goes where --output says."""

    format: str
    file: str = ""


class Options(NamedTuple):
    """The options of check, fix and links, as given on the command line."""

    paths: tuple[str, ...]
    formats: tuple[Report, ...] = ()
    output: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    every: bool = False
    across_files: bool = False
    strict: bool = False
    exit_zero: bool = False
    statistics: bool = False
    config: str | None = None
    isolated: bool = False
    allow_plugins: tuple[str, ...] = ()
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False
    stdin_filename: str | None = None

    @property
    def format(self) -> str:
        """The format of the report itself; of several, the last."""
        return next((each.format for each in reversed(self.formats) if not each.file), "text")

    @property
    def copies(self) -> list[Report]:
        """The reports that are written to files of their own."""
        return [each for each in self.formats if each.file]

    def wants(self, formats: Collection[str]) -> bool:
        """Whether one of the reports is in one of these formats."""
        return self.format in formats or any(each.format in formats for each in self.copies)


class DataOptions(NamedTuple):
    """The options of a verb that reads lists and reports no diagnostics."""

    paths: tuple[str, ...]
    format: str
    output: str | None
    config: str | None
    isolated: bool
    allow_plugins: tuple[str, ...]
    verbose: bool
    stdin_filename: str | None


class RuleOptions(NamedTuple):
    """The options of rule: they say which configuration's plugins count."""

    config: str | None
    isolated: bool
    allow_plugins: tuple[str, ...]
    verbose: bool


class TocOptions(NamedTuple):
    """The options of toc, as given on the command line."""

    paths: tuple[str, ...]
    diff: bool
    check: bool
    insert: bool
    depth: int | None
    texts: bool
    config: str | None
    isolated: bool
    allow_plugins: tuple[str, ...]
    verbose: bool
    stdin_filename: str | None


def choices(options: Options, known: Rules) -> Choices:
    """Which of the known rules the options ask for. Raises UsageError where a name is none."""

    def called(name: str) -> Sequence[str]:
        return rules_called(name, known)

    select, ignore = tuple(_words(options.select)), tuple(_words(options.ignore))
    for option, words in (("--select", select), ("--ignore", ignore)):
        for word in words:
            _named(option, word, called)
    rules = {}
    for given in _words(options.level):
        name, equals, level = given.partition("=")
        if not equals:
            raise UsageError(f"--level {given}: write RULE=LEVEL, as in bare-url=warning")
        _named("--level", name, called)
        rules[name] = Setting(_named("--level", level, level_called))
    profiles = {_named("--profile", name, profile_called) for name in _words(options.profile)}
    return Choices(select, ignore, Settings(rules, frozenset(profiles)))


def _words(given: tuple[str, ...]) -> Iterator[str]:
    for words in given:
        yield from (word.strip() for word in words.split(",") if word.strip())


def _named(option: str, word: str, called: Callable[[str], Any]) -> Any:
    try:
        return called(word)
    except ConfigError as error:
        raise UsageError(f"{option}: {error}") from error
