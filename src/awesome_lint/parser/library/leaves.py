"""The inline content of one leaf block: tokens become pieces with places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind
from awesome_lint.parser.inline_tags import InlineTags
from awesome_lint.parser.library.keys import BARE, LABEL, SPAN
from awesome_lint.parser.library.link_parts import link_of
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from awesome_lint.document import Block
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap

_KINDS = {
    "code_inline": InlineKind.CODE,
    "softbreak": InlineKind.BREAK,
    "hardbreak": InlineKind.BREAK,
    "footnote_ref": InlineKind.FOOTNOTE,
}


class Leaf:
    """A leaf block while its tokens are read; ``at`` is how far, in the block's content."""

    def __init__(self, block: Block, content: str, places: LineMap, pieces: Pieces) -> None:
        self.block = block
        self.content = content
        self.places = places
        self.pieces = pieces
        self.at = 0
        self.words: list[str] = []
        self.escapes: list[tuple[int, int]] = []
        self.tags = InlineTags(block, places, pieces)

    def read(self, tokens: Sequence[Token]) -> None:
        """Fill the block's inlines and text, and note its links, images and tags."""
        out = self.block.inlines
        self._read(tokens, out, shown=True)
        self._flush(out, len(self.content), shown=True)
        self.tags.close(out, None)
        self.block.text = "".join(each.content for each in out)

    def _read(self, tokens: Sequence[Token], out: list[Inline], *, shown: bool) -> None:
        index = 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            span: tuple[int, int] | None = token.meta.get(SPAN)
            if token.type == "text" or span is None:
                self.words.append(token.content)
                continue
            start, end = span
            if token.type == "text_special":
                self.words.append(token.content)
                if token.info == "escape":
                    self.escapes.append(span)
                continue
            if token.type == "strong_open":
                start -= 1
            elif token.type == "strong_close":
                end += 1
            self._flush(out, start, shown=shown)
            if token.type == "link_open":
                index = self._link(tokens, index, out, shown=shown)
                continue
            self.at = end
            self._piece(token, start, end, out, shown=shown)

    def _piece(self, token: Token, start: int, end: int, out: list[Inline], *, shown: bool) -> None:
        place = self.places.span(start, end)
        if token.type == "image":
            image = link_of(token, self.content, self.places, self.block, self.pieces)
            image.text = "".join(_alt(token.children or ()))
            self.pieces.images.append(image)
            out.append(Inline(InlineKind.IMAGE, *place, "", image))
        elif token.type == "html_inline":
            self.tags.read(token.content, start, place, out)
        else:
            kind = _KINDS.get(token.type, InlineKind.MARKER)
            content = "\n" if kind is InlineKind.BREAK else token.content
            if kind is InlineKind.CODE or kind is InlineKind.BREAK:
                self.pieces.see(content)
            else:
                content = ""
            out.append(Inline(kind, *place, content))
            if kind is InlineKind.MARKER and shown:
                self.pieces.plain.append(place)
            elif kind is InlineKind.BREAK and shown:
                line_end = self.pieces.text.find("\n", *place)
                if line_end >= 0:
                    self.pieces.plain.append(Span(line_end, line_end + 1))

    def _link(self, tokens: Sequence[Token], index: int, out: list[Inline], *, shown: bool) -> int:
        """Read a link from after its opening token; returns the index after its closing one."""
        opening = tokens[index - 1]
        close, depth = index, 1
        while depth:  # an autolink may stand in a link's text
            depth += tokens[close].nesting if tokens[close].type[:4] == "link" else 0
            close += 1
        close -= 1
        start, end = opening.meta[SPAN]
        text_start, text_end = opening.meta[LABEL]
        link = link_of(opening, self.content, self.places, self.block, self.pieces)
        inner: list[Inline] = []
        images = len(self.pieces.images)
        self.at = text_start
        self._read(tokens[index:close], inner, shown=False)
        self._flush(inner, text_end, shown=False)
        link.images = self.pieces.images[images:]
        link.text = "".join(" " if each.content == "\n" else each.content for each in inner)
        self.pieces.links.append(link)
        place = self.places.span(start, end)
        if opening.info == BARE and shown:
            self.pieces.plain.append(place)
        out.append(Inline(InlineKind.LINK, *place, link.text, link))
        self.at = end
        return close + 1

    def _flush(self, out: list[Inline], end: int, *, shown: bool) -> None:
        """Make a piece of the text up to ``end``."""
        content = self.words[0] if len(self.words) == 1 else "".join(self.words)
        self.words.clear()
        if end > self.at:
            place = self.places.span(self.at, end)
            if content:
                self.pieces.see(content)
                escapes = tuple(self.places.span(*each) for each in self.escapes)
                out.append(Inline(InlineKind.TEXT, *place, content, escapes=escapes))
            if shown:
                self._plain(place)
        self.escapes.clear()
        self.at = max(self.at, end)

    def _plain(self, place: Span) -> None:
        start = place.start
        for escape in self.escapes:
            span = self.places.span(*escape)
            self.pieces.plain.append(Span(start, span.start))
            start = span.end
        self.pieces.plain.append(Span(start, place.end))


def _alt(tokens: Sequence[Token]) -> list[str]:
    out: list[str] = []
    for token in tokens:
        if token.type in ("text", "text_special", "code_inline"):
            out.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            out.append(" ")
        elif token.children:
            out += _alt(token.children)
    return out
