"""Links that went wrong without a URL in sight: words or nothing where a target belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.link_groups import GroupForm, group_form
from awesome_lint.analysis.malformed.plain_text import REACH, starts_url
from awesome_lint.analysis.malformed.shapes import Defect, Malformed
from awesome_lint.knowledge import venues
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy
from awesome_lint.text.slugs import slugify

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.plain_text import PlainText

_FILE = lazy(
    r"[^\s:,;\"'][^:,;\"']*\.(?:html?|ipynb|jpe?g|md|mp4|pdf|png|pptx?|py|svg|txt|gif|webp)"
    r"(?:[?#]\S*)?\Z",
    re.IGNORECASE,
)
# In-page, but for the numbers of issues: (#123).
_FRAGMENT = lazy(r"\([ \t]{0,9}(#(?!\d+[ \t)])[^\s()\[\]\0]{1,200})[ \t]{0,9}\)")
_SPACED_SCHEME = lazy(r"https?\s?:\s?/\s?/", re.IGNORECASE)
_NAME = lazy(r"(?!.*\d{4})[^\W\d]")  # no date, no year
_WORD = lazy(r"[^\W\d_]{2}")
# Words of a format legend: [Paper](link to the paper).
_LEGEND = lazy(r"\b(?:url|urls|link|links|href|path)\b", re.IGNORECASE)
_LONG_TITLE = 15  # characters that no two things have in common by chance
_TITLE_WORDS = 3  # that are no remark: [[9 Feb 2020]](A title) where [[…]](…) is the usual form


def at_nothing(page: PlainText, at: int) -> Malformed | None:
    """``[label()]``, whose "(" is at ``at``."""
    opening = page.residue.rfind("[", max(at - 40, 0), at)
    end = page.after(at + 2)
    text = Span(opening + 1, at)
    if opening < 0 or page.at(end) != "]" or page.partner.get(opening) != end:
        return None
    if not page.is_label(text):
        return None
    nothing = Span(at + 1, at + 1)
    return page.construct(Defect.MISPLACED_NOTHING, opening, end + 1, text, nothing)


def at_joint(page: PlainText, closing: int) -> Malformed | None:
    """``[text](``, whose "]" is at ``closing``, without a URL after it."""
    opening = page.partner.get(closing, -1)
    start = closing + 2
    if opening < page.line_start(closing) or starts_url(page.residue, page.after(start)):
        return None
    text = Span(opening + 1, closing)
    if page.at(start) == "\0":
        return _at_link(page, text, start)
    end = page.closing(start, REACH)
    target = Span(page.after(start), page.before(end) + 1)
    if end < 0 or page.holds_link(*text):
        return None
    defect = _defect(page, text, page.residue[slice(*target)])
    if defect is None:
        return None
    first = opening - (page.at(opening - 1) == "!")
    return Malformed(defect, Span(first, end + 1), text, target)


def at_gap(page: PlainText, at: int) -> Malformed | None:
    """``[text] (#fragment)``, whose "(" is at ``at``."""
    closing = page.before(at)
    opening = page.opening(closing, REACH) if page.at(closing) == "]" else -1
    text = Span(opening + 1, closing)
    found = _FRAGMENT.match(page.residue, at)
    if opening < 0 or closing == at - 1 or found is None or not page.is_text(text):
        return None
    words = page.residue[slice(*text)].strip("[] ")
    name = found[1][1:].lower()
    if words in ("", "x", "X") or (name not in page.doc.reachable and name != slugify(words)):
        return None
    target = Span(*found.span(1))
    return page.construct(Defect.DETACHED, opening, found.end(), text, target)


def _defect(page: PlainText, text: Span, target: str) -> Defect | None:
    if not any(char.isspace() for char in target):
        return None
    if target.startswith(("#", "mailto:")) or _FILE.match(target) or _SPACED_SCHEME.match(target):
        return Defect.SPACED
    shown = page.residue[slice(*text)].strip("[] ")
    words = _WORD.findall(target)
    said_twice = shown.casefold() == target.casefold() or _is_said_before(page, text, target)
    leads = (
        page.starts_block(text.start - 1)
        and page.at(text.start) != "["
        and len(words) > 1
        and _NAME.match(shown) is not None
    )
    meant = (
        leads
        or said_twice
        or page.is_label(text)
        or (
            page.at(text.start) + page.at(text.end - 1) == "[]"
            and len(words) >= _TITLE_WORDS
            and group_form(page.doc) is GroupForm.WITHIN
        )
    )
    if not meant or not words or _LEGEND.search(target):
        return None
    if venues.find(target) or (venues.find(shown) and not said_twice):
        return None
    return Defect.WORDS


def _is_said_before(page: PlainText, text: Span, target: str) -> bool:
    """Whether the title that stands for a target is in its line already."""
    title = target.rpartition(": ")[2].casefold()
    before = page.text[page.line_start(text.start) : text.start]
    return len(title) >= _LONG_TITLE and title in before.casefold()


def _at_link(page: PlainText, text: Span, start: int) -> Malformed | None:
    """``[text]([words](target))``, or the link itself in both pairs of brackets."""
    pasted = page.link_at(start)
    if pasted is None or pasted.start != start or page.at(pasted.end) != ")":
        return None
    if page.holds_link(*text):
        first = page.link_at(text.start)
        if first is None or first.span != text or first.href != pasted.href:
            return None
    elif not page.text[slice(*text)].strip():
        return None
    span = Span(text.start - 1, pasted.end + 1)
    return Malformed(Defect.PASTED, span, text, pasted.span)
