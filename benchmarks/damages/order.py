"""Entries out of order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from damages.kinds import changed, items, kind, line_of, whole_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from awesome_lint.document import Document, Entry
    from damages.kinds import Damage


_SORTED = 0.85  # of the neighbors, by a plain comparison, in a list that is kept in order


def _sorted_runs(doc: Document) -> list[list[Entry]]:
    """Lists of one-line entries in alphabetical order, where the list keeps such an order."""
    runs: dict[int, list[Entry]] = {}
    for each in items(doc):
        if each.block.parent is not None and each.parent is None:
            runs.setdefault(each.block.parent.start, []).append(each)
    long = [each for each in runs.values() if len(each) >= 4]
    pairs = [_titles(pair) for each in long for pair in pairwise(each)]
    kept = sum(one <= other for one, other in pairs)
    if kept < _SORTED * len(pairs):
        return []
    return [each for each in long if _titles(each) == sorted(_titles(each))]


def _titles(entries: Iterable[Entry]) -> list[str]:
    return [each.title.casefold() for each in entries]


@kind("order: entry moved")
def _moved(doc: Document, rng: Random) -> Damage | None:
    runs = _sorted_runs(doc)
    if not runs:
        return None
    run = rng.choice(runs)
    at, to = rng.sample(range(len(run)), 2)
    if abs(at - to) < 2:
        return None
    line = line_of(doc, run[at].block.start) + "\n"
    rest = [line_of(doc, each.block.start) + "\n" for n, each in enumerate(run) if n != at]
    rest.insert(to, line)
    start = whole_line(doc, run[0].block.start)[0]
    end = whole_line(doc, run[-1].block.start)[1]
    if doc.text.count("\n", start, end) != len(run):
        return None
    return changed(doc, start, end, "".join(rest))


@kind("order: new entry at the end")
def _appended(doc: Document, rng: Random) -> Damage | None:
    runs = _sorted_runs(doc)
    if not runs:
        return None
    run = rng.choice(runs)
    start, end = whole_line(doc, run[-1].block.start)
    line = line_of(doc, run[0].block.start)
    first = run[0]
    name = doc.text[slice(*first.title_span)]
    link = first.links[0].link
    if link.target is None or name not in line or not name[0].isalpha():
        return None
    new = line.replace(name, "Aa" + name.lower(), 1)
    new = new.replace(doc.text[slice(*link.target)], "https://a.example/aa", 1)
    new = new if new.endswith("\n") else new + "\n"
    last = doc.text[start:end].rstrip("\n") + "\n"
    return changed(doc, start, end, last + new)
