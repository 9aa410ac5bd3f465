"""The age of a repository.

The reflog is a file, and often enough: what was there a month ago is not young. Only where
it does not tell is git asked, by plumbing that no configuration turns to signatures or pagers.
"""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

from awesome_lint.workspace.files import head
from awesome_lint.workspace.git.commands import GitError, git
from awesome_lint.workspace.git.index import git_folder, shared_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = 24 * 60 * 60  # seconds
_OLD = 90  # days: from here on nobody asks for more
_REFLOG = re.compile(rb"[0-9a-f]+ [0-9a-f]+ [^\n]*?> (\d{1,12}) [+-]\d{4}(?:\t|$)", re.MULTILINE)
_PATIENCE = 10  # seconds


def age(root: str) -> int | None:
    """Whole days since the first commit, at most 90 counted by the reflog.

    None where that cannot be told: a shallow clone, no commit, no git, none that trusts
    the folder's owner.
    """
    now = time.time()
    folder = shared_folder(root)
    if folder is None:
        return None
    seen = _days(now, _reflog(root))
    if seen is not None and seen >= _OLD:
        return seen
    if os.path.lexists(os.path.join(folder, "shallow")):
        return None
    return _days(now, _first_commits(root))


def _days(now: float, times: Iterable[int]) -> int | None:
    first = min(times, default=None)
    return None if first is None else max(0, int((now - first) // _DAY))


def _reflog(root: str) -> list[int]:
    folder = git_folder(root)
    data = head(os.path.join(folder, "logs", "HEAD"), 4096) if folder else None
    return [int(found) for found in _REFLOG.findall(data or b"")]


def _first_commits(root: str) -> list[int]:
    command = ("rev-list", "--max-parents=0", "--timestamp", "HEAD")
    try:
        told = git(root, *command, patience=_PATIENCE)
    except (GitError, OSError):
        return []
    times = (line.split()[:1] for line in told.splitlines())
    return [int(found[0]) for found in times if found and found[0].isdigit()]
