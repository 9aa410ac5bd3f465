"""How many entries each cut-off and word list of the entry reader decides.

A cut-off decides an entry where without it, or with it moved out of reach, the entry would be
read otherwise, or be none. What decides next to nothing is an exception, and goes:

    python benchmarks/entry_reader_cutoffs.py LIST.md …
"""

from __future__ import annotations

import pkgutil
import re
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from awesome_lint.parser import entries as reader
from awesome_lint.parser import glance
from awesome_lint.text.patterns import lazy
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from awesome_lint.document import Document

    Shapes = dict[int, object]

_NEVER = lazy(r"(?!)")
_FAR = 10_000
_PATIENCE = 20  # seconds for one list, which without a cut-off may take for ever


def main(paths: list[str]) -> None:
    """Print each cut-off with the number of entries it decides, fewest first."""
    modules = [
        import_module(each.name)
        for each in pkgutil.walk_packages(reader.__path__, f"{reader.__name__}.")
    ]
    docs = [glance(Source.from_bytes(Path(path).read_bytes(), path)) for path in paths]
    as_read = [shapes(doc) for doc in docs]
    print(f"{sum(map(len, as_read))} entries")
    signal.signal(signal.SIGALRM, _give_up)
    for module, name, value, other in cut_offs(modules):
        holders = [each for each in modules if getattr(each, name, None) is value]
        for each in holders:
            setattr(each, name, other)
        _forget(modules)
        decided = sum(map(_differing, as_read, map(_shapes_in_time, docs)))
        for each in holders:
            setattr(each, name, value)
        _forget(modules)
        where = module.__name__.removeprefix(f"{reader.__name__}.")
        print(f"{decided:6}  {where}.{name}", flush=True)


def shapes(doc: Document) -> Shapes:
    """What each entry of a document says, by its place, as values to compare."""
    for section in doc.sections:
        section.entries.clear()
    return {
        entry.start: (
            entry.end,
            entry.form,
            entry.title,
            entry.title_span,
            entry.name,
            entry.venue and (entry.venue.name, entry.venue.year),
            entry.dated,
            entry.description,
            entry.separator,
            [each.role for each in entry.links],
            entry.parent and entry.parent.start,
        )
        for entry in reader.entries_of(doc)
    }


def _shapes_in_time(doc: Document) -> Shapes | None:
    """The same; None where no entry can be read any more."""
    signal.alarm(_PATIENCE)
    try:
        return shapes(doc)
    except (AssertionError, IndexError, TypeError, TimeoutError, ValueError):
        return None
    finally:
        signal.alarm(0)


def _give_up(*_: object) -> None:
    raise TimeoutError


def _differing(one: Shapes, other: Shapes | None) -> int:
    if other is None:
        return len(one)
    return sum(one.get(at) != other.get(at) for at in one.keys() | other.keys())


def _forget(modules: list[ModuleType]) -> None:
    """Empty the reader's own caches."""
    for module in modules:
        for each in vars(module).values():
            if hasattr(each, "cache_clear"):
                each.cache_clear()


def cut_offs(modules: list[ModuleType]) -> Iterator[tuple[ModuleType, str, Any, Any]]:
    """The constants of the reader: module, name, value, and what it is like without."""
    for module in modules:
        source = Path(str(module.__file__)).read_text("utf-8")
        for name in re.findall(r"^(_?[A-Z][A-Z_]+) = ", source, re.MULTILINE):
            value = getattr(module, name)
            if hasattr(value, "finditer"):
                yield module, name, value, _NEVER
            elif isinstance(value, str) and re.search(rf"\bre\.\w+\({name}[,)]", source):
                yield module, name, value, _NEVER.pattern
            elif isinstance(value, int):
                yield module, name, value, 0 if "FEWEST" in name or "SHORTEST" in name else _FAR
            elif isinstance(value, (tuple, frozenset, dict, str)):
                yield module, name, value, type(value)()


if __name__ == "__main__":
    main(sys.argv[1:])
