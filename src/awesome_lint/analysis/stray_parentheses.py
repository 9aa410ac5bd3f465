"""Parentheses at links whose partners are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.malformed import malformed_links
from awesome_lint.document import Block, Document, Link, LinkForm
from awesome_lint.document.index import index

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING, _CLOSING = "(（", ")）"
_BEFORE, _BEHIND = frozenset("([（"), frozenset(")]）")
_CLOSERS = frozenset(_CLOSING)
_UNBRACKETED = (LinkForm.BARE, LinkForm.AUTOLINK, LinkForm.HTML)


class StrayParenthesis(NamedTuple):
    """Where it is, in which block, and whether it closes."""

    at: int
    block: Block
    closes: bool


@index
def stray_parentheses(doc: Document) -> list[StrayParenthesis]:
    """The parentheses at links that have no partner in their blocks or the ones beside them."""
    suspects = _suspects(doc)
    found: list[StrayParenthesis] = []
    if not suspects:
        return found
    leaves = {block: n for n, block in enumerate(doc.leaves)}
    broken = {doc.leaf_at(each.span.start) for each in malformed_links(doc)}
    for block, places in suspects.items():
        if block in broken or "\\" in doc.text[block.start : block.end]:
            continue
        alone = _unpaired(doc, block)
        for at in places:
            closes = doc.text[at] in _CLOSING
            # An aside may be several paragraphs long.
            near = leaves[block] + (-1 if closes else 1)
            beyond = _surplus(doc.leaves[near]) if 0 <= near < len(leaves) else 0
            if at in alone and (beyond <= 0 if closes else beyond >= 0):
                found.append(StrayParenthesis(at, block, closes))
    return found


def _suspects(doc: Document) -> dict[Block, list[int]]:
    """The parentheses at links of blocks that have more of one kind than of the other."""
    suspects: dict[Block, list[int]] = {}
    surplus: dict[Block, int] = {}
    residue = doc.residue
    for link in doc.links:
        after = residue[link.end : link.end + 1]
        if after not in _BEHIND and residue[link.start - 1 : link.start] not in _BEFORE:
            continue
        for at in _beside(doc, link):
            block = doc.leaf_at(at)
            if block is None:
                continue
            if block not in surplus:
                surplus[block] = _surplus(block)
            if surplus[block]:
                suspects.setdefault(block, []).append(at)
    return suspects


def _beside(doc: Document, link: Link) -> Iterator[int]:
    """The parentheses that touch a link or the square brackets around it."""
    if link.form in _UNBRACKETED:
        return
    start, end, residue = link.start - 1, link.end, doc.residue
    if residue[start : start + 1] == "[" and residue[end : end + 1] == "]":
        start, end = start - 1, end + 1
    if start >= 0 and residue[start] in _OPENING and residue[start - 1 : start] != "]":
        yield start
    if residue[end : end + 1] in _CLOSERS and link.href.count("%28") == link.href.count("%29"):
        yield end


def _surplus(block: Block) -> int:
    """How many more parentheses a reader sees opened in a block than closed."""
    count = block.text.count
    return count("(") + count("（") - count(")") - count("）")


def _unpaired(doc: Document, block: Block) -> set[int]:
    """The parentheses in a block's plain text that have no partner there."""
    opened: list[int] = []
    left: set[int] = set()
    for at in range(block.start, block.end):
        char = doc.residue[at]
        if char in _OPENING:
            opened.append(at)
        elif char in _CLOSING:
            if opened:
                opened.pop()
            else:
                left.add(at)
    return left | set(opened)
