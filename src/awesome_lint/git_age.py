"""How old a repository is.

The reflog is a file, and often enough: what was there a month ago is not young. Only where
it does not tell is git asked, and then so that nothing the repository contains can make it
run code or reach out: plumbing, which no configuration turns to signatures, pagers or
aliases; no hooks, no file system monitor, no transport, no fetching of missing objects.
"""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

from awesome_lint.files import head
from awesome_lint.git_index import git_folder, shared_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

_DAY = 24 * 60 * 60  # seconds
_OLD = 90  # days: from here on nobody asks for more
_REFLOG = re.compile(rb"[0-9a-f]+ [0-9a-f]+ [^\n]*?> (\d{1,12}) [+-]\d{4}(?:\t|$)", re.MULTILINE)
_PATIENCE = 10  # seconds
_SAFE = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_OPTIONS = ("-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")


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
    import subprocess  # only where young-repository is asked for

    environment = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    # A broken .git must not send git to the repository around this one.
    environment |= _SAFE | {"GIT_CEILING_DIRECTORIES": os.path.dirname(root)}
    command = ("git", "--no-pager", *_OPTIONS, "rev-list", "--max-parents=0", "--timestamp", "HEAD")
    try:
        run = subprocess.run(
            command,
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return []
    times = (line.split()[:1] for line in run.stdout.splitlines())
    return [int(found[0]) for found in times if found and found[0].isdigit()]
