"""Paper links that lead to another paper."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from awesome_lint.analysis.entry_keys import is_named, short, title_key
from awesome_lint.document.verdicts import PaperRecord
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Role,
    Verdict,
    VerdictKind,
    rule,
)

_LEAST_WORDS = 3  # of the shorter title; "BERT" says too little
_FILLING = frozenset(
    str.split("a an and are as at by for from in into is its of on or the to towards via with")
)
_FEW = 2  # mismatches that any list may have
_MOST_WRONG = 0.25  # of the titles compared; nobody copies that many addresses wrongly
_LEAST_SHARED = 0.3  # of the shorter title's words; below it two titles are two papers'

_DEEP = PaperRecord("Deep Residual Learning for Image Recognition")


@rule(
    summary="Paper link whose record has another title",
    level=Level.WARNING,
    profiles=[Profile.PAPERS],
    verdicts={
        "https://arxiv.org/abs/1512.03385": Verdict(VerdictKind.ALIVE, paper=_DEEP),
        "https://arxiv.org/abs/1706.03762": Verdict(VerdictKind.ALIVE),
    },
    bad=[
        Example(
            "- Generative Adversarial Networks in Practice [CVPR 2016] "
            "[[paper](«https://arxiv.org/abs/1512.03385»)]\n"
        )
    ],
    good=[
        f"- {title} [CVPR 2016] [[paper](https://arxiv.org/abs/{number})]\n"
        for title, number in (
            ("Deep residual learning for image recognition", "1512.03385"),
            ("ResNet: Deep Residual Learning for Images", "1512.03385"),
            ("ResNet", "1512.03385"),
            ("Attention Is All You Need", "1706.03762"),
            ("Deep Residual-Learning", "1512.03385"),
            ("$\\textbf{D}$eep Rèsidual Learning in {\\bf Image} Recognition", "1512.03385"),
            ("Bilder mit sehr tiefen Netzen schön und schnell für alle erkennen", "1512.03385"),
            ("用于图像识别的 深度 残差 学习", "1512.03385"),
        )
    ],
)
def title_mismatch(doc: Document) -> Iterator[Finding]:
    """The record of the linked paper has a title that has next to no word in common with the
    entry's: most likely the address was copied from the line above. Case, punctuation, LaTeX,
    accents and words like "of" do not count, nor does a subtitle that only one of the two has.
    Records are asked for with --verify-titles. A list in which many titles differ has translated
    them, and is left alone.

    There is no fix: which of the two is right is for a person to say.
    """
    records = {
        destination.link: verdict.paper
        for destination, verdict in doc.judged
        if destination.link is not None and verdict.paper is not None
    }
    if not records:
        return
    compared = 0
    found: list[Finding] = []
    for (_, _, place, _, link, _), _ in doc.judged:
        entry = doc.entry_of.get(link) if link is not None else None
        if link is None or link not in records or entry is None or not is_named(entry):
            continue
        papers = [each.link for each in entry.links if each.role in (Role.PAPER, Role.PRIMARY)]
        titles = {records[each].title for each in papers if each in records}
        if link not in papers or len(titles) != 1 or entry.title.rstrip('"').endswith(":"):
            continue
        compared += 1
        title = records[link].title
        if _differ(entry.title, title):
            told = f'the linked paper is "{short(title)}", not "{short(entry.title)}"'
            found.append(Finding(place, told))
    if len(found) <= max(_FEW, _MOST_WRONG * compared):
        yield from found


def _differ(title: str, record: str) -> bool:
    if record.isascii() and sum(char.isalpha() and not char.isascii() for char in title) > 1:
        return False  # a translation
    words, others = _words(title), _words(record)
    fewer = min(len(words), len(others))
    if fewer < _LEAST_WORDS or len(words & others) >= _LEAST_SHARED * fewer:
        return False
    # "Auto-Encoder" and "Autoencoder", "3 D" and "3D".
    one, other = "".join(title_key(title).split()), "".join(title_key(record).split())
    joined = sum(word in other for word in words) + sum(word in one for word in others)
    return joined < _LEAST_SHARED * (len(words) + len(others))


def _words(title: str) -> set[str]:
    """The words of a title that say what it is about, where they may be English."""
    plain = re.sub(r"\\[`'^\"~=.]\s*\{?([A-Za-z])\}?", r"\1", title)  # Schr\"odinger, \'{e}
    plain = re.sub(r"\\[A-Za-z]+|[{}$^_\\]", " ", plain)  # \mathcal{O}, $k$
    folded = "".join(char for char in normalize("NFKD", plain) if not combining(char))
    return {word for word in title_key(folded).split() if word.isascii()} - _FILLING
