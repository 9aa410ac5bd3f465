"""What was meant to be a link and is plain text: found once for all rules on links.

Its parts are loaded when they are asked for: most lists have little that is malformed.
"""

from __future__ import annotations

from bisect import bisect_right
from importlib import import_module
from typing import TYPE_CHECKING, Any

from awesome_lint.analysis.malformed.shapes import Defect, Malformed, Wrapper
from awesome_lint.document.index import index

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.plain_text import starts_url
    from awesome_lint.analysis.malformed.removal import bracketed, removable
    from awesome_lint.analysis.malformed.repair import (
        destination,
        is_autolink,
        is_entangled,
        repaired,
        shows_words,
    )
    from awesome_lint.document import Document

__all__ = [
    "Defect",
    "Malformed",
    "Wrapper",
    "bracketed",
    "destination",
    "is_autolink",
    "is_entangled",
    "malformed_at",
    "malformed_links",
    "removable",
    "repaired",
    "shows_words",
    "starts_url",
]

_HOMES = {
    "bracketed": "removal",
    "destination": "repair",
    "is_autolink": "repair",
    "is_entangled": "repair",
    "removable": "removal",
    "repaired": "repair",
    "shows_words": "repair",
    "starts_url": "plain_text",
}


@index
def malformed_links(doc: Document) -> list[Malformed]:
    """What in ``doc`` was meant to be a link and is none, in order, without overlaps.

    Brackets without a partner are among it, and targets that end with one.
    """
    bracketed = any(each in doc.residue for each in "[]【［")
    if (
        not bracketed
        and "\\](" not in doc.text
        and not any(link.href[-1:] == "]" for link in doc.links)
    ):
        return []
    from awesome_lint.analysis.malformed.search import links

    return links(doc)


def malformed_at(doc: Document, offset: int) -> Malformed | None:
    """What was meant to be a link and holds ``offset``."""
    links = malformed_links(doc)
    at = bisect_right(links, offset, key=lambda each: each.span.start) - 1
    found = links[at] if at >= 0 else None
    return found if found is not None and offset < found.span.end else None


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return found
