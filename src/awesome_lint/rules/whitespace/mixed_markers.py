"""Lists with another bullet than the others."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import BlockKind
from awesome_lint.edits import Edit, Fix, Span
from awesome_lint.nesting import begins_line
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block, Document

_HABITS = ("list-marker", "nested-marker", "deep-marker")  # by depth; the last is for all deeper
_BULLETS = ("-", "*", "+")
_USUAL = "".join(f"- [a{n}](https://a{n}.test)\n" for n in range(18))
_NESTED = "- a\n" + "".join(f"  * [a{n}](https://a{n}.test)\n" for n in range(9))


@rule(
    summary="List with another bullet than the list's others",
    level=Level.INFO,
    bad=[
        Example(f"{_USUAL}\n## B\n\n«*» b\n* c\n", f"{_USUAL}\n## B\n\n- b\n- c\n"),
        Example(
            f"{_NESTED}- b\n  «+» [c](https://c.test)\n",
            f"{_NESTED}- b\n  * [c](https://c.test)\n",
        ),
        Example(f"{_USUAL}\n<!-- b -->\n\n«*» b\n", f"{_USUAL}\n<!-- b -->\n\n- b\n"),
    ],
    good=[
        f"{_USUAL}* b\n",  # one list, if it were not for its bullet
        f"{_USUAL}\n## B\n\n* - -\n* b\n",  # "- - -" is a line
        f"{_NESTED}- b\n",
        "- a\n\nb\n\n* c\n",
        f"{_NESTED}- - [ ] b\n- - [x] c\n",  # a box with a dot before it
    ],
)
def mixed_markers(doc: Document) -> Iterator[Finding]:
    """The page shows the same dot for "-", "*" and "+". Who edits the list sees them differ
    and takes it for a difference; a search for entries finds one kind alone.

    The fix gives all items of a list the bullet that nine in ten items have at this depth of
    nesting. There is nothing to find where the bullet is what keeps two lists apart, and where
    it stands right behind another, as in "* - [ ] a".
    """
    for each in doc.lists:
        block = each.block
        if block.markup not in _BULLETS or each.contents:
            continue
        if each.item is not None and not begins_line(doc.text, block.start):
            continue  # "* - [ ] a" has its bullets for what they look like side by side
        usual = doc.conventions[_HABITS[min(each.depth, len(_HABITS)) - 1]].convention
        if usual is None or usual == block.markup or _is_needed(doc.text, block, usual):
            continue
        edits = (Edit(item.start, item.start + 1, usual) for item in block.children)
        yield Finding(
            Span(block.start, block.start + 1),
            f'the bullet "{block.markup}" where most have "{usual}"',
            Fix(f'Make it "{usual}"', tuple(edits)),
        )


def _is_needed(text: str, block: Block, usual: str) -> bool:
    """Whether a list's bullet keeps it apart from the list before or after it, or from a line."""
    siblings = block.parent.children if block.parent is not None else [block]
    at = bisect_left(siblings, block.start, key=attrgetter("start"))
    beside = (*siblings[max(at - 1, 0) : at], *siblings[at + 1 : at + 2])
    if any(each.kind is BlockKind.LIST and each.markup in _BULLETS for each in beside):
        return True
    for item in block.children:
        end = text.find("\n", item.start)
        rest = text[item.start + 1 : len(text) if end < 0 else end]
        if usual in rest and not rest.strip(f"{usual} \t"):
            return True
    return False
