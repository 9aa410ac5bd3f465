"""Entries without a link, or papers without a link to them, among entries that have one."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.unlinked_entries import papers_with_code_alone, unlinked_entries
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

_NETS = "".join(f"- N{n} [CVPR 2021] [[paper](https://a.test/{n})]\n" for n in range(20))
_ROWS = (
    "| Name | What |\n|---|---|\n"
    "| [One](https://a.test) | Does this |\n| [Three](https://c.test) | Does it |\n"
)


@rule(
    summary="Entry without a link, or a paper without one to it, unlike the others",
    level=Level.INFO,
    bad=[
        Example(
            "- A Net [CVPR 2021] [[paper](https://a.test)]\n- «B Net» [CVPR 2021]\n"
            "- C Net [ICCV 2021] [[paper](https://c.test)]\n"
        ),
        Example(
            "- [One](https://a.test) - Does this.\n- «Two» - Does that.\n"
            "- [Three](https://c.test) - Does it.\n"
        ),
        Example("- [One Tool](https://a.test)\n- [Three Tools](https://c.test)\n- «Two Tools»\n"),
        Example(f"## A\n\n{_NETS}\n## B\n\n- «Net One» [ICLR 2015]\n- «Net Two» [ICLR 2016]\n"),
        Example(f"{_NETS}- «A Net» [ICLR 2021] [[code](https://github.com/o/a)]\n"),
        Example(f"{_ROWS}| «Two» | Does that |\n"),
    ],
    good=[
        "- [One](https://a.test)\n  - A note\n  - Another Note\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- Coming soon\n- Read the articles above, they are good.\n",
        "- One\n- Two\n\n1. A Net [CVPR 2021]\n2. B Net [CVPR 2021]\n",
        "- Tools\n  - [One](https://a.test)\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- https://b.test\n- free tier available for all\n",
        "- [One](https://a.test)\n- [Two]() - Does that.\n- [Three](https://c.test)\n",
        f"{_NETS}- A Net [ICLR 2021] [[code](https://github.com/o/a)] [paper[https://a.test]]\n",
        f"{_NETS}- A Net [ICLR 2021] [[code](https://github.com/o/a)] [[paper]()]\n",
        "- [One](https://a.test) - Does this.\n- **Two** :warning: - Is no more.\n",
        f"{_ROWS}| **More** | |\n| Coming soon | - |\n| [Two]() | Does that |\n",
        "| Name | Size |\n|---|---|\n| One | 1 |\n| [Two](https://b.test) | 2 |\n| Three | 3 |\n",
        f"{_NETS}- A Tool [[code](https://github.com/o/a)]\n\n## B\n\n- One Net\n- Two Nets\n",
    ],
)
def missing_link(doc: Document) -> Iterator[Finding]:
    """A title is of little use to those who then have to search for it. Notes under an entry
    are none, and neither are sentences, headings of nested lists and placeholders.

    Only a person knows the link, so there is no fix.
    """
    for each in unlinked_entries(doc):
        title = short(doc.text[slice(*each.name)])
        yield Finding(each.name, f'"{title}" has no link; the {each.others} have one')
    for entry in papers_with_code_alone(doc):
        message = "has a link to its code and none to the paper; the others have one"
        yield Finding(entry.title_span, f'"{short(entry.title)}" {message}')
