"""The malformed links of a document: an index."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from awesome_lint.document.index import index

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.shapes import Malformed
    from awesome_lint.document import Document


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
