"""Paper links that lead to another paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile, Role
from awesome_lint.document.verdicts import PaperRecord, Verdict, VerdictKind
from awesome_lint.rule import Example, rule
from awesome_lint.twins import is_named, short, title_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_LEAST_WORDS = 3  # of the shorter title; "BERT" says too little
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
        )
    ],
)
def title_mismatch(doc: Document) -> Iterator[Finding]:
    """The record of the linked paper has a title that has next to no word in common with the
    entry's: most likely the address was copied from the line above. Records are asked for with
    --verify-titles.

    There is no fix: which of the two is right is for a person to say.
    """
    for (_, _, place, _, link, _), verdict in doc.judged:
        entry = doc.entry_of.get(link) if link is not None else None
        if entry is None or verdict.paper is None or not is_named(entry):
            continue
        role = next(each.role for each in entry.links if each.link is link)
        if role in (Role.PAPER, Role.PRIMARY) and _differ(entry.title, verdict.paper.title):
            title = short(verdict.paper.title)
            yield Finding(place, f'the linked paper is "{title}", not "{short(entry.title)}"')


def _differ(title: str, record: str) -> bool:
    words, others = set(title_key(title).split()), set(title_key(record).split())
    fewer = min(len(words), len(others))
    return fewer >= _LEAST_WORDS and len(words & others) < _LEAST_SHARED * fewer
