"""Items that are indented otherwise than the others, or for nothing."""

from __future__ import annotations

from collections import Counter

from awesome_lint.analysis.conventions import FEWEST, SHARE, habits
from awesome_lint.analysis.list_nesting import begins_line, column, nested_lists
from awesome_lint.plugin import Block, Document, Example, Finding, Fix, Iterator, Level, rule
from awesome_lint.rule.reindent import can_hold, indented, outdented

_STARTS = "".join(f"- [a{n}](https://a{n}.test)\n" for n in range(20))
_USUAL = "- a\n" + "".join(f"  - [a{n}](https://a{n}.test)\n" for n in range(27))


@rule(
    summary="Items indented otherwise than the list's others, or for nothing",
    level=Level.INFO,
    bad=[
        Example(f"{_USUAL}- b\n«    »- c\n      d\n", f"{_USUAL}- b\n  - c\n    d\n"),
        Example(
            f"{_USUAL}- b\n«   »- c\n«      »- d\n«   »- e\n",
            f"{_USUAL}- b\n  - c\n    - d\n  - e\n",
        ),
        Example(
            f"{_USUAL}- b\n«    »- c\n\n      ```\n        d\n      ```\n",
            f"{_USUAL}- b\n  - c\n\n    ```\n      d\n    ```\n",
        ),
        Example(
            f"{_STARTS}\n## B\n\n«   »- b\n     - c\n       \n       d\n«   »- f\n",
            f"{_STARTS}\n## B\n\n- b\n  - c\n    \n    d\n- f\n",
        ),
        Example(f"{_STARTS}« »- b\n   - c\n", f"{_STARTS}- b\n  - c\n"),
    ],
    good=[
        f"{_USUAL}\n1. b\n   - c\n",  # the number decides
        f"{_USUAL}-   b\n    - c\n",  # two columns would be too few
        f"{_USUAL}- b\n    - c\n\n     d\n",  # d would come to lie in c
        f"{_USUAL}- - b\n    - c\n",
        f"{_USUAL}- b\n\t- c\n",
        f"{_USUAL}-\n   -   b\n      - c\n",  # words, which would begin an item
        "- a\n    - b\n- c\n  - d\n",
        " - a\n - b\n\n## B\n\n - c\n",
        "- a\n - b\n   - c\n",
        f"{_STARTS}\n## B\n\n   - b\n\n  c\n",  # c would come to lie in b
        "- a\n- b\n\n## B\n\n" + "".join(f" - [a{n}](https://a{n}.test)\n" for n in range(9)),
        "- a\n\nb\n\n> - c\n>  - d\n",
    ],
)
def list_indent(doc: Document) -> Iterator[Finding]:
    """What lies in what is told by spaces alone: where some nested items have two and others
    four, the next editor has to guess which it takes. Spaces before an item that lies in no
    other tell nothing, and look as if they did.

    The fix moves the items, with all that lies in them, to where nine in ten nested items
    stand, or to the start of the line where nine in ten outermost items stand there. There is
    nothing to find where the page would then be another: a nested item stands at least as far
    right as its parent's words.
    """
    yield from _outermost(doc)
    usual = habits(doc)["list-indent"].convention
    if usual is None:
        return
    wanted = int(usual)
    done = -1
    for each in nested_lists(doc):
        outer = each.item
        if outer is None or outer.start < done or not each.free or each.contents:
            continue
        if _is_odd(doc.text, outer, each.block, wanted):
            done = outer.end
            move = indented(doc.text, outer, wanted)
            if move is not None:
                fix = Fix(f"Indent it by {wanted}", tuple(move.edits))
                for place, spaces in move.odd:
                    yield Finding(place, f"indented by {spaces} where most are by {wanted}", fix)


def _outermost(doc: Document) -> Iterator[Finding]:
    """Items that lie in no other and are indented, unless nearly all are so."""
    text = doc.text
    lists = [
        each for each in nested_lists(doc) if each.depth == 1 and each.free and not each.contents
    ]
    items = (item.start for each in lists for item in each.block.children)
    columns = Counter(at and text[at - 1] != "\n" and column(text, at) for at in items)
    if len(columns) < 2:
        return
    if columns.total() < FEWEST or columns[0] < SHARE * columns.total():
        return  # "## A", " - a" is how some of its editors write
    for each in lists:
        move = outdented(text, each)
        if move is not None:
            fix = Fix("Remove the indentation", tuple(move.edits))
            for place, spaces in move.odd:
                yield Finding(place, f"indented by {spaces} though it lies in no other item", fix)


def _is_odd(text: str, outer: Block, block: Block, wanted: int) -> bool:
    base = column(text, outer.start)
    return can_hold(text, outer, wanted) and any(
        column(text, item.start) - base != wanted and begins_line(text, item.start)
        for item in block.children
    )
