"""Parentheses right before or behind a link whose partner is missing."""

from __future__ import annotations

from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.analysis.stray_parentheses import stray_parentheses
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.rule.closing_parenthesis import closing_parenthesis


@rule(
    summary="Parenthesis at a link without its partner",
    level=Level.WARNING,
    bad=[
        Example(
            "- [DETR](https://a.test/detr)«)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "- DETR (ECCV). [Paper](https://a.test/1)«)», [code](https://a.test/2)\n",
            fixed="- DETR (ECCV). [Paper](https://a.test/1), [code](https://a.test/2)\n",
        ),
        Example(
            "> 1. 物体 [[论文](https://a.test/1)]«）»。\n",
            fixed="> 1. 物体 [[论文](https://a.test/1)]。\n",
        ),
        Example(
            "- [DETR](https://a.test) - Finds things. «(»[Demo](https://b.test)\n",
            fixed="- [DETR](https://a.test) - Finds things. ([Demo](https://b.test))\n",
        ),
        Example("- DETR «(»[demo](https://b.test) and more\n"),
    ],
    good=[
        "- ([DETR](https://a.test/detr)) (see [A](https://a.test)) （[论文](https://a.test))\n",
        "- (see\n  [A](https://a.test)) and \\([A](https://a.test)) &#40;[A](https://a.test))\n",
        "(Two paragraphs.\n\n[A](https://a.test))\n",
        "- [Set](https://a.test/Set_%28maths))\n- `(` [A](https://a.test)) and :( [B](https://a.test))\n",
        "- DETR 2016), I. Box [A](https://a.test)\n",
    ],
)
def stray_parenthesis(doc: Document) -> Iterator[Finding]:
    """A parenthesis too many is what is left of an edit, or was typed twice with the link's
    own; one that is not closed leaves the reader looking for the end of the aside.

    The fix removes a closing one. It closes an opening one where only links follow it in
    its paragraph.
    """
    for at, block, closes in stray_parentheses(doc):
        span = Span(at, at + 1)
        fix = Fix.delete("Remove it", span) if closes else closing_parenthesis(doc, block, at)
        message = f'unmatched "{doc.text[at]}"'
        yield Finding(span, message, None if is_cluttered(doc, span) else fix)
