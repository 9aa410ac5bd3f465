"""HTML within a leaf block: its tags become pieces, an ``<a href>`` with all up to its end one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Inline, InlineKind
from awesome_lint.parser.tags import emphasizing, html_link, note_tag
from awesome_lint.text.edits import Span
from awesome_lint.text.html import Tag, scan

if TYPE_CHECKING:
    from awesome_lint.document import Block, Link
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap

# To look up a member of an enum takes longer than to compare it.
_COMMENT_KIND = InlineKind.COMMENT
_HEADING = BlockKind.HEADING
_HTML_KIND = InlineKind.HTML
_IMAGE_KIND = InlineKind.IMAGE
_LINK_KIND = InlineKind.LINK


class InlineTags:
    """The tags of one leaf block while it is read; ``opened`` is an ``<a href>`` that is open."""

    def __init__(self, block: Block, places: LineMap, pieces: Pieces) -> None:
        self.block = block
        self.places = places
        self.pieces = pieces
        self.opened: tuple[int, Link] | None = None  # and where its pieces start

    def read(self, written: str, base: int, place: Span, out: list[Inline]) -> None:
        """Make a piece of a tag or comment, which ``base`` is the offset of in the content."""
        content = tag = ""
        for node in scan(written):
            if not isinstance(node, Tag):
                self.pieces.comment(*place, self.block)
                out.append(Inline(_COMMENT_KIND, *place))
                return
            images = len(self.pieces.images)
            note_tag(node, base, self.places, self.block, self.pieces)
            link = html_link(node, base, self.places, self.block, self.pieces.text)
            if node.name == "a" and self.opened is not None:
                self.close(out, place.end if node.closing else None)
                if node.closing:
                    return
            tag = emphasizing(node)
            if node.name == "br" and self.block.kind is not _HEADING:  # no slug has a line end
                content = "\n"
            if link is not None:
                self.opened = len(out), link
            if len(self.pieces.images) > images:
                out.append(Inline(_IMAGE_KIND, *place, "", self.pieces.images[-1]))
                return
        out.append(Inline(_HTML_KIND, *place, content, tag=tag))

    def close(self, out: list[Inline], end: int | None) -> None:
        """Make one piece of the open link and what follows, up to its end tag if it has one."""
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
            each.link for each in inside if each.kind is _IMAGE_KIND and each.link is not None
        ]
        link.end = end
        out[index:] = [Inline(_LINK_KIND, link.start, end, link.text, link)]
