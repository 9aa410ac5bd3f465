"""Merge conflicts that were committed: both versions of some lines, with git's markers."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Document

_MARKER = lazy(r"^(<{7}|={7}|>{7})(?:[ \t][^\n]*)?$", re.MULTILINE)
_LEFT = lazy(r"^(?:<{7}|>{7}) [^\s<>][^\n]*$", re.MULTILINE)
_OPENING, _MIDDLE, _CLOSING = "<<<<<<<", "=======", ">>>>>>>"


class MergeConflict(NamedTuple):
    """Lines in conflict, markers included; ``opening`` is the first marker's line."""

    span: Span
    opening: Span


@index
def merge_conflicts(doc: Document) -> list[MergeConflict]:
    """The conflicts of ``doc``, in order, outside code: all three markers in git's order, or
    one that was left behind.
    """
    if "<<<<<<<" not in doc.text and ">>>>>>>" not in doc.text:
        return []
    found = _whole(doc)
    for marker in _LEFT.finditer(doc.text):
        place = Span(*marker.span())
        inside = any(each.span.start <= place.start < each.span.end for each in found)
        if not inside and not _is_code(doc, place.start):
            found.append(MergeConflict(place, place))
    return sorted(found)


def _whole(doc: Document) -> list[MergeConflict]:
    found = []
    opening: Span | None = None
    halved = False
    for marker in _MARKER.finditer(doc.text):
        kind = marker[1]
        if kind == _OPENING:
            opening, halved = Span(*marker.span()), False
        elif opening is None:
            continue
        elif kind == _MIDDLE:
            halved = True
        elif kind == _CLOSING and halved:
            if not _is_code(doc, opening.start):
                found.append(MergeConflict(Span(opening.start, marker.end()), opening))
            opening = None
    return found


def _is_code(doc: Document, offset: int) -> bool:
    block = doc.root
    while block.children:
        at = bisect_right(block.children, offset, key=lambda each: each.start) - 1
        if at < 0 or offset >= block.children[at].end:
            break
        block = block.children[at]
    return block.kind is BlockKind.CODE
