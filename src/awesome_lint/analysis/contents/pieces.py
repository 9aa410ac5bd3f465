"""Tables of contents in pieces: what is linked beside a table, in its section."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from awesome_lint.document import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.analysis.contents.listing import Listing, Places
    from awesome_lint.document import Document

_start = attrgetter("start")


def linked_beside(places: Places, listings: list[Listing]) -> Iterator[Heading]:
    """What is linked beside a table, in its section: the rest of a table in pieces."""
    doc = places.doc
    listed = sorted(head.start for each in listings for head in each.headings.values())
    tables = doc.contents_links
    for start, end in {_home(doc, each, listed) for each in listings}:
        first = bisect_left(doc.links, start, key=_start)
        for link in doc.links[first : bisect_left(doc.links, end, key=_start)]:
            if link.href[:1] == "#" and link not in tables:
                place = places.reached(link)
                if isinstance(place, Heading):
                    yield place


def _home(doc: Document, table: Listing, listed: Sequence[int]) -> tuple[int, int]:
    """Where the outermost section around a table lies that has none of the listed ones in it.

    Where the innermost has, it is the part of it before them.
    """
    home = doc.section_at(table.contents.block.start)
    while (above := home.parent) is not None and above.level:
        at = bisect_right(listed, above.start)
        if at < len(listed) and listed[at] < above.end:
            break
        home = above
    at = bisect_right(listed, max(home.start, table.contents.block.start))
    return home.start, min(home.end, listed[at]) if at < len(listed) else home.end
