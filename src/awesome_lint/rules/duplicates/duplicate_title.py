"""One title for two resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level, Related
from awesome_lint.document import Profile
from awesome_lint.resources import short, title_key
from awesome_lint.rule import Example, rule
from awesome_lint.twins import Likeness
from awesome_lint.urls import repository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry


@rule(
    summary="Entry with the title of another entry of its section, and another target",
    level=Level.INFO,
    levels={Profile.PAPERS: Level.WARNING},
    bad=[
        Example("- [One Tool](https://one.test/)\n- [«One tool»](https://two.test/)\n"),
        Example(
            "- A Net: Learning [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- «A Net – learning» [arXiv 2020] [[paper](https://arxiv.org/abs/2011.00002)]\n",
        ),
    ],
    good=[
        "- [C](https://c.test/)\n- [C++](https://cpp.test/)\n- [C#](https://cs.test/)\n",
        "- [A Model for 3D](https://a.test/)\n- [A Model for 2D](https://b.test/)\n",
        "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [One](https://two.test/)\n",
        "- [Slides](https://a.test/)\n- [Slides](https://b.test/)\n",
        "- [lists](https://github.com/one/lists)\n- [lists](https://github.com/two/lists)\n",
    ],
)
def duplicate_title(doc: Document) -> Iterator[Finding]:
    """Two entries of one name are one thing listed twice, such as a preprint and the paper
    it became, or one of them has the wrong title. Which, a person must say. Titles are the
    same where their words are, whatever the case and punctuation; repositories that are
    named alike by different owners are different things.
    """
    for twin in doc.twins:
        if twin.likeness is not Likeness.TITLE or _are_namesakes(twin.entry, twin.earlier):
            continue
        line = doc.line(twin.earlier.start)
        yield Finding(
            twin.entry.title_span,
            f'"{short(twin.entry.title)}" is on line {line} already, with another target',
            related=(Related(twin.earlier.title_span, "the same title"),),
        )


def _are_namesakes(one: Entry, other: Entry) -> bool:
    """Whether both are repositories whose own name is the title."""
    owners = [_owner(each) for each in (one, other)]
    return None not in owners and owners[0] != owners[1]


def _owner(entry: Entry) -> str | None:
    """The owner of the repository that an entry presents under the repository's name."""
    found = repository(entry.primary.link.href) if entry.primary is not None else None
    if found is None or title_key(found.name) != title_key(entry.title):
        return None
    return found.owner.lower()
