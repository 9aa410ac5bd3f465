"""URLs of owners and repositories that GitHub cannot have."""

from __future__ import annotations

from awesome_lint.knowledge.urls import is_impossible, split
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, rule


@rule(
    summary="GitHub URL with a name that GitHub does not allow",
    level=Level.ERROR,
    bad=[
        Example("- [a](«https://github.com/owner.name»)\n"),
        Example("- [a](«https://github.com/owner.io/name/wiki»)\n"),
        Example("- [a](«https://github.com/owner/name,»)\n"),
        Example("- [a](«https://github.com/owner/name，»)\n"),
    ],
    good=[
        "- [a](https://github.com/o-p/q.r_s) [b](https://github.com/o/r.git?tab=x#a,b)\n",
        "- [a](https://github.com/torvalds.png) [b](https://github.com/robots.txt)\n",
        "- [a](https://github.com/<owner>/r) [b](https://github.com/%7Bo%7D.a/r)\n",
        "- [a](https://github.com/.../...)\n",
        "- https://github.com/o/r, and https://github.com/o/r，see\n",
    ],
)
def malformed_repository(doc: Document) -> Iterator[Finding]:
    """The page cannot exist: the name of an owner has no dot, the name of a repository only
    letters, digits, dots, hyphens and underscores. A slash is missing, or something was
    pasted along.

    There is no fix: only a person can say where the name ends.
    """
    for each in doc.destinations:
        if each.form is LinkForm.BARE or not is_impossible(each.href):
            continue
        parts = split(each.href)
        path = parts.path[1:] if parts is not None else each.href
        yield Finding(each.place, f"GitHub has no owner or repository of this name: {path}")
