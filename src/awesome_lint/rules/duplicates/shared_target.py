"""Entries with another entry's target."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level, Related
from awesome_lint.resources import short
from awesome_lint.rule import Example, rule
from awesome_lint.twins import Likeness
from awesome_lint.urls import is_scholarly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_MOST = 2  # entries on one target; more have a page about all of them


@rule(
    summary="Entry with the target of another entry of its section",
    level=Level.WARNING,
    bad=[
        Example(
            "- [One](https://one.test/)\n- [Two](«http://www.one.test»)\n",
        ),
        Example(
            "- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- B Net [CVPR 2021] [[paper](«https://arxiv.org/pdf/2104.00001v2.pdf»)]\n",
        ),
    ],
    good=[
        "- [One](https://one.test/)\n- [Two](https://two.test/)\n",
        "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [Two](https://one.test/)\n",
        (
            "- [Course](https://one.test/)\n  - [Part 1](https://one.test/)\n"
            "  - [Part 2](https://one.test/)\n"
        ),
        (
            "- [A](https://one.test/)\n- [B](https://one.test/)\n- [C](https://one.test/)\n"
            "- [D](https://one.test/)\n"
        ),
        (
            "- A Net [[v1](https://arxiv.org/abs/2104.00001v1)]\n"
            "- A Finer Net [[v2](https://arxiv.org/abs/2104.00001v2)]\n"
        ),
        (
            "| Task | Data |\n|--|--|\n| Words | [One](https://arxiv.org/abs/2104.00001), "
            "[Two](https://arxiv.org/abs/2104.00002) |\n"
            "| Texts | [Two](https://arxiv.org/abs/2104.00002) |\n"
        ),
        "- [A](https://one.test/#a)\n- [B](https://one.test/#b)\n",
    ],
)
def shared_target(doc: Document) -> Iterator[Finding]:
    """One of the two links was copied and not changed, or one thing is listed under two
    names; in lists of papers it is nearly always the former. Which link is wrong, a person
    must say. Sub-items of one entry, two versions of a paper, and pages that many entries share
    are left alone.
    """
    found = [twin for twin in doc.twins if twin.likeness is Likeness.TARGET]
    uses = Counter(twin.earlier for twin in found)
    for _, entry, earlier, link, earlier_link in found:
        if link is None or earlier_link is None:
            continue
        if entry.parent is not None and entry.parent is earlier.parent:
            continue
        if uses[earlier] >= _MOST and not is_scholarly(link.link.href):
            continue
        line = doc.line(earlier_link.link.start)
        yield Finding(
            link.link.place,
            f'"{short(entry.title)}" has the target of "{short(earlier.title)}" on line {line}',
            related=(Related(earlier_link.link.place, "the same target"),),
        )
