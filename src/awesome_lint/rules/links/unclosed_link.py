"""Links whose last parenthesis is missing."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Link whose closing parenthesis is missing",
    level=Level.ERROR,
    yields_to=["unescaped-pipe"],
    bad=[
        Example("- «[DETR](https://a.test/detr»\n", fixed="- [DETR](https://a.test/detr)\n"),
        Example(
            "- «[DETR](https://a.test/detr» finds things [[code](https://a.test)]\n",
            fixed="- [DETR](https://a.test/detr) finds things [[code](https://a.test)]\n",
        ),
        Example("- «[Set](https://a.test/Set_(maths)» and more (of it)\n"),
        Example(
            "- [see «[Set](https://a.test/Set_(maths)»]\n",
            fixed="- [see [Set](https://a.test/Set_(maths))]\n",
        ),
        Example(
            "- DETR «[[code](https://a.test/1]» «[paper](https://a.test/2]».\n",
            fixed="- DETR [[code](https://a.test/1)] [paper](https://a.test/2).\n",
        ),
        Example(
            "- DETR «[[code](https://a.test/1]]» «[[demo](https://a.test/2» ([pdf](https://a.test))\n",
            fixed="- DETR [[code](https://a.test/1)] ([demo](https://a.test/2)) ([pdf](https://a.test))\n",
        ),
        Example(
            "> | A | «[物体](https://a.test/1» |\n> |---|---|\n",
            fixed="> | A | [物体](https://a.test/1) |\n> |---|---|\n",
        ),
        Example(
            "- (see **«[DETR](https://a.test/detr»** for more)\n",
            fixed="- (see **[DETR](https://a.test/detr)** for more)\n",
        ),
        Example("- «[DETR](https://a.test/detr»，物体検出\n- «[A](https://a.test/x»<br>2020\n"),
        Example('- «[DETR](https://a.test/detr» "Detection"\n'),
        Example("- «[DETR](https://a.test/detr.» It finds things.\n"),
        Example("- «[DETR](https://a.test/»\n  detr) finds things\n"),
    ],
    good=[
        "- [DETR](https://a.test/detr) [A]( https://a.test ) ![B](<https://a.test/b.png>)\n",
        "- `[DETR](https://a.test/detr` \\[DETR](https://a.test/detr\n",
        "<!-- [DETR](https://a.test/detr -->\n\n    [DETR](https://a.test/detr\n",
        "- [DETR] (https://a.test/detr, a paper\n- (https://a.test/detr\n",
        "- [a [b](https://b.test)](https://a.test/detr\n",
    ],
)
def unclosed_link(doc: Document) -> Iterator[Finding]:
    """Without its ")" a link is none: the reader sees the brackets, and a URL that may run on
    into the next words.

    The fix closes it where a space, the end of the line or a square bracket ends the URL;
    where anything else does, a person must say how far the URL goes.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.UNCLOSED:
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip("[] ")
            fix = Fix.replace("Close the link", found.span, link) if link else None
            yield Finding(found.span, f'the link "{label}" is not closed', fix)
