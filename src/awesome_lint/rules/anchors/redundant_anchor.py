"""Explicit anchors that repeat what their heading makes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from awesome_lint.plugin import (
    Anchor,
    BlockKind,
    Destination,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Heading,
    Iterator,
    Level,
    Related,
    Span,
    rule,
)
from awesome_lint.text.fragments import retargeted, wanted
from awesome_lint.text.slugs import slugify

_ONLY_NAMES = re.compile(r"""<a(?:\s+(?:name|id)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))+\s*>""", re.I)
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


@rule(
    summary="Explicit anchor that its heading makes, too",
    level=Level.OFF,
    bad=[
        Example(
            '[up](#tools)\n\n«<a name="tools"></a>»\n## Tools\n',
            fixed="[up](#tools)\n\n## Tools\n",
        ),
        Example(
            'Text.\n\n«<a id="Image-enhancement"></a>»\n\n### Image enhancement\n\n'
            "[up](#image-enhancement)\n",
            fixed="Text.\n\n### Image enhancement\n\n[up](#image-enhancement)\n",
        ),
        Example(
            '## «<a name="c-tools"></a>» C++ Tools\n\n[up](#c-tools)\n',
            fixed="## C++ Tools\n\n[up](#c-tools)\n",
        ),
        Example(
            '## Data_Sets «<a id="data_sets" name="data_sets"></a>»\n\n[up](#data_sets "x")\n',
            fixed='## Data_Sets\n\n[up](#data_sets "x")\n',
        ),
        Example('## A «<a name="a--b"></a>» B\n'),
    ],
    good=[
        '<a name="nlp"></a>\n## Natural language processing\n',
        '<a name="tools" class="x"></a>\n## Tools\n',
        '<a name="tools">Tools</a>\n\n## Tools\n',
        '## Tools\n\n<a name="tools-1"></a>\n',
        '## Data_Sets <a name="data-sets"></a>\n',
    ],
)
def redundant_anchor(doc: Document) -> Iterator[Finding]:
    """GitHub gives every heading an anchor; an explicit one of that name is one more thing to
    keep in step. One of another name, even if it differs only in punctuation, is what links
    from elsewhere may ask for, and stays.

    The fix removes it and moves the links of the file to the heading's own. Part of
    `fix --canonical`.
    """
    if doc.unsearched:
        return
    tags: dict[Span, list[Anchor]] = {}
    for anchor in doc.anchors:
        tags.setdefault(anchor.tag, []).append(anchor)
    names = Counter(name for name, _ in {(each.name.lower(), each.tag) for each in doc.anchors})
    links: dict[str | None, list[Destination]] = {}
    for each in doc.destinations if tags else ():
        if each.href[:1] == "#" and not each.image:
            links.setdefault(wanted(each.href[1:]), []).append(each)
    bases = Counter(slugify(heading.block.text) for heading in doc.headings)
    for tag, anchors in tags.items():
        heading, element = anchors[0].heading, anchors[0].element
        if heading is None or element == tag or not _ONLY_NAMES.fullmatch(doc.text[slice(*tag)]):
            continue
        own = heading.slug, slugify(heading.block.text.strip())  # once the anchor is gone
        if any(each.name.lower() not in own for each in anchors):
            continue
        fix = None  # where a name is twice, links reach the first
        if all(names[each.name.lower()] == 1 for each in anchors):
            fix = _fix(doc, heading, anchors, links, bases)
        message = f'the heading makes the anchor "{heading.slug}" itself'
        yield Finding(element, message, fix, (Related(heading.text_span, "the heading"),))


def _fix(
    doc: Document,
    heading: Heading,
    anchors: list[Anchor],
    links: Mapping[str | None, list[Destination]],
    bases: Counter[str],
) -> Fix | None:
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
    start = text.rfind("\n", 0, element.start) + 1
    end = text.find("\n", element.end)
    before, after = text[start : element.start], text[element.end : max(end, element.end)]
    if before.strip(" \t>*+-0123456789.)"):
        kept = before.rstrip(" \t")
        return Span(start + len(kept), element.end) if not after.strip() else element
    if before.strip() or end < 0:
        return None  # a quote or an item would be left empty
    if after.strip():
        return element
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    if start == 0 or not text[above:start].strip():
        blank = _BLANK_LINES.match(text, end + 1)
        end = blank.end() - 1 if blank is not None else end
    return Span(start, end + 1)
