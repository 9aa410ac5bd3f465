"""The repository around a file: answers to what rules ask of it."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.document import Surroundings
from awesome_lint.workspace.git.index import root_of
from awesome_lint.workspace.repository import Repository

if TYPE_CHECKING:
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.repository import Path

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def surroundings_of(file: File, repositories: dict[str, Repository]) -> Surroundings:
    """The surroundings of a file, looked up when they are asked for.

    ``repositories`` are those already met, by root; this file's is added.
    """
    return Place(file, repositories).surroundings


class Place:
    """A file's place in its repository. Nothing is known where git does not track the file."""

    def __init__(self, file: File, repositories: dict[str, Repository]) -> None:
        self._real = file.real
        self._repositories = repositories

    @property
    def surroundings(self) -> Surroundings:
        """The answers for rules."""
        return Surroundings(
            has=self._has,
            anchors=self._anchors,
            companion=lambda kind: None if self._shown is None else self._shown.companion(kind),
            name=lambda: None if self._shown is None else self._shown.name,
            branch=lambda: None if self._shown is None else self._shown.branch,
            age=lambda: None if self._shown is None else self._shown.age,
            page=self._page,
        )

    def _has(self, target: str) -> bool | None:
        path = self.path(target)
        return None if path is None or self._home is None else self._home.has(path)

    def _anchors(self, target: str) -> frozenset[str] | None:
        path = self.path(target)
        return None if path is None or self._home is None else self._home.anchors(path)

    def _page(self) -> str | None:
        """GitHub's page of this file: the repository's page, or ``…/blob/HEAD/path``."""
        if self._home is None:
            return None
        page = self._home.page
        if page is None or self._shown is not None:
            return page
        from urllib.parse import quote

        path = os.path.relpath(self._real, self._home.root).replace(os.sep, "/")
        return f"{page}/blob/HEAD/{quote(path, errors='surrogateescape')}"

    @cached_property
    def _shown(self) -> Repository | None:
        """The repository, if this file is what it shows as its readme."""
        if self._home is None:
            return None
        own = tuple(os.path.relpath(self._real, self._home.root).split(os.sep))
        return self._home if own == self._home.readme() else None

    @cached_property
    def _home(self) -> Repository | None:
        root = root_of(os.path.dirname(self._real))
        if root is None:
            return None
        repository = self._repositories.setdefault(root, Repository(root))
        index = repository.index
        own = os.path.relpath(self._real, root).replace(os.sep, "/")
        return repository if index is not None and own in index.files else None

    def path(self, target: str) -> Path | None:
        """The path from the root that a relative target names; None: outside the repository.

        So it is for ``../../issues`` in a readme: on GitHub it climbs out of
        ``/owner/name/blob/main/``. A leading "/" is the repository's root there.
        """
        from urllib.parse import unquote

        if self._home is None or _SCHEME.match(target):
            return None
        own = os.path.relpath(self._real, self._home.root).split(os.sep)
        written = unquote(target.partition("#")[0].partition("?")[0], errors="surrogateescape")
        if not written:
            return tuple(own)
        names = [] if written.startswith("/") else own[:-1]
        for name in written.split("/"):
            if name == "..":
                if not names:
                    return None
                names.pop()
            elif name not in ("", "."):
                names.append(name)
        return tuple(names)
