"""What ``<details>`` fold away: the links of what stands in their summary, or above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind

if TYPE_CHECKING:
    from awesome_lint.document import Block, Entry

_OPENING, _CLOSING = "<details", "</details"


def leaves_fold_open(text: str, entry: Entry) -> bool:
    """Whether an entry stands in a block of HTML in the ``<details>`` that this leaves open."""
    opened = text.rfind(_OPENING, entry.block.start, entry.block.end)
    return 0 <= opened <= entry.start and text.find(_CLOSING, opened, entry.block.end) < 0


def last_closing(text: str, block: Block) -> int:
    """Where the last end tag of ``<details>`` in a list is; -1 where it has none."""
    return text.rfind(_CLOSING, block.start, block.end)


def opens_fold(text: str, item: Block, closing: int) -> bool:
    """Whether an item opens ``<details>`` that a later one closes; the last at ``closing``."""
    if closing < item.end:
        return False
    opened = text.rfind(_OPENING, item.start, item.end)
    return opened >= 0 and text.find(_CLOSING, opened, item.end) < 0


def closes_fold(text: str, block: Block) -> bool:
    """Whether a block holds the end tag of ``<details>``."""
    return text.find(_CLOSING, block.start, block.end) >= 0


def starts_with_html(item: Block) -> Block | None:
    """The block of HTML that an item starts with."""
    first = item.children[0] if item.children else None
    return first if first is not None and first.kind is BlockKind.HTML else None
