"""Blocks that follow one another and belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind
from awesome_lint.parser.entries.asides import is_alert

if TYPE_CHECKING:
    from awesome_lint.document import Block


def paragraphs_from(blocks: list[Block], first: int) -> list[Block]:
    """The paragraphs in a row that start with that at ``first``."""
    last = first
    while last < len(blocks) and blocks[last].kind is BlockKind.PARAGRAPH:
        last += 1
    return blocks[first:last]


def until_heading(blocks: list[Block], first: int) -> list[Block]:
    """The blocks from that at ``first`` up to the next heading, with it."""
    last = first
    while last < len(blocks) and blocks[last].kind is not BlockKind.HEADING:
        last += 1
    return blocks[first : last + 1]


def quotes_from(blocks: list[Block], first: int) -> list[Block]:
    """The quotes of paragraphs in a row that start with that at ``first``."""
    last = first
    while last < len(blocks) and _is_quoted_text(blocks[last]):
        last += 1
    return blocks[first:last]


def _is_quoted_text(block: Block) -> bool:
    return (
        block.kind is BlockKind.QUOTE
        and not is_alert(block)
        and all(child.kind is BlockKind.PARAGRAPH for child in block.children)
    )
