"""The fingerprints of files: what a file is called in them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.git.index import root_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.source import Source
    from awesome_lint.workspace.files import File


def fingerprints_of(file: File, source: Source, diagnostics: Sequence[Diagnostic]) -> list[str]:
    """The fingerprints of a file's diagnostics."""
    if not diagnostics:
        return []
    from awesome_lint.engine.fingerprints import fingerprints

    return fingerprints(address(file), source, diagnostics)


def no_fingerprints(_file: File, _source: Source, _diagnostics: Sequence[Diagnostic]) -> list[str]:
    """No fingerprints, for runs in which nobody asks for them."""
    return []


def address(file: File) -> str:
    """A file's path from the root of its repository, wherever the run starts.

    Outside of repositories it is the path from the current folder.
    """
    real = placed(file).real
    if real == STDIN:
        return file.path
    root = root_of(os.path.dirname(real)) or os.path.realpath(os.curdir)
    return os.path.relpath(real, root).replace(os.sep, "/")


def placed(file: File) -> File:
    """The file; standard input is where the name it was given says."""
    if file.real == STDIN and file.path != STDIN:
        return file._replace(real=os.path.realpath(file.path))
    return file
