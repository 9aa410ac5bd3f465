"""Repositories without a licence."""

from __future__ import annotations

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    MISSING,
    CompanionKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    rule,
)


@rule(
    summary="List in a repository without a licence",
    level=Level.ERROR,
    profiles=[Profile.AWESOME],
    bad=[
        Example("# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"),
    ],
    good=[
        "# Some Notes\n\nThere is no list here.\n",
    ],
)
def license_file(doc: Document) -> Iterator[Finding]:
    """Without a licence nobody may copy, translate or build on the list. A file named
    `LICENSE` in the repository's root is where GitHub looks for it; the manifesto asks for
    a Creative Commons licence, best CC0.
    """
    opening = preamble(doc)
    if opening and doc.surroundings.companion(CompanionKind.LICENSE) == MISSING:
        yield Finding(opening.place, "the repository has no LICENSE file in its root")
