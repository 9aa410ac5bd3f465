"""Targets that stand inside the brackets of the text."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Target inside the brackets of the text",
    level=Level.ERROR,
    bad=[
        Example(
            "- DETR «[[code(https://github.com/facebookresearch/detr)]]»\n",
            fixed="- DETR [[code](https://github.com/facebookresearch/detr)]\n",
        ),
        Example(
            "- DETR «[code(https://github.com/facebookresearch/detr)]», 2020\n",
            fixed="- DETR [code](https://github.com/facebookresearch/detr), 2020\n",
        ),
        Example(
            "- [[paper](https://arxiv.org/abs/2005.12872)]«[[code(https://a.test/b_(c))]]»物体検出\n",
            fixed="- [[paper](https://arxiv.org/abs/2005.12872)][[code](https://a.test/b_(c))]物体検出\n",
        ),
        Example(
            "> 1. DETR («[code (https://a.test/detr)]»)\n",
            fixed="> 1. DETR ([code](https://a.test/detr))\n",
        ),
        Example(
            "| DETR | «[End-to-End Detection(https://a.test/detr)]» |\n|---|---|\n",
            fixed="| DETR | [End-to-End Detection](https://a.test/detr) |\n|---|---|\n",
        ),
        Example(
            "- «[End-to-End Detection (https://a.test/detr)]» - finds things\n",
            fixed="- [End-to-End Detection](https://a.test/detr) - finds things\n",
        ),
        Example(
            "- DETR «[[code(https://a.test/detr])]»\n",
            fixed="- DETR [[code](https://a.test/detr)]\n",
        ),
        Example(
            "- DETR «[code(https://a.test/detr)» and more.\n",
            fixed="- DETR [code](https://a.test/detr) and more.\n",
        ),
        Example(
            "- «[End-to-End Detection(https://a.test/detr)» - finds things\n",
            fixed="- [End-to-End Detection](https://a.test/detr) - finds things\n",
        ),
        Example(
            "- DETR «[[code(https://a.test/detr)]»\n",
            fixed="- DETR [[code](https://a.test/detr)]\n",
        ),
        Example(
            "- DETR [[paper](https://arxiv.org/abs/2005.12872)] «[[code()]]»\n",
            unsafe="- DETR [[paper](https://arxiv.org/abs/2005.12872)]\n",
        ),
        Example("- DETR «[code()]», 2020\n", unsafe="- DETR, 2020\n"),
        Example("- DETR\n  - «[[code()]]»\n"),
    ],
    good=[
        "- DETR [[code](https://github.com/facebookresearch/detr)]\n",
        "- DETR [ECCV 2020 (https://eccv2020.eu)], see [the page](https://a.test)\n",
        "- Like Python's [find()] and `[code(https://a.test)]` and \\[code(https://a.test)\\]\n",
        "<!-- [[code(https://a.test)]] -->\n\n    [[code(https://a.test)]]\n",
        "- [code (official)](https://a.test) [[x](https://a.test)(https://b.test)]\n",
        "- [code(https://a.test)](https://a.test) [code(x)]\n",
    ],
)
def misplaced_target(doc: Document) -> Iterator[Finding]:
    """``[[code(https://…)]]`` is no link: a target stands after the brackets of its text, not
    inside them, and GitHub does not even link a bare URL in there.

    The fix moves the brackets. Where there is nothing between the parentheses, the unsafe
    fix drops the label with its brackets.
    """
    for found in malformed_links(doc):
        label = doc.text[slice(*found.text)].strip()
        if found.defect is Defect.MISPLACED:
            link = malformed.repaired(doc, found)
            fix = Fix.replace("Move the target out of the text", found.span, link) if link else None
            yield Finding(found.span, f'the target of "{label}" stands inside its text', fix)
        elif found.defect is Defect.MISPLACED_NOTHING:
            span = malformed.removable(doc, found.span)
            fix = Fix.delete("Drop the label without a link", span).unsafe() if span else None
            yield Finding(found.span, f'"{label}" has empty parentheses for a target', fix)
