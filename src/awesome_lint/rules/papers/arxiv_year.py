"""Tags that give an arXiv paper another year than its identifier."""

from __future__ import annotations

from awesome_lint.analysis.venue_mentions import mentions_by_entry
from awesome_lint.knowledge.urls import arxiv, split
from awesome_lint.plugin import (
    Document,
    Entry,
    EntryLink,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Related,
    Role,
    rule,
)

_PAPER = (Role.PRIMARY, Role.PAPER)
_HOSTS = arxiv.HOSTS | arxiv.MIRRORS
_NINETIES = 91  # arXiv began in 1991


@rule(
    summary="arXiv tag with another year than the paper's identifier",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example("- T [«arxiv 2020»] [[paper](https://arxiv.org/abs/2102.10662)]\n"),
        Example("- T [«arXiv 2020»/10] [[paper](https://arxiv.org/pdf/1911.02972v1.pdf)]\n"),
        Example("#### T [«arXiv 2020»]\n\n[[paper]](https://arxiv.org/abs/2102.10662)\n"),
        Example(
            "[T](https://arxiv.org/abs/hep-th/9901001), «arXiv 2000» [[code]](https://a.test)\n"
        ),
    ],
    good=[
        "- T [arXiv 2020/10] [[paper](https://arxiv.org/abs/2003.05997)]\n",
        "- T [CVPR 2021] [[paper](https://arxiv.org/abs/2012.12556)]\n",
        "- T [arXiv 2020] [[paper](https://arxiv.org/abs/1911.02972v2)]\n",
        "- T [arXiv:2104.06399] [[paper](https://arxiv.org/abs/2104.06399)]\n",
        (
            "- T [arXiv 2020] [[v1](https://arxiv.org/abs/2010.10662)] "
            "[[v2](https://arxiv.org/abs/2102.10662)]\n"
        ),
        "- T [arXiv 2020] [[project](https://a.test)] [[code](https://github.com/o/a)]\n",
    ],
)
def arxiv_year(doc: Document) -> Iterator[Finding]:
    """The first four digits of an identifier are the year and the month in which the paper
    came to arXiv, https://info.arxiv.org/help/arxiv_identifier.html, so the tag's year or
    the link is wrong. A link to a later version, ``v2``, may belong to a later year.
    """
    for entry, mentions in mentions_by_entry(doc).items():
        for mention in mentions:
            if mention.venue.name != "arXiv" or mention.year is None:
                continue
            years = list(_years(entry))
            if not years or any(_admits(year, late, mention.year) for _, year, late in years):
                continue
            link, year, _ = years[0]
            yield Finding(
                mention.span,
                f'"{doc.text[slice(*mention.span)]}" is a paper of {year}, by its identifier',
                related=(Related(link.link.place, "the paper's identifier"),),
            )


def _admits(year: int, late: bool, told: int) -> bool:
    return year == told or (late and year < told)


def _years(entry: Entry) -> Iterator[tuple[EntryLink, int, bool]]:
    """The arXiv links of an entry, their years, and whether they are of a later version."""
    for each in entry.links:
        if each.role not in _PAPER or "arxiv" not in each.link.href:
            continue
        parts = split(each.link.href)
        paper = arxiv.paper_of(parts) if parts and parts.host in _HOSTS else None
        if paper is not None:
            digits = int(paper.id.rpartition("/")[2][:2])
            year = digits + (1900 if digits >= _NINETIES else 2000)
            yield each, year, paper.version not in ("", "v1")
