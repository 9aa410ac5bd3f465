"""What a fix changes, as a unified diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.source import Source


def unified(before: Source, after: Source) -> Iterator[str]:
    """The lines of the diff, each with its line end; none where nothing changed.

    They are made of ``raw``, so that ``patch -p0`` restores every byte.
    """
    from difflib import unified_diff

    path = before.path
    for line in unified_diff(_lines(before), _lines(after), path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(source: Source) -> list[str]:
    lines = [f"{line}\n" for line in source.raw.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
