"""What a rule may know of the repository a list lies in."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from awesome_lint.document.verdicts import Verdict


class CompanionKind(Enum):
    """The files beside a list that GitHub knows the meaning of."""

    LICENSE = "license"
    CONTRIBUTING = "contributing"
    CONDUCT = "code of conduct"


class Companion(NamedTuple):
    """A file beside a list.

    ``path`` leads to it from the repository's root; empty: there is none. ``text`` is how it
    begins, at most 256 KiB; None: it cannot be read, or is a symlink, which is not followed.
    """

    path: str
    text: str | None = None


MISSING = Companion("")


def _unknown(*_: object) -> None:
    """Answer nothing, which is how a question is answered that nobody can."""


class Surroundings(NamedTuple):
    """What a rule may know of the repository a file lies in: answers to its questions.

    An answer is None where it is not known, as all are for a document that came from nowhere.
    The community files, name, branch and age are known only to the file that GitHub shows as
    the repository's readme: what is wrong with a repository is reported once, and there.

    - ``has``: whether the file or folder that a relative target names is in the repository
    - ``anchors``: the anchors of the Markdown file that a relative target names, lower case
    - ``companion``: the repository's file of that kind
    - ``name``: the repository's name where it is published, without its owner
    - ``branch``: the repository's default branch where it is published
    - ``age``: the days since the repository's first commit
    - ``page``: the URL at which GitHub shows the file: for a readme, the repository's
    - ``verdicts``: what the network says of pages, by their URLs; only ``links`` asks it
    """

    has: Callable[[str], bool | None] = _unknown
    anchors: Callable[[str], frozenset[str] | None] = _unknown
    companion: Callable[[CompanionKind], Companion | None] = _unknown
    name: Callable[[], str | None] = _unknown
    branch: Callable[[], str | None] = _unknown
    age: Callable[[], int | None] = _unknown
    page: Callable[[], str | None] = _unknown
    verdicts: Mapping[str, Verdict] = {}


class StatedSurroundings(NamedTuple):
    """A repository as an example describes it: with these companions and no other file."""

    companions: Mapping[CompanionKind, Companion] = {}
    called: str | None = None
    days: int | None = None
    url: str | None = None
    default: str | None = None

    @property
    def facts(self) -> list[str]:
        """The description in words."""
        facts = []
        for each in self.companions.values():
            line = (each.text or "").strip().partition("\n")[0]
            facts.append(f'{each.path} that begins "{line}"' if line else f"an empty {each.path}")
        if self.called is not None:
            facts.append(f"the name {self.called}")
        if self.days is not None:
            facts.append(f"an age of {self.days} days")
        if self.default is not None:
            facts.append(f"the default branch {self.default}")
        if self.url is not None:
            facts.append(f"the page {self.url}")
        return facts

    @property
    def answers(self) -> Surroundings:
        """The answers of such a repository; all that is not described is missing or unknown."""
        return Surroundings(
            has=lambda _: False,
            companion=lambda kind: self.companions.get(kind, MISSING),
            name=lambda: self.called,
            branch=lambda: self.default,
            age=lambda: self.days,
            page=lambda: self.url,
        )
