"""Bytes from files and back: what is refused, and how a file is replaced."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.errors import FileError

if TYPE_CHECKING:
    from typing import BinaryIO

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
LARGEST = 32 * 1024 * 1024  # bytes
_SNIFFED = 8192  # bytes in which a NUL betrays a binary file, as git and ripgrep do it

# The other markups that GitHub renders a readme of (github/markup's README).
_OTHER_MARKUP = {
    ".adoc": "AsciiDoc",
    ".asc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".creole": "Creole",
    ".mediawiki": "MediaWiki",
    ".org": "Org",
    ".pod": "Pod",
    ".rdoc": "RDoc",
    ".rest": "reStructuredText",
    ".rst": "reStructuredText",
    ".textile": "Textile",
    ".wiki": "MediaWiki",
}


class File(NamedTuple):
    """A file of a run: its name for people, and where it really is (symlinks resolved).

    ``alone``: it was named, and nothing else was.
    """

    path: str
    real: str
    alone: bool = False


def suffix(path: str) -> str:
    """The ending of a file's name, with its dot, in lower case."""
    return os.path.splitext(path)[1].lower()


def refuse_other_markup(path: str) -> None:
    """Raises FileError where a file's name says that it is no Markdown."""
    markup = _OTHER_MARKUP.get(suffix(path))
    if markup is not None:
        raise FileError(path, f"this is {markup}; awesome-lint reads Markdown only")


def read(file: File) -> bytes:
    """The file's bytes. Raises FileError where it is not a text of bearable size."""
    refuse_other_markup(file.path)
    try:
        # A named pipe without a writer would block even at opening it.
        if not stat.S_ISREG(os.stat(file.real).st_mode):
            raise FileError(file.path, "this is not a regular file; use - to read a pipe")
        with open(file.real, "rb") as opened:
            return _bounded(opened, file.path)
    except OSError as error:
        raise FileError(file.path, f"cannot be read: {error.strerror}") from error


def head(path: str, size: int) -> bytes | None:
    """The first ``size`` bytes of a regular file; None where it is none or cannot be read.

    Nobody waits for a named pipe that somebody put in a file's place.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(path, flags), "rb") as file:
            return file.read(size) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return None


def read_stream(stream: BinaryIO, path: str) -> bytes:
    """All bytes of standard input, called ``path``. Raises FileError as ``read`` does."""
    refuse_other_markup(path)
    return _bounded(stream, path)


def _bounded(stream: BinaryIO, path: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FileError(path, "is larger than 32 MiB; split the list")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileError(path, "is UTF-16; save it as UTF-8")
    if b"\0" in data[:_SNIFFED]:
        raise FileError(path, "is a binary file; awesome-lint reads Markdown only")
    return data


def write(file: File, before: bytes, after: bytes) -> None:
    """Replace the file's content, whole or not at all; its mode stays.

    ``before`` is what it held when it was read. Raises FileError where it holds something
    else by now, or cannot be written; then it is as it was.
    """
    if before == after:
        return
    real = file.real
    # Unguessable, and made with O_EXCL: nobody can have put a symlink there.
    beside = os.path.join(os.path.dirname(real), f".awesome-lint-{os.urandom(8).hex()}.tmp")
    try:
        # os.replace asks for the folder's permission only.
        if not os.access(real, os.W_OK):
            raise FileError(file.path, "is read-only; nothing was written")
        with open(real, "rb") as current:
            if current.read(LARGEST + 1) != before:
                raise FileError(
                    file.path, "changed while it was being fixed; nothing was written, try again"
                )
            status = os.fstat(current.fileno())
        handle = _new(beside, file.path)
        with open(handle, "wb") as new:
            new.write(after)
            new.flush()
            os.fsync(handle)
            _like(handle, status)
        os.replace(beside, real)
    except OSError as error:
        raise FileError(file.path, f"cannot be written: {error.strerror}") from error
    finally:
        if os.path.lexists(beside):
            os.unlink(beside)


def _new(beside: str, path: str) -> int:
    try:
        return os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        told = f"cannot be written: its folder takes no new file: {error.strerror}"
        raise FileError(path, told) from error


def _like(handle: int, status: os.stat_result) -> None:
    """Give the new file the old one's owner, where that is allowed, and its mode."""
    if hasattr(os, "fchown"):  # not on Windows
        with suppress(OSError):  # a new owner is no loss; the right to give files away is rare
            os.fchown(handle, status.st_uid, status.st_gid)
        os.fchmod(handle, stat.S_IMODE(status.st_mode))
