"""Elements that nothing ends."""

from __future__ import annotations

from itertools import zip_longest

from awesome_lint.analysis.unmatched_tags import UnmatchedTag, unmatched_tags
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule

_EFFECTS = {
    "details": "everything below it is folded",
    "summary": "the folded text becomes its title",
    "center": "everything below it is centered",
    "div": "everything below it is aligned",
    "table": "everything below it is in the table",
}
_VERBATIM = "everything below it is shown as it is written"


@rule(
    summary="HTML tag without its end tag",
    level=Level.ERROR,
    bad=[
        Example("«<details>»\n<summary>A</summary>\n\n- [a](#b)\n\n## B\n\nb\n"),
        Example("<details>\n«<summary>»A\n\n- [a](https://a.test)\n\n</details>\n\n## B\n\nb\n"),
        Example('«<div align="center">»\n\nText.\n\n## B\n\nb\n'),
        Example("«<center>»Text.\n\n## B\n\nb\n"),
        Example("«<table>»\n<tr><td>a</td></tr>\n\n## B\n\nb\n"),
        Example("«<pre>»\na\n\n## B\n\nb\n"),
        Example(
            "<details>\n<summary>A«<summary>»\n\na\n\n</details>\n",
            unsafe="<details>\n<summary>A</summary>\n\na\n\n</details>\n",
        ),
        Example(
            "<center>Text.«<center>»\n\na\n\n## B\n\nb\n",
            unsafe="<center>Text.</center>\n\na\n\n## B\n\nb\n",
        ),
        Example("<details>\n\na\n\n</details>\n\n«<details>»\n\nb\n\n## B\n\nb\n"),
    ],
    good=[
        "<details>\n<summary>A</summary>\n\n- [a](#b)\n\n</details>\n\n## B\n\nb\n",
        "- <details><summary>A</summary>\n\n  a\n- b\n\n## B\n\nb\n",
        "- <details>\n  <summary>A</summary>\n\n  a\n\n</details>\n\n- b\n\n## B\n\nb\n",
        '<p align="center">\n\nText.\n\n## B\n\nb\n',
        "<div>\n\nText.\n\n## B\n\nb\n",
        "## B\n\n<details>\n<summary>A</summary>\n\nThe end.\n",
        "Use `<details>`.\n\n```html\n<details>\n```\n\n<!-- <details> -->\n\n## B\n\nb\n",
        "a <pre> b\n\n## B\n\nb\n",
    ],
)
def unclosed_tag(doc: Document) -> Iterator[Finding]:
    """The element goes on to the end of the page, with all sections below it: they are folded
    away, centered, or squeezed into a table.

    Where a second start tag stands on the same line, it was meant to be the end tag, and the
    fix, which is unsafe, makes it that. Otherwise nobody can tell where it was to end. Not
    reported: what a list item ends, what only the end of the file is missing for, and elements
    that look like nothing.
    """
    last = doc.headings[-1].start if doc.headings else -1
    unclosed = [tag for tag in unmatched_tags(doc) if not tag.closing and _matters(tag, last)]
    before: UnmatchedTag | None = None
    for tag, following in zip_longest(unclosed, unclosed[1:]):
        if before is not None and _is_end(doc, before, tag):
            end = f"</{tag.name}>"
            fix = Fix.replace(f"Replace with {end}", tag.span, end).unsafe()
            yield Finding(tag.span, f"<{tag.name}> instead of {end}", fix)
        elif following is None or not _is_end(doc, tag, following):
            effect = _EFFECTS.get(tag.name, _VERBATIM)
            yield Finding(tag.span, f"unclosed <{tag.name}>: {effect}")
        before = tag


def _is_end(doc: Document, tag: UnmatchedTag, following: UnmatchedTag) -> bool:
    """Whether the second of two start tags was meant to be the end tag of the first."""
    between = doc.text[tag.span.end : following.span.start]
    return tag.name == following.name and "\n" not in between and bool(between.strip())


def _matters(tag: UnmatchedTag, last: int) -> bool:
    if tag.name not in _EFFECTS:
        return tag.block.text.count("\n") > 0
    if tag.name == "div" and "align" not in tag.attributes.lower():
        return False
    return tag.name == "summary" or tag.block.end < last
