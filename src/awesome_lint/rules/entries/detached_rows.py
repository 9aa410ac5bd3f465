"""Table rows that a blank line separates from their table."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_lint.analysis.table_shapes import cells_in, detached, lines_of
from awesome_lint.plugin import (
    Block,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    LinkForm,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start

_TABLE = "| Name | Site |\n| --- | --- |\n| [A](https://a.test) | a |\n"


@rule(
    summary="Table rows that a blank line separates from their table",
    level=Level.WARNING,
    bad=[
        Example(
            f"{_TABLE}\n«| [B](https://b.test) | b |\n| [C](https://c.test) | c |»\n",
            unsafe=f"{_TABLE}| [B](https://b.test) | b |\n| [C](https://c.test) | c |\n",
        ),
        Example(
            f"{_TABLE}\n«| [B](https://b.test) | b |\n\n| [C](https://c.test) | c |»\n\nText\n",
            unsafe=f"{_TABLE}| [B](https://b.test) | b |\n| [C](https://c.test) | c |\n\nText\n",
        ),
        Example("A | B | C\n---|---|---\na | b | c\n\n«a | http://c.test/|d»\n"),
        Example("A | B\n---|---\na | b\n\n«a | c»\n", unsafe="A | B\n---|---\na | b\na | c\n"),
        Example(f"{_TABLE}\n«| [B](https://b.test) | b | more |»\n"),
    ],
    good=[
        f"{_TABLE}\n{_TABLE}",
        f"{_TABLE}\nSome text | more text\nand so on.\n",
        f"{_TABLE}\n## B\n\n| a | b |\n",
        f"{_TABLE}\n[Back](#top)\n",
    ],
)
def detached_rows(doc: Document) -> Iterator[Finding]:
    """A blank line ends a table, so the rows after it are shown as text.

    The fix removes the blank line. It is unsafe, because it makes another block of the text.
    """
    for table, rows in detached(doc):
        blocks = [table, *rows]
        gaps = [
            Span(before.end + 1, line_start(doc.text, after.start))
            for before, after in zip(blocks, rows, strict=False)
        ]
        widths = [cells_in(doc.text[slice(*line)]) for row in rows for line in lines_of(doc, row)]
        is_blank = all(gap.end > gap.start and not doc.text[slice(*gap)].strip() for gap in gaps)
        fits = is_blank and max(widths) <= table.children[0].level and not _splits_url(doc, rows)
        which = "this row" if len(widths) == 1 else f"these {len(widths)} rows"
        yield Finding(
            Span(rows[0].start, rows[-1].end),
            f"a blank line separates {which} from the table, so GitHub shows text",
            Fix.delete("Remove the blank line", *gaps).unsafe() if fits else None,
        )


def _splits_url(doc: Document, rows: Sequence[Block]) -> bool:
    """Whether a bare URL goes on over a pipe, which would end its cell."""
    start, end = rows[0].start, rows[-1].end
    links = (link for link in doc.links if start <= link.start < end)
    return any(link.form is LinkForm.BARE and "|" in link.href for link in links)
