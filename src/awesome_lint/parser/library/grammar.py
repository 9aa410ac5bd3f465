"""GitHub's Markdown for markdown-it-py: what is enabled, and what is read as written."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from awesome_lint.parser.library import block_rules
from awesome_lint.parser.library.inline_rules import PlacingInline, rules_at

_DEEPEST_BLOCK = 100  # CommonMark has no limit; markdown-it's 20 drops lists nested ten deep
_DEEPEST_INLINE = 20  # each level costs a pass over hostile input such as "[[[[…"


@cache
def block_grammar() -> MarkdownIt:
    """The parser of blocks, made once: it keeps nothing between documents."""
    md = _github()
    md.options["maxNesting"] = _DEEPEST_BLOCK
    block_rules.install(md)
    return md


@cache
def inline_grammar() -> MarkdownIt:
    """The parser of inline content, made once: it keeps nothing between documents."""
    md = _github()
    md.inline = PlacingInline(rules_at())
    md.configure("commonmark")
    md.options["maxNesting"] = _DEEPEST_INLINE
    md.options["strikethrough_single_tilde"] = True
    md.inline.ruler2.enable("strikethrough")
    md.inline.ruler2.disable("fragments_join")  # text pieces are joined where they are read
    return md


def _github() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    md.use(front_matter_plugin)
    # Targets as written: right for a linter, and a third of the parse saved.
    md.normalizeLink = _as_written  # type: ignore[method-assign]  # the library's own hook
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]  # GitHub shows "%20"
    md.validateLink = _any_link  # type: ignore[method-assign]  # the library's own hook
    return md


def _as_written(url: str) -> str:
    return url


def _any_link(url: str) -> bool:  # noqa: ARG001 - the library's signature
    return True
