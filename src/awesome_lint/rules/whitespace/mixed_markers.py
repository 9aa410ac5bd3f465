"""Lists with another bullet than the others."""

from __future__ import annotations

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.list_nesting import begins_line, nested_lists
from awesome_lint.analysis.split_lists import BULLETS, keeps_apart, lone_items
from awesome_lint.plugin import (
    Block,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)

_HABITS = ("list-marker", "nested-marker", "deep-marker")  # by depth; the last is for all deeper
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
        Example("- a\n«*» b\n- c\n", unsafe="- a\n- b\n- c\n"),
        Example(
            "* a\n  - b\n  «+» c\n    d\n  - e\n  - f\n",
            unsafe="* a\n  - b\n  - c\n    d\n  - e\n  - f\n",
        ),
        Example("* a\n* b\n«-» c\n\nEnd.\n", unsafe="* a\n* b\n* c\n\nEnd.\n"),
        Example(
            "- a\n\n- b\n\n«*» c\n\n- d\n\n- e\n",
            unsafe="- a\n\n- b\n\n- c\n\n- d\n\n- e\n",
        ),
    ],
    good=[
        f"{_USUAL}\n* b\n",  # one list, if it were not for its bullet
        "- a\n- b\n* c\n* d\n- e\n- f\n",
        "- a\n- b\n\n* c\n\n- d\n- e\n",
        "- a\n* b\n+ c\n",
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
    it stands right behind another, as in "* - [ ] a". But a single item that has another bullet
    than the items it directly follows splits their list in two, or three, and the page shows
    gaps. The fix is unsafe there, because it joins the parts.
    """
    lone = lone_items(doc)
    for each in nested_lists(doc):
        block = each.block
        if block.markup not in BULLETS or each.contents:
            continue
        if each.item is not None and not begins_line(doc.text, block.start):
            continue  # "* - [ ] a" has its bullets for what they look like side by side
        if block.start in lone:
            yield _slip(block, lone[block.start])
            continue
        usual = habits(doc)[_HABITS[min(each.depth, len(_HABITS)) - 1]].convention
        if usual is None or usual == block.markup or keeps_apart(doc.text, block, usual):
            continue
        edits = (Edit(item.start, item.start + 1, usual) for item in block.children)
        yield Finding(
            Span(block.start, block.start + 1),
            f'the bullet "{block.markup}" where most have "{usual}"',
            Fix(f'Make it "{usual}"', tuple(edits)),
        )


def _slip(block: Block, around: str) -> Finding:
    bullet = Span(block.start, block.start + 1)
    fix = Fix.replace(f'Replace with "{around}"', bullet, around).unsafe()
    return Finding(
        bullet, f'"{block.markup}" splits the list: the items next to it have "{around}"', fix
    )
