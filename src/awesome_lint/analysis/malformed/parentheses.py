"""Links that went wrong around a URL in parentheses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.malformed.plain_text import REACH, starts_url
from awesome_lint.analysis.malformed.shapes import Defect, Malformed, Wrapper
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.plain_text import PlainText

_WRONG_CLOSINGS = ")}>"
_WRONG_OPENINGS = "({<"
_ANY_BRACKET = lazy(r"[\[\](){}<>\0]")
_TITLE = lazy(r"[ \t]+(?:\"[^\"\n\0]{1,200}\"|'[^'\n\0]{1,200}')[ \t]*\)")
# What a text on Markdown writes for a link: \\[text\\](https://…).
_LEGEND = lazy(r"\b(?:link|name|text|title|url|website)\b", re.IGNORECASE)
_SENTENCE = lazy(r"[.!?;:。！？；：] ?|(?: [^ ]+){6}")
# What follows the link of a title, as opposed to one in a sentence.
_AFTER_TITLE = lazy(r"[ \t]*(?:\Z|[^\w \t])")
_LONGEST_TEXT = 100
_BRACKETED_WORDS = lazy(r"\[{1,3}([^\[\]()\0\n]{1,60})[\[\]]{1,3}\Z")  # [[paper[[


def after_parenthesis(page: PlainText, at: int, start: int) -> Malformed | None:
    """The malformed link whose URL at ``start`` follows the parenthesis at ``at``."""
    first = at
    while page.at(first - 1) == page.at(at) and at - first < 2:
        first -= 1
    end = page.url_end(start)
    before = page.before(first)
    char = page.at(before)
    target = Span(start, end)
    if char and char in "]】］":
        made = _after_text(page, before, first, at, target)
        return made or (_unopened(page, before, target) if first == at == before + 1 else None)
    if page.at(page.after(end)) != ")" and page.at(end) != "]":
        return None
    if char == "[" and before == first - 1:
        return _two_openings(page, first, target)
    if char and char in _WRONG_CLOSINGS and first == at == before + 1:
        return _closed_wrongly(page, before, target)
    return _in_text(page, first, target) or _before_text(page, first, target)


def _after_text(
    page: PlainText, closing: int, first: int, at: int, target: Span
) -> Malformed | None:
    """``[text](target``, where something in or after it is wrong."""
    opening = page.opening(closing, REACH)
    text = Span(opening + 1, closing)
    words = page.text[slice(*text)]
    gap = first > closing + 1
    if opening < 0 or not page.is_text(text) or (gap and words in ("x", "X")):
        return None
    end = page.after(target.end)
    brackets = page.at(opening) + page.at(closing) + page.at(first) + page.at(end)
    closed = brackets[-1] in ")）" if len(brackets) == 4 else False
    start = opening - (page.at(opening - 1) == "!")
    if closed and not brackets.isascii():
        plain = any(each in "[]()" for each in brackets)
        if gap or not plain:
            return None
        return page.construct(Defect.FULLWIDTH, start, end + 1, text, target)
    if not brackets[:3].isascii():
        return None
    if gap and not closed and first == at:
        titled = _TITLE.match(page.residue, target.end)
        if titled is not None and page.at(closing + 1) != "\0":
            return page.construct(Defect.DETACHED, start, titled.end(), text, target)
    if closed and gap:
        if first < at:
            return None
        return page.construct(Defect.DETACHED, start, end + 1, text, target)
    if closed:
        if first == at or page.closing(end + 1, REACH) >= 0:
            return None
        return page.construct(Defect.DOUBLED, start, end + 1, text, target)
    return None if gap or first < at else _open(page, start, text, target)


def _open(page: PlainText, start: int, text: Span, target: Span) -> Malformed:
    """``[text](target`` without the ")" directly after it: forgotten, or there is a space."""
    end = target.end
    if page.after(end) > end:
        low = max(page.line_start(start), start - 1000)
        before = page.residue[low:start]
        closing = page.closing(end, REACH)
        within = page.residue[end : closing + 1]
        if closing >= 0 and "[" not in within and before.count("(") <= before.count(")"):
            spaced = Span(target.start, page.before(closing) + 1)
            return Malformed(Defect.SPACED, Span(start, closing + 1), text, spaced)
    if page.residue.startswith(f"]({page.residue[target.start : end]})", end):
        stop = 2 * end - target.start + 3  # [text](target](target)
        return page.construct(Defect.DOUBLED, start, stop, text, target)
    if page.at(end) != "]":
        while page.at(end - 1) in ("*", ",", ";"):  # **[text](target** and so on
            end -= 1
        return page.construct(Defect.UNCLOSED, start, end, text, Span(target.start, end))
    if end in page.stray_set:  # [text](target]
        return page.construct(Defect.UNCLOSED, start, end + 1, text, target)
    made = page.construct(Defect.UNCLOSED, start, end, text, target)
    if made.wrapper is Wrapper.WHOLE and made.span.end in page.stray_set:  # [[text](target]]
        return made._replace(span=Span(made.span.start, made.span.end + 1))
    return made


def _two_openings(page: PlainText, first: int, target: Span) -> Malformed | None:
    """``[[text[[(target)``, with as many brackets as may be."""
    low = max(page.line_start(first), first - 70)
    found = _BRACKETED_WORDS.search(page.residue[low:first])
    closing = page.after(target.end)
    if found is None or page.at(closing) != ")":
        return None
    start, text = low + found.start(), Span(low + found.start(1), low + found.end(1))
    end = closing + 1
    while page.at(end) == "]" and page.partner.get(end, start) >= start:
        end += 1
    if not page.is_text(text) or any(
        page.partner.get(each, start) not in range(start, end)
        for each in range(start, first)
        if page.at(each) in "[]"
    ):
        return None
    return Malformed(Defect.BRACKETED, Span(start, end), text, target, Wrapper.HALF)


def after_escape(page: PlainText, at: int) -> Malformed | None:
    """``\\[text\\](target)``, whose "(" is at ``at``."""
    opening = page.text.rfind("\\[", page.line_start(at), at)
    text = Span(opening + 2, at - 2)
    if opening < 0 or page.at(opening) + page.at(at) != "\0(" or not page.is_text(text):
        return None
    target = Span(at + 1, page.url_end(at + 1))
    if not starts_url(page.residue, at + 1) or page.at(target.end) != ")":
        return None
    words = page.text[slice(*text)]
    if _ANY_BRACKET.search(words) or "\\" in words or _LEGEND.search(words):
        return None
    return Malformed(Defect.ESCAPED, Span(opening, target.end + 1), text, target)


def _closed_wrongly(page: PlainText, closing: int, target: Span) -> Malformed | None:
    """``[text)(target)``: the bracket that ends the text is of another kind."""
    opening = page.residue.rfind("[", max(page.line_start(closing), closing - REACH), closing)
    text = Span(opening + 1, closing)
    if opening < 0 or page.at(target.end) != ")" or not page.is_text(text):
        return None
    if _ANY_BRACKET.search(page.residue, *text):
        return None
    partner = page.partner.get(opening)
    if partner == target.end + 1:  # [[text)(target)]
        whole = opening - 1 in page.stray_set and page.at(opening - 1) == "["
        span = Span(opening - whole, partner + 1)
        wrapper = Wrapper.WHOLE if whole else Wrapper.HALF
        return Malformed(Defect.MISMATCHED, span, text, target, wrapper)
    if partner is not None:
        return None
    start = opening - (page.at(opening - 1) == "!")
    return page.construct(Defect.MISMATCHED, start, target.end + 1, text, target)


def _unopened(page: PlainText, closing: int, target: Span) -> Malformed | None:
    """``text](target)``: the bracket that starts the text is missing or of another kind.

    Its text is empty where nobody can say how much of the line it is.
    """
    if closing not in page.stray_set or page.at(closing - 1) in ("]", "\0", ""):
        return None
    if page.at(target.end) != ")" or page.is_opened_in_row(closing):
        return None
    leaf = page.leaf_at(closing)
    if leaf is None:
        return None
    line = max(page.line_start(closing), leaf.content_start, closing - _LONGEST_TEXT)
    brackets = list(_ANY_BRACKET.finditer(page.residue, line, closing))
    start, lead = closing, 0
    if brackets and brackets[-1][0] in _WRONG_OPENINGS:
        if page.closing(target.end + 1, REACH) < 0:  # else "(see text](target))"
            start, lead = brackets[-1].end(), 1
    elif not brackets and line == leaf.content_start:
        leads = _AFTER_TITLE.match(page.residue, target.end + 1)
        sentence = _SENTENCE.search(page.residue, line, closing)
        start = line if leads and not sentence else closing
    text = Span(start, closing)
    if start < closing and (not page.is_text(text) or page.is_opened_above(start)):
        text, lead = Span(closing, closing), 0
    return page.construct(Defect.MISMATCHED, text.start - lead, target.end + 1, text, target)


def _in_text(page: PlainText, first: int, target: Span) -> Malformed | None:
    """``[text(target)]``, also with the last two brackets swapped or one forgotten."""
    low = max(page.line_start(first), first - REACH)
    opening = page.residue.rfind("[", low, first)
    if opening < 0 or page.residue.rfind("]", opening, first) >= 0:
        return None
    text = Span(opening + 1, page.before(first) + 1)
    words = page.residue[slice(*text)]
    if words.count("(") != words.count(")") or not page.is_text(text):
        return None
    closing = page.after(target.end)
    partner = page.partner.get(opening)
    is_label = page.is_label(text)
    is_title = text.end == first and page.starts_block(opening) and page.at(closing + 1) != "("
    if page.at(closing) == ")" and partner == closing + 1:
        end = closing + 2
    elif partner == target.end and page.at(partner + 1) == ")":
        end = partner + 2
    elif partner is None and page.at(closing) == ")" and (is_label or is_title):
        return page.construct(Defect.MISPLACED, opening, closing + 1, text, target)
    else:
        return None
    if page.at(end) == "(" or not (is_label or text.end == first or page.starts_block(opening)):
        return None
    return page.construct(Defect.MISPLACED, opening, end, text, target)


def _before_text(page: PlainText, first: int, target: Span) -> Malformed | None:
    """``(target)[label]``."""
    opening = page.after(target.end) + 1
    closing = page.partner.get(opening, -1)
    text = Span(opening + 1, closing)
    if page.at(opening) != "[" or closing < opening or not page.is_label(text):
        return None
    if not page.is_text(text) or page.at(closing + 1) in ("(", "[", ":"):
        return None
    return page.construct(Defect.REVERSED, first, closing + 1, text, target)
