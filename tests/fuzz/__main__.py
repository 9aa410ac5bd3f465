"""Look for a document for which something does not hold: ``python -m tests.fuzz --minutes 30``."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

from .documents import ANY, KINDS, document
from .mutations import LISTS
from .properties import STEPS
from .runs import examples_in, run, told


def main() -> int:
    """Run, and say what was found; 1 where something was."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long to look")
    parser.add_argument(
        "--documents", type=int, default=sys.maxsize, help="how many at most in each process"
    )
    parser.add_argument("--seed", default=secrets.token_hex(4), help="where to begin")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--lists", type=Path, action="append", help="a folder with more lists")
    parser.add_argument("--kind", choices=(ANY, *KINDS), default=ANY, help="documents to make")
    parser.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="WORD",
        help='tell kinds that start with it and do not fail for them: "withheld"',
    )
    parser.add_argument("--document", help="look at this one alone, by the name a failure gave it")
    asked = parser.parse_args()
    folders = (*LISTS, *(asked.lists or ()))
    if asked.document is not None:
        return _one(asked.document, asked.kind, folders)
    seeds = [f"{asked.seed}.{n}" for n in range(asked.processes)]
    print(f"seed {asked.seed}", flush=True)
    with ProcessPoolExecutor(asked.processes) as pool:
        results = list(
            pool.map(
                run,
                seeds,
                repeat(60 * asked.minutes),
                repeat(asked.documents),
                repeat(asked.kind),
                repeat(folders),
            )
        )
    kinds: Counter[str] = Counter()
    for result in results:
        kinds += result.kinds
    print(f"{sum(result.documents for result in results)} documents, {kinds.total()} failures")
    for kind, count in kinds.most_common():
        print(f"{count:6} {kind}")
    return int(any(not kind.startswith(tuple(asked.allow)) for kind in kinds))


def _one(name: str, kind: str, folders: tuple[Path, ...]) -> int:
    data = document(name, kind, folders)
    print(f"{data!r}")
    failed = False
    for found in examples_in(name, data, STEPS):
        print(told(found))
        failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
