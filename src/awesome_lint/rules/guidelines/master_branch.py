"""Default branches by their old name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile, StatedSurroundings
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

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
    if doc.opening is not None and doc.surroundings.branch() == "master":
        yield Finding(doc.opening.place, 'the default branch is "master", not "main"')
