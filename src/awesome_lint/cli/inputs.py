"""The files that a command line names, and the configuration that counts for them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, Protocol

from awesome_lint.cli.console import remark
from awesome_lint.config import Config, allowed_plugins, find, load
from awesome_lint.report.outcome import Failed
from awesome_lint.text.errors import UsageError
from awesome_lint.workspace import discovery
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.files import File
from awesome_lint.workspace.gitignore import Patterns

if TYPE_CHECKING:
    from collections.abc import Sequence


class Configured(Protocol):
    """The part of a command line that says which configuration counts."""

    @property
    def config(self) -> str | None:
        """--config."""

    @property
    def isolated(self) -> bool:
        """--isolated."""

    @property
    def allow_plugins(self) -> tuple[str, ...]:
        """--allow-plugins: names, several to a word where commas part them."""

    @property
    def verbose(self) -> bool:
        """--verbose."""


class Named(Configured, Protocol):
    """The part of a command line that names files and a configuration."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The PATHS, as they were given."""

    @property
    def stdin_filename(self) -> str | None:
        """--stdin-filename."""


class Inputs(NamedTuple):
    """The files to read, those that were refused, and the configuration."""

    files: list[File]
    refused: list[Failed]
    config: Config


def inputs(named: Named) -> Inputs:
    """The files and the configuration. Raises ConfigError, FileError, UsageError."""
    paths = named.paths or (discovery.readme("."),)
    config = configuration(named, _start(named, paths))
    found = discovery.find(paths, Patterns(config.folder, config.exclude))
    called = named.stdin_filename or STDIN
    files = [File(called, STDIN) if file.real == STDIN else file for file in found.files]
    refused = [Failed(error.path, error.problem) for error in found.refused]
    return Inputs(files, refused, config)


def configuration(given: Configured, start: str) -> Config:
    """The configuration that is given, else the one nearest to a folder.

    Raises ConfigError, UsageError.
    """
    if given.isolated and given.config is not None:
        raise UsageError("--config and --isolated exclude each other")
    path = None
    if given.config is not None:
        path = given.config
    elif not given.isolated:
        path = find(start)
    if given.verbose:
        remark(f"configuration: {path or 'none'}")
    return load(path, allowed_plugins(given.allow_plugins)) if path is not None else Config()


def _start(named: Named, paths: Sequence[str]) -> str:
    """The folder that all paths lie in: from there upward a configuration counts for all."""
    names = [named.stdin_filename or "" if path == STDIN else path for path in paths]
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in names]
    try:
        return os.path.commonpath([os.path.abspath(folder) for folder in folders])
    except ValueError:  # two drives
        return os.curdir
