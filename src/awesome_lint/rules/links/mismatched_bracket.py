"""Links one of whose square brackets is missing, or is a bracket of another kind."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, Malformed, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Link text with a missing or wrong square bracket",
    level=Level.ERROR,
    bad=[
        Example(
            "- «[DETR)(https://a.test/detr)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "- «DETR](https://a.test/detr)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "1. «(物体検出](https://a.test/detr)»。«{code](https://a.test/b)»\n",
            fixed="1. [物体検出](https://a.test/detr)。[code](https://a.test/b)\n",
        ),
        Example(
            "| A | «[code}(https://a.test)» |\n|---|---|\n",
            fixed="| A | [code](https://a.test) |\n|---|---|\n",
        ),
        Example(
            "- DETR [[paper](https://a.test/1)] «[[code)(https://a.test/2)]»\n",
            fixed="- DETR [[paper](https://a.test/1)] [[code](https://a.test/2)]\n",
        ),
        Example("- [A](https://a.test) and the code«](https://b.test)» of it\n"),
        Example("- Finds things. See the code«](https://b.test)»\n"),
        Example("- (see the code«](https://b.test)»)\n"),
    ],
    good=[
        "- [a [b](https://b.test) c](https://a.test) [d]](https://a.test)\n",
        "- `[a)(https://a.test)` \\[a)(https://a.test) <!-- a](https://a.test) -->\n",
        "- f(x)(https://a.test) [CVPR 2021] (oral)(https://a.test) a](b.md)\n",
    ],
)
def mismatched_bracket(doc: Document) -> Iterator[Finding]:
    """Without both of its square brackets a link is plain text: the reader sees ``DETR](…)``.

    The fix writes the missing bracket, or the right one, where the text of the link begins
    at another bracket or is all that precedes it in its item. Otherwise a person must say
    which words are the link's.
    """
    for found in malformed_links(doc):
        if found.defect is not Defect.MISMATCHED:
            continue
        text = doc.text[slice(*found.text)].strip("[] ")
        link = malformed.repaired(doc, found) if text else None
        fix = Fix.replace("Put the text in square brackets", found.span, link) if link else None
        yield Finding(found.span, _message(doc, found, text), fix)


def _message(doc: Document, found: Malformed, text: str) -> str:
    before, after = doc.text[found.text.start - 1], doc.text[found.text.end]
    if not text:
        return 'missing "[": no link text begins before this "]"'
    if after != "]":
        return f'"{text}" ends with "{after}", so this is not a link'
    if found.text.start == found.span.start:
        return f'missing "[" before "{text}", so this is not a link'
    return f'"{text}" begins with "{before}", so this is not a link'
