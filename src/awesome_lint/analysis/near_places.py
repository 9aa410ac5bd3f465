"""Places in a page that a reader sees at once."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.document import Anchor, Document, Heading


def are_at_one_place(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors are of one tag or one heading."""
    return one.tag == other.tag or (one.heading is not None and one.heading is other.heading)


def is_near(doc: Document, anchor: Anchor, heading: Heading) -> bool:
    """Whether the heading is the last one before the anchor, or the next: one place to see."""
    if anchor.heading is heading:
        return True
    after = bisect_right(doc.headings, anchor.tag.start, key=attrgetter("start"))
    return heading in doc.headings[max(after - 1, 0) : after + 1]
