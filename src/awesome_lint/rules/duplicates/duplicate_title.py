"""One title for two resources."""

from __future__ import annotations

import re

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import is_full, short, title_key
from awesome_lint.analysis.other_files import duplicates_elsewhere
from awesome_lint.analysis.publications import (
    Publication,
    appearance,
    are_two_papers,
    clash,
    is_paper,
    publications,
)
from awesome_lint.knowledge.labels import kinds, role
from awesome_lint.knowledge.urls import repository
from awesome_lint.plugin import (
    Document,
    Entry,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Related,
    rule,
)

_LONGEST_MARK = 40  # characters of the label before a title and what sets it off


@rule(
    summary="Entry with the title of another entry of its section, and another target",
    level=Level.INFO,
    levels={Profile.PAPERS: Level.WARNING},
    bad=[
        Example(
            "- [One Tool for All](https://one.test/)\n- [«One tool for all»](https://two.test/)\n"
        ),
        Example(
            "- A Net: Learning to Fly [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- «A Net – learning to fly» [CVPR 2021] [[paper](https://arxiv.org/abs/2011.00002)]\n",
        ),
        Example(
            "- A Net: Learning to Fly [CVPR 2021] [[paper](https://openaccess.thecvf.com/"
            "content/CVPR2021/papers/X_A_Net_CVPR_2021_paper.pdf)]\n"
            "- «A Net: Learning to Fly» [arXiv 2020] [[paper](https://arxiv.org/abs/2011.00002)]\n",
        ),
        Example(
            "## A\n\n- A Net: Learning to Fly [[paper](https://arxiv.org/abs/2104.00001)]\n\n"
            "## B\n\n- «A Net: Learning to Fly» [[paper](https://arxiv.org/abs/2104.00009)]\n",
        ),
    ],
    good=[
        "- [C](https://c.test/)\n- [C++](https://cpp.test/)\n- [C#](https://cs.test/)\n",
        "- [A Model for 3D](https://a.test/)\n- [A Model for 2D](https://b.test/)\n",
        "- [One Tool](https://one.test/)\n- [One Tool](https://two.test/)\n",
        "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [One](https://two.test/)\n",
        "- [Slides](https://a.test/)\n- [Slides](https://b.test/)\n",
        "- [lists](https://github.com/one/lists)\n- [lists](https://github.com/two/lists)\n",
        (
            "- A Net: Learning to Fly [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- A Net: Learning to Fly [ICCV 2019] [[paper](https://arxiv.org/abs/1901.00002)]\n"
        ),
        (
            "* ****`PAPER`**** [Six Ways to Fly](https://arxiv.org/abs/2104.00001)\n"
            "* ****`DATA`**** [Six Ways to Fly](https://flights.test/data)\n"
            "* ****`CODE`**** [Six Ways to Fly](https://github.com/o/six)\n"
        ),
        (
            "- [Six Ways to Sink](https://arxiv.org/abs/2104.00001) `paper`\n"
            "- [Six Ways to Sink](https://sinks.test/six) `dataset`\n"
        ),
        (
            "- A Theory of Wings [JMLR 2009] [[paper](https://jmlr.org/papers/v10/x09a.html)]\n"
            "- A Theory of Wings [NeurIPS 2015] [[paper](https://arxiv.org/abs/1509.00001)]\n"
        ),
        (
            "- A Theory of Nests [CVPR 2020] [[paper](https://arxiv.org/abs/2004.00001)]\n"
            "- A Theory of Nests [TPAMI 2022] [[paper](https://doi.org/10.1109/tpami.2022.1)]\n"
        ),
    ],
)
def duplicate_title(doc: Document) -> Iterator[Finding]:
    """Two entries of one title are one thing listed twice, such as a preprint and the paper
    it became, or one of them has the wrong title or the wrong link. Which, a person must say.
    Titles are the same where their words are, whatever the case and punctuation; a name of a
    word or two does not count, since different things may have it. Repositories that are named
    alike by different owners are different things, and so are papers that have two identifiers
    of one kind, such as two DOIs, and two venues or years; so are a paper and what a journal
    made of it, and what a label before each title tells apart, "Paper" and "Data". A paper and
    its video or code in two entries are info.

    A paper's title counts in the whole list where one register, such as arXiv, knows the two
    entries by different identifiers.
    """
    for likeness, entry, earlier, _, _ in duplicates(doc):
        if likeness not in (Likeness.TITLE, Likeness.FAR_TITLE):
            continue
        one, other = publications(doc)[entry], publications(doc)[earlier]
        is_far = likeness is Likeness.FAR_TITLE
        if not (clash(one, other) if is_far else _is_told(doc, entry, earlier)):
            continue
        doubled = Finding(
            entry.title_span,
            f'"{short(entry.title)}" is on line {doc.line(earlier.start)} already, '
            f"{_how(one, other)}",
            related=(Related(earlier.title_span, "the same title"),),
        )
        yield doubled._replace(level=Level.INFO if _are_of_two_kinds(entry, earlier) else None)
    for likeness, entry, found, _ in duplicates_elsewhere(doc):
        one = publications(doc)[entry]
        if likeness is Likeness.FAR_TITLE and clash(one, found.publication):
            yield Finding(
                entry.title_span,
                f'"{short(entry.title)}" is in {found.place} already, with another target',
                related=(
                    Related(found.span, "the same title", found.path, found.start, found.end),
                ),
            )


def _how(one: Publication, other: Publication) -> str:
    name = "" if clash(one, other) else appearance(one, other)
    return f"also as {name}" if name else "with another target"


def _is_told(doc: Document, entry: Entry, earlier: Entry) -> bool:
    """Whether two entries of one title in one place are one thing, or should be."""
    if not is_full(entry.title) or _are_namesakes(entry, earlier):
        return False
    if (_marked(doc, entry) ^ _marked(doc, earlier)) - {"paper"}:
        return False
    if are_two_papers(publications(doc)[entry], publications(doc)[earlier]):
        return False
    return doc.profile is not Profile.PAPERS or is_paper(entry) or is_paper(earlier)


def _marked(doc: Document, entry: Entry) -> frozenset[str]:
    """What a label beside a title, "`CODE` [Title](…)", says that it leads to."""
    behind = max((each.link.end for each in entry.links), default=entry.title_span.end)
    places = ((entry.start, entry.title_span.start), (behind, entry.end))
    found = frozenset[str]()
    for start, end in places:
        if end - start <= _LONGEST_MARK:
            found |= kinds(" ".join(re.findall(r"[^\W_]+", doc.text[start:end])))
    return found


def _are_of_two_kinds(one: Entry, other: Entry) -> bool:
    """Whether the two links lead to two kinds of things for certain, a paper and its video.

    Where one venue is said of both they were to be one entry.
    """
    if one.venue is not None and other.venue is not None:
        return False
    found = {role("", each.primary.link.href) for each in (one, other) if each.primary is not None}
    return len(found) > 1 and "other" not in found


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
