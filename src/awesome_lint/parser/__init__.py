"""Markdown to Document: the only room that knows markdown-it-py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.given import NOTHING
from awesome_lint.parser.assembly import document_of, unlisted
from awesome_lint.parser.certain.inlines import reading
from awesome_lint.parser.stream import by_certainty

if TYPE_CHECKING:
    from awesome_lint.document import Document, Given
    from awesome_lint.text.source import Source

__all__ = ["glance", "parse"]


def parse(source: Source, given: Given = NOTHING) -> Document:
    """The document that ``source`` holds. Any text is a document; nothing raises.

    ``given`` is what is known of the document besides, for the rules.
    """
    return document_of(source, by_certainty, reading, given)


def glance(source: Source, given: Given = NOTHING) -> Document:
    """What ``source`` shows and where it leads, without its entries, which take time to read."""
    return unlisted(source, by_certainty, reading, given)
