"""The search for malformed links: one pass over what the parser left as plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.edits import Span
from awesome_lint.malformed.brackets import is_meant
from awesome_lint.malformed.no_url import at_joint, at_nothing
from awesome_lint.malformed.parentheses import after_parenthesis
from awesome_lint.malformed.plain_text import PlainText, starts_url
from awesome_lint.malformed.shapes import Defect, Malformed
from awesome_lint.malformed.squares import after_bracket, after_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,9}\Z")


def find(doc: Document) -> list[Malformed]:
    """What in ``doc`` was meant to be a link and is none, in order, without overlaps."""
    if not any(each in doc.residue for each in "[]【［"):
        return []
    page = PlainText(doc)
    found = sorted(_links(page), key=lambda each: each.span)
    clear: list[Malformed] = []
    end = 0
    for each in found:
        if each.span.start >= end:
            clear.append(each)
            end = each.span.end
    strays = _strays(page, clear)
    return sorted((*clear, *strays), key=lambda each: each.span) if strays else clear


def _links(page: PlainText) -> Iterator[Malformed]:
    after = 0
    for start in _urls(page.residue):
        if start < after:
            continue
        made = _at_url(page, start)
        if made is not None:
            yield made
            after = made.target.end
    for link in page.crossed:
        yield page.crossing(link)
    for at in _all("()", page.residue):
        made = at_nothing(page, at)
        if made is not None:
            yield made
    for at in (*_all("](", page.residue), *_all("】(", page.residue)):
        made = at_joint(page, at)
        if made is not None:
            yield made


def _at_url(page: PlainText, start: int) -> Malformed | None:
    """What stands before a URL tells what was meant."""
    at = page.before(start)
    char = page.at(at)
    if char == "[":
        return after_bracket(page, at, start)
    if char == "]" and at == start - 1:
        return after_text(page, at, start)
    return after_parenthesis(page, at, start) if char in ("(", "（") else None


def _urls(plain: str) -> Iterator[int]:
    """Where URLs start."""
    starts = [at for at in _all("www.", plain) if starts_url(plain, at)]
    for at in _all("://", plain):
        found = _SCHEME.search(plain, max(at - 10, 0), at)
        if found is not None and starts_url(plain, found.start()):
            starts.append(found.start())
    return iter(sorted(starts))


def _all(what: str, text: str) -> Iterator[int]:
    at = text.find(what)
    while at >= 0:
        yield at
        at = text.find(what, at + len(what))


def _strays(page: PlainText, found: list[Malformed]) -> list[Malformed]:
    """The brackets without a partner that no other malformed link accounts for."""
    spans = iter(each.span for each in found)
    span = next(spans, None)
    left: list[int] = []
    for at in page.strays:
        while span is not None and span.end <= at:
            span = next(spans, None)
        if (span is None or at < span.start) and not is_meant(page.residue, at):
            left.append(at)
    nothing = Span(0, 0)
    return [Malformed(Defect.STRAY, span, nothing, nothing) for span in _spans(page, left)]


def _spans(page: PlainText, strays: list[int]) -> Iterator[Span]:
    """Brackets one by one, but for those that go together over the ends of blocks."""
    number = 0
    while number < len(strays):
        at = strays[number]
        other = strays[min(number + 1, len(strays) - 1)]
        if page.at(at) + page.at(other) == "[]" and page.in_one_row(at, other):
            yield Span(at, other + 1)
            number += 2
        elif page.at(at) + page.at(other) == "[]" and page.is_remark(at, other):
            number += 2
        else:
            yield Span(at, at + 1)
            number += 1
