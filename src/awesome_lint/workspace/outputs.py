"""Files that a run writes beside its lists: where they may be, and how they get there."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from awesome_lint.text.errors import FileError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.workspace.files import File

_STREAMS = ("/dev/", "/proc/")  # "/dev/stdout" is a symlink


def vetted(path: str, option: str, lists: Iterable[File]) -> str:
    """Where the file that ``option`` names really is.

    Raises UsageError where it is one of ``lists``, by whatever name, and where a symlink on the
    way leads out of the folder that the path names: a stranger may have committed it.
    """
    real = os.path.realpath(path)
    if os.path.abspath(path).startswith(_STREAMS):
        return path
    home = _home(path)
    if real != home and not real.startswith(home.rstrip(os.sep) + os.sep):
        raise UsageError(f"{option} {path}: a symlink leads out of its folder; name its target")
    taken = _identity(real)
    for file in lists:
        if real == file.real or (taken is not None and taken == _identity(file.real)):
            raise UsageError(f"{option} {path}: would replace a file to check; name another file")
    return real


def save(real: str, data: bytes, path: str) -> None:
    """Write a file whose place was vetted, whole or not at all.

    What is no regular file, a pipe for one, is written to as it is. Raises FileError, which
    calls the file ``path``.
    """
    from awesome_lint.workspace.replacement import (
        replace,  # a run that only checks replaces nothing
    )

    try:
        status = os.stat(real) if os.path.lexists(real) else None
        if real.startswith(_STREAMS) or (status is not None and not stat.S_ISREG(status.st_mode)):
            with open(real, "wb") as stream:
                stream.write(data)
        else:
            replace(real, data, status)
    except OSError as error:
        raise FileError(path, f"cannot be written: {error.strerror}") from error


def _home(path: str) -> str:
    """The folder a path must not leave: this one where it lies below, else its own."""
    here, named = os.getcwd(), os.path.abspath(path)
    below = named.startswith(here.rstrip(os.sep) + os.sep)
    return os.path.realpath(here if below else os.path.dirname(named))


def _identity(path: str) -> tuple[int, int] | None:
    """What hard links to one file have in common; None where there is no file."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None
