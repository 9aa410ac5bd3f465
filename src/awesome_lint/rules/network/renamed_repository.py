"""Links to repositories under a name they no longer have."""

from __future__ import annotations

from awesome_lint.analysis.moved_targets import successor
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


@rule(
    summary="Link to a repository under an old name",
    level=Level.INFO,
    verdicts={
        url: Verdict(VerdictKind.ALIVE, "", 200, repository=RepositoryRecord(name))
        for url, name in (
            ("https://github.com/old/tool", "new/tool"),
            ("https://github.com/old/tool/tree/main/docs", "new/tool"),
            ("https://github.com/Some/Name", "some/name"),
        )
    },
    bad=[
        Example(
            "- [tool](«https://github.com/old/tool#usage»)\n",
            unsafe="- [tool](https://github.com/new/tool#usage)\n",
        ),
        Example(
            "- [docs](«https://github.com/old/tool/tree/main/docs»)\n",
            unsafe="- [docs](https://github.com/new/tool/tree/main/docs)\n",
        ),
    ],
    good=["- [names](https://github.com/Some/Name) differ by more than capitals\n"],
)
def renamed_repository(doc: Document) -> Iterator[Finding]:
    """The forge redirects the old name until somebody else takes it: then the link leads to a
    stranger's code.

    The fix writes the new name and leaves the rest of the address. It changes a target, so it
    is unsafe.
    """
    for judged in doc.judged:
        destination, verdict = judged
        if verdict.repository is None:
            continue
        new = successor(judged)
        if new is not None:
            fix = respelling(doc, destination, new, f"Write {new}")
            message = f"renamed to {verdict.repository.name}: {destination.href}"
            yield Finding(destination.place, message, fix and fix.unsafe())
