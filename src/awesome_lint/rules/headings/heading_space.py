"""Space that a heading has too much or too little of."""

from __future__ import annotations

from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_end, line_start

_DEEPEST = 6
_SPACES = " \t"
_ODD_SPACES = "\u00a0\u2002\u2003\u2009\u3000"  # which Markdown takes for letters


@rule(
    summary="Heading with too many spaces, or with none after its #",
    level=Level.INFO,
    bad=[
        Example("##«  »Tools\n", "## Tools\n"),
        Example("#«\t»Tools\n", "# Tools\n"),
        Example("## Tools«  »\n", "## Tools\n"),
        Example("## Tools«  »##\n", "## Tools ##\n"),
        Example("« »## Tools\n", "## Tools\n"),
        Example("«##»Tools\n\n- a\n", unsafe="## Tools\n\n- a\n"),
        Example("### A\n\n«###»工具\n- a\n", unsafe="### A\n\n### 工具\n- a\n"),
        Example("«##\u00a0»Tools\n", unsafe="## Tools\n"),
    ],
    good=[
        "## Tools\n\n## Tools ##\n\nTools\n-----\n\n##\n",
        "#1 is a number, #tools a hashtag\n\n#tools\n",
        "```\n##  a\n##a\n```\n",
        "\\##a\n\n##!a\n",
        "- a\n\n   ## b\n",
        "##a ##b\n",
    ],
)
def heading_space(doc: Document) -> Iterator[Finding]:
    """One space between the # and the words is what all Markdown agrees on. Without it there
    is no heading: GitHub shows the # and the words as text.

    The fix leaves one space; where there is none, what was text becomes a heading, so that it
    is put on request only. A single # and a word may be a hashtag.
    """
    text = doc.text
    for heading in doc.headings:
        if heading.block.kind is BlockKind.HEADING and heading.block.markup[:1] == "#":
            yield from _too_much(text, heading.block)
    for at in _lines_with_marks(text):
        leaf = doc.leaf_at(at)
        if leaf is not None and leaf.kind is BlockKind.PARAGRAPH and leaf.start == at:
            yield from _too_little(text, leaf)


def _lines_with_marks(text: str) -> Iterator[int]:
    """Where lines start with "##"."""
    if text.startswith("##"):
        yield 0
    at = text.find("\n##") + 1
    while at:
        yield at
        at = text.find("\n##", at) + 1


def _too_much(text: str, block: Block) -> Iterator[Finding]:
    if block.parent is not None and block.parent.kind is BlockKind.DOCUMENT:
        line = line_start(text, block.start)
        if line < block.start:
            yield _spaces(Span(line, block.start), "before the heading", "")
    if block.content_start == block.content_end:
        return
    after = block.start + block.level
    if text[after : block.content_start] != " ":
        yield _spaces(Span(after, block.content_start), "before the words of the heading", " ")
    rest = text[block.content_end : line_end(text, block.content_end)]
    closing = rest.strip(_SPACES)
    blank = len(rest) - len(rest.lstrip(_SPACES))
    if closing and blank > 1:
        yield _spaces(
            Span(block.content_end, block.content_end + blank), "before the closing #", " "
        )
    behind = len(rest.rstrip(_SPACES))
    if behind < len(rest):
        start = block.content_end
        yield _spaces(Span(start + behind, start + len(rest)), "at the end of the heading", "")


def _spaces(span: Span, where: str, put: str) -> Finding:
    size = span.end - span.start
    what = "space" if size == 1 else f"{size} spaces"
    fix = Fix.replace("Leave one", span, put) if put else Fix.delete("Remove it", span)
    return Finding(span, f"{what} {where}", fix)


def _too_little(text: str, block: Block) -> Iterator[Finding]:
    line = text[block.start : line_end(text, block.start)]
    words = line.lstrip("#")
    level = len(line) - len(words)
    if block.parent is None or block.parent.kind is not BlockKind.DOCUMENT or level > _DEEPEST:
        return
    if not words or not (words[0].isalnum() or words[0] > "\x7f") or " #" in words:
        return
    odd = len(words) - len(words.lstrip(_ODD_SPACES))
    after = block.start + level
    what = f"U+{ord(words[0]):04X} instead of a space" if odd else "no space"
    yield Finding(
        Span(block.start, after + odd),
        f'{what} after the {line[:level]} of "{words[odd:].strip()[:60]}"',
        Fix("Put a space", (Edit(after, after + odd, " "),)).unsafe(),
    )
