"""Square brackets without a partner: whether one can go, and what it belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis import malformed
from awesome_lint.analysis.dense_urls import is_cluttered, is_dense
from awesome_lint.document import Document
from awesome_lint.knowledge.venues import find, find_all
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from awesome_lint.document import Document

_TAG_START = re.compile(r"<[A-Za-z/!?]")  # of what the bracket alone keeps from being a tag
_OTHER_CLOSING = re.compile(r"\[[^\[\]()\n\0]{1,300}[)}>】]\(")  # [text)(target)
_OTHER_OPENING = re.compile(r"[(（【][^\[\]()（）【】\0]+\Z")  # (text]
_HOLDS_TARGET = re.compile(r"\[[^\[\]\n]{1,300}\([ \t]{0,9}(?:https?://|www\.)")  # [text (target)
_JOINT = re.compile(r"[:;]/|//|www\.")  # what a bracket between two parts of a URL keeps apart
_LONGEST_TAG = 40
_LONGEST_TARGET = 2000
# What becomes a task box, a note or a definition at the start of a block.
_NO_START = re.compile(r"\[(?:[ xX]\]|[\^!]|[^\]\n]{1,999}\]:)")


def _line_before(doc: Document, offset: int) -> str:
    """The end of what stands before ``offset`` in its line: as much as may be a tag."""
    low = max(offset - _LONGEST_TAG, 0)
    return doc.residue[max(doc.residue.rfind("\n", low, offset) + 1, low) : offset]


def _is_left_open(doc: Document, span: Span) -> bool:
    """Whether the bracket may belong to a link whose other one is lost: ``a]code](https://…)``."""
    leaf = doc.leaf_at(span.start)
    if leaf is None:
        return False
    at = doc.residue.find("](", leaf.start, leaf.end)
    while at >= 0:
        if at != span.start and malformed.starts_url(doc.text, at + 2):
            return True
        at = doc.residue.find("](", at + 1, leaf.end)
    return False


def is_removable(doc: Document, span: Span) -> bool:
    """Whether nothing but a bracket goes: no block, image, code or reference comes into being."""
    text, (start, end) = doc.text, span
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if (before and before in "!_~`<>\\&") or (after and after in "_~`^:\\"):
        return False
    if before and not before.isspace() and after.isalnum():  # two words would be one
        return False
    if before.isalnum() and after == "[":
        return False
    if text[start] == "[" and before == "]" and after == "(":  # a link would be made up
        return False
    if _JOINT.search(text[max(start - 4, 0) : start] + text[end : end + 4]):
        return False
    linked = text.find(")", end, end + _LONGEST_TARGET) if text[end : end + 1] == "(" else end
    if _is_left_open(doc, span) or is_cluttered(doc, span, Span(start, linked)):
        return False
    low = line_start(text, start)
    block = doc.leaf_at(start)
    if block is not None and _TAG_START.search(doc.residue, block.start, start):
        return False
    url = doc.link_at(start)
    if text[start] == "]":
        if (after == "[" and doc.definitions) or (url is not None and url.end > end):
            return False
        if after == "(" and not (before == "]" and _closes(doc, end)):
            return False
        if _OTHER_OPENING.search(_line_before(doc, start)):
            return False
    elif (
        url is not None
        or _HOLDS_TARGET.match(text, start)
        or _OTHER_CLOSING.match(doc.residue, start)
        or _frees(doc, end)
    ):
        return False
    if any(char.isalpha() for char in text[low:start]):
        return True
    return after.isalpha() or (after == "[" and not _NO_START.match(text, end))


def _closes(doc: Document, start: int) -> bool:
    """Whether ``[text]](https://…)`` is a link without the second "]", which ends at ``start``."""
    opening = doc.residue.rfind("[", 0, start)
    end = doc.text.find(")", start, start + _LONGEST_TARGET)
    url = doc.text[start + 1 : end]
    sound = malformed.starts_url(url, 0) and malformed.destination(url) == url
    return sound and end >= 0 and opening >= 0 and doc.text[opening - 1 : opening] != "!"


def _frees(doc: Document, start: int) -> bool:
    """Whether GitHub would link a URL with an escape, an entity or a quote in it that an open
    bracket kept plain.
    """
    block = doc.leaf_at(start)
    if block is None:
        return False
    rest = doc.text[start : block.content_end]
    if ("\\" in rest or "&" in rest) and any(each in rest for each in ("://", "www.")):
        return True
    return is_dense(doc.residue[start : block.content_end])


_TAG_TEXT = re.compile(r"[^\[\]()\n\0]{2,40}")


def venue_tag(doc: Document, span: Span) -> Span | None:
    """The venue with its year behind an opening bracket, or before a closing one."""
    if doc.text[span.start] == "[":
        rest = _TAG_TEXT.match(doc.residue, span.end)
        words = rest[0].rstrip() if rest is not None else ""
        venue = find(words)
        if venue is None or venue.year is None or venue.start:
            return None
        after = words[venue.end :]
        if after and not after[0].isspace():
            return None
        if len(after.split()) < 2:  # [CVPR 2021 oral
            return Span(span.end, span.end + len(words))
        block = doc.leaf_at(span.start)
        leads = block is not None and block.content_start == span.start
        return Span(span.end, span.end + venue.end) if leads else None
    before = _line_before(doc, span.start)
    venue = next((each for each in find_all(before) if each.end == len(before)), None)
    if venue is None or venue.year is None:
        return None
    if before[: venue.start][-1:] not in ("", " ", "\0"):
        return None
    return Span(span.start - len(before) + venue.start, span.start)
