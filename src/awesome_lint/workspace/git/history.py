"""The content of files at an earlier revision, read from git."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.text.errors import FileError, UsageError
from awesome_lint.workspace.git.commands import GitError, git
from awesome_lint.workspace.git.index import root_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.workspace.files import File

_DEEPEST = 10  # submodules in submodules
_SUBMODULE, _BLOB = b"160000", b"blob"


class Revision:
    """One repository at one commit; ``commit`` None: before it was there at all."""

    def __init__(self, root: str, commit: str | None) -> None:
        self.root = root
        self.commit = commit

    def read(self, path: str) -> bytes | None:
        """What the file at ``path``, from the root, held; None where it was not there.

        A file that was renamed since is looked up by the name it had. Raises FileError where
        git has not got it.
        """
        if self.commit is None:
            return None
        try:
            data = self._blob(path)
            if data is None and path in self._renamed:
                data = self._blob(self._renamed[path])
        except GitError as error:
            raise FileError(path, self._unread(error, path)) from error
        return data

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all files, from the root; symlinks are files, submodules are not."""
        if self.commit is None:
            return frozenset()
        try:
            listed = git(self.root, "ls-tree", "-r", "-z", self.commit)
        except GitError as error:
            raise FileError(self.root, self._unread(error)) from error
        entries = (entry.partition(b"\t") for entry in listed.split(b"\0") if entry)
        return frozenset(
            os.fsdecode(path) for kind, _, path in entries if not kind.startswith(_SUBMODULE)
        )

    def _unread(self, error: GitError, path: str = "") -> str:
        """What to do where an object is missing: in a partial clone it never came along.

        Git is not left to fetch it on its own: it would run what the repository's configuration
        names for that.
        """
        commit = (self.commit or "")[:12]
        return (
            f"as it was in {commit} is not in this clone; if it is a partial one, fetch it with "
            f"`git cat-file -e {commit}:{path}` and try again; git says: {error}"
        )

    def _blob(self, path: str) -> bytes | None:
        listed = git(self.root, "ls-tree", "-z", f"{self.commit}", "--", path)
        kind, _, name = listed.partition(b"\t")
        if name.rstrip(b"\0") != os.fsencode(path) or kind.split()[1] != _BLOB:
            return None
        return git(self.root, "cat-file", "blob", kind.split()[2].decode())

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """The name a file had, by the name it has in the index now."""
        # Not compared with the work tree: its files would go through the filters that the
        # repository's configuration names.
        options = ("--cached", "--find-renames", "--diff-filter=R", "--name-status", "-z")
        told = git(self.root, "diff-index", *options, f"{self.commit}", "--")
        fields = [os.fsdecode(each) for each in told.split(b"\0")]
        return dict(zip(fields[2::3], fields[1::3], strict=False))


class History:
    """The files of a run where their branch left a revision."""

    def __init__(self, revision: str, files: Iterable[File]) -> None:
        """Raises UsageError where the revision, or what it has in common with HEAD, is not
        there in a repository that one of ``files`` lies in.
        """
        self.revision = revision
        folders = {os.path.dirname(file.real) for file in files}
        roots = sorted(filter(None, {root_of(folder) for folder in folders}))
        try:
            self._revisions = {root: _revision(root, revision, 0) for root in roots}
        except FileNotFoundError as error:
            raise UsageError(f"--since {revision}: git is needed, and there is none") from error

    def of(self, file: File) -> tuple[Revision, str]:
        """The revision of the repository a file lies in, and its path there.

        Raises FileError where it lies in none.
        """
        root = root_of(os.path.dirname(file.real))
        if root is None or root not in self._revisions:
            raise FileError(
                file.path, f"lies in no git repository: what is new since {self.revision}?"
            )
        return self._revisions[root], os.path.relpath(file.real, root).replace(os.sep, "/")


def _revision(root: str, name: str, depth: int) -> Revision:
    """Where HEAD left the revision called ``name``.

    In a submodule that is the commit which the repository around it had there.
    """
    try:
        around = git(root, "rev-parse", "--show-superproject-working-tree").rstrip(b"\n")
        if around and depth < _DEEPEST:
            outer = _revision(os.fsdecode(around), name, depth + 1)
            return Revision(root, _recorded(outer, root))
    except GitError as error:
        raise UsageError(f"--since {name}: git says: {error}") from error
    try:
        commit = git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
    except GitError as error:
        raise UsageError(_unknown(root, name)) from error
    try:
        base = git(root, "merge-base", commit.decode().strip(), "HEAD")
    except GitError as error:
        raise UsageError(_unrelated(root, name)) from error
    return Revision(root, base.decode().split()[0])


def _recorded(outer: Revision, root: str) -> str | None:
    """The commit of the submodule at ``root`` that a revision of its surroundings has."""
    if outer.commit is None:
        return None
    path = os.path.relpath(os.path.realpath(root), os.path.realpath(outer.root))
    listed = git(outer.root, "ls-tree", "-z", outer.commit, "--", path.replace(os.sep, "/"))
    fields = listed.split()
    return fields[2].decode() if fields[:1] == [_SUBMODULE] else None


def _unknown(root: str, name: str) -> str:
    return f"--since {name}: there is no such revision{_shallow(root)}"


def _unrelated(root: str, name: str) -> str:
    return f"--since {name}: it has no commit in common with HEAD{_shallow(root)}"


def _shallow(root: str) -> str:
    try:
        shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except GitError:
        shallow = False
    told = (
        " in this clone, which is shallow: fetch all history first (git fetch --unshallow; for "
        "actions/checkout, fetch-depth: 0)"
    )
    return told if shallow else ""
