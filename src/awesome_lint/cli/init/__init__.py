"""The init verb: a list's own conventions as a configuration, and what runs it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint import config
from awesome_lint.cli.console import remark
from awesome_lint.cli.init import pre_commit
from awesome_lint.cli.init.configuration import starter
from awesome_lint.cli.init.workflow import workflow
from awesome_lint.parser import parse
from awesome_lint.text.errors import FileError, UsageError
from awesome_lint.text.source import Source
from awesome_lint.workspace import discovery
from awesome_lint.workspace.files import File, read
from awesome_lint.workspace.replacement import write

if TYPE_CHECKING:
    from collections.abc import Iterable

_HOOKS = ".pre-commit-config.yaml"
_WORKFLOW = ".github/workflows/awesome-lint.yml"
_LARGEST = 1024 * 1024  # bytes of a file that is extended


class Wanted(NamedTuple):
    """The files for ``init`` to write, from the list at ``path``; None: this folder's readme."""

    path: str | None
    force: bool
    pre_commit: bool
    github: bool


class _Change(NamedTuple):
    """A file to write; ``before`` is what it held, None: it was not there."""

    path: str
    before: bytes | None
    after: bytes


def write_files(wanted: Wanted) -> int:
    """Write the configuration, and the hooks and workflow that are asked for; the exit code.

    Nothing is written where one of them is refused. Raises FileError and UsageError.
    """
    path = wanted.path or discovery.readme(".")
    doc = parse(Source.from_bytes(read(File(path, os.path.realpath(path))), path))
    changes = [_configuration(starter(doc, path), wanted)]
    if wanted.pre_commit:
        changes.append(_hooks())
    if wanted.github:
        changes.append(_whole(_WORKFLOW, workflow(_below(path)), wanted))
    _write(filter(None, changes))
    return 0


def _below(path: str) -> str:
    """A list's path as a workflow knows it. Raises UsageError where this folder has it not."""
    relative = os.path.relpath(os.path.realpath(path), os.path.realpath("."))
    if relative.startswith(os.pardir) or os.path.isabs(relative):
        raise UsageError(f"{path} is not below this folder; run init at the repository's root")
    if not os.path.lexists(".git"):
        remark("this folder is no repository's root, and GitHub reads workflows only there")
    return relative.replace(os.sep, "/")


def _configuration(text: str, wanted: Wanted) -> _Change | None:
    """The configuration's change. One that is there already stays, if there is more to do."""
    present = _present()
    if present is None or wanted.force:
        return _whole(config.NAME, text, wanted)
    if not (wanted.pre_commit or wanted.github):
        raise UsageError(f"{present} is there already; --force writes {config.NAME} anew")
    remark(f"{present} is there already and stays as it is")
    return None


def _present() -> str | None:
    """This folder's configuration; those further up do not count."""
    if os.path.lexists(config.NAME):
        return config.NAME
    found = config.find(".")
    if found is not None and os.path.dirname(found) == os.path.abspath("."):
        return f"[tool.awesome-lint] in {os.path.basename(found)}"
    return None


def _whole(path: str, text: str, wanted: Wanted) -> _Change:
    before = _held(path)
    if before is not None and not wanted.force:
        raise UsageError(f"{path} is there already; --force replaces it")
    return _Change(path, before, text.encode("utf-8"))


def _hooks() -> _Change | None:
    before = _held(_HOOKS)
    if before is None:
        return _Change(_HOOKS, None, pre_commit.new().encode("utf-8"))
    text = before.decode("utf-8", "surrogateescape")
    if pre_commit.has_ours(text):
        remark(f"{_HOOKS} has the hooks already and stays as it is")
        return None
    after = pre_commit.extended(text)
    if after is None:
        lines = "\n".join(pre_commit.hooks())
        raise UsageError(f"{_HOOKS} has a form that is not extended; add to its repos:\n{lines}")
    return _Change(_HOOKS, before, after.encode("utf-8", "surrogateescape"))


def _held(path: str) -> bytes | None:
    """The content of a file below this folder; None where there is none.

    A symlink on the way could lead out of the folder, so there must not be one. Raises
    FileError.
    """
    if os.path.realpath(path) != os.path.join(os.path.realpath("."), *path.split("/")):
        raise FileError(path, "a symlink is in the way; nothing was written")
    try:
        with open(path, "rb") as file:
            held = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileError(path, f"cannot be read: {error.strerror}") from error
    if len(held) > _LARGEST:
        raise FileError(path, "is larger than 1 MiB")
    return held


def _write(changes: Iterable[_Change]) -> None:
    for path, before, after in changes:
        if before is not None:
            write(File(path, os.path.realpath(path)), before, after)
        else:
            _create(path, after)
        remark(f"{'wrote' if before is None else 'changed'} {path}")


def _create(path: str, data: bytes) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "xb") as file:  # whoever made it in between keeps theirs
            file.write(data)
    except OSError as error:
        raise FileError(path, f"cannot be written: {error.strerror}") from error
