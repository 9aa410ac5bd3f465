"""What is found in one version of a document that is open in an editor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from awesome_lint.columns import CODE_POINTS, UTF8, UTF16, Columns
from awesome_lint.config import Config, find, load
from awesome_lint.discovery import STDIN
from awesome_lint.errors import ConfigError
from awesome_lint.files import File
from awesome_lint.ignored import Patterns
from awesome_lint.linter import survey
from awesome_lint.marks import no_marks
from awesome_lint.parser import parse
from awesome_lint.run import Plan
from awesome_lint.settings import Choices
from awesome_lint.source import Source

if TYPE_CHECKING:
    from awesome_lint.diagnostics import Diagnostic
    from awesome_lint.document import Document
    from awesome_lint.rule import Active

_UNITS = {"utf-8": UTF8, "utf-16": UTF16, "utf-32": CODE_POINTS}


class Analysis(NamedTuple):
    """A document in a version, with all that features need of it.

    ``text`` is what the editor sent; ``troubles`` are sentences for its log.
    """

    uri: str
    version: int
    text: str
    doc: Document
    columns: Columns
    rules: list[Active]
    diagnostics: list[Diagnostic]
    troubles: list[str]


def analyse(uri: str, text: str, version: int, encoding: str) -> Analysis:
    """Look at a text as ``check`` looks at the file it belongs to.

    ``encoding`` is the unit of columns that the editor and the server have agreed on.
    """
    file, troubles = file_of(uri), list[str]()
    config = _config(file, troubles)
    plan = Plan(config, Choices(), no_marks)
    source = Source(text, file.path)
    doc = parse(source)
    doc.surroundings = plan.surroundings(file)
    doc.stated = plan.conventions(file)
    rules = plan.rules(file, doc.profile)
    left_out = file.real != STDIN and Patterns(config.folder, config.exclude).match(file.real)
    found, failed = survey(doc, [] if left_out else rules)
    troubles += map(str, failed)
    columns = Columns(source, _UNITS.get(encoding, UTF16))
    return Analysis(uri, version, text, doc, columns, rules, found, troubles)


def file_of(uri: str) -> File:
    """The file of a URI; a document that has none yet is like standard input."""
    path = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return File(path, os.path.realpath(path)) if path else File(STDIN, STDIN)


def _config(file: File, troubles: list[str]) -> Config:
    try:
        path = None if file.real == STDIN else find(os.path.dirname(file.real))
        return Config() if path is None else load(path)
    except ConfigError as error:
        troubles.append(f"the configuration is left out of account: {error}")
        return Config()
