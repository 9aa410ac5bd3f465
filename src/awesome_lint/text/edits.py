"""Changes to text, as data: spans, edits, the fixes they make up, and which go together."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Span(NamedTuple):
    """A half-open range of ``Source.text``, in code points."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put ``text`` where ``start:end`` of ``Source.text`` was. Its line ends are "\\n"."""

    start: int
    end: int
    text: str


class Applicability(IntEnum):
    """Who may apply a fix: SAFE is proven to lose nothing, UNSAFE changes words or targets."""

    SAFE = 0
    UNSAFE = 1


class Fix:
    """Edits that only make sense together: at least one, sorted and disjoint.

    Raises ValueError for edits that are not, which would lose text or write it twice.
    """

    __slots__ = ("applicability", "edits", "title")

    def __init__(
        self,
        title: str,
        edits: tuple[Edit, ...],
        applicability: Applicability = Applicability.SAFE,
    ) -> None:
        at = 0
        for edit in edits:
            if not at <= edit.start <= edit.end:
                raise ValueError(f'"{title}": edits out of order: {edits}')
            at = edit.end
        if not edits:
            raise ValueError(f'"{title}": no edits')
        self.title = title
        self.edits = edits
        self.applicability = applicability

    def __repr__(self) -> str:
        return f"Fix({self.title!r}, {self.edits!r}, {self.applicability!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fix) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    @property
    def _parts(self) -> tuple[object, ...]:
        return self.title, self.edits, self.applicability

    @classmethod
    def replace(cls, title: str, span: Span, text: str) -> Fix:
        """The fix that puts ``text`` where ``span`` is."""
        return cls(title, (Edit(*span, text),))

    @classmethod
    def delete(cls, title: str, *spans: Span) -> Fix:
        """The fix that removes ``spans``."""
        return cls(title, tuple(Edit(*span, "") for span in sorted(spans)))

    def only_moves(self, text: str) -> bool:
        """Whether the edits do no more than exchange pieces of ``text`` for one another."""
        if len(self.edits) < 2 or not all(edit.text for edit in self.edits):
            return False
        gone = Counter(text[edit.start : edit.end] for edit in self.edits)
        return gone == Counter(edit.text for edit in self.edits)

    def unsafe(self) -> Fix:
        """The same edits, applied only where the user asks for unsafe fixes."""
        return Fix(self.title, self.edits, Applicability.UNSAFE)


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """As many of ``fixes`` as go together, by start.

    A fix goes in whole or not at all. Of two that touch, the one that starts first
    wins, then the one offered first; the other gets its turn in the next pass.
    """
    taken: list[Edit] = []
    chosen: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.edits[0].start):
        if all(_fits(edit, taken) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                insort(taken, edit)
    return chosen


def merged(fixes: Iterable[Fix]) -> list[Edit]:
    """The edits of fixes that go together, sorted."""
    return sorted(edit for fix in fixes for edit in fix.edits)


def _fits(edit: Edit, taken: Sequence[Edit]) -> bool:
    at = bisect_left(taken, edit)
    clear_before = at == 0 or taken[at - 1].end < edit.start
    clear_after = at == len(taken) or edit.end < taken[at].start
    return clear_before and clear_after
