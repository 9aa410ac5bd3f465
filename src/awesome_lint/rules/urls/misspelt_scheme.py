"""https:// with a letter, a slash or a colon too few or too many."""

from __future__ import annotations

from awesome_lint.knowledge.urls.misspellings import essence
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule, urls
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL whose http:// or https:// is misspelt",
    level=Level.ERROR,
    bad=[
        Example("- [a](«htps://a.org/x»)\n", "- [a](https://a.org/x)\n"),
        Example("- [a](«ttps://a.org»)\n", "- [a](https://a.org)\n"),
        Example("- [a](«hhttp://a.org»)\n", "- [a](http://a.org)\n"),
        Example("- [a](«https//a.org»)\n", "- [a](https://a.org)\n"),
        Example("- [a](«http:/a.org»)\n", "- [a](http://a.org)\n"),
        Example("- [a](«ttp::/a.org»)\n"),
        Example(
            '<a href="«htttps://a.org/?b&amp;c»">a</a>\n',
            '<a href="https://a.org/?b&amp;c">a</a>\n',
        ),
    ],
    good=[
        "- [a](stun:a.org:3478)\n",
        "- [a](magnet:?xt=urn:btih:0)\n",
        "- [a](mailto:me@a.org) [b](tel:+1) [c](HTTP://a.org)\n",
        "- <ip:port>\n",
    ],
)
def misspelt_scheme(doc: Document) -> Iterator[Finding]:
    """A browser knows no such protocol, or takes the target for a file of the repository.

    The fix writes http:// or https://, whichever was meant. Schemes that exist are never
    taken for misspellings.
    """
    for each in doc.destinations:
        meant = urls.repaired_scheme(each.href)
        if meant is not None:
            scheme = meant.partition(":")[0]
            fix = None
            if essence(each.href) == essence(meant):
                fix = respelling(doc, each, meant, f"Write {scheme}://")
            yield Finding(each.place, f"misspelt scheme: {each.href}", fix)
