"""The options that verbs share, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from awesome_lint.config import ALLOWING
from awesome_lint.config.names import level_called, profile_called, rules_called
from awesome_lint.config.settings import Choices, Setting, Settings
from awesome_lint.report import FORMATS
from awesome_lint.text.errors import ConfigError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from awesome_lint.rule import Rules


class Report(NamedTuple):
    """A report that is asked for; without ``file``, it goes where --output says."""

    format: str
    file: str = ""


def _reports(
    context: click.Context, option: click.Parameter, given: Sequence[str]
) -> tuple[Report, ...]:
    """The reports that FORMAT and FORMAT=FILE ask for."""
    found = []
    for each in given:
        name, equals, file = each.partition("=")
        if equals and not file:
            raise click.BadParameter(f"{each!r} names no file.", context, option)
        found.append(Report(click.Choice(FORMATS).convert(name, option, context), file))
    return tuple(found)


_PATHS = click.argument("paths", nargs=-1, metavar="[PATHS]...")
_CONFIGURATION = (
    click.option("--config", metavar="FILE", help="Use this configuration."),
    click.option("--isolated", is_flag=True, help="Use no configuration."),
    click.option(
        "--allow-plugins",
        metavar="NAMES",
        multiple=True,
        envvar=ALLOWING,
        help="The plugins that a configuration may name, and run.",
    ),
    click.option("-v", "--verbose", is_flag=True, help="Say what is used; trace bugs."),
)
_STDIN = click.option(
    "--stdin-filename", metavar="PATH", help="What standard input is called and belongs to."
)
_OUTPUT = click.option("--output", metavar="FILE", help="Write the report to FILE.")
_REPORT = (
    click.option(
        "--format",
        "formats",
        metavar="FORMAT[=FILE]",
        multiple=True,
        callback=_reports,
        help=f"How the report is written: {', '.join(FORMATS)} [default: text]; with =FILE, one "
        "more report, to FILE.",
    ),
    _OUTPUT,
    click.option(
        "--select",
        metavar="RULES",
        multiple=True,
        help="Run these rules and no others: ids, groups or 'all', separated by commas.",
    ),
    click.option(
        "--ignore", metavar="RULES", multiple=True, help="Do not run these rules or groups."
    ),
    click.option(
        "--level",
        metavar="RULE=LEVEL",
        multiple=True,
        help="The level of a rule or group: error, warning, info or off.",
    ),
    click.option(
        "--profile",
        metavar="PROFILE",
        multiple=True,
        help="What kind of list it is: auto, general, papers, awesome; several count together.",
    ),
    click.option("--all", "every", is_flag=True, help="Show every diagnostic, none folded."),
    click.option(
        "--across-files", is_flag=True, help="Look for duplicates in all PATHS together, too."
    ),
    click.option("--strict", is_flag=True, help="Fail for warnings, too."),
    click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found."),
    click.option(
        "--statistics",
        is_flag=True,
        help="End text and concise with a table of counts.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour the report; 'auto' does on a terminal and honours NO_COLOR and FORCE_COLOR.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Show errors and warnings, nothing else."),
)


class Options(NamedTuple):
    """The options of check, fix and links, as given on the command line."""

    paths: tuple[str, ...]
    formats: tuple[Report, ...]
    output: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    level: tuple[str, ...]
    profile: tuple[str, ...]
    every: bool
    across_files: bool
    strict: bool
    exit_zero: bool
    statistics: bool
    config: str | None
    isolated: bool
    allow_plugins: tuple[str, ...]
    color: str
    quiet: bool
    verbose: bool
    stdin_filename: str | None

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


def shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with PATHS and all options of ``Options``."""
    return _with((_PATHS, *_REPORT, *_CONFIGURATION, _STDIN), command)


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with PATHS and all options of ``DataOptions`` but --format."""
    return _with((_PATHS, _OUTPUT, *_CONFIGURATION, _STDIN), command)


def configured(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the options of ``RuleOptions``."""
    return _with(_CONFIGURATION, command)


def naming(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with PATHS and the options on what they are and which configuration counts."""
    return _with((_PATHS, *_CONFIGURATION, _STDIN), command)


def _with(
    decorators: Sequence[Callable[..., Any]], command: Callable[..., Any]
) -> Callable[..., Any]:
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


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
