"""URLs that are not written as their own site writes them."""

from __future__ import annotations

from awesome_lint.knowledge.urls import canonical
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="Another spelling of a URL than its site's own",
    level=Level.INFO,
    bad=[
        Example(
            "- [a](«https://www.arxiv.org/abs/1706.03762»)\n",
            "- [a](https://arxiv.org/abs/1706.03762)\n",
        ),
        Example(
            "- [a](«https://arxiv.org/pdf/1706.03762.pdf»)\n",
            "- [a](https://arxiv.org/pdf/1706.03762)\n",
        ),
        Example("- [a](«https://dx.doi.org/10.1/x»)\n", "- [a](https://doi.org/10.1/x)\n"),
        Example("- [a](«https://github.com/o/r.git»)\n", "- [a](https://github.com/o/r)\n"),
        Example(
            "- [a](«https://www.aclweb.org/anthology/P18-1001»)\n",
            "- [a](https://aclanthology.org/P18-1001/)\n",
        ),
        Example("- [a](«doi:10.1/x»)\n"),
    ],
    good=[
        "- [a](https://arxiv.org/abs/1706.03762v5)\n",
        "- [a](https://github.com/o/r/tree/main/)\n",
        "- [a](http://arxiv.org/abs/1706.03762) is for insecure-url\n",
    ],
)
def noncanonical_url(doc: Document) -> Iterator[Finding]:
    """With one spelling for one resource, a search for a URL finds all its entries, and no
    link goes through redirects that will be switched off one day.

    The fix only does what the site itself documents or redirects: never another page, nor
    another version of a paper.
    """
    for each in doc.destinations:
        better = canonical(each.href)
        if better is not None:
            # "doi:10.1000/1" leads to no page: whether it is to lead to one is for a person.
            is_page = each.href[:4].lower() == "http"
            fix = respelling(doc, each, better, f"Write {better}") if is_page else None
            yield Finding(each.place, f"not the site's own spelling: {each.href}", fix)
