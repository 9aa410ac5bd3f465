"""What is found in one version of a document that is open in an editor."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from awesome_lint.config import ALLOWING, Config, allowed_plugins, find, load
from awesome_lint.config.settings import Choices
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import survey
from awesome_lint.parser import parse
from awesome_lint.text.columns import CODE_POINTS, UTF8, UTF16, Columns
from awesome_lint.text.edits import Applicability
from awesome_lint.text.errors import ConfigError, FixError
from awesome_lint.text.merged_findings import one_per_cause
from awesome_lint.text.source import Source
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.files import File
from awesome_lint.workspace.fingerprint_paths import no_fingerprints
from awesome_lint.workspace.gitignore import Patterns
from awesome_lint.workspace.run import Plan

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.rule import Active, Rules
    from awesome_lint.text.diagnostics import Diagnostic

_UNITS = {"utf-8": UTF8, "utf-16": UTF16, "utf-32": CODE_POINTS}


@dataclass(frozen=True, eq=False)
class Analysis:
    """A document in a version, with all that features need of it.

    ``text`` is what the editor sent; ``known`` are the rules there are; ``troubles`` are
    sentences for its log.
    """

    uri: str
    version: int
    text: str
    doc: Document
    columns: Columns
    known: Rules
    rules: list[Active]
    diagnostics: list[Diagnostic]
    troubles: list[str]

    @cached_property
    def repaired(self) -> Source:
        """The source with all safe fixes, as ``fix`` applies and proves them.

        Editors ask for it wherever their cursor goes, and it takes several times as long as the
        diagnostics. Fixes that come to no end are a bug that ``fix`` tells of; then it is as it
        was.
        """
        doc = self.doc
        if not any(_is_safe(each) for each in self.diagnostics):
            return doc.source
        try:
            return fix(doc, self.rules, Applicability.SAFE).source
        except FixError:
            return doc.source


def _is_safe(each: Diagnostic) -> bool:
    return each.fix is not None and each.fix.applicability is Applicability.SAFE


def analyse(uri: str, text: str, version: int, encoding: str) -> Analysis:
    """Look at a text as ``check`` looks at the file it belongs to.

    ``encoding`` is the unit of columns that the editor and the server have agreed on.
    """
    file, troubles = file_of(uri), list[str]()
    config = _config(file, troubles)
    plan = Plan(config, Choices(), no_fingerprints)
    source = Source(text, file.path)
    doc = parse(source, plan.given(file))
    rules = plan.rules(file, doc.profile)
    left_out = file.real != STDIN and Patterns(config.folder, config.exclude).match(file.real)
    found, failed = survey(doc, [] if left_out else rules)
    found = [each.diagnostic for each in one_per_cause(found)]
    troubles += map(str, failed)
    columns = Columns(source, _UNITS.get(encoding, UTF16))
    return Analysis(uri, version, text, doc, columns, config.known, rules, found, troubles)


def file_of(uri: str) -> File:
    """The file of a URI; a document that has none yet is like standard input."""
    try:
        path = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
        return File(path, os.path.realpath(path)) if path else File(STDIN, STDIN)
    except ValueError:  # "http://[x", a NUL in a path
        return File(STDIN, STDIN)


def _config(file: File, troubles: list[str]) -> Config:
    try:
        path = None if file.real == STDIN else find(os.path.dirname(file.real))
        allowed = allowed_plugins([os.environ.get(ALLOWING, "")])
        return Config() if path is None else load(path, allowed)
    except ConfigError as error:
        troubles.append(f"the configuration is left out of account: {error}")
        return Config()
