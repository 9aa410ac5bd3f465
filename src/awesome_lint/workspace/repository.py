"""A git work tree: what it has at a path, its files of a kind, its name where it is published."""

from __future__ import annotations

import os
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.document import MISSING, Companion
from awesome_lint.text.errors import FileError
from awesome_lint.workspace.community_files import FOLDERS, find_companion, read_companion
from awesome_lint.workspace.files import MARKDOWN, File, read, suffix
from awesome_lint.workspace.git.index import Index, read_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from awesome_lint.document import CompanionKind

Path = tuple[str, ...]
"""The names that lead from a repository's root to a file or folder."""

_README = frozenset(f"readme{ending}" for ending in MARKDOWN)


class Kind(Enum):
    """The kind of thing at a path."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    BEYOND = "beyond"  # below a symlink: GitHub does not follow it, a clone does
    ABSENT = "absent"


class Repository:
    """A git work tree, read as far as it is asked for, and each thing once."""

    def __init__(self, root: str) -> None:
        self.root = root
        self._listings: dict[Path, Mapping[str, Kind]] = {}
        self._anchors: dict[Path, frozenset[str] | None] = {}

    @cached_property
    def index(self) -> Index | None:
        """The files that git tracks; None where its index cannot be read."""
        return read_index(self.root)

    def kind(self, path: Path) -> Kind:
        """The kind of thing on disk at ``path``.

        Goes down by the names that folders list, so a name's case counts on every system
        and no name out of a list ever reaches the operating system.
        """
        kind = Kind.FOLDER
        for depth, name in enumerate(path):
            if kind is not Kind.FOLDER:
                return Kind.ABSENT if kind is Kind.FILE else Kind.BEYOND
            kind = self._listing(path[:depth]).get(name, Kind.ABSENT)
            if kind is Kind.ABSENT:
                break
        return kind

    def has(self, path: Path) -> bool | None:
        """Whether ``path`` is there, or left out of a sparse checkout; None: cannot be told."""
        if self.index is None:
            return None
        whole = "/".join(path)
        if any(f"{whole}/".startswith(f"{folder}/") for folder in self.index.closed):
            return None
        kind = self.kind(path)
        if kind is Kind.BEYOND:
            return None
        return kind is not Kind.ABSENT or whole in self.index.absent

    def anchors(self, path: Path) -> frozenset[str] | None:
        """The anchors of the Markdown file at ``path``; a folder has those of its readme."""
        if path not in self._anchors:
            self._anchors[path] = self._read_anchors(path)
        return self._anchors[path]

    def companion(self, kind: CompanionKind) -> Companion | None:
        """The repository's file of that kind; None where not all of the tree is on disk."""
        index = self.index
        if index is None or index.absent or index.closed & {".github", "docs"}:
            return None
        path = find_companion(kind, self._files_in)
        if path is None:
            return MISSING
        if self.kind(path) is Kind.LINK:
            return Companion("/".join(path))
        return read_companion(self.root, path)

    @cached_property
    def name(self) -> str | None:
        """Its name where it is published."""
        from awesome_lint.workspace.git.remote import published_name

        return published_name(self.root)

    @cached_property
    def page(self) -> str | None:
        """Its page at GitHub."""
        from awesome_lint.workspace.git.remote import github_page

        return github_page(self.root)

    @cached_property
    def branch(self) -> str | None:
        """Its default branch where it is published."""
        from awesome_lint.workspace.git.remote import default_branch

        return default_branch(self.root)

    @cached_property
    def age(self) -> int | None:
        """Days since its first commit."""
        from awesome_lint.workspace.git.age import age

        return age(self.root)

    def _files_in(self, folder: Path) -> list[str]:
        if self.kind(folder) is not Kind.FOLDER:
            return []
        return [name for name, kind in self._listing(folder).items() if kind is not Kind.FOLDER]

    def readme(self) -> Path | None:
        """The readme that GitHub shows."""
        for folder in FOLDERS:
            names = [name for name in self._files_in(folder) if name.lower() in _README]
            if names:
                return (*folder, min(names))
        return None

    def _read_anchors(self, path: Path) -> frozenset[str] | None:
        kind = self.kind(path)
        if kind is Kind.FOLDER:
            name = readme_among(self._listing(path))
            return None if name is None else self.anchors((*path, name))
        if kind is not Kind.FILE or suffix(path[-1]) not in MARKDOWN:
            return None

        real = os.path.join(self.root, *path)
        try:
            return anchors_in(read(File(real, real)))
        except FileError:
            return None

    def _listing(self, path: Path) -> Mapping[str, Kind]:
        if path not in self._listings:
            try:
                with os.scandir(os.path.join(self.root, *path)) as entries:
                    found = {each.name: _kind(each) for each in entries if each.name != ".git"}
            except OSError:
                found = {}
            self._listings[path] = found
        return self._listings[path]


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    return Kind.FOLDER if entry.is_dir(follow_symlinks=False) else Kind.FILE


def anchors_in(data: bytes) -> frozenset[str]:
    """The anchors of a Markdown file with this content, lower case."""
    from awesome_lint.parser import parse
    from awesome_lint.text.source import Source

    doc = parse(Source.from_bytes(data))
    names = [*doc.reachable, *(each.name for each in doc.anchors)]
    return frozenset(name.lower() for name in names)


def readme_among(names: Iterable[str]) -> str | None:
    """The readme that GitHub shows of a folder with files of these names."""
    return min((name for name in names if name.lower() in _README), default=None)
