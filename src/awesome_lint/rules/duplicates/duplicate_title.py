"""One title for two resources."""

from __future__ import annotations

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.namesakes import are_of_two_kinds, are_one_thing
from awesome_lint.analysis.other_files import duplicates_elsewhere
from awesome_lint.analysis.publications import Publication, appearance, clash, publications
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, Related, rule


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
        if not (clash(one, other) if is_far else are_one_thing(doc, entry, earlier)):
            continue
        doubled = Finding(
            entry.title_span,
            f'"{short(entry.title)}" is on line {doc.line(earlier.start)} already, '
            f"{_how(one, other)}",
            related=(Related(earlier.title_span, "the same title"),),
        )
        yield doubled._replace(level=Level.INFO if are_of_two_kinds(entry, earlier) else None)
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
