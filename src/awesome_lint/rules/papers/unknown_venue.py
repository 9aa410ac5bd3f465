"""Venues that nobody knows, one slip away from one that everybody does."""

from __future__ import annotations

import re

from awesome_lint.analysis.venue_mentions import venue_places
from awesome_lint.knowledge.venues import known, nearest
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

_TAG = r"(?<![\w-])([A-Za-z]{4,12})(?:[ ,-]{0,2}(?:19|20)\d\d|\s?['’]\d\d)(?!\w)"
_BARE = r"[A-Z][A-Za-z]{4,11}"
_PAREN = r"[(（]([^()（）\0\n]{4,80})[)）]"
_AFTER = r"\W{1,4}([A-Za-z]{4,12})[ ,-]{1,2}(?:19|20)\d\d(?!\w)"
_BESIDE = 2  # entries that name a venue: then what stands in its place is meant as one
_CAPITALS = 2
_PREPRINTS = "arXiv"  # is often written without capitals
_REACH = 40
_PHRASE = 160  # characters that the words of an acronym may take
_WORD = r"[A-Za-z]+"

_REAL = (
    "- A [CVPR 2020] [[paper](https://arxiv.org/abs/2004.00001)]\n"
    "- B [ICLR 2020] [[paper](https://arxiv.org/abs/2004.00002)]\n"
)
_LAST = "[[paper](https://arxiv.org/abs/2004.00003)]"


@rule(
    summary="Venue that is one slip of the keyboard away from a known one",
    level=Level.WARNING,
    profiles=[Profile.PAPERS],
    bad=[
        Example(
            f"{_REAL}- C [«CVPRR» 2021] {_LAST}\n",
            unsafe=f"{_REAL}- C [CVPR 2021] {_LAST}\n",
        ),
        Example(
            f"{_REAL}- C («NeurlPS» 2020 oral) {_LAST}\n- D [«NeruIPS»2019] {_LAST}\n",
            unsafe=f"{_REAL}- C (NeurIPS 2020 oral) {_LAST}\n- D [NeurIPS2019] {_LAST}\n",
        ),
        Example(
            f"{_REAL}- [[«NAAC» 2019]](https://a.test) C [[code]](https://a.test/b)\n",
            unsafe=f"{_REAL}- [[NAACL 2019]](https://a.test) C [[code]](https://a.test/b)\n",
        ),
        Example(
            f"{_REAL}\n[C](https://arxiv.org/abs/2004.00003), «CVRP» 2020 "
            "[[code]](https://a.test)\n",
            unsafe=f"{_REAL}\n[C](https://arxiv.org/abs/2004.00003), CVPR 2020 "
            "[[code]](https://a.test)\n",
        ),
        Example(
            f"{_REAL}- C [«Arvix» 2023] {_LAST}\n- D [«axiv» 2023] {_LAST}\n",
            unsafe=f"{_REAL}- C [arXiv 2023] {_LAST}\n- D [arXiv 2023] {_LAST}\n",
        ),
        Example(
            f"{_REAL}- C [«NeurlPS»] {_LAST}\n",
            unsafe=f"{_REAL}- C [NeurIPS] {_LAST}\n",
        ),
    ],
    good=[
        f"{_REAL}- C [NeurIPSW 2021] {_LAST}\n- D [ICLRW 2021] {_LAST}\n",
        f"{_REAL}- C [ICMLA 2021] {_LAST}\n- D [MICAI 2021] {_LAST}\n",
        f"{_REAL}- C [ICCS 2021] {_LAST}\n- D [CARLA 2021] {_LAST}\n",
        f"{_REAL}- C [VIT] [Nvidia 2021] {_LAST}\n",
        f"{_REAL}- C, Int. Conf. Distributed Smart Cameras (ICDSC), 2012 {_LAST}\n",
        f"- The CVPRR 2021 Challenge {_LAST}\n",
    ],
)
def unknown_venue(doc: Document) -> Iterator[Finding]:
    """Nobody who looks for CVPR finds CVPRR. Real acronyms are often one letter apart, so
    only slips count that hardly are acronyms of their own: letters swapped, doubled, left
    out, or one for another that looks like it; and only in tags, labels and behind titles,
    in lists that have real venues there.

    Where the words before a name are those it is short for, it is a name of its own.

    The fix writes the known name; since it may be another venue after all, it is unsafe.
    """
    if sum(entry.venue is not None for entry in doc.entries) < _BESIDE:
        return
    for span in dict.fromkeys(_acronyms(doc)):
        written = doc.text[slice(*span)]
        if known(written):
            continue
        meant = nearest(written)
        if sum(map(str.isupper, written)) < _CAPITALS and meant != _PREPRINTS:
            continue
        if meant is not None and not _is_spelt_out(doc, written, span.start):
            fix = rewording(doc, f"Write {meant}", [Edit(*span, meant)])
            message = f'"{written}" is no venue; is {meant} meant?'
            yield Finding(span, message, fix.unsafe() if fix else None)


def _acronyms(doc: Document) -> Iterator[Span]:
    """What stands where entries name their venues, and is none."""
    for place in venue_places(doc):
        if not place.mentions:
            text = doc.text[slice(*place.host)]
            inner = text.strip("[]")
            yield from _acronym(inner, place.host.start + text.find(inner))
    for entry in doc.entries:
        if entry.venue is not None:
            continue
        for paren in re.finditer(_PAREN, doc.residue[slice(*entry.span)]):
            yield from _acronym(paren[1], entry.start + paren.start(1))
        end = entry.title_span.end
        links = (each.link for each in entry.links if each.link.start <= entry.title_span.start)
        end = max((link.end for link in links), default=end)
        if found := re.match(_AFTER, doc.residue[end : end + _REACH]):
            yield Span(end + found.start(1), end + found.end(1))


def _acronym(text: str, at: int) -> Iterator[Span]:
    if found := re.search(_TAG, text):
        yield Span(at + found.start(1), at + found.end(1))
    elif re.fullmatch(_BARE, text):
        yield Span(at, at + len(text))


def _is_spelt_out(doc: Document, acronym: str, at: int) -> bool:
    """Whether the words before an acronym spell it: "Int. Conf. Smart Cameras (ICSC)".

    Each word gives none or some of its first letters, and the last one gives the end.
    """
    meant = acronym.casefold()
    words = re.findall(_WORD, doc.residue[max(at - _PHRASE, 0) : at].casefold())
    reached, last = {0}, 0
    for word in words[-3 * len(meant) :]:
        ends = {
            start + count
            for start in reached
            for count in range(1, _common(word, meant[start:]) + 1)
        }
        last = max(ends, default=0)
        reached |= ends
    return last == len(meant)


def _common(word: str, other: str) -> int:
    """How many first letters two words have in common."""
    return next(
        (n for n, (one, two) in enumerate(zip(word, other, strict=False)) if one != two),
        min(len(word), len(other)),
    )
