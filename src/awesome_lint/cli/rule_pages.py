"""The rules, explained: the table of all, and a page for each."""

from __future__ import annotations

import re
import sys
from collections import Counter
from inspect import cleandoc
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.config.option_types import describe, options_of, plain
from awesome_lint.document import Profile
from awesome_lint.report.display import safe
from awesome_lint.report.excerpt import excerpt
from awesome_lint.rule.examples import marked
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from awesome_lint.rule import Example, Rule


_WIDEST = 500  # columns of an example: a line can be the defect by its length
_NUMBER = re.compile("[0-9]+")
_LONG = 6  # lines in a row that other examples have, too: what makes a habit, or an order
_SHOWN = 3  # of them


class Row(NamedTuple):
    """A rule's line in the table."""

    group: str
    rule: str
    level: str
    fix: str
    summary: str


def row(rule: Rule) -> Row:
    """A rule's line in the table."""
    return Row(rule.group, rule.id, levels(rule), fixability(rule), rule.summary)


def levels(rule: Rule) -> str:
    """A rule's level, and where it differs: "info; warning in papers"."""
    if rule.profiles is not None:
        own = [profile for profile in Profile if profile in rule.profiles]
        named = {rule.level_in(profile).value: None for profile in own}
        return f"{'/'.join(named)} in {', '.join(profile.value for profile in own)}"
    other = [
        f"{rule.levels[each].value} in {each.value}" for each in Profile if each in rule.levels
    ]
    return "; ".join((rule.level.value, *other))


def fixability(rule: Rule) -> str:
    """Whether a rule's findings are fixed, as its examples show.

    "safe": always; "sometimes": some are, or some with unsafe fixes only; "unsafe": with
    unsafe fixes only; "none": never.
    """
    safe_ones = sum(example.fixed is not None for example in rule.bad)
    unsafe_ones = sum(example.fixed is None and example.unsafe is not None for example in rule.bad)
    if safe_ones == len(rule.bad):
        return "safe"
    if unsafe_ones == len(rule.bad):
        return "unsafe"
    return "sometimes" if safe_ones else "unsafe" if unsafe_ones else "none"


def table(rules: Iterable[Rule]) -> Iterator[str]:
    """The lines of the table, in columns, a blank line between groups."""
    rows = [row(rule) for rule in rules]
    widths = [max((len(each[at]) for each in rows), default=0) for at in range(4)]
    group = None
    for each in rows:
        if group is not None and each.group != group:
            yield ""
        group = each.group
        cells = (f"{cell:<{width}}" for cell, width in zip(each[1:4], widths[1:], strict=True))
        yield "  ".join((f"{each.group:<{widths[0]}}", *cells, each.summary))


def page(rule: Rule) -> Iterator[str]:
    """The lines of a rule's page."""
    yield f"{rule.id} ({rule.group}): {rule.summary}"
    yield ""
    yield f"Level: {levels(rule)}. Fix: {fixability(rule)}."
    yield ""
    yield from cleandoc(rule.doc).split("\n")
    yield from details(rule)


def details(rule: Rule) -> Iterator[str]:
    """The lines of a rule's options and examples, each part after a blank line."""
    options = options_of(rule.options)
    if options:
        yield from ("", "Options:")
    for option in options:
        yield f"  {option.key} = {_toml(option.default)}  ({describe(option.hint)})"
    if rule.yields_to:
        yield from ("", f"Silent where told already by: {', '.join(rule.yields_to)}.")
    if rule.verdicts:
        yield from ("", "Where the network says:")
    for url, verdict in rule.verdicts.items():
        said = ", ".join(filter(None, (verdict.kind.value, verdict.reason)))
        yield f"  {safe(url)}: {safe(said)}"
    filling = _filling(rule)
    yield from ("", "Flagged:")
    for number, example in enumerate(rule.bad):
        if number:
            yield ""
        yield from _flagged(example, filling)
    goods = [good for good in rule.good if good.strip()]
    if goods:
        yield from ("", "Not flagged:")
    for number, good in enumerate(goods):
        if number:
            yield ""
        yield from _short(_lines(good), filling)


def _filling(rule: Rule) -> frozenset[str]:
    """The lines that are there to make a habit.

    Several examples have them, or they differ in nothing but numbers.
    """
    examples = [marked(example.bad)[0] for example in rule.bad]
    examples += [text for each in rule.bad for text in (each.fixed, each.unsafe) if text]
    numbered: set[str] = set()
    for text in (*examples, *rule.good):
        kinds = Counter(_NUMBER.sub("0", line) for line in _lines(text))
        numbered.update(line for line in _lines(text) if kinds[_NUMBER.sub("0", line)] > _LONG)
    seen: Counter[str] = Counter()
    for text in (*examples[: len(rule.bad)], *rule.good):
        seen.update({*_lines(text)})
    return frozenset({"", *numbered, *(line for line, count in seen.items() if count > 1)})


def _short(lines: Iterable[str], filling: frozenset[str]) -> Iterator[str]:
    """An example's lines as they are printed, of long runs of filling the first ones only."""
    for fills, run in groupby(lines, filling.__contains__):
        row = list(run)
        if fills and len(row) > _LONG:
            yield from map(_indented, row[:_SHOWN])
            yield _indented(f"… {len(row) - _SHOWN} lines more of the kind")
        else:
            yield from map(_indented, row)


def _lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n")


def _flagged(example: Example, filling: frozenset[str]) -> Iterator[str]:
    if example.options is not None:
        for option in options_of(type(example.options)):
            value = getattr(example.options, option.name)
            if value != option.default:
                yield f"  with {option.key} = {_toml(value)}:"
    if example.around is not None:
        yield f"  in a repository with {', '.join(example.around.facts)}:"
    text, spans = marked(example.bad)
    source = Source(text)
    at = [source.position(span.start).line for span in spans]
    lines = max(text.rstrip("\n").count("\n") + 1, *at)
    waiting: list[str] = []
    for number, line in enumerate(text.split("\n")[:lines], 1):
        here = [span for span, place in zip(spans, at, strict=True) if place == number]
        shown = [excerpt(source, span, min(4 * len(line) + 100, _WIDEST)) for span in here]
        if not shown:
            waiting.append(line)
        else:
            yield from _short(waiting, filling)
            waiting = []
            yield _indented(shown[0].line)
            rows = zip_longest(*(each.carets for each in shown), fillvalue=" ")
            yield _indented("".join(max(column) for column in rows))
    yield from _short(waiting, filling)
    for label, fixed in (("fixed", example.fixed), ("fixed with --unsafe", example.unsafe)):
        if fixed is not None:
            yield f"  {label}:"
            yield from _short(_lines(fixed), filling)


def _indented(line: str) -> str:
    return f"    {safe(line)}".rstrip()


def _toml(value: object) -> str:
    from json import dumps

    return "not set" if value is None else dumps(plain(value), ensure_ascii=False)


def print_table(rules: Sequence[Rule]) -> None:
    """Print the table; a terminal gets columns that fit it."""
    if not sys.stdout.isatty():
        print("\n".join(table(rules)))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, pad_edge=False)
    for name in Row._fields[1:]:  # a column of groups would leave summaries no room
        shown.add_column(name, no_wrap=name == "rule", max_width=14 if name == "level" else None)
    for group, members in groupby(map(row, rules), key=lambda each: each.group):
        shown.add_row(Text(group, "bold"))
        for each in members:
            shown.add_row(*map(Text, each[1:]))
    Console().print(shown)


def print_page(rule: Rule) -> None:
    """Print a rule's page; on a terminal, what is flagged stands out."""
    lines = list(page(rule))
    if not sys.stdout.isatty():
        print("\n".join(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for number, line in enumerate(lines):
        carets = bool(line) and set(line) <= {" ", "^"}
        style = "bold" if number == 0 else "red" if carets else ""
        console.print(Text(line, style), soft_wrap=True)
