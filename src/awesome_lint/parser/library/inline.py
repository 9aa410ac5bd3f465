"""Leaf content that only markdown-it's inline parser can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.parser.library.grammar import inline_grammar
from awesome_lint.parser.library.leaves import Leaf

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

    from awesome_lint.document import Block
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap


def read(content: str, block: Block, places: LineMap, pieces: Pieces, env: EnvType) -> None:
    """Fill a block's inlines and text, and note its links, images and tags."""
    md = inline_grammar()
    Leaf(block, content, places, pieces).read(md.inline.parse(content, md, env, []))
