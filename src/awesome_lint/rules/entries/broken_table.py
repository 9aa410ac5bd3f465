"""Lines that were to be a table, and are shown as text."""

from __future__ import annotations

from awesome_lint.analysis.table_shapes import cells_in, detached, is_delimiter, is_row, lines_of
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start

_FEWEST_ROWS = 2  # that show by their cells that they were to be a table
_ROWS = "| [A](https://a.test) | a |\n| [B](https://b.test) | b |\n"


@rule(
    summary="Table that is shown as text, because of its delimiter row",
    level=Level.ERROR,
    bad=[
        Example(
            f"| Name | Site |\n«| --- | --- | --- |»\n{_ROWS}",
            unsafe=f"| Name | Site |\n| --- | --- |\n{_ROWS}",
        ),
        Example(
            "> Name | Site | Stars\n> «:-- | ---»\n> a | b | c\n",
            unsafe="> Name | Site | Stars\n> :-- | --- | ---\n> a | b | c\n",
        ),
        Example("| Name | Site |\n«| --- |»\n| [A](https://a.test) | a | b |\n"),
        Example(
            f"«| Name | Site |»\n{_ROWS}",
            unsafe=f"| Name | Site |\n| --- | --- |\n{_ROWS}",
        ),
        Example(
            f"Some tools:\n| Name | Site |\n«|---|---|---|»\n{_ROWS}",
            unsafe=f"Some tools:\n| Name | Site |\n|---|---|\n{_ROWS}",
        ),
    ],
    good=[
        f"| Name | Site |\n| --- | --- |\n{_ROWS}",
        "| a | b |\n",
        "[A](https://a.test) | [B](https://b.test)\n[C](https://c.test) | [D](https://d.test)\n",
        "```\n| Name | Site |\n| --- |\n```\n",
        "| a | b |\nand some text\n| c | d |\n",
        "> | a | b |\n| - | - |\n",  # not in the quote, so no delimiter row
    ],
)
def broken_table(doc: Document) -> Iterator[Finding]:
    """GitHub makes a table only of a header whose next line, the delimiter row, has as many
    cells. Else all its lines are run together as one paragraph.

    The fix gives the delimiter row as many cells as the header, or adds it. It is unsafe, because
    it makes another block of the text.
    """
    text = doc.text
    if "|" not in text:
        return
    attached = {id(row) for _, rows in detached(doc) for row in rows}
    for block in doc.blocks:
        if block.kind is not BlockKind.PARAGRAPH or text.find("|", block.start, block.end) < 0:
            continue
        lines = lines_of(doc, block)
        texts = [text[slice(*line)] for line in lines]
        found = next((at for at, each in enumerate(texts) if at and is_delimiter(each)), None)
        if found is not None:
            header, cells = cells_in(texts[found - 1]), cells_in(texts[found])
            if 1 < header != cells and "|" in texts[found - 1]:
                # A table does not show the cells that its header has none for.
                fits = all(cells_in(each) <= header for each in texts[found + 1 :])
                yield Finding(
                    lines[found],
                    f"the delimiter row has {_cells(cells)}, the header has {header}, so this is "
                    "not a table",
                    _widened(lines[found], texts[found], header) if fits else None,
                )
        elif len(texts) > _FEWEST_ROWS and _are_rows(texts) and id(block) not in attached:
            start = lines[0].start
            before = text[line_start(text, start) : start]
            fix = None
            if not before.strip(" \t>"):
                row = "| --- " * cells_in(texts[0]) + "|\n"
                after = lines[0].end + 1
                fix = Fix.replace(
                    "Add the delimiter row", Span(after, after), before + row
                ).unsafe()
            yield Finding(
                lines[0], "no delimiter row below the header, so this is not a table", fix
            )


def _are_rows(texts: list[str]) -> bool:
    return all(map(is_row, texts)) and len(set(map(cells_in, texts))) == 1


def _widened(line: Span, text: str, width: int) -> Fix:
    """The fix that gives a delimiter row as many cells as its header has."""
    row = text.strip()
    cells = [cell.strip() for cell in row.removeprefix("|").removesuffix("|").split("|")]
    cells = (cells + ["---"] * (width - len(cells)))[:width]
    gap = " " * (" " in row)
    made = f"{gap}|{gap}".join(cells)
    made = f"{'|' + gap if row[0] == '|' else ''}{made}{gap + '|' if row[-1] == '|' else ''}"
    return Fix(f"Write {_cells(width)}", (Edit(*line, made),)).unsafe()


def _cells(count: int) -> str:
    return f"{count} cell{'s' * (count != 1)}"
