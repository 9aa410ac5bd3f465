"""Preprints that have appeared somewhere."""

from __future__ import annotations

from awesome_lint.document.verdicts import PaperRecord
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Verdict,
    VerdictKind,
    rule,
)

_PREPRINT = "arxiv"


@rule(
    summary="Preprint whose record names where it has appeared",
    level=Level.OFF,
    profiles=[Profile.PAPERS],
    verdicts={
        "https://arxiv.org/abs/1512.03385": Verdict(
            VerdictKind.ALIVE, paper=PaperRecord("Deep Residual Learning", "CVPR 2016")
        ),
        "https://arxiv.org/abs/1706.03762": Verdict(
            VerdictKind.ALIVE, paper=PaperRecord("Attention Is All You Need")
        ),
    },
    bad=[
        Example(
            "- Deep Residual Learning [arXiv 2015] [[paper](«https://arxiv.org/abs/1512.03385»)]\n"
        )
    ],
    good=[
        "- Deep Residual Learning [CVPR 2016] [[paper](https://arxiv.org/abs/1512.03385)]\n",
        "- Attention Is All You Need [arXiv 2017] [[paper](https://arxiv.org/abs/1706.03762)]\n",
    ],
)
def published_version(doc: Document) -> Iterator[Finding]:
    """The entry calls it a preprint, and its record names the conference or journal it has
    appeared in since. Off by default: some lists give the preprint's date on purpose.

    There is no fix: records spell venues in their own way.
    """
    for (_, _, place, _, link, _), verdict in doc.judged:
        entry = doc.entry_of.get(link) if link is not None else None
        if entry is None or entry.venue is None or verdict.paper is None:
            continue
        if entry.venue.name.lower() == _PREPRINT and verdict.paper.venue:
            yield Finding(place, f"has appeared in {verdict.paper.venue}: {entry.title}")
