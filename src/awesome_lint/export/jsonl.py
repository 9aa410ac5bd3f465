"""Lists for programs that read line by line: one object a file."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from awesome_lint.export.json import file_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.export import Listed


def export(lists: Iterable[Listed]) -> Iterator[str]:
    """A line for each list."""
    for each in lists:
        yield dumps(file_object(each)) + "\n"
