"""Which proof a fix has to pass: what it must not do depends on what it says it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.engine.html_proof import caught, only_frees, places_to_free
from awesome_lint.engine.order_proof import misplaced
from awesome_lint.engine.proof import lost, vanished
from awesome_lint.text.edits import Applicability

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from awesome_lint.document import Document
    from awesome_lint.engine.evidence import Evidence
    from awesome_lint.text.edits import Fix

    Proof = Callable[[Evidence, Evidence], list[str]]


class Kind(NamedTuple):
    """Fixes that are proven alike, and the proof: what harm a change would have done."""

    fixes: list[Fix]
    proof: Proof


def by_proof(doc: Document, fixes: Iterable[Fix]) -> list[Kind]:
    """``fixes`` by what they have to pass, in the order in which they are applied.

    Those that set Markdown free from HTML come first, then the other safe ones, then those
    that only move text, then what changes words and targets.
    """
    places = places_to_free(doc)
    frees: list[Fix] = []
    safe: list[Fix] = []
    moves: list[Fix] = []
    others: list[Fix] = []
    for fix in fixes:
        if fix.applicability is Applicability.SAFE:
            (frees if places and only_frees(fix, places) else safe).append(fix)
        else:
            (moves if fix.only_moves(doc.text) else others).append(fix)
    return [Kind(frees, caught), Kind(safe, lost), Kind(moves, misplaced), Kind(others, vanished)]
