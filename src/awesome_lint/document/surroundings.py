"""What a rule may know of the repository a list lies in."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

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


class Surroundings(Protocol):
    """What a rule may know of the repository a file lies in. None means: not known.

    Companions, name, branch and age are known only to the file that GitHub shows as the
    repository's readme: what is wrong with a repository is said once, and there.
    """

    def has(self, target: str) -> bool | None:
        """Whether the file or folder that a relative target names is in the repository."""

    def anchors(self, target: str) -> frozenset[str] | None:
        """All anchors of the Markdown file that a relative target names, lower case."""

    def companion(self, kind: CompanionKind) -> Companion | None:
        """The repository's file of that kind."""

    def name(self) -> str | None:
        """The repository's name where it is published, without its owner."""

    def branch(self) -> str | None:
        """The repository's default branch where it is published."""

    def age(self) -> int | None:
        """Days since the repository's first commit."""

    def page(self) -> str | None:
        """The URL at which GitHub shows the file: for a readme, the repository's."""

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """What the network says of pages, by their URLs; only ``links`` asks it."""


class NoSurroundings:
    """The surroundings of a document that came from nowhere: but of ``verdicts``, nothing."""

    def __init__(self, verdicts: Mapping[str, Verdict] | None = None) -> None:
        self.verdicts: Mapping[str, Verdict] = verdicts or {}

    def has(self, target: str) -> bool | None:  # noqa: ARG002 - the protocol's signature
        """Nothing is known."""
        return None

    def anchors(self, target: str) -> frozenset[str] | None:  # noqa: ARG002 - as above
        """Nothing is known."""
        return None

    def companion(self, kind: CompanionKind) -> Companion | None:  # noqa: ARG002 - as above
        """Nothing is known."""
        return None

    def name(self) -> str | None:
        """Nothing is known."""
        return None

    def branch(self) -> str | None:
        """Nothing is known."""
        return None

    def age(self) -> int | None:
        """Nothing is known."""
        return None

    def page(self) -> str | None:
        """Nothing is known."""
        return None


class StatedSurroundings(NamedTuple):
    """A repository as it is described: with these companions and no other file."""

    companions: Mapping[CompanionKind, Companion] = {}
    called: str | None = None
    days: int | None = None
    url: str | None = None
    verdicts: Mapping[str, Verdict] = {}
    default: str | None = None

    @property
    def facts(self) -> list[str]:
        """What was stated, in words."""
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

    def has(self, target: str) -> bool | None:  # noqa: ARG002 - the protocol's signature
        """No file is there."""
        return False

    def anchors(self, target: str) -> frozenset[str] | None:  # noqa: ARG002 - as above
        """Nothing is known."""
        return None

    def companion(self, kind: CompanionKind) -> Companion | None:
        """The companion that was stated; none is there otherwise."""
        return self.companions.get(kind, MISSING)

    def name(self) -> str | None:
        """The name that was stated."""
        return self.called

    def branch(self) -> str | None:
        """The default branch that was stated."""
        return self.default

    def age(self) -> int | None:
        """The age that was stated."""
        return self.days

    def page(self) -> str | None:
        """The URL that was stated."""
        return self.url
