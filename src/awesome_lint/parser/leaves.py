"""The inline content of one leaf block: tokens become pieces with places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind, Link, LinkForm
from awesome_lint.edits import Span
from awesome_lint.parser.certain import Kind
from awesome_lint.parser.frames import BARE
from awesome_lint.parser.html import Tag, scan
from awesome_lint.parser.inline_rules import LABEL, SPAN
from awesome_lint.parser.link_parts import link_of
from awesome_lint.parser.tags import html_link, note_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from awesome_lint.document import Block
    from awesome_lint.parser.certain import Piece
    from awesome_lint.parser.line_map import LineMap
    from awesome_lint.parser.pieces import Pieces

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
        self.opened: tuple[int, Link] | None = None  # an <a href> and where its pieces start

    def read(self, tokens: Sequence[Token]) -> None:
        """Fill the block's inlines and text, and note its links, images and tags."""
        out = self.block.inlines
        self._read(tokens, out, shown=True)
        self._flush(out, len(self.content), shown=True)
        self._close_html_link(out, None)
        self.block.text = "".join(each.content for each in out)

    def read_certain(self, found: Sequence[Piece]) -> None:
        """Fill the block likewise from content whose meaning is certain."""
        out, pieces, block = self.block.inlines, self.pieces, self.block
        shift = self.places.at(0)  # certain content is on one line
        for kind, match in found:
            start, end = match.span()
            place = Span(shift + start, shift + end)
            if kind is Kind.TEXT:
                pieces.plain.append(place)
                pieces.see(match[0])
                out.append(Inline(InlineKind.TEXT, *place, match[0]))
            elif kind is Kind.LINK:
                text, href = match.groups()
                pieces.see(text)
                middle = start + 1 + len(text)  # where the "](" is
                inside = Span(shift + start + 1, shift + middle)
                target = Span(shift + middle + 2, shift + end - 1)
                link = Link(LinkForm.INLINE, *place, text, inside, href, target, block)
                pieces.links.append(link)
                out.append(Inline(InlineKind.LINK, *place, text, link))
            elif kind is Kind.CODE:
                content = match[1]
                if content[0] == content[-1] == " " and content.strip(" "):
                    content = content[1:-1]  # CommonMark 0.31.2 §6.1
                pieces.see(content)
                out.append(Inline(InlineKind.CODE, *place, content))
            elif kind is Kind.MARKER:
                pieces.plain.append(place)
                out.append(Inline(InlineKind.MARKER, *place))
            else:
                self._html(match[0], match.start(), place, out)
        self._close_html_link(out, None)
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
            self._html(token.content, start, place, out)
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

    def _html(self, written: str, base: int, place: Span, out: list[Inline]) -> None:
        for node in scan(written):
            if not isinstance(node, Tag):
                self.pieces.comment(*place, self.block)
                out.append(Inline(InlineKind.COMMENT, *place))
                return
            images = len(self.pieces.images)
            note_tag(node, base, self.places, self.block, self.pieces)
            link = html_link(node, base, self.places, self.block, self.pieces.text)
            if node.name == "a" and self.opened is not None:
                self._close_html_link(out, place.end if node.closing else None)
                if node.closing:
                    return
            if link is not None:
                self.opened = len(out), link
            if len(self.pieces.images) > images:
                out.append(Inline(InlineKind.IMAGE, *place, "", self.pieces.images[-1]))
                return
        out.append(Inline(InlineKind.HTML, *place))

    def _close_html_link(self, out: list[Inline], end: int | None) -> None:
        """Make one piece of an ``<a href>`` and what follows, up to its end tag if it has one."""
        if self.opened is None:
            return
        index, link = self.opened
        self.opened = None
        self.pieces.links.append(link)
        if end is None:
            return
        inside = out[index + 1 :]
        link.text = "".join(" " if each.content == "\n" else each.content for each in inside)
        link.text_span = Span(link.end, inside[-1].end if inside else link.end)
        link.images = [
            each.link for each in inside if each.kind is InlineKind.IMAGE and each.link is not None
        ]
        link.end = end
        out[index:] = [Inline(InlineKind.LINK, link.start, end, link.text, link)]

    def _flush(self, out: list[Inline], end: int, *, shown: bool) -> None:
        """Make a piece of the text up to ``end``."""
        content = self.words[0] if len(self.words) == 1 else "".join(self.words)
        self.words.clear()
        if end > self.at:
            place = self.places.span(self.at, end)
            if content:
                self.pieces.see(content)
                out.append(Inline(InlineKind.TEXT, *place, content))
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
