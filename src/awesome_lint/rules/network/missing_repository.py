"""Links to repositories that their forge does not have."""

from __future__ import annotations

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


@rule(
    summary="Link to a repository that is deleted or private",
    level=Level.ERROR,
    verdicts={
        "https://github.com/o/none": Verdict(
            VerdictKind.DEAD,
            "no such repository",
            copy="https://web.archive.org/web/20240101000000/https://github.com/o/none",
            repository=RepositoryRecord(""),
        ),
        "https://github.com/o/gone": Verdict(VerdictKind.DEAD, "404 Not Found", 404),
        "https://github.com/o/r": Verdict(VerdictKind.ALIVE, repository=RepositoryRecord("o/r")),
    },
    bad=[Example("- [none](«https://github.com/o/none») - A tool.\n")],
    good=[
        "- [r](https://github.com/o/r)\n",
        "- [gone](https://github.com/o/gone) was asked for as a page and is for dead-link\n",
    ],
)
def missing_repository(doc: Document) -> Iterator[Finding]:
    """The forge itself says that there is no such repository: it was deleted, made private or
    never had that name, and none was renamed from it.

    There is no fix: a fork may live on elsewhere, but which one is for a person to say.
    """
    for (href, _, place, *_), verdict in doc.judged:
        record = verdict.repository
        if verdict.kind is VerdictKind.DEAD and record is not None and verdict.certain:
            copied = f"; archived at {verdict.copy}" if verdict.copy else ""
            yield Finding(place, f"no such repository: {href}{copied}")
