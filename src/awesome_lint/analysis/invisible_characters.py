"""Where a document has characters that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.index import index
from awesome_lint.text.invisible import invisible_in

if TYPE_CHECKING:
    from awesome_lint.document import Document


@index
def invisible_characters(doc: Document) -> list[int]:
    """Their offsets, in order."""
    return invisible_in(doc.text)
