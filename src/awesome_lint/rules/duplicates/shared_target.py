"""Entries with another entry's target."""

from __future__ import annotations

from collections import Counter

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import paper_kind, short
from awesome_lint.analysis.other_files import duplicates_elsewhere
from awesome_lint.analysis.shared_targets import is_wrong_link
from awesome_lint.knowledge.urls import identity
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, rule

_TOLD = (Likeness.TARGET, Likeness.FAR_TARGET)
_MOST = 2  # entries on one target; more have a page about all of them


@rule(
    summary="Entry with the target of another entry of its section, or a paper of any other",
    level=Level.WARNING,
    bad=[
        Example(
            "- [One](https://one.test/)\n- [Two](«http://www.one.test»)\n",
        ),
        Example(
            "- A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- B Net [CVPR 2021] [[paper](«https://arxiv.org/pdf/2104.00001v2.pdf»)]\n",
        ),
        Example(
            "## A\n\n- Nets that Learn to Fly [[paper](https://arxiv.org/abs/2104.00001)]\n\n"
            "## B\n\n- Boats that Find a Way [[paper](«https://arxiv.org/abs/2104.00001»)]\n",
        ),
        Example(
            "- [[Survey](https://arxiv.org/abs/2104.00001)] Nets: A Survey\n"
            "- [[Survey](«https://arxiv.org/abs/2104.00001»)] Boats: A Survey\n",
        ),
        Example(
            "- [Github](https://github.com/o/github-api) - Asks GitHub.\n"
            "- [GitHub API](«https://github.com/o/github-api») - Asks GitHub, too.\n",
        ),
        Example("- [Owl Java](https://a.test/java)\n- [Owl C](«https://a.test/java»)\n"),
        Example("- [Kit](https://a.test/kit)\n- [Kit: The Tool](«https://a.test/kit»)\n"),
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
        (
            "- [Kit](https://kit.test/) - Tools.\n"
            "- [Saw](https://kit.test/) - Cuts. Part of [Kit](https://kit.test/).\n"
        ),
        "- [Moth](https://github.com/o/themes)\n- [Owl](https://github.com/o/themes)\n",
        "- [Kit](https://kit.test/kit) - A.\n- [Kit for Mac](https://kit.test/kit) - B.\n",
        "- [Owl Python](https://a.test/owl)\n- [Owl Java](https://a.test/owl)\n",
        "- [Maker Nut](https://maker.test/)\n- [Maker Bolt](https://maker.test/)\n",
        (
            "- [Tool](https://tool.test/) [docs](https://tool.test/a)\n"
            "- [Kit](https://tool.test/) [docs](https://tool.test/b)\n"
        ),
        (
            "## A\n\n- Nets that Learn to Fly [[paper](https://arxiv.org/abs/2104.00001)]\n\n"
            "## Data\n\n- FlySet [[paper](https://arxiv.org/abs/2104.00001)]\n"
        ),
        (
            "| | Year | Field | Base |\n|--|--|--|--|\n"
            "| [N-20b](https://arxiv.org/abs/2104.00001)<br>"
            "([CPT](https://huggingface.co/o/n-20b)) | **2021** | Finance | GPT |\n"
            "| [R-14b](https://arxiv.org/abs/2104.00001)<br>"
            "([CPT](https://huggingface.co/o/r-14b)) | **2021** | Finance | Qwen |\n"
        ),
        (
            "- SailNet [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- SailNet v2 [[paper](https://arxiv.org/abs/2104.00001)]\n"
        ),
        "- [A](https://one.test/#a)\n- [B](https://one.test/#b)\n",
    ],
)
def shared_target(doc: Document) -> Iterator[Finding]:
    """One of the two links was copied and not changed, or one thing is listed under two
    names; in lists of papers it is nearly always the former. Which link is wrong, a person
    must say. A paper that two sections, or with `--across-files` two files, have under two
    unlike titles is told as well.

    Sub-items of one entry, two versions of a paper, and pages that many entries share are left
    alone. So is a page whose address names neither entry, such as a repository of several
    tools or the front page of their makers, and what has labeled links of its own.
    """
    found = [duplicate for duplicate in duplicates(doc) if duplicate.likeness in _TOLD]
    uses = Counter(duplicate.earlier for duplicate in found)
    for likeness, entry, earlier, link, earlier_link in found:
        if link is None or earlier_link is None:
            continue
        name = paper_kind(identity(link.link.href))
        if likeness is Likeness.FAR_TARGET and not is_wrong_link(
            link.link.href, entry.title, earlier.title
        ):
            continue
        if entry.parent is not None and entry.parent is earlier.parent:
            continue
        if uses[earlier] >= _MOST and name is None:
            continue
        line = doc.line(earlier_link.link.start)
        yield Finding(
            link.link.place,
            f'"{short(entry.title)}" has the target of "{short(earlier.title)}" on line {line}',
            related=(Related(earlier_link.link.place, "the same target"),),
        )
    for likeness, entry, other, link in duplicates_elsewhere(doc):
        if likeness is not Likeness.FAR_TARGET or link is None:
            continue
        if is_wrong_link(link.link.href, entry.title, other.title):
            yield Finding(
                link.link.place,
                f'"{short(entry.title)}" has the target of "{short(other.title)}" in {other.place}',
                related=(
                    Related(other.span, "the other entry", other.path, other.start, other.end),
                ),
            )
