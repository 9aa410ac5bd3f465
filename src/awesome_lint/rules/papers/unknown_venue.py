"""Venues that nobody knows, one slip away from one that everybody does."""

from __future__ import annotations

from awesome_lint.analysis.acronyms import acronyms, is_spelt_out
from awesome_lint.knowledge.venues import known, nearest
from awesome_lint.plugin import Document, Edit, Example, Finding, Iterator, Level, Profile, rule
from awesome_lint.rule.heading_rewording import rewording

_BESIDE = 2  # entries that name a venue: then what stands in its place is meant as one
_CAPITALS = 2
_PREPRINTS = "arXiv"  # is often written without capitals

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
    for span in dict.fromkeys(acronyms(doc)):
        written = doc.text[slice(*span)]
        if known(written):
            continue
        meant = nearest(written)
        if sum(map(str.isupper, written)) < _CAPITALS and meant != _PREPRINTS:
            continue
        if meant is not None and not is_spelt_out(doc, written, span.start):
            fix = rewording(doc, f"Write {meant}", [Edit(*span, meant)])
            message = f'"{written}" is no venue; is {meant} meant?'
            yield Finding(span, message, fix.unsafe() if fix else None)
