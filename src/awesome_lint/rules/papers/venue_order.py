"""Years before venues where the list has them behind, and the other way round."""

from __future__ import annotations

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.venue_mentions import VenueMention, venue_mentions
from awesome_lint.plugin import (
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Profile,
    Span,
    rule,
)
from awesome_lint.rule.heading_rewording import rewording

_PAPER = "[[paper](https://arxiv.org/abs/1706.037{})]"
_USUAL = "".join(f"- T{n} [ICML 2019] {_PAPER.format(n)}\n" for n in range(10, 20))
_REVERSED = _USUAL.replace("ICML 2019", "2019 ICML")
_LAST = _PAPER.format(62)


@rule(
    summary="Year and venue in another order than the list's others",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example(
            f"{_USUAL}- T [«2014 NIPS»] {_LAST}\n",
            unsafe=f"{_USUAL}- T [NIPS 2014] {_LAST}\n",
        ),
        Example(
            f"{_USUAL}- T [«2014 deepmind NIPS»]\n",
            unsafe=f"{_USUAL}- T [deepmind NIPS 2014]\n",
        ),
        Example(
            f"{_REVERSED}- T [«NIPS 2014»] {_LAST}\n",
            unsafe=f"{_REVERSED}- T [2014 NIPS] {_LAST}\n",
        ),
    ],
    good=[
        f"- T [2014 NIPS] {_LAST}\n- U [ICML 2019] {_LAST}\n",
        f"{_USUAL}- T [arXiv 2013, NIPS 2014] {_LAST}\n- U, 2014 {_LAST}\n",
        f"{_REVERSED}- T [NIPS Workshop 2014] {_LAST}\n",
    ],
)
def venue_order(doc: Document) -> Iterator[Finding]:
    """A column of tags is read at a glance when all have their year in one place. The order
    that 90 % of at least ten tags have is the list's; the configuration's ``venue-order``
    may say which one it wants.

    The fix moves the year; it is unsafe, for the words between may belong to it.
    """
    usual = habits(doc)["venue-order"].convention
    if usual is None:
        return
    year_first = usual[:1].isdigit()
    for mention in venue_mentions(doc):
        dated, named = mention.dated, mention.named
        if dated is None or (dated < named) == year_first:
            continue
        span = Span(min(dated.start, named.start), max(dated.end, named.end))
        between = doc.text[min(dated.end, named.end) : max(dated.start, named.start)]
        if any(map(str.isdigit, between)) or (year_first and between.strip(" ,-'’")):
            continue
        fix = _moved(doc, mention, span)
        where = "before" if dated < named else "after"
        text = doc.text[slice(*span)]
        yield Finding(span, f'"{text}" has its year {where} the venue, unlike the others', fix)


def _moved(doc: Document, mention: VenueMention, span: Span) -> Fix | None:
    dated, named = mention.dated, mention.named
    assert dated is not None
    if dated < named:
        text = f"{doc.text[dated.end : named.end].lstrip(' ,:._-')} {mention.year}"
    else:
        text = f"{mention.year} {mention.written}"
    fix = rewording(doc, f"Write {text}", [Edit(*span, text)])
    return fix.unsafe() if fix else None
