"""Punctuation at the end of headings."""

from __future__ import annotations

import re

from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    LinkForm,
    rule,
)

_MARKS = ".:。：,;，；"
_SHORTCODE = r":[\w+-]+:"
_ABBREVIATIONS = ("etc.", "inc.", "ltd.", "co.", "vs.", "al.", "jr.", "no.")


@rule(
    summary="Heading that ends with a colon or a full stop",
    level=Level.OFF,
    yields_to=["accidental-heading"],
    bad=[
        Example("## Tools«:»\n\nA.\n", unsafe="## Tools\n\nA.\n"),
        Example("Tools«.»\n=====\n", unsafe="Tools\n=====\n"),
        Example("## 工具«：»\n\nA.\n", unsafe="## 工具\n\nA.\n"),
    ],
    good=[
        "## https://a.test//：\n",
        "## What is it?\n\n## Tools etc.\n\n## And so on...\n\n## E.T.\n",
        "## `a.`\n\n## [a.](https://a.test)\n\n## Danger :warning:\n",
    ],
)
def heading_punctuation(doc: Document) -> Iterator[Finding]:
    """A heading is a name, not a sentence; in the table of contents the mark is left alone.

    The fix removes it. It is not applied unless asked for: it may belong to the name.
    """
    for heading in doc.headings:
        span = heading.text_span
        written = doc.text[slice(*span)]
        name = written.rstrip(_MARKS)
        if heading.block.kind is not BlockKind.HEADING or len(written) - len(name) != 1:
            continue
        last = written.split()[-1].casefold()
        if (
            last in _ABBREVIATIONS
            or "." in last[:-1]
            or re.search(rf"{_SHORTCODE}\Z", last)
            or not heading.block.text.strip().endswith(written[-1])
        ):
            continue
        mark = span._replace(start=span.end - 1)
        link = doc.link_at(mark.start)
        if link is not None and link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
            continue  # it is a part of the URL
        fix = Fix.delete("Remove it", mark).unsafe()
        yield Finding(mark, f'the heading "{heading.text}" ends with "{written[-1]}"', fix)
