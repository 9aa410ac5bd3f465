"""URLs whose host no host can have."""

from __future__ import annotations

from awesome_lint.knowledge.urls import host, repaired_host
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, rule
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL with a comma or two dots in its host",
    level=Level.ERROR,
    bad=[
        Example("- [a](«https://example,com/x»)\n", unsafe="- [a](https://example.com/x)\n"),
        Example("- [a](«http://docs..example.com»)\n", unsafe="- [a](http://docs.example.com)\n"),
        Example('<a href="«https://a.,org»">a</a>\n', unsafe='<a href="https://a.org">a</a>\n'),
    ],
    good=[
        "- [a](https://example.com/x,y..z) [b](https://a.org,) [c](../a..b)\n",
        "- https://a.org, https://b.org,c\n",
    ],
)
def malformed_host(doc: Document) -> Iterator[Finding]:
    """No host has such a name, so the browser asks for none. The fix writes one dot."""
    for each in doc.destinations:
        if each.form is LinkForm.BARE or not ("," in each.href or ".." in each.href):
            continue
        meant = repaired_host(each.href)
        if meant is not None:
            fix = respelling(doc, each, meant, f"Replace with {host(meant)}")
            yield Finding(each.place, f"invalid host {host(each.href)}", fix and fix.unsafe())
