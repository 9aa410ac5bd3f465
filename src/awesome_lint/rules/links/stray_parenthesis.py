"""Parentheses right before or behind a link whose partner is missing."""

from __future__ import annotations

from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.analysis.malformed import malformed_links
from awesome_lint.plugin import (
    Block,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Link,
    LinkForm,
    Span,
    rule,
)

_OPENING, _CLOSING = "(（", ")）"
_CLOSERS = frozenset(_CLOSING)
_BEFORE, _BEHIND = frozenset("([（"), frozenset(")]）")
_UNBRACKETED = (LinkForm.BARE, LinkForm.AUTOLINK, LinkForm.HTML)
_BETWEEN = " ,/|·&[、，"


@rule(
    summary="Parenthesis at a link without its partner",
    level=Level.WARNING,
    bad=[
        Example(
            "- [DETR](https://a.test/detr)«)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "- DETR (ECCV). [Paper](https://a.test/1)«)», [code](https://a.test/2)\n",
            fixed="- DETR (ECCV). [Paper](https://a.test/1), [code](https://a.test/2)\n",
        ),
        Example(
            "> 1. 物体 [[论文](https://a.test/1)]«）»。\n",
            fixed="> 1. 物体 [[论文](https://a.test/1)]。\n",
        ),
        Example(
            "- [DETR](https://a.test) - Finds things. «(»[Demo](https://b.test)\n",
            fixed="- [DETR](https://a.test) - Finds things. ([Demo](https://b.test))\n",
        ),
        Example("- DETR «(»[demo](https://b.test) and more\n"),
    ],
    good=[
        "- ([DETR](https://a.test/detr)) (see [A](https://a.test)) （[论文](https://a.test))\n",
        "- (see\n  [A](https://a.test)) and \\([A](https://a.test)) &#40;[A](https://a.test))\n",
        "(Two paragraphs.\n\n[A](https://a.test))\n",
        "- [Set](https://a.test/Set_%28maths))\n- `(` [A](https://a.test)) and :( [B](https://a.test))\n",
        "- DETR 2016), I. Box [A](https://a.test)\n",
    ],
)
def stray_parenthesis(doc: Document) -> Iterator[Finding]:
    """A parenthesis too many is what is left of an edit, or was typed twice with the link's
    own; one that is not closed leaves the reader looking for the end of the aside.

    The fix removes a closing one. It closes an opening one where only links follow it in
    its paragraph.
    """
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
    if not suspects:
        return
    leaves = {block: n for n, block in enumerate(doc.leaves)}
    broken = {doc.leaf_at(found.span.start) for found in malformed_links(doc)}
    for block, places in suspects.items():
        if block in broken or "\\" in doc.text[block.start : block.end]:
            continue
        alone = _unpaired(doc, block)
        for at in places:
            closing = doc.text[at] in _CLOSING
            # An aside may be several paragraphs long.
            near = leaves[block] + (-1 if closing else 1)
            beyond = _surplus(doc.leaves[near]) if 0 <= near < len(leaves) else 0
            if at in alone and (beyond <= 0 if closing else beyond >= 0):
                span = Span(at, at + 1)
                fix = Fix.delete("Remove it", span) if closing else _closed(doc, block, at)
                if is_cluttered(doc, span):
                    fix = None
                yield Finding(span, f'unmatched "{doc.text[at]}"', fix)


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


def _closed(doc: Document, block: Block, at: int) -> Fix | None:
    """The fix for ``([a](…), [b](…)`` at the end of a line."""
    text = doc.text
    line_end = text.find("\n", at, block.content_end)
    line_end = block.content_end if line_end < 0 else line_end
    end = at + 1
    while (link := _next_link(doc, end, line_end)) is not None:
        end = link.end + (text[link.end : link.end + 1] == "]")
    if end == at + 1 or text[end:line_end].strip(" .\\"):
        return None
    return Fix("Close it", (Edit(end, end, ")" if text[at] == "(" else "）"),))


def _next_link(doc: Document, start: int, stop: int) -> Link | None:
    """The link at ``start``, separators aside."""
    while start < stop and doc.residue[start] in _BETWEEN:
        start += 1
    return doc.link_at(start) if start < stop else None
