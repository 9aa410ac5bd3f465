"""Bytes from files: what is read, and what is refused."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.errors import FileError

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
