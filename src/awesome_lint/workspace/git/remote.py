"""The name of a repository where it is published, as its own configuration has it.

The file is read as text: git itself would also obey it. Format:
https://git-scm.com/docs/git-config#_configuration_file.
"""

from __future__ import annotations

import re

from awesome_lint.workspace.files import head
from awesome_lint.workspace.git.index import shared_folder

_LONGEST = 1 << 20  # bytes
_SECTION = re.compile(r"\s*\[\s*([^\]\n]*)\]")
_URL = re.compile(r"\s*url\s*=\s*\"?([^\s\"#;]+)", re.IGNORECASE)
_REMOTES = ("origin", "upstream")
# https://host/owner/name, ssh://git@host/owner/name, git@host:owner/name; a path has no host.
_PUBLISHED = re.compile(
    r"(?:(?:https?|ssh|git)://[^/\s]+/|(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+:(?!/?/))"
    r"(?:[^/\s]+/)+([^/\s]+?)(?:\.git)?/?"
)


_HEAD = re.compile(r"ref: refs/remotes/origin/(\S+)\s*")
_GITHUB = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^/@\s]+@)?github\.com(?::\d+)?/|(?:[\w.-]+@)?github\.com:)"
    r"([^/\s]+)/([^/\s]+?)(?:\.git)?/?",
    re.IGNORECASE,
)


def published_name(root: str) -> str | None:
    """The last part of the remote's address, without ".git"; None where there is none."""
    published = _PUBLISHED.fullmatch(_address(root))
    return published[1] if published else None


def github_page(root: str) -> str | None:
    """The repository's page, ``https://github.com/owner/name``; None where it is not there."""
    hosted = _GITHUB.fullmatch(_address(root))
    return f"https://github.com/{hosted[1]}/{hosted[2]}" if hosted else None


def default_branch(root: str) -> str | None:
    """The branch that the remote shows first, as a clone notes it; None where none is noted."""
    folder = shared_folder(root)
    data = None if folder is None else head(f"{folder}/refs/remotes/origin/HEAD", _LONGEST)
    found = None if data is None else _HEAD.fullmatch(data.decode("utf-8", "replace"))
    return found[1] if found else None


def _address(root: str) -> str:
    """The address of the remote that counts; empty where there is none."""
    folder = shared_folder(root)
    data = None if folder is None else head(f"{folder}/config", _LONGEST)
    if data is None:
        return ""
    urls: dict[str, str] = {}
    remote = ""
    for line in data.decode("utf-8", "replace").split("\n"):
        section = _SECTION.match(line)
        if section:
            name = re.fullmatch(r"remote\s+\"([^\"]*)\"\s*", section[1])
            remote = name[1] if name else ""
            continue
        url = _URL.match(line) if remote else None
        if url:
            urls.setdefault(remote, url[1])
    return next((urls[name] for name in _REMOTES if name in urls), "")
