"""Targets that are there for want of one."""

from __future__ import annotations

import re
from urllib.parse import unquote

from awesome_lint.analysis.entry_templates import shows_format
from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.document import BlockKind, Document, Link, LinkForm
from awesome_lint.knowledge.labels import kinds
from awesome_lint.knowledge.urls import front_page, is_placeholder

_DESCRIPTION = r"[ \t]+[-–—:][ \t]+\S+[ \t]+\S+[ \t]+\S"  # of three words
_ONE_OF_MANY = frozenset(("paper", "code", "model", "dataset", "video"))


def is_placeholder_link(doc: Document, link: Link) -> bool:
    """Whether a target is there for want of one: "-", or behind a label "#", a front page."""
    href = link.href
    if link.images or link.form not in (LinkForm.INLINE, LinkForm.HTML):
        return False
    text = link.text.strip("[] ")
    if is_placeholder(href):
        return bool(text) and text.casefold() != href.casefold()
    if href != "#" and not front_page(href):
        return False
    block = doc.leaf_at(link.start)
    if block is None:
        return False
    if block.content_start == link.start or not is_kind(text):
        return href == "#" and _is_described(doc, link)
    site = front_page(href).partition(".")[0]
    if href == "#":
        return not shows_format(doc, link.start)
    if not kinds(text) & _ONE_OF_MANY or site in text.casefold():
        return False
    title = "".join(char for char in block.text if char.isalnum()).casefold()
    return not title.startswith(site)


def _is_described(doc: Document, link: Link) -> bool:
    """Whether a link starts an item and is described: no button that leads to the top."""
    block = link.block
    return (
        block.parent is not None
        and block.parent.kind is BlockKind.ITEM
        and block.content_start == link.start
        and re.compile(_DESCRIPTION).match(doc.text, link.end, block.content_end) is not None
        and not shows_format(doc, link.start)
    )


_TO_COME = frozenset(
    str.split("""
    pending soon coming_soon coming-soon comingsoon unknown unreleased upcoming 待定 待更新 待补充
    敬请期待 未公開 準備中
    """)
)
_WORDS = r"[^\W\d_]{2,}(?:[ ,:;!?'’-]+[\w]+)+"


def is_words(link: Link) -> bool:
    """Whether a target is a title, or says that it is to come."""
    href = link.href
    if any(each in href for each in "#?@\\") or "." in href.rstrip("."):
        return False
    if href.casefold() in _TO_COME:
        return href.casefold() != link.text.casefold()  # "[Upcoming](upcoming)", a folder
    words = unquote(href)
    return (
        words != link.text
        and is_kind(link.text)
        and re.fullmatch(_WORDS, words) is not None
        and " " in words
    )
