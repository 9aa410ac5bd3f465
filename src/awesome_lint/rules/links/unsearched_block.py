"""Blocks that are too long."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

_TOO_MANY = "[" * 10_001


@rule(
    summary="Block too long to be searched for links",
    level=Level.INFO,
    bad=[Example(f"«{_TOO_MANY}»\n")],
    good=["- [a](https://a.org)\n"],
)
def unsearched_block(doc: Document) -> Iterator[Finding]:
    """A block of more than 256 KiB, or with more than 10,000 opening brackets, is not read
    by a person either; it would take long to look for links in it, so nobody does.

    There is no fix. Nothing is said about the links that may be in it.
    """
    for block in doc.unsearched:
        length = block.end - block.start
        yield Finding(block.span, f"block of {length:,} characters is not searched for links")
