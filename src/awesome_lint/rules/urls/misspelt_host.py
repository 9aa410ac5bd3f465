"""URLs at a near miss of a well-known host."""

from __future__ import annotations

from awesome_lint.knowledge.urls import host, likely_host
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL whose host is a well-known one, misspelt",
    level=Level.WARNING,
    bad=[
        Example(
            "- [a](«https://arvix.org/abs/2304.00004»)\n",
            unsafe="- [a](https://arxiv.org/abs/2304.00004)\n",
        ),
        Example("- [a](«https://gihub.com/o/r»)\n", unsafe="- [a](https://github.com/o/r)\n"),
        Example(
            "- «https://www.youtub.com/watch?v=a»\n",
            unsafe="- https://www.youtube.com/watch?v=a\n",
        ),
    ],
    good=[
        "- [a](https://ar5iv.org/abs/2304.00004) [b](https://a.github.io) [c](https://gitlab.org)\n",
        "- [a](https://commons.wikimedia.org) [b](https://github.dev) [c](arvix.md)\n",
        "- [a](https://huggingface.com/o)\n",
    ],
)
def misspelt_host(doc: Document) -> Iterator[Finding]:
    """One letter off, the host is nobody's, or somebody's who waits for the mistake.

    The fix writes the well-known name. It is unsafe: the other host may exist.
    """
    for each in doc.destinations:
        meant = likely_host(each.href)
        if meant is not None:
            fix = respelling(doc, each, meant, f"Replace with {host(meant)}")
            message = f"unknown host {host(each.href)}; did you mean {host(meant)}?"
            yield Finding(each.place, message, fix and fix.unsafe())
