"""The pages of a list of several files: the other Markdown files that its items lead to."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from awesome_lint.document import BlockKind
from awesome_lint.document.index import index
from awesome_lint.knowledge.urls import is_external, is_fragment

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Link

_FEWEST = 2  # pages of a list of several files
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
# Files of a repository that are about it, and the same list in other languages.
_BESIDE = (
    r"(?i)(?:contribut\w*|code[-_]of[-_]conduct|licen[sc]e|change-?log|security|support|readme"
    r"|pull_request_template)(?:[-_.].*)?"
)


class ListPage(NamedTuple):
    """A page of a list: the file at ``path``, from the list's own folder, and what it is called."""

    title: str
    path: str
    link: Link


@index
def list_pages(doc: Document) -> list[ListPage]:
    """The pages that items, rows and headings of a list lead to, each once, in order.

    One link to a file beside the list makes no list of several files.
    """
    found: dict[str, ListPage] = {}
    for link in doc.links:
        if ".m" not in link.href or not link.text.strip():
            continue
        path = _path(link.href)
        if path and path not in found and _is_first(link, link.block):
            found[path] = ListPage(" ".join(link.text.split()), path, link)
    return list(found.values()) if len(found) >= _FEWEST else []


def _path(href: str) -> str:
    """The path of a Markdown file that is a page, from the list's folder; "" for others."""
    written = href.partition("#")[0].partition("?")[0]
    if not written.endswith(_MARKDOWN) or is_external(href) or is_fragment(href):
        return ""
    if "://" in written or written.startswith("/"):
        return ""
    path = posixpath.normpath(unquote(written))
    folder, name = posixpath.split(path)
    beside = re.fullmatch(_BESIDE, posixpath.splitext(name)[0])
    return "" if beside is not None and folder in ("", "..", ".github", "docs") else path


def _is_first(link: Link, block: Block) -> bool:
    """Whether a link starts an item, a row's cell or a heading, or follows a colon there."""
    if block.kind is BlockKind.PARAGRAPH:
        parent = block.parent
        if parent is None or parent.kind is not BlockKind.ITEM or parent.children[0] is not block:
            return False
    elif block.kind not in (BlockKind.CELL, BlockKind.HEADING):
        return False
    before = ""
    for piece in block.inlines:
        if piece.link is link:
            break
        if piece.link is not None:
            return False
        before += piece.content
    return not any(map(str.isalpha, before)) or before.rstrip().endswith((":", "：", "-", "–"))
