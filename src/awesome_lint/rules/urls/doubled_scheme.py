"""https://https://."""

from __future__ import annotations

from awesome_lint.knowledge.urls.misspellings import essence
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule, urls
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL that starts with two schemes",
    level=Level.ERROR,
    bad=[
        Example("- [a](«https://https://a.org»)\n", "- [a](https://a.org)\n"),
        Example("- [a](«https://https//a.org/x»)\n", "- [a](https://a.org/x)\n"),
        Example("- [a](«https://http://a.org»)\n", "- [a](http://a.org)\n"),
        Example("«https://https://a.org»\n", "https://a.org\n"),
    ],
    good=[
        "- [a](https://web.archive.org/web/2020/https://a.org)\n",
        "- [a](https://https.a.org)\n",
    ],
)
def doubled_scheme(doc: Document) -> Iterator[Finding]:
    """A URL was pasted behind the https:// that was there already: the browser asks for a
    host called "https".

    The fix keeps the last scheme, which came with the URL.
    """
    for each in doc.destinations:
        meant = urls.undoubled_scheme(each.href)
        if meant is not None:
            fix = None
            if essence(each.href) == essence(meant):
                fix = respelling(doc, each, meant, "Keep one scheme")
            yield Finding(each.place, f"two schemes: {each.href}", fix)
