"""Links whose square brackets are escaped."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.entry_templates import shows_format
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Backslashes before the square brackets of a link",
    level=Level.WARNING,
    bad=[
        Example(
            "- «\\[DETR\\](https://a.test/detr)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "> 1. 物体 «\\[论文\\](https://a.test/1)»。\n",
            fixed="> 1. 物体 [论文](https://a.test/1)。\n",
        ),
    ],
    good=[
        "- [\\[DETR\\]](https://a.test) \\[[code](https://b.test)\\] \\[a\\] (https://c.test)\n",
        "Write \\[text\\](https://a.test) or `\\[a\\](https://a.test)`.\n",
        "## Format\n\n\\[Tool\\](https://a.test) - What it does.\n",
    ],
)
def escaped_bracket(doc: Document) -> Iterator[Finding]:
    """An editor escaped the brackets, so the reader sees ``[text](https://…)`` and no link.

    The fix removes the backslashes. Texts on Markdown itself are left alone.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.ESCAPED and not shows_format(doc, found.span.start):
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)]
            fix = Fix.replace("Remove the backslashes", found.span, link) if link else None
            yield Finding(found.span, f'backslashes keep "{label}" from being a link', fix)
