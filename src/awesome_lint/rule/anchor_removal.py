"""An explicit anchor taken out, its links moved to the heading's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Anchor, BlockKind, Destination, Document, Heading
from awesome_lint.text.edits import Edit, Fix, Span
from awesome_lint.text.fragments import retargeted
from awesome_lint.text.lines import line_start
from awesome_lint.text.slugs import slugify

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


def anchor_removal(
    doc: Document,
    heading: Heading,
    anchors: list[Anchor],
    links: Mapping[str | None, list[Destination]],
    bases: Counter[str],
) -> Fix | None:
    """The fix that removes the anchors of a heading; None where a link would lose its place.

    ``links`` are the in-page links by their names, ``bases`` the headings' anchors unnumbered.
    """
    element = anchors[0].element
    slug, text = heading.slug, heading.block.text
    if not heading.start <= element.start < heading.end:
        removal = _before_heading(doc.text, element)
    elif heading.block.kind is BlockKind.HEADING:
        removal, text = _out_of_heading(doc, heading, element)
    else:
        return None
    if removal is None:
        return None
    new = slugify(text)
    if text != heading.block.text and new != slug:
        if bases[slugify(heading.block.text)] > 1 or bases[new] or new in doc.slugs:
            return None  # headings would be numbered anew
        slug = new
    moved = {each.name.lower() for each in anchors} | {heading.slug}
    edits = [Edit(*removal, "")]
    for each in (link for name in moved - {slug} for link in links.get(name, ())):
        if each.span is None:
            return None
        edits.append(Edit(*each.span, retargeted(each.href, slug)))
    return Fix(f"Remove it; #{slug} stays", tuple(sorted(edits)))


def _out_of_heading(doc: Document, heading: Heading, element: Span) -> tuple[Span | None, str]:
    """What to remove from a heading, and the text it then has."""
    start, end = heading.text_span
    while start < end and doc.text[start] in " \t":
        start += 1
    while end > start and doc.text[end - 1] in " \t":
        end -= 1
    if element.start == start:
        after = element.end
        while after < end and doc.text[after] in " \t":
            after += 1
        return Span(element.start, after), heading.block.text.lstrip(" \t")
    if element.end == end:
        before = element.start
        while before > start and doc.text[before - 1] in " \t":
            before -= 1
        return Span(before, element.end), heading.block.text.rstrip(" \t")
    return None, heading.block.text


def _before_heading(text: str, element: Span) -> Span | None:
    """What to remove before a heading: the whole line where nothing else is on it."""
    start = line_start(text, element.start)
    end = text.find("\n", element.end)
    before, after = text[start : element.start], text[element.end : max(end, element.end)]
    if before.strip(" \t>*+-0123456789.)"):
        kept = before.rstrip(" \t")
        return Span(start + len(kept), element.end) if not after.strip() else element
    if before.strip() or end < 0:
        return None  # a quote or an item would be left empty
    if after.strip():
        return element
    above = line_start(text, max(start - 1, 0))
    if start == 0 or not text[above:start].strip():
        blank = _BLANK_LINES.match(text, end + 1)
        end = blank.end() - 1 if blank is not None else end
    return Span(start, end + 1)
