"""How many of the repairs in a list's history ``check`` would have asked for.

    python benchmarks/repair_recall.py REPOSITORY [--grep WORD …] [--path GLOB …] [--most N]

Takes the commits whose message has one of the words and that change a Markdown list, and looks
at the list before and after each. A change is *reported* where a finding on its lines, or one
that points to them, is gone after it; *fixed alike* where safe fixes write the same lines; else
*missed*. Lines that only come, new entries as a rule, count where they are reported. Prints
counts, the rules that told, and the missed commits with their lines.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.config.settings import resolve
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import survey
from awesome_lint.parser import parse
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source
from awesome_lint.workspace.git.commands import git

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Document
    from awesome_lint.text.diagnostics import Diagnostic

WORDS = (
    "fix", "typo", "broken", "link", "duplicate", "order", "sort", "alphabet", "format", "repair",
    "correct", "anchor", "whitespace", "trailing", "indent", "lint", "cleanup", "clean up",
)  # fmt: skip
PATHS = ("*.md", "*.markdown")
FEWEST = 5  # entries that make a list of a Markdown file
SHOWN = 3  # lines of a missed change
_HUNK = re.compile(r"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class Outcome(Enum):
    """What became of a change."""

    FIXED = "fixed alike"
    REPORTED = "reported"
    MISSED = "missed"
    ADDED = "only added lines"


class Change(NamedTuple):
    """Lines ``start:end`` before, from 0, and what they were and became; ``rules`` told."""

    start: int
    end: int
    before: Sequence[str]
    after: Sequence[str]
    outcome: Outcome
    rules: frozenset[str]


class Repair(NamedTuple):
    """A list in a commit, and its changes."""

    commit: str
    subject: str
    path: str
    changes: Sequence[Change]


def repairs(root: str, words: Sequence[str], paths: Sequence[str]) -> Iterator[Repair]:
    """The repairs of lists in a repository's history, the newest first."""
    greps = [f"--grep={word}" for word in words]
    options = ("--no-merges", "--regexp-ignore-case", "--fixed-strings", "--format=%H%x00%s")
    log = git(root, "log", *options, *greps)
    for line in log.decode("utf-8", "replace").splitlines():
        commit, _, subject = line.partition("\0")
        for path in _changed(root, commit, paths):
            changes = _changes(root, commit, path)
            if changes:
                yield Repair(commit, subject, path, changes)


def _changed(root: str, commit: str, paths: Sequence[str]) -> list[str]:
    """The Markdown files that a commit changes; a first commit changes none."""
    endings = tuple(path.rpartition("*")[2] for path in paths)
    names = git(root, "diff-tree", "-r", "-z", "--no-commit-id", "--name-only",
                "--diff-filter=M", "--no-renames", commit)  # fmt: skip
    found = (name for name in names.decode("utf-8", "surrogateescape").split("\0") if name)
    return [name for name in found if name.lower().endswith(endings)]


def _changes(root: str, commit: str, path: str) -> list[Change]:
    texts = [git(root, "cat-file", "blob", f"{each}:{path}") for each in (f"{commit}^", commit)]
    before, after = (Source.from_bytes(each, path) for each in texts)
    hunks = _hunks(root, commit, path)
    return judged(before, after, hunks) if hunks else []


def _hunks(root: str, commit: str, path: str) -> list[tuple[int, int, int, int]]:
    """Which lines took the place of which, from 0 and half open."""
    diff = git(root, "diff-tree", "-r", "-p", "-U0", "--no-color", "--no-ext-diff",
               "--no-textconv", "--no-renames", f"{commit}^", commit, "--", path)  # fmt: skip
    found = []
    for hunk in _HUNK.finditer(diff.decode("utf-8", "replace")):
        old, olds, new, news = (int(each if each else 1) for each in hunk.groups())
        start = old if olds == 0 else old - 1
        begin = new if news == 0 else new - 1
        found.append((start, start + olds, begin, begin + news))
    return found


def judged(
    before: Source, after: Source, hunks: Sequence[tuple[int, int, int, int]]
) -> list[Change]:
    """What was said of each change of a list; nothing where it is none."""
    old, new = parse(before), parse(after)
    if len(old.entries) < FEWEST:
        return []
    rules = resolve(old.profile, ())
    found = survey(old, rules).diagnostics
    left = Counter(_told(new, each) for each in survey(new, rules).diagnostics)
    gone = []
    for each in found:
        told = _told(old, each)
        if left[told]:
            left[told] -= 1
        else:
            gone.append(each)
    fixed = Counter(fix(old, rules, Applicability.SAFE).source.text.split("\n"))
    old_lines, new_lines = before.text.split("\n"), after.text.split("\n")
    wanted = Counter(new_lines)
    places = [_lines(old, each) for each in gone]
    changes = []
    for start, end, begin, finish in hunks:
        removed, added = old_lines[start:end], new_lines[begin:finish]
        last = max(end, start + 1)  # what comes between two lines is told of at the first
        at = [n for n, lines in enumerate(places) if any(start <= one < last for one in lines)]
        told = frozenset(gone[n].rule for n in at)
        alike = bool(told) and all(fixed[line] == wanted[line] for line in (*removed, *added))
        outcome = Outcome.FIXED if alike else Outcome.REPORTED if told else Outcome.MISSED
        if not told and not removed:
            outcome = Outcome.ADDED
        changes.append(Change(start, end, removed, added, outcome, told))
    return changes


def _told(doc: Document, each: Diagnostic) -> tuple[str, str]:
    """What makes a finding the same before and after: its rule and the text it is about."""
    return each.rule, doc.text[slice(*each.span)]


def _lines(doc: Document, each: Diagnostic) -> list[int]:
    """The lines a finding is about, from 0: where it is and where it points to."""
    starts = doc.source.line_starts
    spans = [each.span, *(other.span for other in each.related if not other.path)]
    if each.fix is not None:
        spans += [type(each.span)(edit.start, edit.end) for edit in each.fix.edits]
    found = []
    for start, end in spans:
        first = bisect_right(starts, start) - 1
        found += range(first, max(first, bisect_right(starts, max(end - 1, start)) - 1) + 1)
    return found


def best(repair: Repair) -> Outcome:
    """What is said of a commit's list: the best of what is said of its changes."""
    outcomes = {change.outcome for change in repair.changes}
    return next(outcome for outcome in Outcome if outcome in outcomes)


def report(found: Sequence[Repair]) -> Iterator[str]:
    """The counts, the rules that told, and what was missed."""
    commits = Counter(best(repair) for repair in found)
    changes = Counter(change.outcome for repair in found for change in repair.changes)
    for outcome in Outcome:
        yield f"{outcome.value:>17}: {commits[outcome]:4} lists, {changes[outcome]:5} changes"
    seen = commits[Outcome.FIXED] + commits[Outcome.REPORTED]
    total = seen + commits[Outcome.MISSED]
    yield f"{'recall':>17}: {seen} of {total} lists" + (f", {seen / total:.0%}" if total else "")
    rules = Counter(rule for repair in found for each in repair.changes for rule in each.rules)
    for rule, count in rules.most_common():
        yield f"{count:6} {rule}"
    for repair in found:
        if best(repair) is not Outcome.MISSED:
            continue
        yield f"missed {repair.commit[:12]} {repair.path}: {repair.subject}"
        for change in repair.changes[:SHOWN]:
            yield from (f"    {change.start + 1}: - {line}" for line in change.before[:SHOWN])
            yield from (f"    {change.start + 1}: + {line}" for line in change.after[:SHOWN])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("repository", help="the root of a clone with its history")
    parser.add_argument("--grep", action="append", help="a word of the message; default: many")
    parser.add_argument("--path", action="append", help="how a list's name ends; default: *.md")
    parser.add_argument("--most", type=int, help="how many lists are looked at")
    args = parser.parse_args()
    found = []
    for repair in repairs(args.repository, args.grep or WORDS, args.path or PATHS):
        found.append(repair)
        if len(found) == args.most:
            break
    for line in report(found):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
