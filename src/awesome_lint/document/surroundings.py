"""What a rule may know of the repository a list lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.document.verdicts import Verdict


class Surroundings(Protocol):
    """What a rule may know of the repository a file lies in. None means: not known."""

    def has(self, target: str) -> bool | None:
        """Whether the file or folder that a relative target names is in the repository."""

    def anchors(self, target: str) -> frozenset[str] | None:
        """All anchors of the Markdown file that a relative target names, lower case."""

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
