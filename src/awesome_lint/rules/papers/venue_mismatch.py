"""Links whose address names another venue than the tag beside them."""

from __future__ import annotations

from awesome_lint.analysis.venue_addresses import address_venue, agrees, holds_several_papers
from awesome_lint.analysis.venue_mentions import mentions_by_entry
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import Kind
from awesome_lint.plugin import (
    Document,
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
_MEETINGS = frozenset((Kind.CONFERENCE, Kind.WORKSHOP))
_CVF = "https://openaccess.thecvf.com"
_WEI = f"{_CVF}/content_CVPR_2020/html/Wei_A_Net_CVPR_2020_paper.html"
_JIN = f"{_CVF}/content/ICCV2021W/DF/html/Jin_B_Net_ICCVW_2021_paper.html"
_ACL = "https://aclanthology.org"


@rule(
    summary="Link to the proceedings of another venue or year than the tag names",
    level=Level.WARNING,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"- A Net [«ICCV 2020»] [[paper]({_WEI})]\n"),
        Example(f"- A Net [«CVPR 2021»] [[paper]({_WEI})]\n"),
        Example(f"#### A Net [«ICCV 2020»]\n\n[[paper]]({_WEI})\n"),
        Example(f"- A Net [[«ICCV2020»]]({_WEI}) [[code]](https://github.com/o/a)\n"),
        Example("- A Net [«arXiv 2019»] [[paper](https://ieeexplore.ieee.org/document/8715409)]\n"),
        Example(f"[A Net]({_ACL}/2023.emnlp-main.302/), «ACL 2024»\n"),
        Example(
            "| Title | Venue | Paper |\n|---|---|---|\n"
            f"| A Net | «ACL'24» | [link]({_ACL}/2023.emnlp-main.302/) |\n"
        ),
        Example(
            "- A Net [«ICML 2018»] [[paper](https://proceedings.mlr.press/v97/a19b.html)]\n"
            "- B Net [«ECCV 2018»] [[paper](https://www.ecva.net/papers/eccv_2020/p/1.pdf)]\n"
        ),
    ],
    good=[
        f"- A Net [CVPR 2020 Oral] [[paper]({_WEI})]\n- B Net [arXiv 2019, CVPR 2020]({_WEI})\n",
        f"- A Net [ICCV 2021 Workshop] [[paper]({_JIN})]\n- B Net [ICCVW 2021] [[paper]({_JIN})]\n",
        (
            f"- A Net [TPAMI 2021] [[paper]({_WEI})] [[extended](https://arxiv.org/abs/2101.00001)]\n"
            f"- A Net [CVPR 2020] [[paper]({_WEI})] [[v1]({_JIN})]\n"
        ),
        (
            f"- A Net [ACL 2021] [[paper]({_ACL}/2021.acl-long.1/)] [[code](https://a.test)]\n"
            f"- B Net [IJCNLP 2021] [[paper]({_ACL}/2021.acl-long.2/)]\n"
            f"- C Net [EMNLP 2020] [[paper]({_ACL}/2020.findings-emnlp.1/)]\n"
            f"- D Net [ACL 2018] [[paper]({_ACL}/Q18-1001/)] [[w]({_ACL}/W18-1001/)]\n"
        ),
        (
            "- A Net [NIPS 2018] [[paper](https://proceedings.neurips.cc/paper/2018/hash/"
            "0123456789abcdef0123456789abcdef-Abstract.html)]\n"
        ),
        f"- A Net [arXiv 2019] [[paper](https://arxiv.org/abs/1907.00001)] [[cvpr]({_WEI})]\n",
        "- A Net [CVPR 2020] [[paper](https://ieeexplore.ieee.org/document/8715409)]\n",
        f"- A Net [CVPR] [[paper]({_WEI})]\n- B Net [ICLR 2020] [[baseline]({_WEI})]\n",
        (
            "### ICCV\n\nA Net [[paper]](https://arxiv.org/abs/1701.00001)<br>\n"
            f"B Net [[paper]]({_WEI})<br>\n"
            "C Net (ICCV 2019) [[paper]](https://arxiv.org/abs/1903.00001)\n"
        ),
        "- A Net [CoRL 2021] [[paper](https://proceedings.mlr.press/v155/a21b.html)]\n",
    ],
)
def venue_mismatch(doc: Document) -> Iterator[Finding]:
    """Either the tag is wrong or the link is another paper's, copied from elsewhere. Which of
    the two only a person can say.

    Proceedings whose addresses tell the venue are read: of the Computer Vision Foundation,
    ECVA, the ACL Anthology, PMLR, NeurIPS, IJCAI, AAAI, Interspeech, … Joint meetings have
    all their names. A journal's tag beside a meeting's paper is left alone, and so is an
    entry one of whose links agrees with its tag, or leads to arXiv where the tag does, or
    that leads to several papers.
    """
    for entry, mentions in mentions_by_entry(doc).items():
        papers = [link for link in entry.links if link.role in _PAPER]
        told = [
            (link, found)
            for link in papers
            if (found := address_venue(link.link.href))
            and (link.role is Role.PRIMARY or is_label(link.label))
        ]
        if not told or any(agrees(doc, each, found) for each in mentions for _, found in told):
            continue
        kinds = {each.venue.kind for each in mentions}
        preprint = kinds == {Kind.PREPRINT} and not any(_is_preprint(link) for link in papers)
        if (not preprint and not kinds <= _MEETINGS) or holds_several_papers(entry):
            continue
        link, found = told[0]
        year = "" if found.first is None else f" {found.first}"
        span = mentions[0].span
        yield Finding(
            span,
            f'"{doc.text[slice(*span)]}" has a link to a paper of {found.venues[0]}{year}',
            related=(Related(link.link.place, "the paper's address"),),
        )


def _is_preprint(link: EntryLink) -> bool:
    return "rxiv" in link.link.href.lower()
