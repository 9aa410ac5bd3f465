"""Gitignore patterns, from ``.gitignore`` files and from the configuration."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from awesome_lint.workspace.files import head

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

_LARGEST = 128 * 1024  # bytes of a .gitignore that count
_MOST_LINES = 4000  # of them
# Each star is a loop inside the others': "*a*a*a*a*a*b" takes years to fail on a long name, and
# a pull request may bring both. Those at a pattern's ends cannot fail.
_MOST_STARS = 2
_LONGEST = 1024  # characters of a pattern


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
    """The patterns of a ``.gitignore``; none where it is no file that can be read.

    A symlink does not count, as for git: it could lead anywhere.
    """
    data = None if os.path.islink(path) else head(path, _LARGEST + 1)
    text = (data or b"").decode("utf-8", "surrogateescape")
    lines = re.split(r"\r?\n", text)
    if len(text) > _LARGEST:
        del lines[-1]  # half of a pattern is another one
    return Patterns(os.path.dirname(path), lines[:_MOST_LINES])


def _spec(lines: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    patterns: list[str] = []
    for line in lines:
        if len(line) > _LONGEST or _is_costly(line):
            continue
        try:
            GitIgnoreSpec.from_lines([line])
        except (ValueError, re.error):  # "!" alone; "[z-a]"
            continue
        patterns.append(line)
    return GitIgnoreSpec.from_lines(patterns)


def _is_costly(line: str) -> bool:
    """Whether a pattern holds more loops than any that people write."""
    inner = line.rstrip("*/ ").removeprefix("!").removeprefix("/").removeprefix("**/")
    return len(re.findall(r"\*+", inner)) > _MOST_STARS
