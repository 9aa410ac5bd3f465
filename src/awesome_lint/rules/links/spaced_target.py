"""Targets with a space in them."""

from __future__ import annotations

from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule
from awesome_lint.rule.space_removal import space_removal


@rule(
    summary="Space inside a target",
    level=Level.ERROR,
    bad=[
        Example(
            "- [DETR](«https://a.test/ abs/2005.12872») - Finds things.\n",
            fixed="- [DETR](https://a.test/abs/2005.12872) - Finds things.\n",
        ),
        Example(
            "> - DETR [[paper](«https:// a.test/2005 .12872»)] and `code`\n",
            fixed="> - DETR [[paper](https://a.test/2005.12872)] and `code`\n",
        ),
        Example(
            "| [物体検出](«https://a.test/Object Detection.pdf») |\n|---|\n",
            fixed="| [物体検出](https://a.test/Object%20Detection.pdf) |\n|---|\n",
        ),
        Example(
            "1. [Guide](«docs/Style Guide.md»)\n   - [Demo](«img/my demo.png»)\n",
            fixed="1. [Guide](docs/Style%20Guide.md)\n   - [Demo](img/my%20demo.png)\n",
        ),
        Example(
            "- [Mail](«mailto:a@a.test?subject=new lamp») to us\n",
            fixed="- [Mail](mailto:a@a.test?subject=new%20lamp) to us\n",
        ),
        Example(
            "## Code bases\n\n[Code bases](«#code bases»)\n",
            unsafe="## Code bases\n\n[Code bases](#code-bases)\n",
        ),
        Example("- [DETR](«https://a.test/detr End-to-End Object Detection»)\n"),
        Example("- [DETR](«https://a.test/DETR: End-to-End Detection.pdf»)\n"),
        Example("- [DETR](«https://a.test/detr demo»)\n\n![Logo](«img/my logo.png»)\n"),
        Example("- [DETR](«https://a.test “Detection”») [A](«https://a.test/b.png =9x9»)\n"),
        Example("- [Set](«https://a.test/Set_(maths) b.pdf») [a](«https ://a.test»)\n"),
        Example("[Code](«#code of it»)\n"),
    ],
    good=[
        "- [DETR]( https://a.test/detr ) [B](<https://a.test/a b.pdf>) [C](https://a.test/a%20b)\n",
        '- [DETR](https://a.test/detr "End to End") [x](#frag (53)) [y](#a (b c))\n',
        "- `[DETR](https://a.test/a b)` \\[DETR](https://a.test/a b)\n",
        "<!-- [DETR](https://a.test/a b) -->\n\n    [DETR](https://a.test/a b)\n",
        "- (see [DETR](https://a.test/detr for more) and [the code](not a file)\n",
        "- [DETR] (https://a.test/a b) [paper](Some Title)\n",
    ],
)
def spaced_target(doc: Document) -> Iterator[Finding]:
    """A space ends a target, so ``[text](https://a b)`` is no link.

    The fix removes a space beside punctuation and writes one inside a file's name as
    ``%20``. Several words may be a title that was pasted: they are left alone.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.SPACED:
            written = doc.text[slice(*found.target)]
            yield Finding(
                found.target,
                f'the target "{written}" has a space in it',
                space_removal(doc, found, written),
            )
