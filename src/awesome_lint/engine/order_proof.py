"""The proof that a fix moved entries and did nothing else: what left its place for good."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.engine.evidence import Evidence

T = TypeVar("T")

_NAMED = 3  # how many losses of a kind are named


def misplaced(before: Evidence, after: Evidence) -> list[str]:
    """What is gone, made up, or in another list if ``after`` is ``before`` in another order.

    Every text and every target is still in its list, as it was, and so is every comment; the
    blocks are the same ones, at the same depths, and links into the page reach something.
    """
    found = [*_changed("text", before.texts, after.texts)]
    found += _changed("target", before.targets, after.targets)
    if Counter(before.outline) != Counter(after.outline):
        found.append("the block structure is another one")
    if _reached(before) != _reached(after):
        found.append("the links into the page reach something else")
    if before.comments != after.comments:
        found.append("the comments are other ones")
    if before.kept != after.kept:
        found.append("a label, a title, a footnote or a tag is another one")
    if before.undecoded != after.undecoded:
        found.append("a line with bytes that are not UTF-8 changed")
    return found


def _changed(what: str, before: list[tuple[int, T]], after: list[tuple[int, T]]) -> Iterator[str]:
    old, new = Counter(before), Counter(after)
    for things, change in ((old - new, "gone"), (new - old, "made up")):
        yield from (f"the {what} {thing!r} is {change}" for _, thing in islice(things, _NAMED))


def _reached(evidence: Evidence) -> Counter[tuple[str, bool]]:
    return Counter((each.href, each.thing is None) for _, each in evidence.fragments)
