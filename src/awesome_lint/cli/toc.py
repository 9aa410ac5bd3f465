"""The toc verb: the table of contents of each list brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.contents.markers import END, START, Unpaired
from awesome_lint.analysis.contents.proof import side_effects
from awesome_lint.analysis.contents.update import Absent, Stuck, inserted, renamed, updated
from awesome_lint.analysis.undecoded_bytes import undecoded_bytes
from awesome_lint.cli.console import put, remark
from awesome_lint.cli.inputs import inputs
from awesome_lint.cli.output import print_diff, tell
from awesome_lint.parser import parse
from awesome_lint.report.outcome import Failed
from awesome_lint.text.errors import FileError
from awesome_lint.workspace import run
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.replacement import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.cli.options import TocOptions
    from awesome_lint.document import Document
    from awesome_lint.text.edits import Edit
    from awesome_lint.text.source import Source
    from awesome_lint.workspace.run import Text


_MAX_ROUNDS = 4  # of updates that each ask for another


class _Done(NamedTuple):
    """A file and its new text; ``after`` None: it has no table of contents and needs none."""

    text: Text
    after: Source | None


def update_contents(options: TocOptions) -> int:
    """Update all files' tables of contents, or tell where that is due; the exit code.

    0 all is well, 1 something would change (--check), 2 something could not be done.
    """
    found = inputs(options)
    failed, changed = False, False
    for refused in found.refused:
        tell(refused, options)
        failed = True
    for outcome in run.each(found.files, lambda text: _work(text, options)):
        if isinstance(outcome, Failed):
            tell(outcome, options)
            failed = True
        else:
            changed |= _keep(outcome, options)
    return 2 if failed else int(changed and options.check)


def _work(text: Text, options: TocOptions) -> Iterator[_Done]:
    path = text.file.path
    doc = parse(text.source)
    if doc.unsearched:
        line = doc.line(doc.unsearched[0].start)
        raise FileError(path, f"the block in line {line} is too long to be searched; split it")
    edits = updated(doc, options.depth)
    if isinstance(edits, Absent) and options.insert:
        new = inserted(doc, options.depth)
        if new is None:
            raise FileError(path, "has no sections to list")
        edits = new
    if isinstance(edits, Absent):
        if path not in options.paths and options.paths and text.file.real != STDIN:
            yield _Done(text, None)  # a folder's: not every file in it has contents
            return
        raise FileError(
            path,
            f"has no table of contents; put {START} and {END} where it should stand, or run "
            "`awesome-lint toc --insert`",
        )
    if isinstance(edits, Unpaired):
        raise FileError(path, f"{edits.problem}; nothing was changed")
    if isinstance(edits, Stuck):
        raise FileError(path, f"the table of contents in line {edits.line} {edits.problem}")
    after = settled(doc, edits, options.depth)
    if options.texts:
        after = settled(after, renamed(after), options.depth)
    yield _Done(text, after.source)


def settled(doc: Document, edits: list[Edit], depth: int | None) -> Document:
    """What ``edits`` make of a document, and what its contents then ask for: another run of
    the same finds nothing to do.

    Raises FileError where something else would change, or they never come to an end.
    """
    after = _proven(doc, edits)
    for _ in range(_MAX_ROUNDS):
        more = updated(after, depth)
        if not (isinstance(more, list) and more):
            return after
        after = _proven(after, more)
    raise FileError(
        doc.source.path,
        "its table of contents was left alone: each update asks for another; this is a bug in "
        "awesome-lint: please report it with the file",
    )


def _proven(doc: Document, edits: list[Edit]) -> Document:
    if not edits:
        return doc
    if undecoded_bytes(doc).touches(edits):
        encoding = undecoded_bytes(doc).encoding
        told = f"; the file looks like {encoding}" if encoding is not None else ""
        raise FileError(
            doc.source.path, f"its table of contents touches bytes that are not UTF-8{told}"
        )
    after = parse(doc.source.edited(edits))
    effects = side_effects(doc, after, edits)
    if effects:
        raise FileError(
            doc.source.path,
            f"its table of contents was left alone: {'; '.join(effects[:3])}; if nothing in it "
            "explains that, please report it with the file as a bug in awesome-lint",
        )
    return after


def _keep(done: _Done, options: TocOptions) -> bool:
    """Write what a file became, or show it; whether it changes."""
    text, after = done
    path = text.file.path
    if after is None:
        if options.verbose:
            remark(f"{path}: no table of contents")
        return False
    changes = after.raw != text.source.raw
    if options.diff:
        print_diff(text.source, after)
    elif text.file.real == STDIN and not options.check:
        put(after.to_bytes())
    elif not options.check:
        write(text.file, text.data, after.to_bytes())
    if changes:
        due = options.check or options.diff
        remark(f"{path}: table of contents {'is out of date' if due else 'updated'}")
    return changes
