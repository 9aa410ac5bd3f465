"""The options of the command line, as click reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from awesome_lint.cli.options import Report
from awesome_lint.config import ALLOWING
from awesome_lint.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


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
_GATES = (
    click.option(
        "--since", metavar="REV", help="Show only what is new since the branch left REV (git)."
    ),
    click.option("--baseline", metavar="FILE", help="Hide the diagnostics that FILE lists."),
    click.option(
        "--write-baseline", metavar="FILE", help="Write what is found to FILE, and hide it."
    ),
)


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


def gated(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with all options of ``GateOptions``."""
    return _with(_GATES, command)


def _with(
    decorators: Sequence[Callable[..., Any]], command: Callable[..., Any]
) -> Callable[..., Any]:
    for decorate in reversed(decorators):
        command = decorate(command)
    return command
