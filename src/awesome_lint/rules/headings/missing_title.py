"""No title."""

from __future__ import annotations

from awesome_lint.plugin import BlockKind, Document, Example, Finding, Iterator, Level, Span, rule

_BADGES = ("shields.io", "badge", "awesome.re/", "travis-ci")
_UNSEEN = (BlockKind.DOCUMENT, BlockKind.FRONT_MATTER)


@rule(
    summary="File without a title",
    level=Level.INFO,
    bad=[
        Example("«»## Tools\n\nA.\n"),
        Example("«»[![Build](https://a.test/badge.svg)](https://a.test)\n\n## Tools\n\nA.\n"),
    ],
    good=[
        "# List\n\nA.\n",
        "A.\n\nList\n====\n",
        "<h1 align=center>List</h1>\n\n## Tools\n\nA.\n",
        "![List](https://a.test/logo.png)\n\n## Tools\n\nA.\n",
        "---\ntitle: List\n---\n\n## Tools\n\nA.\n",
        "",
        "<!-- nothing yet -->\n",
    ],
)
def missing_title(doc: Document) -> Iterator[Finding]:
    """A page whose outline has no top: browsers and search engines show the file's name.

    There is no fix: nobody but its author knows what the list is called. A heading of
    level 1 anywhere, an ``<h1>``, a title in the front matter and a logo above all
    headings will do; a badge will not.
    """
    if any(heading.level == 1 for heading in doc.headings):
        return
    first = doc.headings[0].start if doc.headings else len(doc.text)
    logos = (each for each in doc.images if not any(name in each.href for name in _BADGES))
    if any(logo.start < first for logo in logos):
        return
    top = (each.span for each in doc.root.children[:1] if each.kind is BlockKind.FRONT_MATTER)
    if any("title:" in doc.text[slice(*span)] for span in top):
        return
    if any(block.text.strip() for block in doc.blocks if block.kind not in _UNSEEN):
        yield Finding(Span(0, 0), "no heading of level 1")
