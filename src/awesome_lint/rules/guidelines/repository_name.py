"""Names of repositories."""

from __future__ import annotations

import re

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
    opening = preamble(doc)
    name = doc.surroundings.name() if opening else None
    if opening and name and not _SLUG.fullmatch(name):
        yield Finding(opening.place, f'the repository is named "{name}", not "awesome-…"')
