"""CPU time of `check` by two source trees, over the same files, run by turns.

The two trees take turns on each file, so that a busy machine slows both alike; each run is a
process of its own, start-up included, and its user and system time are counted:

    python benchmarks/paired_check.py OLD/src NEW/src LIST.md …

A ratio above 1 says that the second tree is slower.
"""

from __future__ import annotations

import os
import sys
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from subprocess import run

_RUNS = 7
_CHECK = ("-m", "awesome_lint", "check", "--isolated", "--exit-zero", "-q")


def main(old: str, new: str, paths: list[str]) -> None:
    """Print the fastest and the median run of both trees for each file, with their ratios."""
    print(f"{'':40}  {'fastest, ms':>15}  ratio  {'median, ms':>15}  ratio")
    fastest, middle = [], []
    for path in paths:
        seconds(old, path), seconds(new, path)  # These runs write the bytecode.
        pairs = [(seconds(old, path), seconds(new, path)) for _ in range(_RUNS)]
        before, after = zip(*pairs, strict=True)
        fastest.append(min(after) / min(before))
        middle.append(median(after) / median(before))
        print(
            f"{os.path.basename(path)[:40]:40}"
            f"  {1000 * min(before):6.0f} → {1000 * min(after):6.0f}  {fastest[-1]:5.2f}"
            f"  {1000 * median(before):6.0f} → {1000 * median(after):6.0f}  {middle[-1]:5.2f}",
            flush=True,
        )
    print(f"{'median of the files':57}  {median(fastest):5.2f}{'':17}  {median(middle):5.2f}")


def seconds(tree: str, path: str) -> float:
    """The CPU time that a check of `path` takes with the package in `tree`."""
    environment = {**os.environ, "PYTHONPATH": os.path.abspath(tree)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = getrusage(RUSAGE_CHILDREN)
    run((sys.executable, *_CHECK, path), env=environment, capture_output=True, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
