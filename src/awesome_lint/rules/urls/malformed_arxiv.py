"""arXiv identifiers that arXiv does not have."""

from __future__ import annotations

from awesome_lint.analysis.entry_templates import shows_format
from awesome_lint.knowledge.urls import is_malformed_arxiv, is_template, repaired_arxiv
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, rule
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="arXiv URL with an identifier that arXiv cannot have",
    level=Level.ERROR,
    yields_to=["swallowed-text"],
    bad=[
        Example(
            "- [a](«https://arxiv.org/abs//2306.08707»)\n",
            "- [a](https://arxiv.org/abs/2306.08707)\n",
        ),
        Example(
            "- [a](«https://arxiv.org/pdf/2401.11652pdf»)\n",
            "- [a](https://arxiv.org/pdf/2401.11652)\n",
        ),
        Example(
            "- [a](«https://arxiv.org/pdf/2306.08707.pdf.pdf»)\n",
            "- [a](https://arxiv.org/pdf/2306.08707)\n",
        ),
        Example("- [a](«https://arxiv.org/abs/2307.000400»)\n"),
        Example("- [a](«https://arxiv.org/abs/»)\n"),
    ],
    good=[
        "- [A](ph://arxiv.org/pdf/1706.03762d)\n",
        "- [a](https://arxiv.org/abs/2306.08707v2)\n",
        "- [a](https://arxiv.org/pdf/1412.6980.pdf)\n",
        "- [a](https://arxiv.org/abs/hep-th/9901001)\n",
        "- [a](https://arxiv.org/list/cs.CV/recent)\n",
        "## How to contribute\n\n- [Title](https://arxiv.org/abs/xxxx.xxxxx)\n",
    ],
)
def malformed_arxiv(doc: Document) -> Iterator[Finding]:
    """The reader gets an error page: a digit is missing or was typed twice, or something was
    pasted along.

    The fix takes away what is no part of the identifier, where exactly one possible
    identifier is left. A wrong count of digits is for a person to look up.
    """
    for each in doc.destinations:
        if not is_malformed_arxiv(each.href):
            continue
        if is_template(each.href.rpartition("/")[2]) and shows_format(doc, each.place.start):
            continue
        fix, meant = None, repaired_arxiv(each.href)
        if meant is not None and each.form is not LinkForm.BARE:  # what follows may be prose
            fix = respelling(doc, each, meant, "Leave only the identifier")
        page = each.href.lower().partition("arxiv.org/")[2]
        yield Finding(each.place, f"no identifier that arXiv can have: {page}", fix)
