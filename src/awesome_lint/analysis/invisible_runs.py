"""Runs of characters that nobody sees, and that do nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional, category, name

from awesome_lint.analysis.bidi_controls import Effect, bidi_controls
from awesome_lint.analysis.invisible_characters import invisible_characters
from awesome_lint.document import Block, Document, InlineKind, LinkForm
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.invisible import invisible_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINERS = "\u180e\u200b\u200c\u200d\u2060\ufeff"
FIRST_TAG = "\U000e0001"
_RIGHT_TO_LEFT = ("R", "AL")
_MARKS = "\u200e\u200f"
_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_FLAG = "\U0001f3f4"  # what the tags in the flags of England, Scotland and Wales follow
_EMPHASIS = "*_~"  # a character beside them may be there to make them work, or not
_MENTION = "@#"  # a character after them may be there so that nobody is called
# Scripts that need no joiners, and whose lines break without zero-width spaces.
_PLAIN = ("LATIN", "GREEK", "CYRILLIC", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH")
_FORMS = (LinkForm.INLINE, LinkForm.FULL)


class InvisibleRun(NamedTuple):
    """Characters side by side that nobody sees, and the text they are in."""

    span: Span
    within: Span


@index
def invisible_runs(doc: Document) -> list[InvisibleRun]:
    """What nobody sees in the text, and has no work to do there."""
    found: list[InvisibleRun] = []
    leaf: Block | None = None
    words = ""
    from_the_right = False
    for span in _runs(doc) if invisible_characters(doc) else ():
        here = doc.leaf_at(span.start)
        if here is None:
            continue
        if here is not leaf:
            leaf = here
            words = "".join(char for char in leaf.text if not invisible_in(char))
            from_the_right = any(bidirectional(char) in _RIGHT_TO_LEFT for char in words)
        within = _text_around(doc, here, span)
        if within is None or not words.strip() or _works(doc.text, span, rtl=from_the_right):
            continue
        found.append(InvisibleRun(span, within))
    return found


def _runs(doc: Document) -> Iterator[Span]:
    """The unseen characters, those side by side together; controls only if they do nothing."""
    stray = {each.start for each in bidi_controls(doc) if each.effect is Effect.UNOPENED}
    start = end = -1
    for at in invisible_characters(doc):
        if doc.text[at] in _CONTROLS and at not in stray:
            continue
        if at != end:
            if start >= 0:
                yield Span(start, end)
            start = at
        end = at + 1
    if start >= 0:
        yield Span(start, end)


def _text_around(doc: Document, leaf: Block, span: Span) -> Span | None:
    """The text that a reader sees, of the leaf or of a link in it, that ``span`` lies in."""
    piece = doc.piece_at(span.start)
    if piece is None or span.end > piece.end:
        return None
    if piece.kind is InlineKind.TEXT:
        return Span(leaf.content_start, leaf.content_end)
    link = piece.link
    if piece.kind is not InlineKind.LINK or link is None or link.form not in _FORMS:
        return None
    inside = link.text_span
    if not inside.start <= span.start <= span.end <= inside.end:
        return None
    if "`" in doc.text[slice(*inside)] or any(
        each.start <= span.start < each.end for each in link.images
    ):
        return None
    return inside


def _works(text: str, span: Span, *, rtl: bool) -> bool:
    """Whether the characters do something that somebody may want."""
    chars = text[slice(*span)]
    beside = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if (beside[0] and beside[0] in _MENTION) or any(each and each in _EMPHASIS for each in beside):
        return True
    if rtl and any(mark in chars for mark in _MARKS):
        return True
    if chars[0] >= FIRST_TAG:
        return beside[0] == _FLAG
    emoji = "\u200d" in chars or "\u200c" in chars
    joins = emoji or any(each in chars for each in _JOINERS)
    return joins and any(each and _wants_joiners(each, emoji=emoji) for each in beside)


def _wants_joiners(char: str, *, emoji: bool) -> bool:
    kind = category(char)[0]
    if kind == "S" or "\ufe00" <= char <= "\ufe0f":
        return emoji and char > "\x7f"
    return kind in "LM" and not name(char, "").startswith(_PLAIN)
