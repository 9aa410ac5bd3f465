"""Two places in a page with one name."""

from __future__ import annotations

from awesome_lint.analysis.near_places import are_at_one_place, is_near
from awesome_lint.plugin import Anchor, Document, Example, Finding, Iterator, Level, Related, rule


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
    first: dict[str, Anchor] = {}
    for anchor in doc.anchors:
        if anchor.attribute == "name" and anchor.tag_name != "a":
            continue
        before = first.setdefault(anchor.name.lower(), anchor)
        if before is not anchor:
            if not are_at_one_place(before, anchor):
                line = doc.line(before.tag.start)
                yield Finding(
                    anchor.span,
                    f'the anchor "{anchor.name}" is on line {line} already',
                    related=(Related(before.span, "the first anchor of that name"),),
                )
            continue
        heading = doc.slugs.get(anchor.name)
        if heading is not None and not is_near(doc, anchor, heading):
            line = doc.line(heading.start)
            yield Finding(
                anchor.span,
                f'the heading on line {line} makes the anchor "{anchor.name}" already',
                related=(Related(heading.text_span, "the heading"),),
            )
