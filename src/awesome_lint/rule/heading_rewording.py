"""A heading in other words: what the contents call it, and the links that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind
from awesome_lint.text.edits import Edit, Fix
from awesome_lint.text.fragments import retargeted
from awesome_lint.text.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Document, Heading
    from awesome_lint.text.edits import Span


def rewording(doc: Document, title: str, edits: Sequence[Edit]) -> Fix | None:
    """The fix that makes ``edits``, which lie in one line. Where this is a heading, the
    contents call it as it is called then, and links lead to the anchor it has then.

    None where that anchor is taken, or a link cannot be located.
    """
    edits = tuple(sorted(edits))
    heading = _heading_at(doc, edits[0].start)
    if heading is None:
        return Fix(title, edits)
    recased = all(doc.text[each.start : each.end].lower() == each.text.lower() for each in edits)
    slug = heading.slug if recased else _new_slug(doc, heading, edits)
    if slug is None:
        return None
    followers: list[Edit] = []
    for each in doc.destinations:
        if not each.href.startswith("#") or each.image or doc.reached(each.href[1:]) is not heading:
            continue
        if slug != heading.slug:
            if each.span is None:
                return None
            followers.append(Edit(*each.span, retargeted(each.href, slug)))
        if each.link is not None and each.link in doc.contents_links:
            followers += _same_edits(doc, heading, each.link.text_span, edits)
    return Fix(title, tuple(sorted({*edits, *followers})))


def _same_edits(
    doc: Document, heading: Heading, copy: Span, edits: Sequence[Edit]
) -> Iterator[Edit]:
    """The edits of a heading, made in a literal copy of its text; none where it is no copy."""
    shift = copy.start - heading.text_span.start
    if doc.text[slice(*copy)].strip() == doc.text[slice(*heading.text_span)].strip():
        yield from (Edit(each.start + shift, each.end + shift, each.text) for each in edits)


def _heading_at(doc: Document, offset: int) -> Heading | None:
    block = doc.leaf_at(offset)
    if block is None or block.kind is not BlockKind.HEADING:
        return None
    return next((heading for heading in doc.headings if heading.block is block), None)


def _new_slug(doc: Document, heading: Heading, edits: Sequence[Edit]) -> str | None:
    """The anchor after the edits; None where it is not certain."""
    if slugify(heading.text) != heading.slug:
        return None  # numbered: others are named like it
    start, end = heading.text_span
    text, at = "", start
    for edit in edits:
        if not start <= edit.start <= edit.end <= end:
            return None
        text += doc.text[at : edit.start] + edit.text
        at = edit.end
    text += doc.text[at:end]
    written_now = doc.text[start:end]
    if slugify(written_now) != heading.slug:
        return None  # markup: what is written is not what makes the anchor
    slug = slugify(text)
    taken = slug != heading.slug and (slug in doc.slugs or slug in doc.reachable)
    return None if taken or heading.slug in doc.names else slug
