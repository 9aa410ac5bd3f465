"""Gitignore patterns, from ``.gitignore`` files and from the configuration."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

_LARGEST = 1024 * 1024  # bytes of a .gitignore that count
# Each star of a pattern is a loop inside the others': "*a*a*a*a*a*b" takes years to fail on
# a long name, and a pull request may bring both.
_MOST_STARS = 4


class Patterns:
    """Patterns that count from ``folder`` down; what they match is decided when asked.

    Lines that are no pattern, and such as would take too long, are passed over.
    """

    def __init__(self, folder: str, lines: Iterable[str]) -> None:
        self.folder = os.path.realpath(folder)
        self._lines = list(lines)
        self._spec: GitIgnoreSpec | None = None

    def match(self, path: str) -> bool | None:
        """True where the path is matched, False where "!" takes it out, None where neither.

        ``path`` is absolute, symlinks resolved; a folder's ends in "/".
        """
        home = self.folder.rstrip(os.sep) + os.sep
        if not self._lines or not path.startswith(home):
            return None
        if self._spec is None:
            self._spec = _spec(self._lines)
        return self._spec.check_file(path[len(home) :].replace(os.sep, "/")).include


NOTHING = Patterns("", ())


def ignore_file(path: str) -> Patterns:
    """The patterns of a ``.gitignore``; none where it cannot be read."""
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST)
    except OSError:
        data = b""
    text = data.decode("utf-8", "surrogateescape")
    return Patterns(os.path.dirname(path), re.split(r"\r?\n", text))


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    patterns: list[str] = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except (ValueError, re.error):  # "!" alone; "[z-a]"
            continue
        if len(re.findall(r"\*+", line)) <= _MOST_STARS:
            patterns.append(line)
    return GitIgnoreSpec.from_lines(patterns)
