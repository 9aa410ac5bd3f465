"""Where entries stand: what counts as one place of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, EntryForm

if TYPE_CHECKING:
    from collections.abc import Hashable

    from awesome_lint.document import Block, Document, Entry

_REMARK = re.compile(r"(?:<!--(?:(?!-->)[\s\S])*-->|\s)*")


class Places:
    """Where entries stand: the section, what is nested in what, and what stands between.

    A paragraph, a rule or HTML between two lists works like a heading, and every table is a
    place of its own.
    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._own = {entry.block for entry in doc.entries}
        self._runs: dict[Block, int] = {}

    def of(self, entry: Entry) -> Hashable:
        """What is equal for two entries in one place."""
        block = entry.block
        if entry.form is EntryForm.HEADING:
            return entry.section.parent
        if block.kind in (BlockKind.ITEM, BlockKind.ROW) and block.parent is not None:
            block = block.parent
        if block.parent is None:
            return entry.section
        if block not in self._runs:
            self._number(block.parent)
        return entry.section, block.parent, self._runs[block]

    def _number(self, container: Block) -> None:
        run = 0
        for block in container.children:
            apart = self._sets_apart(block)
            run += apart
            self._runs[block] = run
            run += apart

    def _sets_apart(self, block: Block) -> bool:
        if block.kind is BlockKind.LIST or block in self._own:
            return False
        if block.kind is BlockKind.HTML:
            return not _REMARK.fullmatch(self._doc.text, block.start, block.end)
        return True
