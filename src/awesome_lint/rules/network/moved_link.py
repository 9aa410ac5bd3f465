"""Links to pages that have moved for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document.verdicts import Hop, RepositoryRecord, Verdict, VerdictKind
from awesome_lint.respelling import respelling
from awesome_lint.rule import Example, rule
from awesome_lint.successors import successor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document


def _moved(start: str, end: str) -> Verdict:
    return Verdict(VerdictKind.MOVED, "", 200, end, (Hop(start, 301),))


@rule(
    summary="Link to a page that has moved for good",
    level=Level.WARNING,
    verdicts={
        "https://a.test/old": _moved("https://a.test/old", "https://b.test/new"),
        "http://c.test/": _moved("http://c.test/", "https://c.test/"),
        "https://d.test/x": _moved("https://d.test/x", "https://d.test/a(b)"),
        "https://a.test/odd": Verdict(
            VerdictKind.TEMPORARY, "", 200, "https://b.test/", (Hop("https://a.test/odd", 302),)
        ),
        "https://github.com/o/r": _moved(
            "https://github.com/o/r", "https://github.com/n/r"
        )._replace(repository=RepositoryRecord("n/r")),
    },
    bad=[
        Example(
            "- [a](«https://a.test/old») - A tool.\n",
            unsafe="- [a](https://b.test/new) - A tool.\n",
        ),
        Example(
            "- [a](«https://a.test/old#usage») - A tool.\n",
            unsafe="- [a](https://b.test/new#usage) - A tool.\n",
        ),
        Example("<«http://c.test»>\n", unsafe="<https://c.test/>\n"),
        Example("- [brackets](«https://d.test/x») would have to be escaped\n"),
    ],
    good=[
        "- [a](https://a.test/odd) redirects for now\n",
        "- [a](https://github.com/o/r) is for renamed-repository\n",
    ],
)
def moved_link(doc: Document) -> Iterator[Finding]:
    """Every redirect on the way says that it is for good (301, 308), and the page is there. The
    old address works as long as somebody pays for it.

    The fix writes the new address and keeps the fragment. It changes a target, so it is unsafe:
    a page that has moved may have become another.
    """
    for judged in doc.judged:
        destination, verdict = judged
        new = successor(judged)
        if new is not None and verdict.repository is None:
            fix = respelling(doc, destination, new, f"Write {new}")
            message = f"moved for good to {verdict.url}: {destination.href}"
            yield Finding(destination.place, message, fix and fix.unsafe())
