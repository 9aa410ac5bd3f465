"""Explicit anchors that repeat what their heading makes."""

from __future__ import annotations

import re
from collections import Counter

from awesome_lint.plugin import (
    Anchor,
    Destination,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Related,
    Span,
    rule,
)
from awesome_lint.rule.anchor_removal import anchor_removal
from awesome_lint.text.fragments import wanted
from awesome_lint.text.slugs import slugify

_ONLY_NAMES = re.compile(r"""<a(?:\s+(?:name|id)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))+\s*>""", re.I)


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
            fix = anchor_removal(doc, heading, anchors, links, bases)
        message = f'the heading makes the anchor "{heading.slug}" itself'
        yield Finding(element, message, fix, (Related(heading.text_span, "the heading"),))
