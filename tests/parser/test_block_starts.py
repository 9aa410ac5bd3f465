"""The block rules that are spared where they cannot start, against markdown-it's own order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from awesome_lint.parser.library.grammar import block_grammar

if TYPE_CHECKING:
    from pathlib import Path

LINES = st.sampled_from(
    "foo|- a|* b|---|===|- |-|1. x|2. y|> q|> ---|    c|  |    - d|  - e|      ---|# h|<div>||¦ a ¦"
    "|¦-¦|-foo|+ z|  ===|=|- -|   -|\t- t|[a]: b|[^a]: b|```|~~~|***|___|<!-- c -->|    > q".split(
        "|"
    )
).map(lambda line: line.replace("¦", "|"))


def blocks(md: MarkdownIt, text: str) -> list[object]:
    tokens = md.block.parse(text + "\n", md, {}, []) or []
    return [(each.type, each.map, each.content, each.hidden, each.info) for each in tokens]


def plain() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False).use(front_matter_plugin)
    md.options["maxNesting"] = block_grammar().options["maxNesting"]
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]  # the library's own hook
    md.validateLink = lambda url: bool(url) or True  # type: ignore[method-assign]  # likewise
    return md


PLAIN = plain()


@settings(max_examples=400)
@given(st.lists(LINES, min_size=1, max_size=12).map("\n".join))
@example("> q\n    - d\n> ---")
@example("---\na\n---\n\n- b\n\n      c\n===")
def test_blocks_are_the_librarys(text: str) -> None:
    assert blocks(block_grammar(), text) == blocks(PLAIN, text)


def test_blocks_of_real_lists_are_the_librarys(real_list: Path) -> None:
    text = real_list.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    assert blocks(block_grammar(), text) == blocks(PLAIN, text)
