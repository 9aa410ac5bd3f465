"""Links that went wrong around a URL in square brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.malformed.plain_text import REACH
from awesome_lint.analysis.malformed.shapes import Defect, Malformed
from awesome_lint.document import BlockKind
from awesome_lint.knowledge import venues
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.plain_text import PlainText

# What an entry may be called: no date, no box of a task, no number.
_NAME = lazy(r"(?!.*\d{4})(?=.*[^\W\d_])[^\[\]()\0\n]{2,60}")
# "our paper[https://…]": an article before a label belongs to the prose.
_LAST_WORDS = lazy(
    r"(?:(?!(?:an?|and|for|in|is|of|our|the|this) )[^\W_][\w-]{0,30} )?([^\W_][\w-]{0,30})\Z",
    re.IGNORECASE,
)


def after_bracket(page: PlainText, at: int, start: int) -> Malformed | None:
    """The malformed link whose URL at ``start`` follows the "[" at ``at``."""
    target = Span(start, page.url_end(start))
    last = page.after(target.end)
    if page.partner.get(at) != last:
        return _closed_round(page, at, target)
    first = at
    while page.at(first - 1) == "[" and page.partner.get(first - 1) == last + 1:
        first, last = first - 1, last + 1
    if page.at(last + 1) == "(":
        return None
    before = page.before(first)
    char, gap = page.at(before), before < first - 1
    if char == "]":
        return _second_bracket(page, before, last + 1, target, gap=gap)
    if char == ")" and not gap:
        return _after_parenthesis(page, before, last + 1, target)
    if char.isalnum() and not gap:
        return _after_words(page, first, last + 1, target)
    if first < at or page.starts_block(first):  # [[target]], or "- [target] - Words"
        return Malformed(Defect.BRACKETED, Span(first, last + 1), Span(first, first), target)
    return None


def _closed_round(page: PlainText, at: int, target: Span) -> Malformed | None:
    """``[text][target)``."""
    opening = page.opening(at - 1, REACH) if page.at(at - 1) == "]" else -1
    text = Span(opening + 1, at - 1)
    if opening < 0 or at not in page.stray_set or page.at(target.end) != ")":
        return None
    if not page.is_text(text) or "://" in page.residue[slice(*text)]:
        return None
    return page.construct(Defect.BRACKETED, opening, target.end + 1, text, target)


def _second_bracket(
    page: PlainText, closing: int, end: int, target: Span, *, gap: bool
) -> Malformed | None:
    """``[text][target]``; only a label may stand apart from its target."""
    opening = page.opening(closing, REACH)
    text = Span(opening + 1, closing)
    if opening < 0 or not page.is_text(text) or "://" in page.residue[slice(*text)]:
        return None
    if gap and not page.is_label(text):
        return None
    return page.construct(Defect.BRACKETED, opening, end, text, target)


def _after_parenthesis(page: PlainText, closing: int, end: int, target: Span) -> Malformed | None:
    """``(text)[target]``."""
    opening = page.residue.rfind("(", max(page.line_start(closing), closing - REACH), closing)
    text = Span(opening + 1, closing)
    words = page.residue[slice(*text)]
    if opening < 0 or not page.is_text(text) or any(each in words for each in (")", "[", "://")):
        return None
    return page.construct(Defect.REVERSED, opening, end, text, target)


def _after_words(page: PlainText, first: int, end: int, target: Span) -> Malformed | None:
    """``[text[target]]``, ``[label[target]`` and ``label[target]``."""
    low = max(page.line_start(first), first - REACH)
    opening = page.residue.rfind("[", low, first)
    if opening >= 0 and page.residue.rfind("]", opening, first) < 0:
        text = Span(opening + 1, first)
        if page.partner.get(opening) == end and page.is_text(text):
            return page.construct(Defect.BRACKETED, opening, end + 1, text, target)
        if opening in page.stray_set and page.is_label(text):
            return page.construct(Defect.BRACKETED, opening, end, text, target)
    found = _LAST_WORDS.search(page.residue[low:first])
    for start in (found.start(1), found.start()) if found else ():
        text = Span(low + start, first)
        if page.is_label(text):
            return page.construct(Defect.BRACKETED, text.start, end, text, target)
    return None


def after_text(page: PlainText, at: int, start: int) -> Malformed | None:
    """``[[label]target]`` or ``[text] target``, whose text ends with the "]" at ``at``."""
    opening = page.partner.get(at, -1)
    text = Span(opening + 1, at)
    end = page.url_end(start)
    if page.starts_block(opening):
        return _naked(page, text, Span(start, end))
    if start != at + 1:
        return None
    if opening < 1 or page.partner.get(opening - 1) != end or not page.is_label(text):
        return None
    if not page.is_text(text):
        return None
    return page.construct(Defect.BRACKETED, opening, end, text, Span(start, end))


def _naked(page: PlainText, text: Span, target: Span) -> Malformed | None:
    """``[text] target`` at the start of an item among items that start with links."""
    leaf = page.leaf_at(text.start)
    if leaf is None or leaf.parent is None or leaf.parent.kind is not BlockKind.ITEM:
        return None
    name = page.residue[slice(*text)]
    if not page.is_text(text) or not _NAME.fullmatch(name) or page.is_label(text):
        return None
    after = page.at(target.end)
    if (after and after not in " \n\0") or page.at(target.end - 1) in tuple(".,:;!?*_~)"):
        return None
    if venues.find(name) or not page.has_link_first:
        return None
    return Malformed(Defect.NAKED, Span(text.start - 1, target.end), text, target)
