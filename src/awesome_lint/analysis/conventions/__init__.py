"""What a list usually does: for each habit the values it shows, and which is its convention."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from awesome_lint.document import Claim, Profile
from awesome_lint.document.index import index

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from awesome_lint.document import Document

MANIFESTO: Mapping[str, str] = {
    "separator": " - ",
    "description-case": "upper",
    "description-period": "period",
}
"""What the awesome manifesto asks of a list that has no habit of its own."""

NAMES: tuple[str, ...] = (
    "title-emphasis",
    "separator",
    "description-case",
    "description-period",
    "link-group",
    "link-group-lead",
    "link-group-space",
    "label-case",
    "order",
    "section-order",
    "collation",
    "arxiv-form",
    "venue-shape",
    "venue-order",
    "arxiv-case",
    "list-marker",
    "nested-marker",
    "deep-marker",
    "list-indent",
    "below-headings",
    "above-lists",
)
"""The habits, in the order people are shown them; each is a module of this package."""

FEWEST = 10  # cases that make a habit
SHARE = 0.9  # of the cases, from which on a value is the convention


class Measure(Protocol):
    """A habit's module, whose docstring says in its first line what the habit is.

    ``VALUES`` are those that a configuration may state; empty: any text. A document may show
    others. A module with rules has a function ``cases`` too, whose values ``measure`` counts:
    the rule asks for them only where ``Habit.outliers`` says that there is something to find.
    """

    VALUES: tuple[str, ...]

    def measure(self, doc: Document, /) -> Counter[str]:
        """How often the document shows each value."""


class Habit(NamedTuple):
    """What a document does in one respect: ``counts`` has its cases by value.

    ``stated`` is what the configuration wants, whatever the document does; None: nothing.
    ``later`` is the convention of another revision, by which the document is judged; ``given``
    is what the manifesto wants of a list without a habit of its own.
    """

    counts: Mapping[str, int]
    stated: str | None = None
    later: str | None = None
    given: str | None = None

    @property
    def total(self) -> int:
        """How many cases there are."""
        return sum(self.counts.values())

    @property
    def usual(self) -> str | None:
        """The most frequent value, the first seen of several; None where there is no case."""
        return max(self.counts, key=lambda value: self.counts[value], default=None)

    @property
    def share(self) -> float:
        """The share of the cases that have the usual value, from 0 to 1."""
        return self.counts[self.usual] / self.total if self.usual is not None else 0.0

    @property
    def convention(self) -> str | None:
        """The value all cases should have: the stated one, else the later one, else the usual
        one of ten cases or more that at least nine in ten have, else the given one; None where
        there is none.
        """
        if self.stated is not None:
            return self.stated
        if self.later is not None:
            return self.later
        return self.usual if self.total >= FEWEST and self.share >= SHARE else self.given

    @property
    def holder(self) -> str:
        """Whose convention it is, in words."""
        own = self.convention is not None and self.convention == self.stated
        measured = self.total >= FEWEST and self.share >= SHARE
        given = self.given is not None and not (own or self.later is not None or measured)
        return "the awesome manifesto" if given else "the list"

    @property
    def outliers(self) -> int:
        """How many cases have another value than the convention; 0 where there is none."""
        convention = self.convention
        return 0 if convention is None else self.total - self.counts.get(convention, 0)


class Conventions:
    """A document's habits by name; each is measured once, when it is first asked for."""

    def __init__(self, doc: Document, stated: Mapping[str, str], later: Mapping[str, str]) -> None:
        self._doc = doc
        self._stated = stated
        self._later = later
        self._by_manifesto = doc.claim is not Claim.NONE and doc.profile is not Profile.PAPERS
        self._measured: dict[str, Habit] = {}

    def __getitem__(self, name: str) -> Habit:
        """The habit of that name. Raises ModuleNotFoundError where there is none."""
        if name not in self._measured:
            counts = load(name).measure(self._doc)
            given = MANIFESTO.get(name) if self._by_manifesto else None
            stated, later = self._stated.get(name), self._later.get(name)
            self._measured[name] = Habit(counts, stated, later, given)
        return self._measured[name]

    def measured(self) -> list[str]:
        """The habits that were asked for so far."""
        return list(self._measured)

    def settled(self) -> dict[str, str]:
        """The conventions among the habits that were asked for so far."""
        known = ((name, habit.convention) for name, habit in self._measured.items())
        return {name: value for name, value in known if value is not None}

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)


@index
def habits(doc: Document) -> Conventions:
    """What a list usually does, and what its configuration wants it to do."""
    return Conventions(doc, doc.stated, doc.later)


def load(name: str) -> Measure:
    """The module that measures a habit, imported now."""
    return import_module(f"{__name__}.{name.replace('-', '_')}")
