"""The numbers of lists, shown: bars on a terminal, plain columns elsewhere, or JSON."""

from __future__ import annotations

import sys
from collections import Counter
from json import dumps
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.cli.console import is_workflow
from awesome_lint.cli.export import show
from awesome_lint.cli.lists import Lists
from awesome_lint.export.counts import count, json_object, ranked, together, totals_object
from awesome_lint.report.display import quiet_json, quiet_log, safe
from awesome_lint.text.counts import counted, percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from awesome_lint.analysis.conventions import Habit
    from awesome_lint.cli.options import DataOptions
    from awesome_lint.export.counts import Counts

_MOST = 12  # bars of a kind; a terminal is for a glance
_BAR = 30  # columns
_SHORT_BAR = 10  # where names need the room
_GAPS = 6  # columns between a name, two numbers and a bar


class Row(NamedTuple):
    """One number: of what kind, of what, how many, and which share of its kind's whole."""

    kind: str
    name: str
    cases: int
    share: float


def show_counts(options: DataOptions) -> int:
    """Print the numbers of all lists, or write them to --output; the exit code."""
    lists = Lists(options)
    counts = map(count, lists)
    if options.format == "json":
        data = _json(counts)
        show(map(quiet_json, data) if is_workflow() else data, options)
    elif options.output is None and sys.stdout.isatty():
        _draw(counts)
    else:
        pieces = _text(counts)
        if is_workflow():
            pieces = map(quiet_log, pieces)  # the log of a workflow is read for commands
        show(pieces, options)
    return lists.code


def _json(counts: Iterable[Counts]) -> Iterator[str]:
    yield '{"version": 1, "files": ['
    seen: list[Counts] = []
    for each in counts:
        yield f"{',' * bool(seen)}\n{dumps(json_object(each))}"
        seen.append(each)
    yield f'],\n "total": {dumps(totals_object(together(seen)))}}}\n'


def _blocks(counts: Iterable[Counts]) -> Iterator[tuple[str, list[list[Row]]]]:
    """For each list, and for several together, a heading and its rows, kind by kind."""
    seen: list[Counts] = []
    for each in counts:
        yield f"{each.path}: {each.profile}, {_amount(each)}", [*_kinds(each), *_habits(each)]
        seen.append(each)
    if len(seen) > 1:
        total = together(seen)
        yield f"all {len(seen)} files: {_amount(total)}", list(_kinds(total))


def _amount(counts: Counts) -> str:
    return f"{counted(counts.entries, 'entry', 'entries')}, {counted(counts.links, 'link')}"


def _kinds(counts: Counts) -> Iterator[list[Row]]:
    yield [
        Row(
            "section",
            "  " * each.depth + (each.title or "(before all headings)"),
            each.total,
            each.total / counts.entries,
        )
        for each in counts.sections
    ]
    yield _rows("venue", ranked(counts.venues))
    yield _rows("year", sorted(counts.years.items()))
    yield _rows("host", ranked(counts.hosts))
    yield _rows("label", ranked(counts.labels))


def _rows(kind: str, counts: list[tuple[object, int]]) -> list[Row]:
    whole = sum(n for _, n in counts)
    return [Row(kind, str(value), n, n / whole) for value, n in counts]


def _habits(counts: Counts) -> list[list[Row]]:
    rows = [
        Row("convention", f"{name}: {_visible(value)}{_standing(habit, value)}", n, n / habit.total)
        for name, habit in counts.habits.items()
        for value, n in ranked(Counter(habit.counts))
    ]
    return [rows]


def _visible(value: str) -> str:
    """A value, in quotes where it ends with spaces or is empty."""
    return value if value == value.strip() and value else f'"{value}"'


def _standing(habit: Habit, value: str) -> str:
    if value != habit.convention:
        return ""
    return " (the configuration's)" if habit.stated is not None else " (the convention)"


def _text(counts: Iterable[Counts]) -> Iterator[str]:
    for number, (heading, kinds) in enumerate(_blocks(counts)):
        if number:
            yield "\n"
        yield f"{safe(heading)}\n"
        for rows in filter(None, kinds):
            yield "\n"
            width = max(len(str(row.cases)) for row in rows)
            for row in rows:
                share = percent(row.share)
                yield f"{row.kind:<10}  {row.cases:>{width}}  {share:>5}  {safe(row.name)}\n"


def _draw(counts: Iterable[Counts]) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for number, (heading, kinds) in enumerate(_blocks(counts)):
        if number:
            console.print()
        console.print(safe(heading), style="bold", markup=False, soft_wrap=True)
        for rows in filter(None, kinds):
            console.print()
            _draw_kind(console, rows)


def _draw_kind(console: Console, rows: list[Row]) -> None:
    from rich.bar import Bar
    from rich.table import Table
    from rich.text import Text

    kind = rows[0].kind
    shown = rows if kind in ("section", "convention") else _largest(rows)
    names = [Text(safe(row.name)) for row in shown]
    numbers = [(str(row.cases), percent(row.share)) for row in shown]
    widths = [max(map(len, column)) for column in zip(*numbers, strict=True)]
    room = console.width - max(name.cell_len for name in names) - sum(widths) - _GAPS
    length = max(_SHORT_BAR, min(_BAR, room))
    table = Table(box=None, pad_edge=False, header_style="dim")
    widest = max(_SHORT_BAR, console.width - length - sum(widths) - _GAPS)
    table.add_column(kind, overflow="ellipsis", no_wrap=True, max_width=widest)
    for width in widths:
        table.add_column("", justify="right", no_wrap=True, min_width=width)
    table.add_column("", width=length)
    for row, name, number in zip(shown, names, numbers, strict=True):
        table.add_row(name, *number, Bar(1.0, 0.0, row.share, width=length, color="cyan"))
    console.print(table)
    if len(shown) < len(rows):
        more = len(rows) - len(shown)
        console.print(f"… and {more} more; in a pipe, or with --format json, all", style="dim")


def _largest(rows: list[Row]) -> list[Row]:
    """The largest rows, in their order."""
    kept = sorted(rows, key=lambda row: -row.cases)[:_MOST]
    return [row for row in rows if row in kept]
