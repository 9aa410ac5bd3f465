"""A byte order mark."""

from __future__ import annotations

from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.source import BOM


@rule(
    summary="File that starts with a byte order mark",
    level=Level.INFO,
    bad=[
        Example(f"{BOM}«»# Tools\n", "# Tools\n"),
        Example(f"{BOM}«»", ""),
        Example(f"{BOM}«»{BOM}# Tools\n"),
    ],
    good=["# Tools\n", f"# {BOM}Tools\n", f"a\n{BOM}b\n"],
)
def byte_order_mark(doc: Document) -> Iterator[Finding]:
    """UTF-8 needs none. Programs that do not know it take it for a character: the first
    heading is none then, and what is put before the file makes it a character indeed.

    The fix removes it. In the report that is an edit that puts nothing at the start, since
    offsets do not count the mark. Where a second one follows, that would become the mark.
    """
    if doc.source.has_bom:
        again = doc.text.startswith(BOM)
        fix = None if again else Fix("Remove it", (Edit(0, 0, ""),))
        yield Finding(Span(0, 0), "byte order mark at the start of the file", fix)
