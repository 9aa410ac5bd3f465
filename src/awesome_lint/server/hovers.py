"""What a rule is about, where an editor's pointer rests on what it flagged or on its name."""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from awesome_lint.rule.web_page import web_page
from awesome_lint.server.conversions import offset_at, span_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.rule import Rule
    from awesome_lint.server.analysis import Analysis
    from awesome_lint.text.edits import Span

_NAME = re.compile(r"[a-z0-9-]+")


def hover(found: Analysis, position: lsp.Position) -> lsp.Hover | None:
    """The rules that flagged a place, or the one that a control comment names there."""
    at = offset_at(found, position)
    flagged = [each for each in found.diagnostics if each.span.start <= at <= each.span.end]
    if flagged:
        texts = dict.fromkeys(_about(found.known.load(each.rule)) for each in flagged)
        return _hover(found, "\n\n---\n\n".join(texts), flagged[0].span)
    for start, end, rule in _named(found, at):
        return _hover(found, _about(found.known.load(rule)), (start, end))
    return None


def _hover(found: Analysis, text: str, span: Span | tuple[int, int]) -> lsp.Hover:
    content = lsp.MarkupContent(lsp.MarkupKind.Markdown, text)
    return lsp.Hover(content, span_range(found, *span))


def _named(found: Analysis, at: int) -> Iterator[tuple[int, int, str]]:
    for comment in found.doc.comments:
        if comment.start <= at < comment.end and "lint" in comment.inner:
            text = found.doc.text[comment.start : comment.end]
            for match in _NAME.finditer(text):
                start, end = comment.start + match.start(), comment.start + match.end()
                if start <= at <= end and match[0] in found.known.group_of():
                    yield start, end, match[0]


def _about(rule: Rule) -> str:
    page = web_page(rule)
    more = f"\n\n[More]({page})" if page else ""
    return f"**{rule.id}** ({rule.group}): {rule.summary}\n\n{cleandoc(rule.doc)}{more}"
