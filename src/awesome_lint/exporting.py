"""The export verb: lists in, data out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from awesome_lint import export, run
from awesome_lint.console import put
from awesome_lint.inputs import inputs
from awesome_lint.publishing import refuse_as_output, save, tell
from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Failed
from awesome_lint.settings import Choices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.options import DataOptions
    from awesome_lint.run import Text


def export_lists(options: DataOptions) -> int:
    """Print all lists as data, or write them to --output; the exit code."""
    found = inputs(options)
    refuse_as_output(options.output, found.files)
    plan = run.Plan(found.config, Choices(), run.unmarked)

    def work(text: Text) -> Iterator[export.Listed]:
        doc = plan.document(text)
        yield export.Listed(text.file.path, plan.profile(text.file, doc.profile), doc)

    failed: list[Failed] = [*found.refused]

    def told() -> Iterator[export.Listed]:
        for each in found.refused:
            tell(each, options)
        for outcome in run.each(found.files, work):
            if isinstance(outcome, Failed):
                tell(outcome, options)
                failed.append(outcome)
            else:
                yield outcome

    pieces = export.load(options.format)(told())
    if options.output is not None:
        save(options.output, pieces)
    else:
        _print(pieces)
    return 2 if failed else 0


def _print(pieces: Iterable[str]) -> None:
    """Print data: a terminal gets escapes, a file or pipe UTF-8, whatever the locale is."""
    for piece in pieces:
        if sys.stdout.isatty():
            sys.stdout.write("\n".join(map(safe, piece.split("\n"))))
        else:
            put(piece.encode("utf-8"))
