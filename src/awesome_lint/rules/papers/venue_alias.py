"""Venues under a name that they had given up by then."""

from __future__ import annotations

from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.plugin import Document, Edit, Example, Finding, Iterator, Level, Profile, rule
from awesome_lint.rule.heading_rewording import rewording

_PAPER = "[[paper](https://arxiv.org/abs/2005.14165)]"
_CONTENTS = (
    "- [T [NIPS 2020]](#t-nips-2020)\n- [A](#a)\n- [B](#b)\n\n## A\n\nText.\n\n## B\n\nText.\n\n"
)


@rule(
    summary="Venue under a name it no longer had that year",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example(
            f"- GPT-3 [«NIPS» 2020] {_PAPER}\n",
            unsafe=f"- GPT-3 [NeurIPS 2020] {_PAPER}\n",
        ),
        Example(
            f"- T [[«NIPS»2018]](https://a.test) {_PAPER}\n- U (2020 «NIPS») {_PAPER}\n",
            unsafe=f"- T [[NeurIPS2018]](https://a.test) {_PAPER}\n- U (2020 NeurIPS) {_PAPER}\n",
        ),
        Example(
            f"{_CONTENTS}#### T [«NIPS» 2020]\n\n{_PAPER[1:-1]}\n",
            unsafe=_CONTENTS.replace("NIPS", "NeurIPS").replace("nips", "neurips")
            + f"#### T [NeurIPS 2020]\n\n{_PAPER[1:-1]}\n",
        ),
    ],
    good=[
        f"- T [NIPS 2017] {_PAPER}\n- U [NeurIPS 2014] {_PAPER}\n",
        f"- T [TPAMI 2020] {_PAPER}\n- U [PAMI 2020] {_PAPER}\n",
        f"- T [NIPS] {_PAPER}\n",
    ],
)
def venue_alias(doc: Document) -> Iterator[Finding]:
    """NIPS has been NeurIPS since the meeting of 2018, so "NIPS 2020" is found by nobody who
    looks for NeurIPS. The new name for an older meeting is common, and left alone.

    The fix writes the new name; since that changes words, it is unsafe.
    """
    for mention in venue_mentions(doc):
        venue = mention.venue
        if not venue.successor or not venue.until or (mention.year or 0) <= venue.until:
            continue
        fix = rewording(doc, f"Write {venue.successor}", [Edit(*mention.named, venue.successor)])
        yield Finding(
            mention.named,
            f"{mention.written} has been {venue.successor} since {venue.until + 1}",
            fix.unsafe() if fix else None,
        )
