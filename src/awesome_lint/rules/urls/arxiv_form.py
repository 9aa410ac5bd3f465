"""Links to abstracts among links to PDFs, and the other way round."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.arxiv_form import ArxivCase, cases
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule
from awesome_lint.rule.target_respelling import respelling

Form = Literal["abs", "pdf"]

_BOTH = "[abs](https://arxiv.org/abs/1810.04805) [pdf](https://arxiv.org/pdf/1810.04805)"
_PAGES = "".join(f"- [Paper {n}](https://arxiv.org/abs/1706.037{n})\n" for n in range(10, 20))


@dataclass(frozen=True)
class Options:
    """``form``: what all links should be; without it, what the list's convention is."""

    form: Form | None = None


@rule(
    summary="arXiv link of another form, abs or pdf, than the file's others",
    level=Level.INFO,
    profiles=[Profile.PAPERS],
    options=Options,
    bad=[
        Example(
            f"{_PAGES}- [Paper](«https://arxiv.org/pdf/1810.04805.pdf»)\n",
            unsafe=f"{_PAGES}- [Paper](https://arxiv.org/abs/1810.04805)\n",
        ),
    ],
    good=[
        "[a](https://arxiv.org/abs/1706.03762) [b](https://arxiv.org/pdf/1810.04805)\n",
        f"{_PAGES}- Both: {_BOTH}\n",
        f"{_PAGES}- [Page 3](https://arxiv.org/pdf/1810.04805#page=3)\n",
    ],
)
def arxiv_form(doc: Document, options: Options) -> Iterator[Finding]:
    """Some readers want the abstract first, others the paper; but they want to know which
    one a click brings. A majority of 90 % of at least ten links is what the file does.

    The fix leads to the other page of the same version; since that is another page, it is
    unsafe. Where an entry offers both forms, both stay.
    """
    habit = habits(doc)["arxiv-form"]
    form = options.form or habit.convention
    if form is None or habit.counts.get(form) == habit.total:
        return
    found = list(cases(doc))
    offered = defaultdict(set)
    for case in found:
        offered[_place(doc, case)].add(case.form)
    for case in found:
        if case.form == form or len(offered[_place(doc, case)]) > 1 or case.parts.fragment:
            continue
        href = case.parts._replace(path=f"/{form}/{case.paper}").text
        fix = respelling(doc, case.destination, href, f"Link to the {form} page")
        yield Finding(
            case.destination.place,
            f"{case.form} link to arXiv where the list has {form} links",
            fix.unsafe() if fix else None,
        )


def _place(doc: Document, case: ArxivCase) -> tuple[object, str]:
    """The entry, else the block, that a case stands in, and its paper."""
    link = case.destination.link
    home = (doc.entry_of.get(link) or link.block) if link is not None else None
    return home, case.paper.partition("v")[0]
