"""What `check` costs, as a ratio: its CPU time over that of a bare parse of the same file.

    python benchmarks/check_cost.py [--runs N] [--limit RATIO] [FILE]

Both are whole processes, from start to exit, run in turn; the smallest CPU time of each
counts, because other work on the machine only ever adds. The bare parse is a script that
imports markdown-it-py and runs its commonmark preset with tables and strikethrough. Without
FILE a generated list of about 400 KB is used. With --limit the exit code is 1 above it.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

BARE = """
import sys
from markdown_it import MarkdownIt
with open(sys.argv[1], encoding="utf-8", errors="surrogateescape") as file:
    text = file.read()
MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
"""
WORDS = [
    "fast",
    "small",
    "simple",
    "typed",
    "tested",
    "portable",
    "modern",
    "embedded",
    "parallel",
    "minimal",
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--limit", type=float)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path: Path = args.file or Path(folder) / "README.md"
        if args.file is None:
            path.write_text(generated(400_000), encoding="utf-8")
        ours = [sys.executable, "-m", "awesome_lint", "check", "--isolated", str(path)]
        bare = [sys.executable, "-c", BARE, str(path)]
        timed = [(cpu(ours), cpu(bare)) for _ in range(args.runs)]
    check, parse = min(a for a, _ in timed), min(b for _, b in timed)
    ratio = check / parse
    size = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"check {check:.3f} s, bare parse {parse:.3f} s of CPU: ratio {ratio:.2f}")
    print(f"largest process: {size} MB")
    return 1 if args.limit is not None and ratio > args.limit else 0


def cpu(command: list[str]) -> float:
    """User and system time of one run, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = dict(os.environ)
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    done = subprocess.run(command, stdout=subprocess.DEVNULL, env=env, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[1:4]} failed with exit code {done.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def generated(size: int) -> str:
    """A classic list of at least ``size`` characters, the same each time."""
    lines = ["# Awesome Generated\n"]
    length, number = 0, 0
    while length < size:
        if number % 40 == 0:
            lines.append(f"\n## Section {number // 40}\n")
        word = WORDS[number % len(WORDS)]
        other = WORDS[(number * 7 + 3) % len(WORDS)]
        lines.append(
            f"- [tool-{number}](https://github.com/owner{number % 97}/tool-{number}) - A {word}, "
            f"{other} thing that does one job, with `code` and *emphasis*. "
            f"([Docs](https://docs{number}.example.com/start))"
        )
        length += len(lines[-1])
        number += 1
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
