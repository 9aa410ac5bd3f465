"""The gates that a run's options ask for: they hold back diagnostics."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.cli.console import remark
from awesome_lint.text.errors import UsageError
from awesome_lint.workspace.fingerprint_paths import fingerprints_of, placed
from awesome_lint.workspace.outputs import vetted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from awesome_lint.analysis.other_files import OtherFiles
    from awesome_lint.cli.baseline import Baseline, Purpose
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.run import Gate

_SHOWN = 10  # stale entries that are named


class GateOptions(NamedTuple):
    """The options on which diagnostics are reported, as given on the command line."""

    since: str | None = None
    baseline: str | None = None
    write_baseline: str | None = None


class Gates(NamedTuple):
    """The gates of a run, and what is to be done after it."""

    all: Sequence[Gate]
    finish: Callable[[], None]


def gates(asked: GateOptions, files: Sequence[File], elsewhere: OtherFiles | None = None) -> Gates:
    """The gates for ``files``. Raises UsageError where an option makes no sense.

    ``elsewhere`` is the run's index of entries, where duplicates among files count.
    """
    found: list[Gate] = []
    if asked.since is not None:
        from awesome_lint.cli.since import Since
        from awesome_lint.workspace.git.history import History

        if not asked.since or asked.since.startswith("-"):
            raise UsageError("--since needs a revision, such as origin/main")
        history = History(asked.since, [placed(file) for file in files])
        found.append(
            Since(history, fingerprints_of, None if elsewhere is None else type(elsewhere)())
        )
    if asked.baseline is None and asked.write_baseline is None:
        return Gates(found, lambda: None)
    if asked.baseline is not None and asked.write_baseline is not None:
        raise UsageError("--baseline and --write-baseline exclude each other")
    from awesome_lint.cli import baseline as baselines

    path = asked.baseline or asked.write_baseline or ""
    if asked.write_baseline:
        vetted(path, "--write-baseline", files)
    elif any(file.real == os.path.realpath(path) for file in files):
        raise UsageError(f"{path}: this is a file to check, no baseline; name another")
    known = baselines.read(path) if asked.baseline or os.path.exists(path) else []
    purpose = baselines.Purpose.HIDE if asked.baseline else baselines.Purpose.WRITE
    book = baselines.Baseline(known, purpose)
    return Gates([*found, book], lambda: _finish(book, path, purpose))


def _finish(book: Baseline, path: str, purpose: Purpose) -> None:
    from awesome_lint.cli import baseline as baselines

    if purpose is baselines.Purpose.WRITE:
        known = book.renewed()
        baselines.write(path, known)
        remark(f"{path}: {len(known)} known diagnostics are written")
        return
    stale = book.stale()
    if not stale:
        return
    remark(f"{path}: {len(stale)} known diagnostics are gone; renew it with --write-baseline:")
    for each in stale[:_SHOWN]:
        remark(f"  {each.path}: {each.rule}: {each.message}")
    if len(stale) > _SHOWN:
        remark(f"  and {len(stale) - _SHOWN} more")
