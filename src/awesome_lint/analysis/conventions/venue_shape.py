"""How venue and year are put together: "CVPR 2021", "CVPR2021", "CVPR'21"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.knowledge.venues import Kind
from awesome_lint.knowledge.venues.shapes import SHAPES

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = tuple(SHAPES)

_FEWEST = 10  # publications that show it without the help of preprints


def measure(doc: Document) -> Counter[str]:
    """The shapes of publications; those of preprints too where there are few of them.

    For "arxiv2020" is written in haste where the conferences have their space.
    """
    found = [(mention.venue.kind, mention.shape) for mention in venue_mentions(doc)]
    published = [shape for kind, shape in found if shape and kind is not Kind.PREPRINT]
    if len(published) >= _FEWEST:
        return Counter(published)
    return Counter(shape for _, shape in found if shape)
