"""What lies at an offset of a document."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.document.document import Document
    from awesome_lint.document.entries import Section
    from awesome_lint.document.links import Link
    from awesome_lint.document.nodes import Block, Inline


class Places:
    """Finds what a document has at an offset; each kind is indexed when first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    @cached_property
    def _links(self) -> list[int]:
        return [link.start for link in self._doc.links]

    @cached_property
    def _leaves(self) -> list[int]:
        return [block.start for block in self._doc.leaves]

    @cached_property
    def _sections(self) -> list[int]:
        return [section.start for section in self._doc.sections]

    def link(self, offset: int) -> Link | None:
        """The link whose span holds ``offset``."""
        at = bisect_right(self._links, offset) - 1
        found = self._doc.links[at] if at >= 0 else None
        return found if found is not None and offset < found.end else None

    def leaf(self, offset: int) -> Block | None:
        """The paragraph, heading or cell that holds ``offset``, or ends there."""
        at = bisect_right(self._leaves, offset) - 1
        found = self._doc.leaves[at] if at >= 0 else None
        return found if found is not None and offset <= found.end else None

    def piece(self, offset: int) -> Inline | None:
        """The inline piece that holds ``offset``."""
        leaf = self.leaf(offset)
        if leaf is None:
            return None
        at = bisect_right(leaf.inlines, offset, key=attrgetter("start")) - 1
        return leaf.inlines[at] if at >= 0 and offset < leaf.inlines[at].end else None

    def section(self, offset: int) -> Section:
        """The innermost section that holds ``offset``."""
        return self._doc.sections[max(bisect_right(self._sections, offset) - 1, 0)]
