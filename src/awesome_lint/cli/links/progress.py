"""The progress bar of ``links``, on a terminal's standard error."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.cli.options import Options
    from awesome_lint.network.crawl import Crawl, Landed

_EVERY = 0.1  # seconds


def shown(
    landing: Iterator[list[Landed]], state: Crawl, options: Options
) -> Iterator[list[Landed]]:
    """The same verdicts, with a bar that counts them where somebody may watch."""
    if options.quiet or not sys.stderr.isatty():
        yield from landing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.0f}/s, {task.fields[hosts]} hosts left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        done, left, hosts = state.progress
        task = bar.add_task("links", total=done + left, rate=0.0, hosts=hosts)
        shown_at = 0.0
        for landed in landing:
            yield landed
            if time.monotonic() - shown_at < _EVERY:
                continue
            shown_at = time.monotonic()
            done, _, hosts = state.progress  # counting hosts takes time
            elapsed = bar.tasks[0].elapsed or 1.0
            bar.update(task, completed=done, hosts=hosts, rate=done / elapsed)
