"""URLs without https:// before them."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule, urls
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL without a scheme, which is a relative link",
    level=Level.ERROR,
    bad=[
        Example("- [a](«www.a.org»)\n", "- [a](https://www.a.org)\n"),
        Example(
            "- [a](«github.com/owner/name»)\n",
            "- [a](https://github.com/owner/name)\n",
        ),
        Example("- [a](«kite.me/a/b.html»)\n", "- [a](https://kite.me/a/b.html)\n"),
        Example("[a]: «arxiv.org/abs/1706.03762»\n", "[a]: https://arxiv.org/abs/1706.03762\n"),
    ],
    good=[
        "- [a](docs/www.a.org.md)\n",
        "- [a](install.sh) [b](read.me) [c](read.me#d)\n",
        "- [a](//a.org/x)\n",
        "www.a.org links by itself\n",
        "[a]( www.a.org is no target )\n",
    ],
)
def missing_scheme(doc: Document) -> Iterator[Finding]:
    """GitHub takes a target without a scheme for a file of the repository, so the link ends
    at a page that is not there.

    The fix writes https:// before it. A target that names a file of the repository is left
    alone.
    """
    for each in doc.destinations:
        meant = urls.missing_scheme(each.href)
        if meant is not None and not doc.surroundings.has(each.href):
            fix = respelling(doc, each, meant, "Write https:// before it")
            yield Finding(each.place, f"{each.href} has no scheme: a relative link", fix)
