"""Headings with nothing under them."""

from __future__ import annotations

import re

from awesome_lint.knowledge.section_names import is_sentence
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Heading,
    InlineKind,
    Iterator,
    Level,
    rule,
)

_YEAR = r"\W*(?:19|20)\d\d\W*"
# What programs are told in comments: "@include: a.md", "START papers", "BEGIN_PAPERS".
_FIRST_WORD = r"<!--[ \t]*([^\s>]{2,80})"
_ORDERS = ("start", "begin", "include", "insert", "embed", "import", "generate")
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
        "# List\n\n### The lamps of the world\n\n## Tools\n\n- a\n",
        "## Feel free to add your own lamp\n\n## ---------\n\n## Tools\n\n- a\n",
        "## Papers\n\n<!--@include: ./papers.md-->\n\n## Tools\n\n- a\n",
        "## Papers\n\n<!-- BEGIN_PAPERS -->\n<!-- END_PAPERS -->\n\n## Tools\n\n- a\n",
        "## Papers\n\n## [a](https://a.test)\n\n## Talks\n\n## 2024\n\n- a\n",
    ],
)
def empty_section(doc: Document) -> Iterator[Finding]:
    """Who follows the table of contents to it finds nothing. It was emptied and forgotten, or
    is still to be filled.

    There is no fix: it wants entries, or to go, and then the links to it have to go as well.
    A heading that is a link is an entry; one that others follow at a deeper level holds them,
    and so does one that entries or years follow. Subtitles, sentences and what a program puts
    in the place of a comment are left alone.
    """
    headings = {each.block: each for each in doc.headings}
    entries = {each.block for each in doc.entries}
    title = doc.headings[0].block if doc.headings and doc.headings[0].level == 1 else None
    empty: Heading | None = None
    opening = True  # whether nothing but the title, or nothing at all, is above ``empty``
    for block in doc.root.children:
        if block.kind is BlockKind.HEADING:
            if empty is not None and block.level <= empty.level:
                is_subtitle = opening and block.level < empty.level
                if not (is_subtitle or _is_part(block)):
                    yield _finding(empty)
            opening = empty is None and opening
            opens = block is not title and block not in entries and _is_plain(block)
            empty = headings.get(block) if opens else None
        elif empty is not None and _shows(doc, block):
            empty, opening = None, False
    if empty is not None:
        yield _finding(empty)


def _finding(heading: Heading) -> Finding:
    return Finding(heading.text_span, f'nothing under "{heading.text}"')


def _is_plain(block: Block) -> bool:
    """Whether a heading names a section: a link is an entry, an image something to look at."""
    linked = any(piece.kind in (InlineKind.LINK, InlineKind.IMAGE) for piece in block.inlines)
    return any(map(str.isalnum, block.text)) and not linked and not is_sentence(block.text)


def _is_part(block: Block) -> bool:
    """Whether a heading is, as big as it may be, of the section of the heading before it."""
    linked = any(piece.kind is InlineKind.LINK for piece in block.inlines)
    return linked or re.fullmatch(_YEAR, block.text.strip()) is not None


def _shows(doc: Document, block: Block) -> bool:
    """Whether a reader sees a block; comments for people, lines and anchors are none."""
    if block.kind in _SHOWN or block.text.strip():
        return True
    if block.kind is BlockKind.PARAGRAPH:
        return any(piece.kind is InlineKind.IMAGE or piece.link for piece in block.inlines)
    if block.kind is not BlockKind.HTML:
        return False
    written = doc.text[slice(*block.span)]
    return "<" in written.replace("<!--", "") or any(
        map(_is_order, re.findall(_FIRST_WORD, written))
    )


def _is_order(word: str) -> bool:
    """Whether the first word of a comment tells a program what to put there."""
    return word[0] in "@#$/" or any(order in word.lower() for order in _ORDERS)
