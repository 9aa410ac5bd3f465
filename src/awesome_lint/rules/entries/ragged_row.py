"""Table rows with more or fewer cells than their header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import BlockKind
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document


@rule(
    summary="Table row with more or fewer cells than its header",
    level=Level.WARNING,
    bad=[
        Example("| A | B |\n|---|---|\n«| a | b | c |»\n| a | b |\n"),
        Example("> | A | B |\n> |---|---|\n> «| a |»\n> | a | b |\n"),
        Example("A | B\n---|---\n«a»\n"),
    ],
    good=[
        "| A | B |\n|---|---|\n| a | b \\| c |\n| a | |\n",
        "A | B\n---|---\na | b\n\na | b | c\n",
        "| A |\n|---|\n| `a \\| b` |\n",
    ],
)
def ragged_row(doc: Document) -> Iterator[Finding]:
    """What a row has more than its header is not shown: nobody reads it. What it has less is
    empty, as a rule because a `|` was forgotten and the cells stand in the wrong columns.

    Only a person knows which cell is too many or missing, so there is no fix.
    """
    for table in doc.blocks:
        if table.kind is not BlockKind.TABLE:
            continue
        header, *rows = table.children
        for row in rows:
            if row.level == header.level:
                continue
            cells = f"{row.level} cell{'s' * (row.level != 1)}"
            hidden = ": what is too much is not shown" if row.level > header.level else ""
            message = f"{cells} in a row where the header has {header.level}{hidden}"
            yield Finding(row.span, message)
