"""How many columns a nested item is indented, from the marker of the item it lies in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.list_nesting import begins_line, column, nested_lists

if TYPE_CHECKING:
    from awesome_lint.document import Document

# "-  a" takes two to five columns, and what lies in it may be up to three further to the right.
VALUES = tuple(map(str, range(2, 9)))


def measure(doc: Document) -> Counter[str]:
    """How many items have each indent; below numbers, whose width decides, none counts."""
    found: Counter[str] = Counter()
    for each in nested_lists(doc):
        outer = each.item
        if outer is None or not each.free or each.contents:
            continue
        if outer.parent is None or outer.parent.level or outer.parent.markup not in "-*+":
            continue
        base = column(doc.text, outer.start)
        for item in each.block.children:
            if begins_line(doc.text, item.start):
                found[str(column(doc.text, item.start) - base)] += 1
    return found
