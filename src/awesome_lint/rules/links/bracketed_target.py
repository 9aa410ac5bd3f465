"""Targets in square brackets."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, Malformed, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule


@rule(
    summary="Target in square brackets",
    level=Level.ERROR,
    bad=[
        Example(
            "- DETR «[paper[https://arxiv.org/abs/2005.12872]]» [[code](https://a.test/detr)]\n",
            fixed="- DETR [[paper](https://arxiv.org/abs/2005.12872)] [[code](https://a.test/detr)]\n",
        ),
        Example(
            "- DETR «[[paper][https://arxiv.org/abs/2005.12872]]». 2020\n",
            fixed="- DETR [[paper](https://arxiv.org/abs/2005.12872)]. 2020\n",
        ),
        Example(
            "Cite our «[paper][https://arxiv.org/abs/2005.12872]»:\n",
            fixed="Cite our [paper](https://arxiv.org/abs/2005.12872):\n",
        ),
        Example(
            "- DETR «[[paper]][https://a.test/(1)]» [[code]](https://a.test)\n",
            fixed="- DETR [[paper]](https://a.test/(1)) [[code]](https://a.test)\n",
        ),
        Example(
            "- A «paper[https://a.test/1]», «[code] [https://a.test/2]» ([pdf](https://a.test))\n",
            fixed="- A ([paper](https://a.test/1)), ([code](https://a.test/2)) ([pdf](https://a.test))\n",
        ),
        Example(
            "- 論文«[paper][https://a.test/1]»です。([pdf](https://a.test))(«[code][https://a.test]»)\n",
            fixed="- 論文([paper](https://a.test/1))です。([pdf](https://a.test))([code](https://a.test))\n",
        ),
        Example(
            "| A | «[[paper[[(https://a.test/1)» |\n|-|-|\n| B | «[[pdf[(https://a.test/2)]]» |\n",
            fixed="| A | [[paper](https://a.test/1)] |\n|-|-|\n| B | [[pdf](https://a.test/2)] |\n",
        ),
        Example(
            "> - A «[[paper]https://a.test/1]» [[code](https://a.test)]\n",
            fixed="> - A [[paper](https://a.test/1)] [[code](https://a.test)]\n",
        ),
        Example(
            "- Based on «[Deep Sets][https://a.test/1]» by others\n",
            fixed="- Based on [Deep Sets](https://a.test/1) by others\n",
        ),
        Example(
            "- «[https://a.test/1]» - Finds things, does not link.\n",
            fixed="- <https://a.test/1> - Finds things, does not link.\n",
        ),
        Example(
            "- «[DETR][https://a.test/1)» - Finds «[things[(https://a.test/2)» and «[all[(https://a.test)]».\n",
            fixed="- [DETR](https://a.test/1) - Finds [things](https://a.test/2) and [all](https://a.test).\n",
        ),
        Example("- A «[[https://a.test/1]]» [[code](https://a.test)]\n"),
    ],
    good=[
        "- DETR [[paper](https://arxiv.org/abs/2005.12872)] [CVPR 2021]\n",
        "Please cite our paper [https://a.test/1] if you use it.\n",
        "- [GPLv3+][MIT] [[code]][2.47]\n\n[2.47]: https://a.test\n",
        "- A <!-- [paper][https://a.test] --> `[paper][https://a.test]` \\[paper\\][https://a.test]\n",
        "- [see https://a.test][1] [paper][link to it] [^1][https://a.test]\n\n[1]: https://b.test\n",
        "- [A](https://a.test) [https://a.test/1] [[CLS]] array[0] Foo[https://a.test]\n",
        "[Paper][https://a.test/1](https://a.test/1)\n",
    ],
)
def bracketed_target(doc: Document) -> Iterator[Finding]:
    """``[paper][https://…]`` asks for a definition of the label "https://…"; there is none, and
    the reader sees all the brackets and nothing to click.

    The fix makes a link of it, a label in the form most other labels of the list have:
    ``[[paper](https://…)]``. A URL alone in brackets becomes ``<https://…>``, since
    GitHub links nothing within ``[``; one in two pairs is left alone.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.BRACKETED:
            link = malformed.repaired(doc, found)
            label = doc.text[slice(*found.text)].strip("[] ")
            url = doc.text[slice(*found.target)]
            if not label:
                link = _alone(found, url)
            what = f'the target of "{label}"' if label else url
            fix = Fix.replace("Make it a link", found.span, link) if link else None
            yield Finding(found.span, f"{what} stands in square brackets", fix)


def _alone(found: Malformed, url: str) -> str | None:
    """``<https://…>`` for ``[https://…]``; two pairs of brackets may hold what was a link."""
    once = found.span.end - found.span.start == len(url) + 2
    return f"<{url}>" if once and malformed.is_autolink(url) else None
