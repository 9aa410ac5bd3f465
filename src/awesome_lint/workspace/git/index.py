"""Which files git tracks, read from the index itself.

Running git would do as well, but in somebody else's repository git runs what the
repository's configuration names (core.fsmonitor, and whatever comes next), needs to trust
the folder's owner, and is absent from slim images. The index is a file: reading it runs
nothing. Format: https://git-scm.com/docs/index-format, versions 2 to 4.
"""

from __future__ import annotations

import os
import re
import struct
from typing import NamedTuple

from awesome_lint.workspace.files import head

_LARGEST = 256 * 1024 * 1024  # bytes; two million files
_LONGEST = 65536  # bytes of a path, far beyond any system's; a broken index may say anything
_GITLINK, _FOLDER = 0o160000, 0o040000
_EXTENDED, _SKIPPED = 0x4000, 0x4000  # in the flags; in the flags that follow them


class Index(NamedTuple):
    """Paths from the repository's root, "/" between names, without one at the end.

    ``absent`` are tracked, and their folders, but a sparse checkout leaves them off the disk.
    ``closed`` are folders whose content is not listed: submodules, and in a sparse index
    whole folders.
    """

    files: frozenset[str]
    absent: frozenset[str]
    closed: frozenset[str]


def root_of(folder: str) -> str | None:
    """The top of the work tree a folder lies in: the nearest with a ``.git``."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def read_index(root: str) -> Index | None:
    """The files tracked below ``root``; None: there is no index, or none we understand."""
    folder, shared = git_folder(root), shared_folder(root)
    data = head(os.path.join(folder, "index"), _LARGEST + 1) if folder else None
    config = head(os.path.join(shared, "config"), 1 << 20) if shared else None
    if data is None or config is None or len(data) > _LARGEST:
        return None
    sha256 = re.search(rb"(?im)^\s*objectformat\s*=\s*\"?sha256", config)
    try:
        return _parsed(data, 32 if sha256 else 20)
    except (ValueError, IndexError, struct.error):
        return None


def git_folder(root: str) -> str | None:
    """The folder of git's own files; in a linked work tree or submodule a file names it."""
    path = os.path.join(root, ".git")
    if os.path.isdir(path):
        return path
    told = head(path, 4096)
    if told is None or b"\0" in told:
        return None
    return os.path.join(
        root, told.decode("utf-8", "surrogateescape").removeprefix("gitdir:").strip()
    )


def shared_folder(root: str) -> str | None:
    """The folder of what all linked work trees share: configuration, objects, history."""
    folder = git_folder(root)
    told = head(os.path.join(folder, "commondir"), 4096) if folder else None
    if folder is None or told is None or b"\0" in told:
        return folder
    return os.path.join(folder, told.decode("utf-8", "surrogateescape").strip())


def _parsed(data: bytes, hash_size: int) -> Index | None:
    signature, version, count = struct.unpack_from(">4sII", data)
    if signature != b"DIRC" or version not in (2, 3, 4):
        return None
    files: set[str] = set()
    absent: set[str] = set()
    closed: set[str] = set()
    at, path = 12, b""
    flags_at = 40 + hash_size  # after ten 32-bit numbers, the seventh of them the mode
    for _ in range(count):
        (mode,) = struct.unpack_from(">I", data, at + 24)
        (flags,) = struct.unpack_from(">H", data, at + flags_at)
        name = at + flags_at + 2
        skipped = False
        if flags & _EXTENDED:
            skipped = bool(struct.unpack_from(">H", data, name)[0] & _SKIPPED)
            name += 2
        if version == 4:
            drop, name = _varint(data, name)
            if drop > len(path) or len(path) > _LONGEST:
                return None
            end = data.index(b"\0", name)
            path = path[: len(path) - drop] + data[name:end]
            at = end + 1
        else:
            end = data.index(b"\0", name)
            path = data[name:end]
            at += (end - at + 8) // 8 * 8  # padded with one to eight NULs
        shown = path.decode("utf-8", "surrogateescape").rstrip("/")
        if mode in (_GITLINK, _FOLDER):
            closed.add(shown)
        elif skipped:
            while shown and shown not in absent:
                absent.add(shown)
                shown = shown.rpartition("/")[0]
        else:
            files.add(shown)
    if _is_split(data[at : len(data) - hash_size]):
        return None
    return Index(frozenset(files), frozenset(absent), frozenset(closed))


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number in git's offset encoding, and where it ends."""
    byte = data[at]
    value = byte & 0x7F
    while byte & 0x80 and value < _LONGEST:
        at += 1
        byte = data[at]
        value = (value + 1) << 7 | byte & 0x7F
    return value, at + 1


def _is_split(extensions: bytes) -> bool:
    """Whether the entries are only what changed since another index ("link")."""
    at = 0
    while at + 8 <= len(extensions):
        signature, size = struct.unpack_from(">4sI", extensions, at)
        if signature == b"link":
            return True
        at += 8 + size
    return False
