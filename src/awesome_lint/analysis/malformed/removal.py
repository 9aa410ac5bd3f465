"""What to cut out so that a link that leads nowhere leaves nothing of its own behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, LinkForm
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document

_LEAVES = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL)
_GAPS = " \t\u00a0\u3000"
_SQUARE = ("[]",)
_AROUND = ("[]", "()", "**", "__", "（）", "【】")
_BETWEEN = "|/,·•;&+，、；"  # what stands between the links of an entry
_DASHES = "-–—"
_REACH = 300  # as much of the line as can matter
_LEFT_ALONE = re.compile(
    r"(?:[:：]|\b(?:a|an|and|at|by|for|from|here|in|is|its|of|on|or|our|see|the|their|this|to|"
    r"using|via|with))\Z",
    re.IGNORECASE,
)
# What may begin a line without becoming a list item, a heading, a task box or a definition.
_HARMLESS_START = re.compile(r"[^\W\d_]|\[(?![\^ xX]\]?|[^\]\n]{0,999}\]:)|\(|\*\*?[^\W_]|\0")


def removable(doc: Document, link: Span) -> Span | None:
    """The span to delete so that ``link`` is gone; None where words or blocks would suffer.

    It takes in the brackets of the link's own, and the space or separator before it.
    """
    block = doc.leaf_at(link.start)
    if block is None or block.kind not in _LEAVES or link.end > block.content_end:
        return None
    group = _with(_AROUND, doc, link)
    low, high = _line(doc, block, group)
    low, high = max(low, group.start - _REACH), min(high, group.end + _REACH)
    left, right = doc.residue[low : group.start], doc.residue[group.end : high]
    before, after = left.rstrip(_GAPS), right.lstrip(_GAPS)
    if _is_end(doc.text[high - len(after) : high]):
        after = ""
    if not before and not after:
        return _whole_cell(doc, block, group)
    url = doc.link_at(group.start - 1)
    if url is not None and url.form is LinkForm.BARE and url.end >= group.start:
        return None  # it has the group in it or would run on into what follows
    gap_left, gap_right = len(left) - len(before), len(right) - len(right.lstrip(_GAPS))
    if not after or after[0] in ")]）】.。!?":
        return _at_end(before, group, gap_left)
    if not before or before[-1] in "([（【":
        return _at_start(before, after, link, group, gap_right)
    if after[0] in _BETWEEN:
        between = after[1:].lstrip(_GAPS)
        if before[-1] in _BETWEEN:
            cut = len(before) - len(before[:-1].rstrip(_GAPS))
            return Span(group.start - gap_left - cut, group.end)
        if not between or between[0] not in "\0[(":
            return Span(group.start - gap_left, group.end)
        return Span(group.start, high - len(between))
    if (group == link and after[0].isalnum()) or _LEFT_ALONE.search(before[-20:]):
        return None
    if before[-1] in _BETWEEN or (before[-1] in _DASHES and after[0] not in _DASHES):
        return Span(group.start, group.end + gap_right)
    if gap_right:
        return Span(group.start - gap_left, group.end)
    joined = not gap_left and before[-1] == "]" and after[0] in "([:"
    return None if joined else group


def bracketed(doc: Document, link: Span) -> Span:
    """A link with the square brackets that hold nothing else."""
    return _with(_SQUARE, doc, link)


def _with(pairs: tuple[str, ...], doc: Document, link: Span) -> Span:
    start, end = link
    while True:
        left, right = start, end
        while left > 0 and doc.residue[left - 1] in _GAPS:
            left -= 1
        while right < len(doc.residue) and doc.residue[right] in _GAPS:
            right += 1
        around = doc.residue[left - 1 : left] + doc.residue[right : right + 1]
        escaped = (
            doc.text[max(left - 2, 0) : left] == "\\[" and doc.text[right : right + 2] == "\\]"
        )
        if escaped and around == "\0\0":
            start, end = left - 2, right + 2
            continue
        if around not in pairs or (around in ("**", "__") and (left, right) != (start, end)):
            return Span(start, end)
        start, end = left - 1, right + 1


def _line(doc: Document, block: Block, group: Span) -> tuple[int, int]:
    """Where the line of a group starts and ends, without the marks of the blocks around it."""
    low = max(block.content_start, line_start(doc.text, group.start))
    while low > block.content_start and low < group.start and doc.residue[low] == "\0":
        if doc.text[low] not in " \t>":
            break
        low += 1
    high = doc.text.find("\n", group.end, block.content_end)
    return low, block.content_end if high < 0 else high


def _is_end(rest: str) -> bool:
    """Whether no more than a line break follows."""
    return rest == "\\" or re.match(r"<br\s*/?>\s*\Z", rest, re.IGNORECASE) is not None


def _whole_cell(doc: Document, block: Block, group: Span) -> Span | None:
    if block.kind is not BlockKind.CELL:
        return None
    left = group.start
    while left > 0 and doc.text[left - 1] in _GAPS:
        left -= 1
    right = group.end
    while right < len(doc.text) and doc.text[right] in _GAPS:
        right += 1
    if doc.text[left - 1 : left] != "|" or doc.text[right : right + 1] != "|":
        return None
    return Span(group.start - (left < group.start), group.end)


def _at_end(before: str, group: Span, gap: int) -> Span | None:
    rest = before
    if before[-1:] in tuple(_BETWEEN + _DASHES):
        rest = before[:-1].rstrip(_GAPS)
    if not rest or rest[-1] in "([（【" or _LEFT_ALONE.search(rest[-20:]):
        return None
    return Span(group.start - gap - (len(before) - len(rest)), group.end)


def _at_start(before: str, after: str, link: Span, group: Span, gap: int) -> Span | None:
    rest = after
    if after[0] in _BETWEEN:
        rest = after[1:].lstrip(_GAPS)
    if not rest or (not before and not _HARMLESS_START.match(rest)):
        return None
    if not before and group == link and len(rest) == len(after) and rest[0] not in "\0[(":
        return None  # "- [PyTorch]() and more" starts with its title
    if before and not (len(rest) < len(after) or rest[0] in "\0[("):
        return None
    return Span(group.start, group.end + gap + len(after) - len(rest))
