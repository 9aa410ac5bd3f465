"""Venues that are not spelt as they spell themselves, or not put together as the list does it."""

from __future__ import annotations

from collections import Counter

from awesome_lint.analysis.conventions import Habit, habits
from awesome_lint.analysis.venue_mentions import VenueMention, reshaped, venue_mentions
from awesome_lint.analysis.venue_names import respelt
from awesome_lint.knowledge.venues import Kind
from awesome_lint.plugin import (
    Document,
    Edit,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Span,
    rule,
)
from awesome_lint.rule.heading_rewording import rewording

_PAPER = "[[paper](https://arxiv.org/abs/1706.037{})]"
_SPACED = "".join(f"- T{n} [ICML 2019] {_PAPER.format(n)}\n" for n in range(10, 20))
_SHORT = _SPACED.replace("ICML 2019", "ICML'19")
_JOINED = _SPACED.replace("ICML 2019", "ACMMM 2019")
_LAST = _PAPER.format(62)


@rule(
    summary="Venue spelt or put together with its year in another way",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    bad=[
        Example(
            f"- T [«Arxiv 2020»] {_LAST}\n- U [«arxiv»] {_LAST}\n",
            fixed=f"- T [arXiv 2020] {_LAST}\n- U [arXiv] {_LAST}\n",
        ),
        Example(
            f"{_SPACED}- T [«arxiv2020»] {_LAST}\n- U [«ECCV2020» Oral] {_LAST}\n",
            fixed=f"{_SPACED}- T [arXiv 2020] {_LAST}\n- U [ECCV 2020 Oral] {_LAST}\n",
        ),
        Example(
            f"{_SPACED}- T [«ICLR'21»] {_LAST}\n",
            unsafe=f"{_SPACED}- T [ICLR 2021] {_LAST}\n",
        ),
        Example(
            f"{_SHORT}- T [«ICLR 2021»] {_LAST}\n",
            unsafe=f"{_SHORT}- T [ICLR'21] {_LAST}\n",
        ),
        Example(
            f"- T («NeurIps 2019», «CORL 2020») {_LAST}\n",
            fixed=f"- T (NeurIPS 2019, CoRL 2020) {_LAST}\n",
        ),
        Example(
            f"- T [«ACMMM 2020»] {_LAST}\n- [[«arxiv» preprint 2020]](https://a.test) U\n",
            fixed=f"- T [ACM MM 2020] {_LAST}\n- [[arXiv preprint 2020]](https://a.test) U\n",
        ),
        Example(
            f"{_SPACED}\n[T](#t-iclr2020)\n\n#### T [«ICLR2020»]\n\n{_LAST[1:-1]}\n",
            fixed=f"{_SPACED}\n[T](#t-iclr-2020)\n\n#### T [ICLR 2020]\n\n{_LAST[1:-1]}\n",
        ),
        Example(
            f"{_SPACED}\n## A [«ICLR2020»]\n\n{_LAST[1:-1]}\n\n## A [ICLR 2020]\n\n{_LAST[1:-1]}\n"
        ),
        Example(
            "| Title | Venue | Paper |\n|---|---|---|\n"
            "| T | «Arxiv 2020» | [link](https://a.test) |\n",
            fixed="| Title | Venue | Paper |\n|---|---|---|\n"
            "| T | arXiv 2020 | [link](https://a.test) |\n",
        ),
    ],
    good=[
        f"- T [ECCV2020] {_LAST}\n- U [ICML 2019] {_LAST}\n",
        f"{_SPACED}- T [arXiv 15 Nov 2018] {_LAST}\n- U [ICCV Workshop 2021] {_LAST}\n",
        f"- T [INTERSPEECH 2020] {_LAST}\n- U [Interspeech 2021] {_LAST}\n",
        f"{_JOINED}- T [TPAMI 2020] {_LAST}\n- U [PAMI 2020] {_LAST}\n",
        f"{_SPACED}- Only 2040 Images {_LAST}\n- [CVPR2021-Papers](https://a.test)\n",
        f"{_SPACED}- [[v1](https://arxiv.org/abs/1706.03762)](2022.11.11)\n",
        f"{_SPACED}- T [[arxiv](https://arxiv.org/abs/1706.03762)]\n",
        "".join(f"- T{n} [arxiv 2020] {_PAPER.format(n)}\n" for n in range(10, 22)),
    ],
)
def venue_spelling(doc: Document) -> Iterator[Finding]:
    """Readers search a list for "ICLR 2021" and miss ICLR2021 and ICLR'21.

    Names are compared with those the venues give themselves, letter case included; two words
    run together are put apart, unless the list always writes them so. Name and year are put
    together as 90 % of at least ten tags are, or as the configuration's ``venue-shape``
    says. arXiv is written as 90 % of at least ten tags have it, or as ``arxiv-case`` there
    says, and as "arXiv" where neither decides. The fix is unsafe where digits come or go. In a
    heading it also moves the in-page links that lead there, and there is none where the new
    anchor is taken.
    """
    shape = habits(doc)["venue-shape"].convention
    preprints = Counter(
        mention.shape
        for mention in venue_mentions(doc)
        if mention.venue.kind is Kind.PREPRINT and mention.shape
    )
    shapes: dict[Kind, str | None] = dict.fromkeys(Kind, shape)
    if habits(doc)["venue-shape"].stated is None:
        shapes[Kind.PREPRINT] = Habit(preprints).convention or shape
    for mention in venue_mentions(doc):
        name = respelt(doc, mention)
        wanted = shapes[mention.venue.kind]
        change = reshaped(mention, wanted) if wanted is not None else None
        if name is not None or change is not None:
            yield _finding(doc, mention, name, change)


def _finding(
    doc: Document, mention: VenueMention, name: str | None, change: Edit | None
) -> Finding:
    edits = [Edit(*mention.named, name)] if name is not None else []
    edits += [change] if change is not None else []
    end = mention.named.end
    dated = mention.dated
    if dated is not None and dated.start >= end and (change or dated.start - end <= 1):
        end = dated.end
    span = Span(mention.named.start, end)
    proper = _edited(doc, span, edits)
    fix = rewording(doc, f"Write {proper}", edits)
    if fix is not None and _digits(proper) != _digits(doc.text[slice(*span)]):
        fix = fix.unsafe()
    return Finding(span, f'"{doc.text[slice(*span)]}" instead of "{proper}"', fix)


def _edited(doc: Document, span: Span, edits: list[Edit]) -> str:
    text, at = "", span.start
    for edit in sorted(edits):
        text += doc.text[at : edit.start] + edit.text
        at = edit.end
    return text + doc.text[at : span.end]


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
