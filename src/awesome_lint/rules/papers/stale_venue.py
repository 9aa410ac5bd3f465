"""Papers that are under review for years."""

from __future__ import annotations

from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.analysis.waiting_papers import waiting_clause
from awesome_lint.knowledge.venues.table import REVISED
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

_YEARS = 2  # after which no review goes on

_PAPER = "[[paper](https://arxiv.org/abs/2010.11929)]"


@rule(
    summary="Paper that is said to be under review years after the meeting",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"- ViT [«Under review of ICLR 2021»] {_PAPER}\n"),
        Example(f"- ViT [arXiv 2020/10, «Under review of ICLR 2021»] {_PAPER}\n"),
        Example(f"#### ViT\n\n«ICLR 2021 submission.» {_PAPER[1:-1]}\n"),
        Example(f"- ViT («submitted to CVPR 2019») {_PAPER}\n"),
        Example("[ViT](https://arxiv.org/abs/2010.11929), «to appear at ICLR 2021»\n"),
    ],
    good=[
        f"- ViT [ICLR 2021] {_PAPER}\n- T [under review] {_PAPER}\n",
        f"- ViT [Under review of ICLR {REVISED}] {_PAPER}\n",
        f"- The Submission of Papers [ICLR 2021] {_PAPER}\n",
        f"- ViT [submitted to arXiv, ICLR 2021] {_PAPER}\n",
    ],
)
def stale_venue(doc: Document) -> Iterator[Finding]:
    """The decision has long been made: the paper appeared there, or elsewhere, or never.

    A review counts as over two years after the meeting. So that a report does not depend on
    the day it is made, the years are compared with the newest one the list itself names, or
    the one in which this program's table of venues was last revised, whichever is later.
    """
    waiting = [
        (mention, clause)
        for mention in venue_mentions(doc)
        if (clause := waiting_clause(doc, mention))
    ]
    if not waiting:
        return
    newest = max(REVISED, *(mention.year or 0 for mention in venue_mentions(doc)))
    for mention, clause in waiting:
        if mention.year is not None and mention.year <= newest - _YEARS:
            yield Finding(
                clause,
                f'"{doc.text[slice(*clause)]}": the decision on {mention.venue.name} '
                f"{mention.year} is long made",
            )
