"""Table rows that end with empty cells for which the header has no column."""

from __future__ import annotations

from awesome_lint.analysis.table_shapes import misfits, surplus, surplus_is_empty
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Table row that ends with an empty cell the header has no column for",
    level=Level.INFO,
    bad=[
        Example(
            "| A | B |\n|---|---|\n| a | b |« |»\n| a | b |\n",
            fixed="| A | B |\n|---|---|\n| a | b |\n| a | b |\n",
        ),
        Example(
            "> A | B\n> ---|---\n> a | b |«||»\n> a | b\n",
            fixed="> A | B\n> ---|---\n> a | b |\n> a | b\n",
        ),
        Example(
            "«| A | B |»\n|---|---|\n| a | b | |\n| a | c | |\n| [d](https://d.test) | | |\n",
            fixed="| A | B |\n|---|---|\n| a | b |\n| a | c |\n| [d](https://d.test) | |\n",
        ),
    ],
    good=[
        "| A | B |\n|---|---|\n| a | b |\n| a | |\n",
        "| A | B |\n|---|---|\n| a | b | c |\n",
        "| A |\n|---|\n| a |  \n",
    ],
)
def extra_empty_cell(doc: Document) -> Iterator[Finding]:
    """Nothing is lost, since GitHub shows no cell beyond the header's columns, but the next one
    to add a cell there will wonder where it is. Where most rows of a table have one, it is
    reported once, at the header.

    The fix removes the cells.
    """
    for header, rows, usual, total in misfits(doc):
        empty = [row for row in rows if surplus_is_empty(doc, row)]
        if len(empty) < len(rows):
            continue
        spans = [surplus(row) for row in rows]
        extra = rows[0].level - header.level
        cells = "an empty cell" if extra == 1 else f"{extra} empty cells"
        fix = Fix.delete(f"Remove the empty cell{'s' * (len(rows) * extra > 1)}", *spans)
        if usual:
            message = f"{len(rows)} of {total} rows end with {cells} more than the header"
            yield Finding(header.span, message, fix)
        else:
            yield Finding(spans[0], f"row ends with {cells} more than the header", fix)
