"""Lists as data, by format. Each is imported when it is chosen; all take documents one by one."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from awesome_lint.document import Document

FORMATS = ("json", "jsonl", "csv", "bibtex")


class Listed(NamedTuple):
    """A list to export. ``profile`` is what its rules would be chosen by."""

    path: str
    profile: str
    doc: Document


def load(name: str) -> Callable[[Iterable[Listed]], Iterator[str]]:
    """The exporter of a format: it makes the text, piece by piece."""
    export: Callable[[Iterable[Listed]], Iterator[str]]
    export = import_module(f"{__name__}.{name}").export
    return export
