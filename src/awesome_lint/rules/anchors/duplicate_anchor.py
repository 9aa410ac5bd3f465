"""Two places in a page with one name."""

from __future__ import annotations

from bisect import bisect_right

from awesome_lint.plugin import (
    Anchor,
    Document,
    Example,
    Finding,
    Heading,
    Iterator,
    Level,
    Related,
    rule,
)


@rule(
    summary="Anchor with the name of another place in the page",
    level=Level.WARNING,
    bad=[
        Example('<a name="x"></a>One.\n\n<a name="«x»"></a>Two.\n'),
        Example('<a id="x"></a>\n## One\n\n<a id="«X»"></a>\n## Two\n'),
        Example('## Tools\n\n## Books\n\n## Talks\n\n<a name="«tools»"></a>Which?\n'),
    ],
    good=[
        '<a name="tools"></a>\n## Tools\n',
        '<a id="x" name="x"></a>\n## One\n',
        '## One <a name="x"></a>\n\n<a name="y"></a>\n## Two\n',
        '<a name="tools"></a>\n\n---\n\n## Tools\n',
        '<img name="x" src="a.png"> <img name="x" src="b.png">\n',
    ],
)
def duplicate_anchor(doc: Document) -> Iterator[Finding]:
    """A link to the name takes the reader to the first place that has it; nobody ever
    gets to the second. Which one should have another name, a person must say.
    """
    starts = [heading.start for heading in doc.headings]
    first: dict[str, Anchor] = {}
    for anchor in doc.anchors:
        if anchor.attribute == "name" and anchor.tag_name != "a":
            continue
        before = first.setdefault(anchor.name.lower(), anchor)
        if before is not anchor:
            if not _at_one_place(before, anchor):
                line = doc.line(before.tag.start)
                yield Finding(
                    anchor.span,
                    f'the anchor "{anchor.name}" is on line {line} already',
                    related=(Related(before.span, "the first anchor of that name"),),
                )
            continue
        heading = doc.slugs.get(anchor.name)
        if heading is not None and not _is_near(doc, starts, anchor, heading):
            line = doc.line(heading.start)
            yield Finding(
                anchor.span,
                f'the heading on line {line} makes the anchor "{anchor.name}" already',
                related=(Related(heading.text_span, "the heading"),),
            )


def _at_one_place(one: Anchor, other: Anchor) -> bool:
    return one.tag == other.tag or (one.heading is not None and one.heading is other.heading)


def _is_near(doc: Document, starts: list[int], anchor: Anchor, heading: Heading) -> bool:
    """Whether the heading is the last one before the anchor, or the next: one place to see."""
    if anchor.heading is heading:
        return True
    after = bisect_right(starts, anchor.tag.start)
    return heading in doc.headings[max(after - 1, 0) : after + 1]
