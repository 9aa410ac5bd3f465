"""The export verb: lists in, data out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from awesome_lint import export
from awesome_lint.cli.console import is_workflow, put
from awesome_lint.cli.lists import Lists
from awesome_lint.cli.output import save
from awesome_lint.report.display import quiet_json, safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.cli.options import DataOptions


def export_lists(options: DataOptions) -> int:
    """Print all lists as data, or write them to --output; the exit code."""
    lists = Lists(options)
    pieces = export.load(options.format)(lists)
    if options.format in ("json", "jsonl") and is_workflow():
        pieces = map(quiet_json, pieces)  # the log of a workflow is read for commands
    show(pieces, options)
    return lists.code


def show(pieces: Iterable[str], options: DataOptions) -> None:
    """Print data, or write it to --output, as UTF-8 whatever the locale is.

    A terminal gets escapes for what would control it.
    """
    if options.output is not None:
        save(options.output, pieces)
        return
    for piece in pieces:
        if sys.stdout.isatty():
            sys.stdout.write("\n".join(map(safe, piece.split("\n"))))
        else:
            put(piece.encode("utf-8"))
