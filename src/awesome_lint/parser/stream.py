"""The blocks of a source in order: those that are certain made at once, the rest as tokens.

There are two ways to the same document, and nothing after this module can tell them apart.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from awesome_lint.parser.certain.blocks import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from awesome_lint.document import Block
    from awesome_lint.parser.certain.leaves import Written
    from awesome_lint.text.source import Source

    Stream = list[Written | Token]
    Way = Callable[[Source, Block, dict[str, object]], Stream]


def by_certainty(source: Source, root: Block, env: dict[str, object]) -> Stream:
    """What is certain from its lines, and tokens for every construct that is not."""
    reader = Reader(source.text, root, env)
    stream: Stream = [*reader.read(0)]
    if reader.at >= len(reader.text):
        return stream
    from awesome_lint.parser.library.block_rules import one_block, state_of
    from awesome_lint.parser.library.grammar import block_grammar

    starts = source.line_starts
    tokens: list[Token] = []
    state = state_of(reader.text, block_grammar(), env, tokens)
    while reader.at < len(reader.text):
        one_block(state, bisect_left(starts, reader.at))
        stream += tokens
        tokens.clear()
        after = starts[state.line] if state.line < len(starts) else len(reader.text)
        stream += reader.read(after)
    return stream


def by_library(source: Source, root: Block, env: dict[str, object]) -> Stream:  # noqa: ARG001 - a Way
    """All as tokens."""
    from awesome_lint.parser.library.grammar import block_grammar

    md = block_grammar()
    # The final line end keeps markdown-it-py from an IndexError on ">   - <!-- \n> ".
    return [*(md.block.parse(source.text + "\n", md, env, []) or [])]
