"""Default branches by their old name."""

from __future__ import annotations

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    StatedSurroundings,
    rule,
)

_LIST = "\n- [Sencha](https://sencha.example.com) - Steamed.\n"


@rule(
    summary="Repository whose default branch is master",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[Example(f"# «Awesome Tea»\n{_LIST}", around=StatedSurroundings(default="master"))],
    good=[f"# Awesome Tea\n{_LIST}"],
)
def master_branch(doc: Document) -> Iterator[Finding]:
    """The list of lists asks for a default branch that is called `main`. Links to the old name
    go on working: GitHub sends them on. Which branch it is, a clone has noted; nobody is asked.
    """
    opening = preamble(doc)
    if opening is not None and doc.surroundings.branch() == "master":
        yield Finding(opening.place, 'the default branch is "master", not "main"')
