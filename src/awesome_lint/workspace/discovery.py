"""Which files PATHS mean: folders walked, ``.gitignore`` honoured, symlinks kept inside."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.errors import FileError
from awesome_lint.workspace.files import MARKDOWN, File, refuse_other_markup, suffix
from awesome_lint.workspace.gitignore import NOTHING, Patterns, ignore_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STDIN = "-"


class Found(NamedTuple):
    """The files to check, sorted by path, each real file once; and what was refused."""

    files: list[File]
    refused: list[FileError]


def find(paths: Sequence[str], exclude: Patterns) -> Found:
    """The Markdown files that ``paths`` mean: files as they are, folders with all below.

    ``exclude`` counts for what folders hold, not for files that are named. A symlink that
    leads out of the folders of all ``paths`` is refused where it is named, and passed over
    where it is met.
    """
    homes = [_home(path) for path in paths if path != STDIN]
    files: dict[str, File] = {}
    refused: list[FileError] = []
    for path in paths:
        for found in _named(path, homes, exclude):
            if isinstance(found, File):
                alone = len(paths) == 1 and not os.path.isdir(path)
                files.setdefault(found.real, found._replace(alone=alone))
            else:
                refused.append(found)
    return Found(sorted(files.values()), refused)


def readme(folder: str) -> str:
    """The path of a folder's readme: its own, then that in .github, then in docs.

    Raises FileError where there is none, or where it is not Markdown.
    """
    others: list[str] = []
    for place in (folder, os.path.join(folder, ".github"), os.path.join(folder, "docs")):
        names = sorted(os.listdir(place)) if os.path.isdir(place) else []
        readmes = [
            os.path.normpath(os.path.join(place, name))
            for name in names
            if os.path.splitext(name)[0].lower() == "readme"
        ]
        readable = [path for path in readmes if suffix(path) in MARKDOWN]
        if readable:
            return min(readable, key=lambda path: MARKDOWN.index(suffix(path)))
        others += readmes
    for path in others:
        refuse_other_markup(path)
    raise FileError(folder, "holds no README.md; name the files to check")


def _named(path: str, homes: list[str], exclude: Patterns) -> Iterable[File | FileError]:
    shown = _shown(path)
    if path == STDIN:
        return [File(STDIN, STDIN)]
    if not path:
        return [FileError('""', "is no name of a file")]
    try:
        real = os.path.realpath(path, strict=True)
    except OSError as error:
        return [FileError(shown, f"cannot be read: {error.strerror}")]
    if _is_link(path) and not any(_inside(real, home) for home in homes):
        return [FileError(shown, "is a symlink that leads out of its folder; name its target")]
    if not os.path.isdir(real):
        return [File(shown, real)]
    return list(_below(path, real, exclude)) or [
        FileError(shown, "holds no Markdown file, or all are ignored; name a file")
    ]


def _below(folder: str, home: str, exclude: Patterns) -> Iterator[File | FileError]:
    """The Markdown files below ``folder``, whose real path is ``home``.

    Symlinks to folders are never entered: one that leads inside leads to what is walked
    anyway, so there are no loops to look for. Symlinks to files come last, so that a file
    goes by its own name where both are found.
    """
    above = _above(home)
    if _left_out(home + "/", exclude, above):  # but it was asked for by name
        above, exclude = (), NOTHING
    waiting = [(folder, home, above)]
    links: list[File] = []
    while waiting:
        shown, real, patterns = waiting.pop()
        try:
            with os.scandir(real) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            yield FileError(_shown(shown), f"cannot be read: {error.strerror}")
            continue
        if any(entry.name == ".gitignore" for entry in entries):
            patterns = (ignore_file(os.path.join(real, ".gitignore")), *patterns)
        for entry in entries:
            path, at = os.path.join(shown, entry.name), entry.path
            if entry.is_dir(follow_symlinks=False):
                if entry.name != ".git" and not _left_out(at + "/", exclude, patterns):
                    waiting.append((path, at, patterns))
            elif suffix(entry.name) in MARKDOWN and os.path.isfile(at):
                target = os.path.realpath(at)
                if _inside(target, home) and not _left_out(at, exclude, patterns):
                    file = File(_shown(path), target)
                    if target == at:
                        yield file
                    else:
                        links.append(file)
    yield from links


def _above(home: str) -> tuple[Patterns, ...]:
    """The ``.gitignore`` files above a folder, up to its repository's root, nearest first."""
    found: list[Patterns] = []
    folder = home
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        folder = parent
        if os.path.isfile(os.path.join(folder, ".gitignore")):
            found.append(ignore_file(os.path.join(folder, ".gitignore")))
    return tuple(found)


def _left_out(path: str, exclude: Patterns, patterns: Iterable[Patterns]) -> bool:
    """Whether a path is excluded or ignored: the nearest ``.gitignore`` to know it decides."""
    if exclude.match(path):
        return True
    verdicts = (each.match(path) for each in patterns)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _is_link(path: str) -> bool:
    return os.path.islink(path.rstrip("/"))  # "docs/" is what the symlink "docs" leads to


def _home(path: str) -> str:
    """Where a named path may lead: below a folder, or below the folder a file lies in."""
    folder = os.path.isdir(path) and not _is_link(path)
    return os.path.realpath(path if folder else os.path.dirname(path.rstrip("/")) or ".")


def _inside(path: str, home: str) -> bool:
    return path == home or path.startswith(home.rstrip(os.sep) + os.sep)


def _shown(path: str) -> str:
    """The path as reports name it: "a.md" for "./a.md", "/" on every system."""
    path = path.replace(os.sep, "/")
    while path.startswith("./") and len(path) > 2:
        path = path[2:].lstrip("/")
    return path
