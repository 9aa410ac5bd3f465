"""Indexes: what can be worked out from a document once, by whoever needs it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from awesome_lint.document.document import Document

T = TypeVar("T")


def index(make: Callable[[Document], T]) -> Callable[[Document], T]:
    """``make``, called once per document: the document keeps the result.

    The result must be a function of the document alone, and nobody may change it.
    """

    @wraps(make)
    def made(doc: Document) -> T:
        known = doc.indexes
        if make not in known:
            known[make] = make(doc)
        found: T = known[make]
        return found

    return made
