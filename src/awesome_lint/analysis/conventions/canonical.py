"""The canonical form: what the habits become that neither a list nor its configuration decides.

It is what most of the list does; where that is unclear, what most lists of its kind do, and what
the guidelines of awesome lists ask for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis import conventions
from awesome_lint.document import Profile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.analysis.conventions import Habit
    from awesome_lint.document import Document

_MOST = 0.5
# How things are sorted and what stands out is for people to settle. Blank lines are only ever
# added: to decide for none would leave a list that is neither the one nor the other.
_NOT_COUNTED = (
    "order",
    "section-order",
    "collation",
    "title-emphasis",
    "below-headings",
    "above-lists",
)


class Canonical(NamedTuple):
    """A habit's value in paper lists and in others; None: what the list does, whatever it is."""

    papers: str | None
    general: str | None

    @classmethod
    def same(cls, value: str) -> Canonical:
        """One value for all lists."""
        return cls(value, value)


CANONICAL: Mapping[str, Canonical] = {
    "list-marker": Canonical.same("-"),
    "nested-marker": Canonical.same("-"),
    "deep-marker": Canonical.same("-"),
    "list-indent": Canonical.same("2"),
    "below-headings": Canonical.same("blank"),
    "above-lists": Canonical.same("blank"),
    "title-emphasis": Canonical(None, None),
    "separator": Canonical.same(" - "),
    "description-case": Canonical(None, "upper"),
    "description-period": Canonical(None, "period"),
    "link-group": Canonical("[[x](u)]", None),
    "link-group-lead": Canonical.same("space"),
    "link-group-space": Canonical.same("space"),
    "label-case": Canonical("lower", None),
    "order": Canonical(None, None),
    "section-order": Canonical(None, None),
    "collation": Canonical(None, None),
    "arxiv-form": Canonical(None, None),
    "arxiv-case": Canonical("arXiv", None),
    "venue-shape": Canonical("CVPR 2021", None),
    "venue-order": Canonical("NIPS 2014", None),
}
"""Every habit's canonical value."""


def settled(doc: Document, stated: Mapping[str, str]) -> dict[str, str]:
    """The conventions to state for ``doc``: those that are, and for habits that are undecided
    what most cases do, else the canonical value. What the list decides itself is not stated:
    rules may be milder there.
    """
    found = dict(stated)
    own = conventions.Conventions(doc, stated, {})
    for name in conventions.NAMES:
        if name in CANONICAL and own[name].convention is None:
            papers, general = CANONICAL[name]
            canonical = papers if doc.profile is Profile.PAPERS else general
            value = _majority(name, own[name]) or canonical
            if value is not None:
                found[name] = value
    return found


def _majority(name: str, habit: Habit) -> str | None:
    """What more than half of ten cases or more do; None where that decides nothing."""
    legal = conventions.load(name).VALUES
    is_settled = habit.total >= conventions.FEWEST and habit.share > _MOST
    if not is_settled or name in _NOT_COUNTED or (legal and habit.usual not in legal):
        return None
    return habit.usual
