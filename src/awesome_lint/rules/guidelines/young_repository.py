"""Lists that are too new to be judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile, StatedSurroundings
from awesome_lint.figures import counted
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document


@dataclass(frozen=True)
class Options:
    """``days``: the age from which on a repository is old enough."""

    days: int = 30


@rule(
    summary="Repository that is younger than a month",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    options=Options,
    bad=[
        Example(
            "# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
            around=StatedSurroundings(days=3),
        ),
    ],
    good=[
        "# Awesome Tea\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
    ],
)
def young_repository(doc: Document, options: Options) -> Iterator[Finding]:
    """The list of lists takes a list when it is 30 days old: by then it is clear whether
    its curators stay. The age is that of the first commit, as the repository on disk has
    it; a shallow clone does not tell, and nobody else is asked.
    """
    age = doc.surroundings.age() if doc.opening else None
    if doc.opening is None or age is None or age >= options.days:
        return
    days = counted(age, "day")
    yield Finding(doc.opening.place, f"the repository is {days} old, not yet {options.days}")
