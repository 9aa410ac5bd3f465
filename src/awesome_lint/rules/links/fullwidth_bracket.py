"""Full-width brackets where Markdown wants its own."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, LinkForm, rule


@rule(
    summary="Full-width bracket in the Markdown of a link",
    level=Level.ERROR,
    bad=[
        Example(
            "- «[DETR](https://a.test/detr）»，物体検出\n",
            fixed="- [DETR](https://a.test/detr)，物体検出\n",
        ),
        Example(
            "1. «[DETR]（https://a.test/detr)» - «[`A`]（https://a.test/a）»。\n",
            fixed="1. [DETR](https://a.test/detr) - [`A`](https://a.test/a)。\n",
        ),
        Example(
            "| «【论文】(https://a.test/1)» | «[[代码]（https://a.test/2）]» |\n|---|---|\n",
            fixed="| [论文](https://a.test/1) | [[代码](https://a.test/2)] |\n|---|---|\n",
        ),
        Example(
            "> «［DETR](https://a.test/1)»和«[B](https://a.test/2）»、«[A](https://a.test/3）»\n",
            fixed="> [DETR](https://a.test/1)和[B](https://a.test/2)、[A](https://a.test/3)\n",
        ),
        Example(
            "- [DETR](https://a.test/detr«）») - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
    ],
    good=[
        "- [外包（计算机）](https://a.test/外包（计算机）) （[代码](https://a.test)）\n",
        "- DETR（https://a.test/detr）和【论文】（https://a.test/1），[代码]（见上）\n",
        "- `[DETR]（https://a.test/detr）` \\[DETR]（https://a.test/detr）\n",
        "<!-- [DETR]（https://a.test/detr） -->\n\n    [DETR]（https://a.test/detr）\n",
        "- A)锛孾Code](https://a.test) 【CVPR 2021】[论文](https://a.test)\n",
    ],
)
def fullwidth_bracket(doc: Document) -> Iterator[Finding]:
    """An input method writes `（` for `(` and `】` for `]`, and Markdown does not know them: the
    reader sees the brackets and no link.

    The fix writes ASCII brackets. Full-width brackets of the prose are none of its business.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.FULLWIDTH:
            whole = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip()
            fix = Fix.replace("Write ASCII brackets", found.span, whole) if whole else None
            yield Finding(found.span, f'"{label}" has full-width brackets and is no link', fix)
    if "）)" not in doc.text:
        return
    for link in doc.links:
        href = link.href
        if "）" not in href or link.form is not LinkForm.INLINE or link.target is None:
            continue
        if href.count("（") < href.count("）") and href.endswith("）") and "://" in href:
            span = link.target._replace(start=link.target.end - 1)
            message = f'a full-width bracket ends the target "{href}"'
            yield Finding(span, message, Fix.delete("Remove the bracket", span))
