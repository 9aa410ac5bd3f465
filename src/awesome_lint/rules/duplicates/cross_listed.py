"""Entries in two sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level, Related
from awesome_lint.document import EntryForm
from awesome_lint.resources import short
from awesome_lint.rule import Example, rule
from awesome_lint.twins import Likeness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry


@rule(
    summary="Entry that another section, or with --across-files another file, lists too",
    level=Level.INFO,
    bad=[
        Example("## A\n\n- [One](https://one.test/)\n\n## B\n\n- [«One»](https://one.test)\n"),
        Example(
            "- Tools\n  - [One](https://one.test/)\n- Books\n  - [«One»](https://one.test/)\n",
        ),
    ],
    good=[
        "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [Two](https://one.test/)\n",
        "## [One](#one)\n\n- [One](https://one.test/)\n",
    ],
)
def cross_listed(doc: Document) -> Iterator[Finding]:
    """Often that is what the curator wants; it is two entries to keep up to date all the
    same. With `--across-files` the entries of all files that are checked count, and of two
    files that list a thing, the later one by name is told.
    """
    for twin in doc.twins:
        if twin.likeness is not Likeness.LISTING:
            continue
        section = _section_title(twin.earlier)
        elsewhere = section and twin.earlier.section is not twin.entry.section
        where = f'under "{short(section)}" on line' if elsewhere else "on line"
        yield Finding(
            twin.entry.title_span,
            f'"{short(twin.entry.title)}" is listed {where} {doc.line(twin.earlier.start)} too',
            related=(Related(twin.earlier.title_span, "the other entry"),),
        )
    for entry, other in doc.twins_elsewhere:
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" is listed in {other.place} too',
            related=(Related(other.span, "the other entry", other.path, other.start, other.end),),
        )


def _section_title(entry: Entry) -> str:
    section = entry.section
    if entry.form is EntryForm.HEADING and section.parent is not None:
        section = section.parent
    return section.title
