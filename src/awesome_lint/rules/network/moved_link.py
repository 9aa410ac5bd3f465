"""Links to pages that have moved for good."""

from __future__ import annotations

from awesome_lint.analysis.moved_targets import successor
from awesome_lint.document.verdicts import Hop
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    RepositoryRecord,
    Verdict,
    VerdictKind,
    rule,
)
from awesome_lint.rule.target_respelling import respelling


def _moved(start: str, end: str) -> Verdict:
    return Verdict(VerdictKind.MOVED, "", 200, end, (Hop(start, 301),))


@rule(
    summary="Link to a page that has moved for good",
    level=Level.WARNING,
    verdicts={
        "https://a.test/old": _moved("https://a.test/old", "https://b.test/docs/old"),
        "http://c.test/": _moved("http://c.test/", "https://c.test/"),
        "https://d.test/x": _moved("https://d.test/x", "https://d.test/(a)/x"),
        "https://a.test/lost": _moved("https://a.test/lost", "https://a.test/not-found"),
        **{
            f"https://e.test/{name}": _moved(f"https://e.test/{name}", "https://e.test/a/b/c")
            for name in ("a", "b", "c")
        },
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
            unsafe="- [a](https://b.test/docs/old) - A tool.\n",
        ),
        Example(
            "- [a](«https://a.test/old#usage») - A tool.\n",
            unsafe="- [a](https://b.test/docs/old#usage) - A tool.\n",
        ),
        Example("<«http://c.test»>\n", unsafe="<https://c.test/>\n"),
        Example("- [brackets](«https://d.test/x») would have to be escaped\n"),
        Example("- [lost](«https://a.test/lost») and found at a page that says so\n"),
        Example("[a](«https://e.test/a») [b](«https://e.test/b») [c](«https://e.test/c»)\n"),
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
    a page that has moved may have become another. There is none where the new address does not
    look like the same page's: a page of an error or a login, one without the old one's name, one
    to which many have moved, the same one in another language, with more parameters, or with
    nothing but a slash more. `awesome-lint links --fix` writes it once it has seen the page.
    """
    moved = [each for each in doc.judged if each.verdict.kind is VerdictKind.MOVED]
    if not moved:
        return
    from awesome_lint.knowledge.urls.relocations import (  # few lists need them
        crowded,
        is_relocation,
    )

    crowds = crowded(
        (destination.href.partition("#")[0], verdict.url) for destination, verdict in moved
    )
    for judged in moved:
        destination, verdict = judged
        new = successor(judged)
        if new is None or verdict.repository is not None:
            continue
        fix = None
        start = destination.href.partition("#")[0]
        if verdict.url not in crowds and is_relocation(start, verdict.url):
            fix = respelling(doc, destination, new, f"Write {new}")
        message = f"moved for good to {verdict.url}: {destination.href}"
        yield Finding(destination.place, message, fix and fix.unsafe())
