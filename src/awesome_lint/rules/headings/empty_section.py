"""Headings with nothing under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import BlockKind, InlineKind
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block, Document, Heading


_SHOWN = (BlockKind.TABLE, BlockKind.CODE, BlockKind.FOOTNOTE, BlockKind.LIST, BlockKind.QUOTE)


@rule(
    summary="Heading with nothing under it",
    level=Level.WARNING,
    yields_to=["accidental-heading"],
    bad=[
        Example("# List\n\n## «Tools»\n\n## Books\n\n- a\n"),
        Example("# List\n\nA.\n\n## «Tools»\n"),
        Example("## «Tools»\n\n<!-- to do -->\n\n---\n\n## Books\n\n- a\n"),
    ],
    good=[
        "# List\n\n## Tools\n\n- a\n",
        "# List\n\n# Tools\n\n- a\n",
        "## [a](https://a.test)\n\n## [b](https://b.test)\n",
        "## Tools\n\n![a](a.png)\n\n## Books\n\n|a|\n|-|\n",
        "## Tools\n\n<details>\n<summary>All</summary>\n\n- a\n\n</details>\n",
    ],
)
def empty_section(doc: Document) -> Iterator[Finding]:
    """Who follows the table of contents to it finds nothing. It was emptied and forgotten, or
    is still to be filled.

    There is no fix: it wants entries, or to go, and then the links to it have to go as well.
    A heading that is a link is an entry; one that others follow at a deeper level holds them.
    """
    headings = {each.block: each for each in doc.headings}
    entries = {each.block for each in doc.entries}
    title = doc.headings[0].block if doc.headings and doc.headings[0].level == 1 else None
    empty: Heading | None = None
    for block in doc.root.children:
        if block.kind is BlockKind.HEADING:
            if empty is not None and block.level <= empty.level:
                yield _finding(empty)
            opens = block is not title and block not in entries and _is_plain(block)
            empty = headings.get(block) if opens else None
        elif empty is not None and _shows(doc, block):
            empty = None
    if empty is not None:
        yield _finding(empty)


def _finding(heading: Heading) -> Finding:
    return Finding(heading.text_span, f'nothing under "{heading.text}"')


def _is_plain(block: Block) -> bool:
    """Whether a heading is words: a link is an entry, an image alone something to look at."""
    linked = any(piece.kind in (InlineKind.LINK, InlineKind.IMAGE) for piece in block.inlines)
    return bool(block.text.strip()) and not linked


def _shows(doc: Document, block: Block) -> bool:
    """Whether a reader sees a block; comments, lines and anchors are none."""
    if block.kind in _SHOWN or block.text.strip():
        return True
    if block.kind is BlockKind.PARAGRAPH:
        return any(piece.kind is InlineKind.IMAGE or piece.link for piece in block.inlines)
    return block.kind is BlockKind.HTML and "<" in doc.text[slice(*block.span)].replace("<!--", "")
