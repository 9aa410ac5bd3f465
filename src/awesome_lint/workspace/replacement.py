"""A file's content replaced: whole or not at all, and nothing left over."""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress

from awesome_lint.text.errors import FileError
from awesome_lint.workspace.files import LARGEST, File
from awesome_lint.workspace.git.index import root_of
from awesome_lint.workspace.interrupts import deferred

_TEMPORARY = re.compile(r"\.?awesome-lint-([0-9]{1,10})-[0-9a-f]{16}\.tmp")


def write(file: File, before: bytes, after: bytes) -> None:
    """Replace a list's content, whole or not at all; its mode, owner and attributes stay.

    ``before`` is what it held when it was read. Raises FileError where it holds something
    else by now, or cannot be written; then it is as it was. Where it holds ``after`` by now,
    as another run of the same fix has left it, there is nothing to do.
    """
    if before == after:
        return
    try:
        # To take a file's place asks for the folder's permission only.
        if not os.access(file.real, os.W_OK):
            raise FileError(file.path, "is read-only; nothing was written")
        with open(file.real, "rb") as current:
            held = current.read(LARGEST + 1)
            status = os.fstat(current.fileno())
        if held == after:
            return
        if held != before:
            raise FileError(
                file.path, "changed while it was being fixed; nothing was written, try again"
            )
        replace(file.real, after, status)
    except OSError as error:
        raise FileError(file.path, f"cannot be written: {error.strerror}") from error


def replace(real: str, data: bytes, status: os.stat_result | None) -> None:
    """Have the file at ``real``, a path without symlinks, hold ``data``. Raises OSError.

    ``status`` is what the file has to look like: its mode, and its owner where that is allowed;
    None: like any new file. Signals that end the program wait until it is done.
    """
    with deferred():
        folder = os.path.dirname(real)
        for place, name in ((_unseen(folder), "awesome-lint"), (folder, ".awesome-lint")):
            if place is None:
                continue
            _tidy(place)
            # Unguessable, and made with O_EXCL: nobody can have put a symlink there.
            made = os.path.join(place, f"{name}-{os.getpid()}-{os.urandom(8).hex()}.tmp")
            try:
                _fill(made, data, real, status)
                os.replace(made, real)
            except OSError as error:
                # A folder of git's may be on another file system or not be ours to write.
                if place == folder or error.errno not in (errno.EXDEV, errno.EACCES, errno.EPERM):
                    raise
            else:
                return
            finally:
                if os.path.lexists(made):
                    os.unlink(made)


def _fill(made: str, data: bytes, real: str, status: os.stat_result | None) -> None:
    mode = 0o600 if status is not None else 0o666
    with open(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(data)
        file.flush()
        if status is not None:
            _resemble(file.fileno(), real, status)
        os.fsync(file.fileno())


def _resemble(handle: int, real: str, status: os.stat_result) -> None:
    """Give a new file the old one's owner and attributes, where that is allowed, and its mode."""
    if hasattr(os, "fchown"):  # not on Windows
        with suppress(OSError):  # a new owner is no loss; the right to give files away is rare
            os.fchown(handle, status.st_uid, status.st_gid)
        os.fchmod(handle, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):  # Linux alone
        with suppress(OSError):  # not all file systems have any
            for name in os.listxattr(real):
                with suppress(OSError):  # the system's own are not ours to set
                    os.setxattr(handle, name, os.getxattr(real, name))


def _unseen(folder: str) -> str | None:
    """A folder on the same file system where git does not look for files to commit."""
    root = root_of(folder)
    git = os.path.join(root, ".git") if root is not None else ""
    # A worktree's or a submodule's ".git" is a file; a symlink may lead anywhere.
    if not git or os.path.islink(git) or not os.path.isdir(git):
        return None
    return git if os.stat(git).st_dev == os.stat(folder).st_dev else None


def _tidy(folder: str) -> None:
    """Remove what runs left in a folder that were killed before they could."""
    if os.name == "nt":  # there is no asking for a process without ending it
        return
    with suppress(OSError):
        for name in os.listdir(folder):
            found = _TEMPORARY.fullmatch(name)
            path = os.path.join(folder, name)
            if found is not None and _is_gone(int(found[1])) and os.path.isfile(path):
                os.unlink(path)


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):  # another user's; no number of a process
        return False
    return False
