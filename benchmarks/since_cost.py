"""What ``check --since`` costs, as a ratio: its CPU time over that of one ``check``.

    python benchmarks/since_cost.py [--runs N] [--limit RATIO]

A generated list of about 400 KB is committed to a repository of its own and changed in one
line. With --limit the exit code is 1 above it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from check_cost import cpu, generated


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "README.md"
        text = generated(400_000)
        path.write_text(text, encoding="utf-8")
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
            subprocess.run(["git", "-C", folder, *identity, *command], check=True)
        path.write_text(text.replace("one job", "one job well", 1), encoding="utf-8")
        plain = [sys.executable, "-m", "awesome_lint", "check", "--isolated", str(path)]
        since = [*plain, "--since", "HEAD"]
        timed = [(cpu(since), cpu(plain)) for _ in range(args.runs)]
    check_since, check = min(a for a, _ in timed), min(b for _, b in timed)
    ratio = check_since / check
    print(f"check --since {check_since:.3f} s, check {check:.3f} s of CPU: ratio {ratio:.2f}")
    return 1 if args.limit is not None and ratio > args.limit else 0


if __name__ == "__main__":
    sys.exit(main())
