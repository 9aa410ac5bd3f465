"""Markdown to Document: the only room that knows markdown-it-py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.links import definitions_of
from awesome_lint.parser.assembly import assemble
from awesome_lint.parser.block_rules import definitions_in
from awesome_lint.parser.grammar import block_grammar, inline_grammar
from awesome_lint.parser.pieces import Pieces
from awesome_lint.parser.tree import TreeBuilder

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.source import Source

__all__ = ["parse"]


def parse(source: Source) -> Document:
    """The document that ``source`` holds. Any text is a document; nothing raises."""
    md = block_grammar()
    env: dict[str, object] = {}
    # The final line end keeps markdown-it-py from an IndexError on ">   - <!-- \n> ".
    tokens = md.block.parse(source.text + "\n", md, env, []) or []
    definitions = definitions_in(env)
    pieces = Pieces(source.text, definitions_of(definitions))
    builder = TreeBuilder(source, pieces, inline_grammar(), env)
    builder.build(tokens)
    return assemble(source, builder, pieces, definitions)
