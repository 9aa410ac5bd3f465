"""A run: documents from a seed until the time is up, and the kinds of failures among them."""

from __future__ import annotations

import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from .documents import document
from .failures import Failure, guarded
from .properties import chosen
from .shrinking import shrunk

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from .failures import Step


class Example(NamedTuple):
    """The first document of a run that failed in some way, and the least of it that does."""

    seed: str
    failure: Failure
    least: bytes


class Result(NamedTuple):
    """How many documents a run had, its failures by kind, and an example of each kind."""

    documents: int
    kinds: Counter[str]
    examples: list[Example]


def run(seed: str, seconds: float, most: int, kind: str, folders: Sequence[Path]) -> Result:
    """What comes of documents from ``seed`` on, for so many seconds or documents."""
    until = time.monotonic() + seconds
    kinds: Counter[str] = Counter()
    examples: list[Example] = []
    count = 0
    while count < most and time.monotonic() < until:
        name = f"{seed}/{count}"
        count += 1
        data = document(name, kind, folders)
        for found in examples_in(name, data, chosen(data, Random(name)), kinds):
            kinds[found.failure.kind] += 1
            if kinds[found.failure.kind] == 1:
                examples.append(found)
                print(told(found), flush=True)
    return Result(count, kinds, examples)


def examples_in(
    seed: str, data: bytes, tried: Iterable[Step], known: Container[str] = ()
) -> Iterator[Example]:
    """The failures of a document; those of a kind that is not ``known`` come small."""
    seen: set[str] = set()
    for step in tried:
        for failure in guarded(step, data):
            if failure.kind not in seen:
                seen.add(failure.kind)
                found = Example(seed, failure, data)
                yield found if failure.kind in known else _least(found, step)


def _least(found: Example, step: Step) -> Example:
    kind = found.failure.kind

    def failing(data: bytes) -> Iterator[Failure]:
        return (each for each in guarded(step, data) if each.kind == kind)

    least = shrunk(found.least, lambda data: any(failing(data)))
    return Example(found.seed, next(failing(least), found.failure), least)


def told(found: Example) -> str:
    """An example in words, for people."""
    kind, why = found.failure
    return f"{kind}\n  document {found.seed}\n  {found.least!r}\n  {why}"
