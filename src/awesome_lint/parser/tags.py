"""HTML tags in a list: links, images, anchors and headings that Markdown did not write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Anchor, Link, LinkForm
from awesome_lint.parser.collected import HtmlHeading
from awesome_lint.text.edits import Span
from awesome_lint.text.html import Tag, scan, shown

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.collected import Pieces
    from awesome_lint.parser.line_map import LineMap

_EMPHASIZING = ("b", "strong", "i", "em")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# To look up a member of an enum takes longer than to compare it.
_HTML_FORM = LinkForm.HTML


def note_html(content: str, places: LineMap, block: Block, pieces: Pieces) -> None:
    """Note the links, images, anchors, comments and headings of an HTML block."""
    seen: list[str] = []
    last = 0
    opened: Link | None = None
    text_from = images_from = 0
    for node in scan(content):
        between = shown(content[last : node.start])
        seen.append(between)
        pieces.see(between)
        last = node.end
        if not isinstance(node, Tag):
            pieces.comment(*places.span(node.start, node.end), block)
            continue
        note_tag(node, 0, places, block, pieces)
        link = html_link(node, 0, places, block, pieces.text)
        if opened is not None and node.name == "a":
            opened.text = " ".join("".join(seen[text_from:]).split())
            opened.text_span = _trimmed(
                pieces.text, Span(opened.end, places.span(node.start, node.end).start)
            )
            if node.closing:
                opened.end = places.span(node.start, node.end).end
            opened.images = pieces.images[images_from:]
            opened = None
        if link is not None:
            opened, text_from, images_from = link, len(seen), len(pieces.images)
            pieces.links.append(link)
    rest = shown(content[last:])
    pieces.see(rest)
    block.text = "".join((*seen, rest))


def _trimmed(text: str, span: Span) -> Span:
    """A span of what is between two tags without the white space at its ends, if it has words."""
    written = text[slice(*span)]
    words = written.strip()
    start = span.start + len(written) - len(written.lstrip())
    return Span(start, start + len(words)) if words else span


def note_tag(tag: Tag, base: int, places: LineMap, block: Block, pieces: Pieces) -> None:
    """Note the anchors, image and heading that a tag makes. ``base`` is added to its offsets."""
    if not tag.attributes and tag.name not in _HEADINGS:
        return
    span = places.span(base + tag.start, base + tag.end)
    for name in ("id", "name"):
        found = tag.attributes.get(name)
        if found is not None and found.value:
            written = places.span(base + found.start, base + found.end)
            pieces.anchors.append(
                Anchor(found.value, written, span, _element(pieces.text, span, tag), tag.name, name)
            )
    if tag.name == "img" and not tag.closing:
        image = _target(tag, "src", base, places, block, pieces.text)
        if image is not None:
            alt = tag.attributes.get("alt")
            image.text = alt.value if alt is not None else ""
            pieces.images.append(image)
    elif tag.name in _HEADINGS:
        _note_heading(tag, span, block, pieces)


def html_link(tag: Tag, base: int, places: LineMap, block: Block, text: str) -> Link | None:
    """The link that an ``<a href>`` starts; its text and end are not known yet."""
    if tag.name != "a" or tag.closing:
        return None
    return _target(tag, "href", base, places, block, text)


def _target(
    tag: Tag, name: str, base: int, places: LineMap, block: Block, text: str
) -> Link | None:
    found = tag.attributes.get(name)
    if found is None:
        return None
    start, end = places.span(base + tag.start, base + tag.end)
    written: Span | None = places.span(base + found.start, base + found.end)
    if written is not None and "\n" in text[slice(*written)]:
        written = None  # spread over lines: the container's prefix may be inside
    return Link(_HTML_FORM, start, end, "", Span(end, end), found.value, written, block)


def _element(text: str, span: Span, tag: Tag) -> Span:
    """The tag up to its end tag where nothing but whitespace is between."""
    closing = f"</{tag.name}>"
    at = span.end
    while at < len(text) and text[at] == " ":
        at += 1
    return Span(span.start, at + len(closing)) if text.startswith(closing, at) else span


def _note_heading(tag: Tag, span: Span, block: Block, pieces: Pieces) -> None:
    level = int(tag.name[1])
    if not tag.closing:
        pieces.html_heading = HtmlHeading(level, span.start, span.end)
        return
    opened, pieces.html_heading = pieces.html_heading, None
    if opened is not None and opened.level == level:
        whole, inside = Span(opened.start, span.end), Span(opened.text_start, span.start)
        pieces.heading(level, "".join(opened.seen), whole, inside, block)


def emphasizing(tag: Tag) -> str:
    """The name of a tag that emphasizes what follows, or ends that: "b", "/em"; else ""."""
    if tag.name not in _EMPHASIZING:
        return ""
    return f"/{tag.name}" if tag.closing else tag.name
