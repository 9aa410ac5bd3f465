"""Lists that are too new to be judged."""

from __future__ import annotations

from dataclasses import dataclass

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
from awesome_lint.text.counts import counted


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
    opening = preamble(doc)
    age = doc.surroundings.age() if opening else None
    if opening is None or age is None or age >= options.days:
        return
    days = counted(age, "day")
    yield Finding(opening.place, f"the repository is {days} old, not yet {options.days}")
