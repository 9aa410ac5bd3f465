"""How many leads each cut-off and word list of the entry reader decides.

A cut-off decides a lead where without it, or with it moved out of reach, the lead would be
read otherwise. What decides next to nothing is an exception, and goes:

    python benchmarks/entry_reader_cutoffs.py LIST.md …
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser import parse
from awesome_lint.parser.entries.certain_leads import certain_lead
from awesome_lint.parser.entries.lead_reading import read_closely
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from awesome_lint.document import Inline
    from awesome_lint.parser.entries.lead import Lead

ROOMS = (
    "credits",
    "lead",
    "lead_venue",
    "sentences",
    "set_off",
    "text_titles",
    "title_edges",
    "titles",
)
_NEVER = re.compile(r"(?!)")
_FAR = 10_000


def main(paths: list[str]) -> None:
    """Print each cut-off with the number of leads it decides, fewest first."""
    lines = [inlines for path in paths for inlines in leads_of(Path(path))]
    lines = [each for each in lines if certain_lead(each) is None]
    as_read = [shape(inlines) for inlines in lines]
    print(f"{len(lines)} leads that take a closer look")
    rows = []
    for room, name, value, other in cut_offs():
        holders = holders_of(name, value)
        for module in holders:
            setattr(module, name, other)
        is_label.cache_clear()
        decided = sum(shape(each) != was for each, was in zip(lines, as_read, strict=True))
        for module in holders:
            setattr(module, name, value)
        rows.append((decided, f"{room}.{name}"))
    for decided, where in sorted(rows):
        print(f"{decided:6}  {where}")


def leads_of(path: Path) -> list[list[Inline]]:
    """The leaves of a list that a lead can be read from."""
    doc = parse(Source.from_bytes(path.read_bytes(), path.name))
    return [block.inlines for block in doc.leaves if block.inlines]


def shape(inlines: list[Inline]) -> object:
    """What a lead says, as a value to compare; the error's type where it cannot be read."""
    try:
        lead: Lead | None = read_closely(inlines)
    except (IndexError, TypeError, ValueError) as failure:
        return type(failure)
    if lead is None:
        return None
    roles = [each.role for each in lead.links]
    venue = lead.venue and (lead.venue.name, lead.venue.year)
    return (lead.form, lead.title, lead.name, venue, lead.dated, lead.description, roles)


def holders_of(name: str, value: object) -> list[ModuleType]:
    """The modules of the reader that have a constant: its own, and those that import it."""
    modules = [import_module(f"awesome_lint.parser.{room}") for room in ROOMS]
    return [each for each in modules if getattr(each, name, None) is value]


def cut_offs() -> Iterator[tuple[str, str, Any, Any]]:
    """The constants of the reader, each with what it is like without: room, name, value, other."""
    for room in ROOMS:
        module = import_module(f"awesome_lint.parser.{room}")
        source = Path(str(module.__file__)).read_text("utf-8")
        for name in re.findall(r"^(_?[A-Z][A-Z_]+) = ", source, re.MULTILINE):
            value = getattr(module, name)
            if isinstance(value, re.Pattern):
                yield room, name, value, _NEVER
            elif isinstance(value, str) and re.search(rf"\bre\.\w+\({name}[,)]", source):
                yield room, name, value, _NEVER.pattern
            elif isinstance(value, int):
                yield room, name, value, 0 if "FEWEST" in name or "SHORTEST" in name else _FAR
            elif isinstance(value, (tuple, frozenset, dict, str)):
                yield room, name, value, type(value)()


if __name__ == "__main__":
    main(sys.argv[1:])
