"""Lists that do not say how to contribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import MISSING, Companion, CompanionKind, Profile, StatedSurroundings
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

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
    if doc.opening is None:
        return
    found = doc.surroundings.companion(CompanionKind.CONTRIBUTING)
    if found == MISSING:
        yield Finding(doc.opening.place, "the repository has no contributing.md")
    elif found and found.text is not None and not found.text.strip():
        yield Finding(doc.opening.place, f"{found.path} is empty")
