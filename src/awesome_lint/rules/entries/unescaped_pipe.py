"""Pipes in links and code of a table, which end the cell."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.table_shapes import holders, tables
from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, rule

_HEAD = "| A | B |\n|---|---|\n"


@rule(
    summary="Pipe in a link or code of a table, which ends the cell",
    level=Level.ERROR,
    bad=[
        Example(f"{_HEAD}| «[One](https://a.test/x|y)» | b |\n"),
        Example(f"{_HEAD}| «[One](https://a.test/x|y)» |\n"),
        Example(
            f"{_HEAD}| «[One | Two](https://a.test)» | b |\n",
            unsafe=f"{_HEAD}| [One \\| Two](https://a.test) | b |\n",
        ),
        Example(
            f"{_HEAD}| «**[One | Two](https://a.test)**» | b |\n",
            unsafe=f"{_HEAD}| **[One \\| Two](https://a.test)** | b |\n",
        ),
        Example(
            f"{_HEAD}| One | «`a | b`» |\n",
            unsafe=f"{_HEAD}| One | `a \\| b` |\n",
        ),
    ],
    good=[
        f"{_HEAD}| [One](https://a.test/x%7Cy) | `a \\| b` |\n",
        f"{_HEAD}|[One](https://a.test)|[Two](https://b.test)|[Three](https://c.test)|\n",
        f"{_HEAD}| `a` | `b` | `c` | `d` |\n",
        "- [One](https://a.test/x|y) `a | b`\n",
    ],
)
def unescaped_pipe(doc: Document) -> Iterator[Finding]:
    """In a table every `|` ends a cell, in code and URLs, too, unless a backslash is before it.
    So the link is broken, and the row has a cell too many.

    In a text or code, the fix puts a backslash before it. It is unsafe, because it shows cells
    that were not shown. In a URL, write `%7C`: there GitHub may link what is before the pipe, and
    only a person knows which of the two pages is meant.
    """
    for table in tables(doc):
        for row in table.children[1:]:
            for span, pipes, url_pipes in holders(doc, row):
                kind = "code" if doc.text[slice(*span)].strip("*_~")[:1] == "`" else "link"
                escaped = " and ".join(["\\|"] * bool(pipes) + ["%7C"] * bool(url_pipes))
                fix = None
                if not url_pipes:
                    fix = Fix("Escape the pipe", tuple(Edit(at, at, "\\") for at in pipes)).unsafe()
                shown = short(doc.text[slice(*span)])
                message = f'"|" in {kind} {shown} ends the table cell; expected {escaped}'
                yield Finding(span, message, fix)
