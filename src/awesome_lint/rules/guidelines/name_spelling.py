"""Names that their owners write in another way."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import is_page
from awesome_lint.knowledge.product_names import misspelt_names
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Entry,
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

_OPEN = "# Awesome Tea\n\n"
_BREW = "- [Brew](https://brew.example.com)"
_CODE = re.compile(r"<(/?)(?:code|kbd|pre|samp|tt|var)\b", re.IGNORECASE)
_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL)


@rule(
    summary="Name that its owner writes in another way",
    level=Level.WARNING,
    yields_to=["venue-spelling"],
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"{_OPEN}{_BREW} - Timer in «Javascript» for «NodeJS» and «MacOS».\n"),
        Example(f"{_OPEN}## «Github» Actions\n\n{_BREW} - A «python» library.\n"),
    ],
    good=[
        f"{_OPEN}{_BREW} - Timer in JavaScript for Node.js and macOS.\n",
        f"{_OPEN}{_BREW} - See `nodejs`, github.com, app.js, a-mysql-b and @github.\n",
        f"{_OPEN}- [javascript-timer](https://t.example.com) - Timer.\n",
        f"{_OPEN}- [Github Timer](https://t.example.com) - Github Timer shows a python.\n",
        f'{_OPEN}{_BREW} - Uses ffmpeg, rust and go, and "mysql".\n',
    ],
)
def name_spelling(doc: Document) -> Iterator[Finding]:
    """A name's spelling is a part of it, and a list whose subject is spelt in three ways
    looks careless. The table has the spellings of some 250 names, from their owners' own
    pages. Not looked at: code, URLs, file names, compounds, titles of entries and links'
    text, where the name is the resource's own, and words that may mean something else.
    """
    if not is_page(doc):
        return
    entries = {entry.block: entry for entry in doc.entries}
    muted = {link.block for link in doc.contents_links}
    for block in doc.leaves:
        if block in muted or block.kind not in _KINDS:
            continue
        entry = _entry_of(block, entries)
        for piece in _running(doc, block):
            start, end = _prose(piece, entry)
            for found in misspelt_names(doc.text[start:end]):
                span = Span(start + found.start, start + found.end)
                if entry is None or not _is_own(doc, entry, span):
                    yield Finding(span, f'"{found.written}" is written {found.name}')


def _entry_of(block: Block, entries: dict[Block, Entry]) -> Entry | None:
    for each in (block, *block.ancestors):
        if each in entries:
            return entries[each]
    return None


def _running(doc: Document, block: Block) -> Iterator[Inline]:
    """The pieces of a block that are text, but for what HTML tags mark as code."""
    code = False
    for piece in block.inlines:
        if piece.kind is InlineKind.HTML:
            tag = _CODE.match(doc.text, piece.start)
            code = code if tag is None else not tag[1]
        elif piece.kind is InlineKind.TEXT and not code:
            yield piece


def _prose(piece: Inline, entry: Entry | None) -> Span:
    """The part of a piece that is running text, and no entry's title."""
    start = piece.start
    if entry is not None and start < entry.title_span.end:
        start = min(entry.title_span.end, piece.end)
    return Span(start, piece.end)


def _is_own(doc: Document, entry: Entry, span: Span) -> bool:
    """Whether a word is in the resource's own name, its title or links; or in its venue."""
    if entry.venue is not None and entry.venue.span.start <= span.start < entry.venue.span.end:
        return True  # venue-spelling's
    written = doc.text[slice(*span)]
    return written in entry.title or any(
        written in doc.text[each.link.start : each.link.end] for each in entry.links
    )
