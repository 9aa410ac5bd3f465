"""Git commands that only read, so that nothing a repository contains makes them run code.

A repository's configuration can name programs for hooks, file system monitors, transports and
filters. What is asked here is plumbing that reads objects and the index, never files of the
work tree, which filters see first; and the rest is turned off. Which repository is meant is said
by the folder alone: git sets variables for hooks that would say something else.
"""

from __future__ import annotations

import os

# The variables of a repository, as "git rev-parse --local-env-vars" lists them, but those for
# configuration: whoever runs us may have to say there that a folder's owner is to be trusted.
_UNSET = frozenset(
    ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_CONFIG", "GIT_DIR",
     "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX",
     "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE",
     "GIT_WORK_TREE")
)  # fmt: skip
_SET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_OPTIONS = (
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "protocol.allow=never"),
)


class GitError(Exception):
    """A git command that failed; its text is what git said first."""


def git(root: str, *arguments: str, patience: float | None = None) -> bytes:
    """The output of a git command that is run at the ``root`` of a work tree.

    Raises GitError where it fails, or takes more than ``patience`` seconds, and
    FileNotFoundError where there is no git.
    """
    import subprocess

    env = {name: value for name, value in os.environ.items() if name not in _UNSET} | _SET
    # A broken .git must not send git to the repository around this one.
    env["GIT_CEILING_DIRECTORIES"] = os.path.dirname(os.path.abspath(root))
    try:
        done = subprocess.run(
            ["git", *_OPTIONS, "-C", root, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=env,
            check=False,
            timeout=patience,
        )
    except subprocess.TimeoutExpired as error:
        raise GitError(f"nothing in {patience:g} seconds") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(said or f"exit code {done.returncode}")
    return done.stdout
