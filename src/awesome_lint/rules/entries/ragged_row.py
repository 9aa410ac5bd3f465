"""Table rows with more or fewer cells than their header."""

from __future__ import annotations

from awesome_lint.analysis.table_shapes import misfits, surplus_is_empty
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule


@rule(
    summary="Table row with more or fewer cells than its header",
    level=Level.WARNING,
    bad=[
        Example("| A | B |\n|---|---|\n«| a | b | c |»\n| a | b |\n"),
        Example("> | A | B |\n> |---|---|\n> «| a |»\n> | a | b |\n"),
        Example("A | B\n---|---\n«a»\n"),
        Example(
            "«| A | B |»\n|---|---|\n| a | b | c |\n| a | b | d |\n| a | b | e |\n| a | b |\n",
        ),
        Example("«| A | B |»\n|---|---|\n| a |\n| b |\n| c |\n«| a | b | c |»\n"),
    ],
    good=[
        "| A | B |\n|---|---|\n| a | b \\| c |\n| a | |\n",
        "A | B\n---|---\na | b\n\na | b | c\n",
        "| A |\n|---|\n| `a \\| b` |\n",
        "| A | B |\n|---|---|\n| a | b | |\n",
        "| A | B | |\n|---|---|---|\n| a | b |\n| c | d |\n",
        "| A | B |\n|---|---|\n| [A](https://a.test/a|b) | b |\n| `a|b` | b |\n",
    ],
)
def ragged_row(doc: Document) -> Iterator[Finding]:
    """GitHub does not show the cells that a row has beyond its header. A row that has too few
    is filled with empty ones, often because a `|` was forgotten, and then its cells are in the
    wrong columns; it is info, because nothing is lost, and the name of a group may be a row of
    its own. Where most rows of a table are alike, it is the header that is wrong, and it is
    reported once.

    Only a person knows which cell is too many or missing, so there is no fix. Empty cells are
    left to `extra-empty-cell`, and a `|` inside a link or code to `unescaped-pipe`.
    """
    for header, rows, usual, total in misfits(doc):
        if all(surplus_is_empty(doc, row) for row in rows):
            continue
        cells = rows[0].level
        is_short = cells < header.level
        if usual and is_short and not any(each.text for each in header.children[cells:]):
            continue  # a last column without a name that no row has
        extra = cells - header.level
        says = f"row has {_cells(cells)}, the header has {header.level}"
        if usual:
            says = (
                f"header has {_cells(header.level)}, but {len(rows)} of {total} rows have {cells}"
            )
        if extra > 0:
            says += f"; GitHub does not show the extra cell{'s' * (extra > 1)}"
        place = header.span if usual else rows[0].span
        yield Finding(place, says, level=Level.INFO if is_short else None)


def _cells(count: int) -> str:
    return f"{count} cell{'s' * (count != 1)}"
