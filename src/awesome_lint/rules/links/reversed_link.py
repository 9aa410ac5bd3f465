"""Links with the brackets of text and target swapped."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Link with its brackets swapped: (text)[target]",
    level=Level.ERROR,
    bad=[
        Example(
            "- Builds on «(DETR)[https://a.test/detr]» and more.\n",
            fixed="- Builds on [DETR](https://a.test/detr) and more.\n",
        ),
        Example(
            "1. «(物体検出 `DETR`)[https://a.test/detr]»。\n",
            fixed="1. [物体検出 `DETR`](https://a.test/detr)。\n",
        ),
        Example(
            "| A | «[(code)[https://a.test/a]]» |\n|---|---|\n",
            fixed="| A | [[code](https://a.test/a)] |\n|---|---|\n",
        ),
        Example(
            "> - A «(https://a.test/a)[paper]», 2020\n",
            fixed="> - A [paper](https://a.test/a), 2020\n",
        ),
    ],
    good=[
        "- [DETR](https://a.test/detr) (see [code](https://a.test))[CVPR 2021]\n",
        "- A (https://a.test/a)[CVPR 2021] and (https://a.test/b) [paper]\n",
        "- A (2020) [https://a.test/a] and f(x)[0]\n",
        "- A (https://a.test/a)[paper](https://a.test/b)\n",
        "- `(DETR)[https://a.test]` \\(DETR)\\[https://a.test] <!-- (DETR)[https://a.test] -->\n",
    ],
)
def reversed_link(doc: Document) -> Iterator[Finding]:
    """The text belongs into the square brackets and the target into the round ones; the other
    way round there is no link, and the reader sees the URL with all its brackets.

    The fix swaps the brackets.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.REVERSED:
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip()
            fix = Fix.replace("Swap the brackets", found.span, link) if link else None
            yield Finding(found.span, f'"{label}" and its target have each other\'s brackets', fix)
