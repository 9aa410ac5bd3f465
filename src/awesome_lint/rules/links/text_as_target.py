"""Words where a URL belongs."""

from __future__ import annotations

from awesome_lint.analysis.entry_templates import shows_format
from awesome_lint.analysis.malformed import Defect, malformed_links
from awesome_lint.analysis.placeholders import is_words
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, rule

_VARIABLE = "{{"  # what a site's generator replaces: "{{ site.baseurl }}/a"


@rule(
    summary="Words where a URL belongs",
    level=Level.ERROR,
    bad=[
        Example("- GradMix [[Paper]](«Multi-source Transfer across Domains»)\n"),
        Example(
            "- Net [[code]](https://a.test)\n- Mix [[9 Feb 2020]](«Mix: Multi-source Transfer»)\n"
        ),
        Example("- GradMix [[code](«Coming soon»)] [pdf](«soon»), [demo](«Upcoming»)\n"),
        Example("| 論文 | [code](«待更新») | [paper](<«Some Title»>) |\n|---|---|---|\n"),
        Example("- [DETR](«finds things & boxes»)\n- See [Box Kites](«Box Kites»)\n"),
        Example("> 1. GradMix [paper](«Some%20Title»)\n"),
    ],
    good=[
        "- **Title** [[Paper](URL)] [[Code](link)] [[Demo](demo_url)] [pdf](link to the pdf)\n",
        "- [[v1](https://arxiv.org/abs/2211.06004)](2022.11.11) [x](#frag (53))\n",
        "- [Upcoming](upcoming)\n\n# Contributing\n\n- [Name of it](what it does)\n",
        "- [💬Image-to-text](arXiv preprint 2022) **GIT** [Code](CVPR 2022 oral)\n",
        "- [[9 Feb 2020]](with two more words) [CVPR 2021](oral presentation)\n",
        "- [A]({{ site.baseurl }}/a) - Does this. [B]({{ page.url }}/b)\n",
        "- [Docs](docs) [LICENSE](LICENSE) [Deep Learning](Deep%20Learning) [a](b.md) [c](../c)\n",
        "- `[paper](Some Title)` \\[paper](Some Title) [paper] (Some Title)\n",
        "<!-- [[Paper]](Some Title) -->\n\n    [[Paper]](Some Title)\n",
        "- [paper](https://a.test) (Some Title) [MIT](not the school) [code](a.test)\n",
    ],
)
def text_as_target(doc: Document) -> Iterator[Finding]:
    """A title or "soon" in place of the URL makes a link that leads nowhere, or none at all.

    There is no fix: only a person knows the URL. The words of a format legend (``URL``, ``link``)
    and dates and venues behind a link are fine.
    """
    for link in doc.links:
        if "/" not in link.href and link.form is LinkForm.INLINE and is_words(link):
            yield Finding(link.place, f'the target of "{link.text}" is no URL: "{link.href}"')
    for found in malformed_links(doc):
        if found.defect is Defect.WORDS and not shows_format(doc, found.span.start):
            text, target = (doc.text[slice(*each)] for each in (found.text, found.target))
            if _VARIABLE in target:
                continue
            yield Finding(
                found.target, f'the target of "{text.strip("[] ")}" is no URL: "{target}"'
            )
