"""Items that are indented otherwise than the others, or for nothing."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from awesome_lint.analysis.conventions import FEWEST, SHARE, habits
from awesome_lint.analysis.list_nesting import (
    Nested,
    begins_line,
    column,
    content_width,
    nested_lists,
)
from awesome_lint.plugin import (
    Block,
    BlockKind,
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

_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\Z)")
_REACH = 3  # columns that a marker may stand to the right of its parent's content
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
            move = _Move(doc.text, wanted, [], [])
            if _moved(move, outer, 0) and move.edits:
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
        move = _Move(text, 0, [], [])
        if _outdented(move, each):
            fix = Fix("Remove the indentation", tuple(move.edits))
            for place, spaces in move.odd:
                yield Finding(place, f"indented by {spaces} though it lies in no other item", fix)


def _outdented(move: _Move, nested: Nested) -> bool:
    """Move the items of an outermost list to the start of their lines; False as for `_moved`."""
    text, items = move.text, nested.block.children
    for item in items:
        spaces = column(text, item.start)
        if spaces and begins_line(text, item.start):
            move.odd.append((Span(item.start - spaces, item.start), spaces))
            if text[item.start - spaces : item.start].strip(" ") or not _moved(move, item, -spaces):
                return False
    after = nested.block.end + 1
    while text.startswith("\n", after):
        after += 1
    words = after
    while text.startswith((" ", "\t"), words):
        words += 1
    if text.find("\t", after, words) >= 0 or words - after >= content_width(text, items[-1]):
        return False  # what follows could come to lie in the last item
    return bool(move.odd and move.edits)


class _Move(NamedTuple):
    """Items on the way to where they should stand: those that do not, and what it takes."""

    text: str
    wanted: int
    odd: list[tuple[Span, int]]
    edits: list[Edit]


def _is_odd(text: str, outer: Block, block: Block, wanted: int) -> bool:
    base = column(text, outer.start)
    return _fits(text, outer, wanted) and any(
        column(text, item.start) - base != wanted and begins_line(text, item.start)
        for item in block.children
    )


def _fits(text: str, outer: Block, wanted: int) -> bool:
    """Whether an item can have items ``wanted`` columns to the right of its bullet."""
    if outer.parent is None or outer.parent.markup not in ("-", "*", "+"):
        return False
    least = content_width(text, outer)
    return least <= wanted <= least + _REACH


def _moved(move: _Move, outer: Block, shift: int) -> bool:
    """Move an item by ``shift`` columns, and its nested items to where they should stand.

    False where something could come to lie in another item than before.
    """
    text = move.text
    base = column(text, outer.start)
    fits = _fits(text, outer, move.wanted)
    here = text.rfind("\n", 0, outer.start) + 1
    for at, block in enumerate(outer.children):
        if block.kind is not BlockKind.LIST:
            continue
        if not _shifted(move, here, text.rfind("\n", 0, block.start) + 1, base, shift):
            return False
        for item in block.children:
            own = shift
            if fits:
                stands = column(text, item.start)
                start = text.rfind("\n", 0, item.start) + 1
                if not begins_line(text, item.start):
                    return False
                if stands - base != move.wanted:
                    move.odd.append((Span(start, item.start), stands - base))
                own = base + shift + move.wanted - stands
            if not _moved(move, item, own):
                return False
        here = _next_line(text, block.end)
        if fits and at + 1 < len(outer.children):
            after = outer.children[at + 1]
            inside = base + move.wanted + content_width(text, block.children[-1])
            if after.kind is not BlockKind.LIST and column(text, after.start) >= inside:
                return False
    return _shifted(move, here, _next_line(text, outer.end), base, shift)


def _shifted(move: _Move, start: int, stop: int, base: int, shift: int) -> bool:
    """Shift the lines from ``start`` to ``stop``, which belong to an item at column ``base``."""
    text = move.text
    while shift and start < stop:
        end = _next_line(text, start)
        line = text[start:end].rstrip("\n")
        words = line.lstrip(" ")
        spaces = len(line) - len(words)
        if words.lstrip("-*+0123456789.) ").startswith("\t"):
            return False  # a tab's width depends on where it stands
        if spaces > base and _MARKER.match(words):
            return False  # words of a paragraph, which further to the left begin an item
        if spaces >= base and (words or spaces > base):
            edit = Edit(start, start, " " * shift) if shift > 0 else Edit(start, start - shift, "")
            move.edits.append(edit)
        elif words and not words.strip("-= "):
            return False  # it goes on with a paragraph; further to the right it ends a heading
        start = end
    return True


def _next_line(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1
