"""Text that a line below it made a heading."""

from __future__ import annotations

from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    InlineKind,
    Iterator,
    Level,
    rule,
)

_LONGEST = 80  # characters
_LONG = 5  # words, from which on a full stop ends a sentence
_STOPS = (".", "!", "?", "。", "！", "？", ":", "：")


@rule(
    summary="Text that is a heading because of the line below it",
    level=Level.WARNING,
    bad=[
        Example("- a\n- «b»\n  ---\n"),
        Example("«This is a list of the tools that I use.»\n---\n\nA.\n"),
        Example("«One line\nand another»\n---\n"),
        Example("«[English](a.md) | [中文](b.md)»\n---\n"),
        Example("«![a](https://a.test/a.png)»\n---\n"),
    ],
    good=[
        "Tools\n-----\n\nA.\n",
        "Tools\n---\n\nA.\n",
        "A.\n\n---\n\nB.\n",
        "[Tools](https://a.test)\n---\n",
        "One line\nand another\n===\n",
    ],
)
def accidental_heading(doc: Document) -> Iterator[Finding]:
    """``---`` right below text is no line across the page: it makes the text above it a
    heading of level 2, large, bold and in the outline.

    There is no fix: with a blank line between them it would be a line, with ``##`` a heading.
    What looks like a heading, one short line of words, is taken for one.
    """
    for heading in doc.headings:
        block = heading.block
        if block.kind is BlockKind.HEADING and block.markup == "-" and not _is_meant(block):
            start = " ".join(heading.text.split())[:40]
            what = f'"{start}"' if start else "an image"
            yield Finding(heading.text_span, f"{what} is a heading because of the line below it")


def _is_meant(block: Block) -> bool:
    text = block.text.strip()
    if any(each.kind is BlockKind.ITEM for each in block.ancestors):
        return False
    if not text or "\n" in text or len(text) > _LONGEST:
        return False
    if sum(piece.kind is InlineKind.LINK for piece in block.inlines) > 1:
        return False
    return not (text.endswith(_STOPS) and len(text.split()) >= _LONG)
