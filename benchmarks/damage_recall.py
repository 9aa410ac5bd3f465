"""How many made defects ``check`` reports, and how many the safe fix mends, kind by kind.

    python benchmarks/damage_recall.py LIST … [--seed N] [--tries N] [--kind WORD …] [--show]

Makes one defect at a time in one of the lists (``damages`` has the kinds), looks for findings
that were not there before, and applies their safe fixes. A defect is *reported* where one of
those findings is about its lines, *mended* where the text is the former one again, spaces
aside, and *otherwise* where safe fixes write something else. ``--show`` prints the lines of
what was missed or mended otherwise, for reading. What a seed makes it makes again.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import zlib
from bisect import bisect_right
from collections import Counter
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from damages import KINDS, sound

from awesome_lint.config.settings import resolve
from awesome_lint.engine.linter import check
from awesome_lint.text.edits import Applicability, compatible, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from damages import Damage

    from awesome_lint.document import Document
    from awesome_lint.text.diagnostics import Diagnostic

PASSES = 3  # of safe fixes
SHOWN = 150  # characters of a line
_ROUNDS = 4  # through all lists for a place


class Outcome(Enum):
    """What became of a defect."""

    MENDED = "mended"
    OTHERWISE = "mended otherwise"
    REPORTED = "reported"
    MISSED = "missed"


class Sound(NamedTuple):
    """A list as it was, and what is said of it."""

    path: Path
    doc: Document
    said: Counter[tuple[str, str]]


class Try(NamedTuple):
    """A defect and what became of it; ``rules`` told, ``after`` is the text as fixes leave it."""

    kind: str
    path: Path
    outcome: Outcome
    rules: tuple[str, ...]
    before: str
    damage: Damage
    after: str


def read(paths: Sequence[Path], largest: int) -> list[Sound]:
    """The lists that are small enough, and what is said of them."""
    found = []
    for path in paths:
        text = path.read_bytes().decode("utf-8", "replace")
        if len(text) <= largest and "\r" not in text:
            doc = sound(text)
            said = Counter(_told(doc, each) for each in _check(doc))
            found.append(Sound(path, doc, said))
    return found


def tries(lists: Sequence[Sound], kinds: Sequence[str], count: int, seed: int) -> Iterator[Try]:
    """``count`` defects of each kind, or as many as there are places found for."""
    for name in kinds:
        rng = random.Random(seed ^ zlib.crc32(name.encode()))
        order = rng.sample(lists, len(lists)) * _ROUNDS
        made = ((one, KINDS[name](one.doc, rng)) for one in order)
        suitable = ((one, each) for one, each in made if each and each.text != one.doc.text)
        for one, each in islice(suitable, count):
            yield judged(name, one, each)


def judged(name: str, one: Sound, damage: Damage) -> Try:
    """What ``check`` and safe fixes make of a defect."""
    doc = sound(damage.text)
    told = _new(doc, one.said, damage)
    after = _mended(doc, told, one, damage)
    rules = tuple(sorted({each.rule for each in told}))
    if not told:
        outcome = Outcome.MISSED
    elif _plain(after) == _plain(one.doc.text):
        outcome = Outcome.MENDED
    else:
        outcome = Outcome.REPORTED if after == damage.text else Outcome.OTHERWISE
    return Try(name, one.path, outcome, rules, one.doc.text, damage, after)


def _check(doc: Document) -> list[Diagnostic]:
    return check(doc, resolve(doc.profile, ()))


def _told(doc: Document, each: Diagnostic) -> tuple[str, str]:
    """What makes a finding the same before and after: its rule and the text it is about."""
    return each.rule, doc.text[slice(*each.span)] + each.message


def _new(doc: Document, said: Counter[tuple[str, str]], damage: Damage) -> list[Diagnostic]:
    """The findings that were not there before and are about the defect."""
    left = Counter(said)
    found = []
    for each in _check(doc):
        told = _told(doc, each)
        if left[told]:
            left[told] -= 1
        elif _is_near(doc, each, damage):
            found.append(each)
    return found


def _is_near(doc: Document, each: Diagnostic, damage: Damage) -> bool:
    """Whether a finding is on the defect's lines, the ones beside them, or points there."""
    spans = [each.span, *(other.span for other in each.related if not other.path)]
    starts = doc.source.line_starts
    for start, end in spans:
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, max(start, end - 1)) - 1
        if first <= damage.last + 1 and last >= damage.first - 1:
            return True
    return False


def _mended(doc: Document, told: list[Diagnostic], one: Sound, damage: Damage) -> str:
    """The text after the safe fixes of what is new."""
    for _ in range(PASSES):
        fixes = [
            each.fix
            for each in told
            if each.fix is not None and each.fix.applicability is Applicability.SAFE
        ]
        if not fixes:
            break
        doc = sound(doc.source.edited(merged(compatible(fixes))).text)
        if _plain(doc.text) == _plain(one.doc.text):
            break
        told = _new(doc, one.said, damage)
    return doc.text


def _plain(text: str) -> list[str]:
    """The lines of a text without what nobody sees."""
    return [words for line in text.split("\n") if (words := " ".join(line.split()))]


def table(found: Sequence[Try]) -> Iterator[str]:
    """A line for each kind, the least reported first, and one for all."""
    yield f"{'kind':36}{'tries':>6}{'reported':>10}{'mended':>8}{'otherwise':>11}  rules"
    kinds: dict[str, list[Try]] = {}
    for each in found:
        kinds.setdefault(each.kind, []).append(each)
    lines = [(_share(each, *_SEEN), name, each) for name, each in kinds.items()]
    for _, name, each in sorted(lines, key=lambda line: line[:2]):
        rules = Counter(rule for one in each for rule in one.rules).most_common(3)
        yield f"{_row(name, each)}  {', '.join(f'{rule} {n}' for rule, n in rules)}"
    if found:
        yield _row("all", found)


_SEEN = (Outcome.MENDED, Outcome.OTHERWISE, Outcome.REPORTED)


def _share(found: Sequence[Try], *outcomes: Outcome) -> float:
    return sum(each.outcome in outcomes for each in found) / len(found)


def _row(name: str, found: Sequence[Try]) -> str:
    shares = (_SEEN, (Outcome.MENDED,), (Outcome.OTHERWISE,))
    seen, mended, other = (f"{_share(found, *each):.0%}" for each in shares)
    return f"{name:36}{len(found):6}{seen:>10}{mended:>8}{other:>11}"


def shown(each: Try) -> Iterator[str]:
    """The lines of a defect that was missed or mended otherwise."""
    place = f"{each.path.name}:{each.damage.first + 1}"
    yield f"\n{each.kind}: {each.outcome.value} {place} {', '.join(each.rules)}"
    before, damaged, after = (
        text.split("\n") for text in (each.before, each.damage.text, each.after)
    )
    yield from _apart("-", before, damaged)
    yield from _apart("+", damaged, before)
    if each.outcome is Outcome.OTHERWISE:
        yield from _apart(">", after, damaged)


def _apart(sign: str, lines: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """The first lines that are not among the others."""
    left = Counter(lines) - Counter(others)
    for line in [each for each in lines if left[each]][:4]:
        yield f"  {sign} {line[:SHOWN]}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lists", nargs="+", type=Path, help="Markdown files or folders of them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--largest", type=int, default=40_000, help="characters of a list")
    parser.add_argument("--tries", type=int, default=10, help="defects of each kind")
    parser.add_argument("--kind", action="append", help="only kinds whose name has this")
    parser.add_argument("--show", action="store_true", help="print what was not mended")
    args = parser.parse_args()
    gc.disable()
    paths = [
        one
        for each in args.lists
        for one in (sorted(each.glob("*.md")) if each.is_dir() else [each])
    ]
    names = [name for name in KINDS if not args.kind or any(word in name for word in args.kind)]
    found = []
    for each in tries(read(paths, args.largest), names, args.tries, args.seed):
        found.append(each)
        if args.show and each.outcome in (Outcome.MISSED, Outcome.OTHERWISE):
            print("\n".join(shown(each)), flush=True)
    print("\n".join(table(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
