"""Paragraphs that are broken into lines by hand."""

from __future__ import annotations

from awesome_lint.analysis.preamble import is_page
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Inline,
    InlineKind,
    Iterator,
    Level,
    Profile,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start

_ENTRY = "\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_SHORTEST = 50  # characters of a line that was full
_IDEOGRAPHS = "\u2e80"  # from here on, nearly


@rule(
    summary="Hard-wrapped paragraph",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# Awesome Tea\n\n«The leaves of one plant, picked by hand and dried in the\n"
            f"shade, make all of the teas that this list is about.»\n{_ENTRY}"
        ),
        Example(
            "# Awesome Tea\n\n- «[Sencha](https://sencha.example.com) - Steamed for a while,\n"
            "  then rolled and dried, so that it stays green.»\n"
        ),
    ],
    good=[
        (
            "# Awesome Tea\n\nThe first sentence is on a line of its own, as it should be.\n"
            f"The second one is so, too.\n{_ENTRY}"
        ),
        f"# Awesome Tea\n\n[a](https://a.example.com)\n[b](https://b.example.com)\n{_ENTRY}",
        (
            "# Awesome Tea\n\nThe line ends with two spaces, which break it on the page, too,  \n"
            f"and on purpose.\n{_ENTRY}"
        ),
        f"# Awesome Tea\n\nShort lines\nof verse\n{_ENTRY}",
    ],
)
def hard_wrap(doc: Document) -> Iterator[Finding]:
    """Where lines end at a column, a word more changes all lines that follow: nobody sees in
    a pull request what was changed, and two of them conflict. One line a paragraph, or a
    sentence, and the editor wraps it.
    """
    if not is_page(doc):
        return
    for block in doc.leaves:
        if block.kind is BlockKind.PARAGRAPH and _is_wrapped(doc, block):
            yield Finding(
                Span(block.content_start, block.content_end), "the paragraph is hard-wrapped"
            )


def _is_wrapped(doc: Document, block: Block) -> bool:
    if doc.text.find("\n", block.content_start, block.content_end) < 0:
        return False
    pieces = block.inlines
    for before, between, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if between.kind is not InlineKind.BREAK or after.kind is not InlineKind.TEXT:
            continue
        start = max(line_start(doc.text, between.start), block.content_start)
        hard = doc.text[between.start] == "\\" or doc.text.endswith("  ", start, between.start)
        if between.start - start >= _SHORTEST and not hard and _runs_on(before, after):
            return True
    return False


def _runs_on(before: Inline, after: Inline) -> bool:
    """Whether the line breaks in the middle of a sentence."""
    if before.kind is InlineKind.TEXT:
        last = before.content.rstrip()[-1:]
        if not (last.isalnum() or last in ",;，、"):
            return False
    elif before.kind not in (InlineKind.LINK, InlineKind.CODE) or _is_picture(before):
        return False
    first = after.content.lstrip()[:1]
    return first.islower() or (first >= _IDEOGRAPHS and first.isalpha())


def _is_picture(piece: Inline) -> bool:
    return piece.link is not None and bool(piece.link.images)
