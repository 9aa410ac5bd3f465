"""Spaces at the ends of lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    Inline,
    InlineKind,
    Iterator,
    Level,
    Link,
    Span,
    rule,
)

_BLANK = " \t"
_AS_WRITTEN = (BlockKind.CODE, BlockKind.FRONT_MATTER)
# To look up a member of an enum takes longer than to compare it.
_ITEM, _FOOTNOTE, _HTML = BlockKind.ITEM, BlockKind.FOOTNOTE, BlockKind.HTML
_INLINE_HTML = InlineKind.HTML
_MAYBE_EMPTY = (BlockKind.ITEM, BlockKind.PARAGRAPH)
_CHECKBOXES = ("[ ]", "[x]", "[X]")
_TAG = re.compile(r"<(/?)(?:pre|textarea)\b", re.IGNORECASE)


@rule(
    summary="Space at the end of a line that does nothing",
    level=Level.INFO,
    yields_to=["heading-space", "blank-lines"],
    bad=[
        Example(
            "- [a](https://a.test)« »\n- [b](https://b.test)\n",
            "- [a](https://a.test)\n- [b](https://b.test)\n",
        ),
        Example("One.«  »\n\nTwo.\n«  »\nThree.\n", "One.\n\nTwo.\n\nThree.\n"),
        Example("One line« »\nand the next.\n", "One line\nand the next.\n"),
        Example("| a | b |«  »\n|---|---|« »\n| c | d |\n", "| a | b |\n|---|---|\n| c | d |\n"),
        Example("## Tools«  »\n\nTools\n-----« »\n", "## Tools\n\nTools\n-----\n"),
        Example("<p>« »\n<b>a</b>«\t»\n</p>\n", "<p>\n<b>a</b>\n</p>\n"),
        Example("[two« »\nlines](https://a.test)\n", "[two\nlines](https://a.test)\n"),
    ],
    good=[
        "A line break  \nthat renders.\n",
        "```\ncode \n```\n\n    code \n",
        "`code \nspan`\n",
        "---\ntitle: a \n---\n",
        "<pre>\na \n\nb \n</pre>\n",
        "one\\ \ntwo\n",
        "- [ ] \n",
    ],
)
def trailing_space(doc: Document) -> Iterator[Finding]:
    """Nobody sees a space at the end of a line, and editors remove it: then it is a change
    in the middle of somebody's other changes.

    Two spaces that end a line within a paragraph are a line break. They stay, and so do
    spaces in code, front matter and <pre>. The fix removes all others.
    """
    kept = _kept(doc)
    kept_until = upcoming = 0
    text = doc.text
    for end in _blank_ends(text):
        start = end
        while start and text[start - 1] in _BLANK:
            start -= 1
        span = Span(start, end)
        while upcoming < len(kept) and kept[upcoming].start <= span.start:
            kept_until = max(kept_until, kept[upcoming].end)
            upcoming += 1
        if span.end > kept_until and not _does_something(doc, span):
            blank = text[slice(*span)]
            what = "whitespace" if "\t" in blank else "space" if blank == " " else "spaces"
            count = f"{len(blank)} " if what == "spaces" else ""
            yield Finding(span, f"{count}trailing {what}", Fix.delete(f"Remove the {what}", span))


def _blank_ends(text: str) -> list[int]:
    """The ends of the lines that end in a blank."""
    ends = [len(text)] if text[-1:] and text[-1] in _BLANK else []
    for pair in (" \n", "\t\n"):
        at = text.find(pair)
        while at >= 0:
            ends.append(at + 1)
            at = text.find(pair, at + 2)
    return sorted(ends)


def _kept(doc: Document) -> list[Span]:
    """What is shown, or asked for, as it is written; by start."""
    kept = [block.span for block in doc.blocks if block.kind in _AS_WRITTEN]
    kept += [block.span for block in doc.unsearched]
    kept += [
        link.span
        for links in (doc.links, doc.images)
        for link in links
        if _holds_spaces(link, doc.text)
    ]
    kept += _open_ended(doc)
    if _TAG.search(doc.text):
        kept += _verbatim(doc)
    return sorted(kept)


def _holds_spaces(link: Link, text: str) -> bool:
    """Whether there may be code, or a target that runs over lines, in a link."""
    if text.find("\n", link.start, link.end) < 0:
        return False
    return link.target is None or text.find("`", link.start, link.end) >= 0


def _open_ended(doc: Document) -> Iterator[Span]:
    """Footnotes, and items without content, up to what follows.

    For GitHub the spaces of a blank line decide whether that belongs to them:
    "-\\n  \\n  a" is one item, "-\\n\\n  a" an empty one and a paragraph.
    """
    starts = [block.start for block in doc.blocks]
    for block in doc.blocks:
        if block.kind is _ITEM:
            first = block.children[0] if block.children else block
            if first.text not in ("", *_CHECKBOXES) or first.kind not in _MAYBE_EMPTY:
                continue
        elif block.kind is not _FOOTNOTE:
            continue
        at = bisect_left(starts, block.end)
        yield Span(block.start, starts[at] if at < len(starts) else len(doc.text))


def _verbatim(doc: Document) -> Iterator[Span]:
    """The elements whose spaces count. They may run over several blocks."""
    html = [block.span for block in doc.blocks if block.kind is _HTML]
    html += [
        Span(piece.start, piece.end)
        for leaf in doc.leaves
        for piece in leaf.inlines
        if piece.kind is _INLINE_HTML
    ]
    opened = -1
    for span in sorted(html):
        for tag in _TAG.finditer(doc.text, *span):
            if tag[1] and opened >= 0:
                yield Span(opened, tag.end())
                opened = -1
            elif not tag[1] and opened < 0:
                opened = tag.start()
    if opened >= 0:
        yield Span(opened, len(doc.text))


def _does_something(doc: Document, span: Span) -> bool:
    """Whether the rendering depends on a space: a line break does, or code over two lines."""
    text = doc.text
    if text[span.start - 1 : span.start] == "\\":
        return True  # "\ " before a line end would, without its space, be a line break
    if text.endswith(_CHECKBOXES, 0, span.start):
        return True  # "- [ ] " is a checkbox at GitHub, "- [ ]" is none
    leaf = doc.leaf_at(span.start)
    if leaf is None or leaf.kind is BlockKind.CELL or span.start >= leaf.content_end:
        return False
    if text.endswith("  ", *span):
        return True
    at = bisect_right(leaf.inlines, span.start, key=_start) - 1
    piece = leaf.inlines[at] if at >= 0 else None
    if piece is None or piece.end <= span.end:
        return False
    return piece.kind not in (InlineKind.TEXT, InlineKind.LINK)


def _start(piece: Inline) -> int:
    return piece.start
