"""Links to pages that are gone."""

from __future__ import annotations

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

_DEAD = VerdictKind.DEAD


@rule(
    summary="Link to a page that is gone",
    level=Level.ERROR,
    verdicts={
        "https://a.test/gone": Verdict(_DEAD, "404 Not Found", 404),
        "https://nobody.test/": Verdict(_DEAD, "nobody.test does not exist"),
        "https://b.test/left": Verdict(
            _DEAD,
            "410 Gone, at https://b.test/new",
            410,
            "https://b.test/new",
            (Hop("https://b.test/left", 302),),
            copy="https://web.archive.org/web/20240101000000/https://b.test/left",
        ),
        "https://a.test/today": Verdict(_DEAD, "404 Not Found", 404, certain=False),
        "https://github.com/o/none": Verdict(_DEAD, "gone", repository=RepositoryRecord("")),
        "https://a.test/shy": Verdict(VerdictKind.BLOCKED, "403 Forbidden", 403),
    },
    bad=[
        Example("- [a](«https://a.test/gone») - A tool.\n"),
        Example("- [a](«https://nobody.test») - A tool, ![b](«https://a.test/gone#top»)\n"),
        Example("- [a][1] - A tool.\n\n[1]: «https://b.test/left»\n"),
    ],
    good=[
        "- [a](https://a.test/there)\n",
        "- [a](https://a.test/shy) is for unverified-link\n",
        "- [a](https://a.test/today) has to be seen dead once more, after --grace\n",
        "- [a](https://github.com/o/none) is for missing-repository\n",
    ],
)
def dead_link(doc: Document) -> Iterator[Finding]:
    """The server says that the page is not there (404, 410), the host does not exist, it refuses
    connections, or the redirects run in a circle: asked by HEAD and by GET, and more than once
    where that may pass. All that is less certain is for unverified-link and fails no run.

    There is no fix: what the link was for, if it is anywhere, is at another address.
    """
    for (href, _, place, *_), verdict in doc.judged:
        if verdict.kind is not _DEAD or not verdict.certain:
            continue
        if verdict.repository is None:
            copied = f"; archived at {verdict.copy}" if verdict.copy else ""
            yield Finding(place, f"dead, {verdict.reason}: {href}{copied}")
