"""Items moved to another column, with all that lies in them."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.analysis.list_nesting import NestedList, begins_line, column, content_width
from awesome_lint.document import Block, BlockKind
from awesome_lint.text.edits import Edit, Span
from awesome_lint.text.lines import line_start, next_line

_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\Z)")
_REACH = 3  # columns that a marker may stand to the right of its parent's content


def indented(text: str, outer: Block, wanted: int) -> Reindent | None:
    """What moves all items below one to ``wanted`` columns from the item above each.

    None where something could come to lie in another item than before.
    """
    move = Reindent(text, wanted, [], [])
    return move if _moved(move, outer, 0) and move.edits else None


def outdented(text: str, nested: NestedList) -> Reindent | None:
    """What moves the items of an outermost list to the start of their lines; None as above."""
    move = Reindent(text, 0, [], [])
    return move if _outdented(move, nested) else None


def _outdented(move: Reindent, nested: NestedList) -> bool:
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


class Reindent(NamedTuple):
    """Items on the way to where they should stand: those that do not, and what it takes."""

    text: str
    wanted: int
    odd: list[tuple[Span, int]]
    edits: list[Edit]


def can_hold(text: str, outer: Block, wanted: int) -> bool:
    """Whether an item can have items ``wanted`` columns to the right of its bullet."""
    if outer.parent is None or outer.parent.markup not in ("-", "*", "+"):
        return False
    least = content_width(text, outer)
    return least <= wanted <= least + _REACH


def _moved(move: Reindent, outer: Block, shift: int) -> bool:
    """Move an item by ``shift`` columns, and its nested items to where they should stand.

    False where something could come to lie in another item than before.
    """
    text = move.text
    base = column(text, outer.start)
    fits = can_hold(text, outer, move.wanted)
    here = line_start(text, outer.start)
    for at, block in enumerate(outer.children):
        if block.kind is not BlockKind.LIST:
            continue
        if not _shifted(move, here, line_start(text, block.start), base, shift):
            return False
        for item in block.children:
            own = shift
            if fits:
                stands = column(text, item.start)
                start = line_start(text, item.start)
                if not begins_line(text, item.start):
                    return False
                if stands - base != move.wanted:
                    move.odd.append((Span(start, item.start), stands - base))
                own = base + shift + move.wanted - stands
            if not _moved(move, item, own):
                return False
        here = next_line(text, block.end)
        if fits and at + 1 < len(outer.children):
            after = outer.children[at + 1]
            inside = base + move.wanted + content_width(text, block.children[-1])
            if after.kind is not BlockKind.LIST and column(text, after.start) >= inside:
                return False
    return _shifted(move, here, next_line(text, outer.end), base, shift)


def _shifted(move: Reindent, start: int, stop: int, base: int, shift: int) -> bool:
    """Shift the lines from ``start`` to ``stop``, which belong to an item at column ``base``."""
    text = move.text
    while shift and start < stop:
        end = next_line(text, start)
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
