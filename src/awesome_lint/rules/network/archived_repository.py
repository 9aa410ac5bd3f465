"""Links to repositories that nobody works on any more, by their owner's word."""

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
    summary="Link to an archived repository",
    level=Level.WARNING,
    verdicts={
        "https://github.com/o/old": Verdict(
            VerdictKind.ALIVE, repository=RepositoryRecord("o/old", archived=True)
        ),
        "https://github.com/o/r": Verdict(VerdictKind.ALIVE, repository=RepositoryRecord("o/r")),
    },
    bad=[Example("- [old](«https://github.com/o/old») - A tool.\n")],
    good=["- [r](https://github.com/o/r)\n"],
)
def archived_repository(doc: Document) -> Iterator[Finding]:
    """Its owner has made it read-only: no issue is answered and no hole is closed. A list that
    recommends it should say so, or recommend something else.

    There is no fix: whether the entry is worth keeping is for a person to say.
    """
    for (href, _, place, *_), verdict in doc.judged:
        if verdict.repository is not None and verdict.repository.archived:
            yield Finding(place, f"archived by its owner: {href}")
