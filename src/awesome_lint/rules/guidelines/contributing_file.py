"""Lists that do not say how to contribute."""

from __future__ import annotations

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    MISSING,
    Companion,
    CompanionKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    StatedSurroundings,
    rule,
)

_LIST = "# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_EMPTY = Companion("contributing.md", " \n")


@rule(
    summary="List in a repository without contribution guidelines",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(_LIST),
        Example(_LIST, around=StatedSurroundings({CompanionKind.CONTRIBUTING: _EMPTY})),
    ],
    good=[
        "# Some Notes\n\nThere is no list here.\n",
    ],
)
def contributing_file(doc: Document) -> Iterator[Finding]:
    """A file `contributing.md`, in the root, `.github` or `docs`, tells people what belongs
    on the list and in what form. GitHub shows it to everyone who opens a pull request.
    """
    opening = preamble(doc)
    if opening is None:
        return
    found = doc.surroundings.companion(CompanionKind.CONTRIBUTING)
    if found == MISSING:
        yield Finding(opening.place, "the repository has no contributing.md")
    elif found and found.text is not None and not found.text.strip():
        yield Finding(opening.place, f"{found.path} is empty")
