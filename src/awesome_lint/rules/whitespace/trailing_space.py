"""Spaces at the ends of lines."""

from __future__ import annotations

from awesome_lint.analysis.verbatim import CHECKBOXES, verbatim
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    InlineKind,
    Iterator,
    Level,
    Span,
    rule,
)

_BLANK = " \t"


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
    kept = verbatim(doc)
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


def _does_something(doc: Document, span: Span) -> bool:
    """Whether the rendering depends on a space: a line break does, or code over two lines."""
    text = doc.text
    if text[span.start - 1 : span.start] == "\\":
        return True  # "\ " before a line end would, without its space, be a line break
    if text.endswith(CHECKBOXES, 0, span.start):
        return True  # "- [ ] " is a checkbox at GitHub, "- [ ]" is none
    leaf = doc.leaf_at(span.start)
    if leaf is None or leaf.kind is BlockKind.CELL or span.start >= leaf.content_end:
        return False
    if text.endswith("  ", *span):
        return True
    piece = doc.piece_at(span.start)
    if piece is None or piece.end <= span.end:
        return False
    return piece.kind not in (InlineKind.TEXT, InlineKind.LINK)
