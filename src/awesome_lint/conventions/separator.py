"""What separates an entry's link from its description."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.descriptions import Description
    from awesome_lint.document import Document

VALUES = (" - ", " – ", " — ", ": ", "：")

_LONGEST = 8  # characters


def measure(doc: Document) -> Counter[str]:
    """How often each separator is used, its spaces included."""
    return Counter(value for value, _ in cases(doc))


def cases(doc: Document) -> Iterator[tuple[str, Description]]:
    """The separators on one line, as written, and the descriptions they are of."""
    text = doc.text
    for each in doc.descriptions:
        value = text[slice(*each.separator)]
        if len(value) < _LONGEST and "\n" not in value:
            yield value, each
