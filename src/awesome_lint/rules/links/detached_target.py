"""Targets with a space before them."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule


@rule(
    summary="Space between the text of a link and its target",
    level=Level.ERROR,
    bad=[
        Example(
            "- «[DETR] (https://a.test/detr)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "- DETR «[[Paper] (https://a.test/1)]» «[[Code]]  (https://a.test/b)»\n",
            fixed="- DETR [[Paper](https://a.test/1)] [[Code]](https://a.test/b)\n",
        ),
        Example(
            "- DETR «[[code] (https://a.test/1)» [[paper]](https://a.test/2)\n",
            fixed="- DETR [[code]](https://a.test/1) [[paper]](https://a.test/2)\n",
        ),
        Example(
            "- DETR «[Code] (https://a.test/1)]», 2020\n",
            fixed="- DETR [[Code](https://a.test/1)], 2020\n",
        ),
        Example(
            "> 1. «[`detr` **物体**] ( https://a.test/detr )»です。\n",
            fixed="> 1. [`detr` **物体**](https://a.test/detr)です。\n",
        ),
        Example(
            "| A | «[![Badge](https://a.test/b.svg)] (https://a.test)» |\n|---|---|\n",
            fixed="| A | [![Badge](https://a.test/b.svg)](https://a.test) |\n|---|---|\n",
        ),
        Example(
            "- «[A] (www.a.test/x)»\n",
            fixed="- [A](https://www.a.test/x)\n",
        ),
        Example(
            "- «[Kites] (#box-kites)» and «[Box Kites]  (#box-kites)»\n\n# Box Kites\n",
            fixed="- [Kites](#box-kites) and [Box Kites](#box-kites)\n\n# Box Kites\n",
        ),
        Example(
            '- «[DETR] (https://a.test/detr "Detection")» - Finds things.\n',
            unsafe='- [DETR](https://a.test/detr "Detection") - Finds things.\n',
        ),
        Example(
            "- [A](https://a.test)\n- [B](https://b.test)\n- [C](https://c.test)\n"
            "- «[Kea] https://kea.test» - A bird.\n",
            fixed="- [A](https://a.test)\n- [B](https://b.test)\n- [C](https://c.test)\n"
            "- [Kea](https://kea.test) - A bird.\n",
        ),
        Example("- «[Set] (https://a.test/Set_(maths))»\n"),
        Example("«![Screenshot] (https://a.test/a.png)»\n"),
    ],
    good=[
        "- [DETR](https://a.test/detr) [ECCV 2020] (see https://a.test) (https://a.test)\n",
        "- [x] (https://a.test) done\n- [ ] (https://a.test) to do\n",
        "- Marshalling [String: Any] (based on a protocol)\n",
        "- [DETR] (https://a.test/detr, 2020) [A][1] (https://a.test)\n\n[1]: https://b.test\n",
        "- [see [A](https://b.test)] (https://a.test)\n",
        "- \\[A\\] (https://a.test) `[A] (https://a.test)` [^1] (https://a.test)\n\n[^1]: A.\n",
        "- [1] https://a.test\n- [Kea] https://kea.test\n- [paper] https://b.test\n",
        "- [Chat] (#general) and [bug] (#12)\n",
        "- [DETR]\n  (https://a.test)\n",
    ],
)
def detached_target(doc: Document) -> Iterator[Finding]:
    """With a space after the text, ``[text] (https://…)`` is no link but some brackets and a
    bare URL. So is ``[text] https://…`` in a list whose entries start with links.

    The fix removes the space, only where nothing but one URL stands between the parentheses;
    with a title behind the URL the fix is unsafe, since its words are no longer shown.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.NAKED:
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip()
            fix = Fix.replace("Put the URL in parentheses", found.span, link) if link else None
            yield Finding(found.span, f'no parentheses around the URL of "{label}"', fix)
        if found.defect is Defect.DETACHED:
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip("[] ")
            end = found.target.end
            titled = doc.text[end : found.span.end].lstrip()[:1] in ('"', "'")
            fix = Fix.replace("Remove the space", found.span, link) if link else None
            if fix is not None and titled:
                joint = doc.text.find("(", found.text.end)
                fix = Fix.delete("Remove the space", Span(found.text.end + 1, joint)).unsafe()
            yield Finding(found.span, f'a space parts "{label}" from its target', fix)
