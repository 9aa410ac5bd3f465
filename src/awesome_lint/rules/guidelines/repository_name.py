"""Names of repositories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile, StatedSurroundings
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_SLUG = re.compile(r"awesome(?:-[a-z0-9.]+)+|awesome")


@rule(
    summary="Repository that is not named awesome-name-of-list",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
            around=StatedSurroundings(called="Awesome_Tea"),
        ),
    ],
    good=[
        "# Awesome Tea\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
    ],
)
def repository_name(doc: Document) -> Iterator[Finding]:
    """Awesome lists are found by their names: small letters, hyphens, `awesome-` in front.
    The name is that of the remote `origin`; GitHub sends the old name on to a new one.
    """
    name = doc.surroundings.name() if doc.opening else None
    if doc.opening and name and not _SLUG.fullmatch(name):
        yield Finding(doc.opening.place, f'the repository is named "{name}", not "awesome-…"')
