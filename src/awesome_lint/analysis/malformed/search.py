"""The search for malformed links: one pass over what the parser left as plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis.malformed.plain_text import PlainText, starts_url
from awesome_lint.analysis.malformed.shapes import Defect, Malformed
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_BEFORE = frozenset("(（[]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,9}\Z")


def links(doc: Document) -> list[Malformed]:
    """The malformed links of a document: see ``malformed.find``."""
    page = PlainText(doc)
    found = sorted(_found(page), key=lambda each: each.span)
    clear: list[Malformed] = []
    end = 0
    for each in found:
        if each.span.start >= end:
            clear.append(each)
            end = each.span.end
    strays = _strays(page, clear)
    return sorted((*clear, *strays), key=lambda each: each.span) if strays else clear


def _found(page: PlainText) -> Iterator[Malformed]:
    for link in page.crossed:
        yield page.crossing(link)
    plain = page.residue
    urls = [start for start in _urls(plain) if page.at(page.before(start)) in _BEFORE]
    pairs = list(_all("()", plain))
    joints = list(_all("](", plain))
    gaps = list(_all("(#", plain)) if "] " in plain or "]\t" in plain else []
    escaped = [at + 2 for at in _all("\\](", page.text)]
    if not (urls or pairs or joints or gaps or escaped):
        return
    from awesome_lint.analysis.malformed import no_url, parentheses, squares

    around = {"(": parentheses.after_parenthesis, "（": parentheses.after_parenthesis}
    around |= {"[": squares.after_bracket, "]": squares.after_text}
    after = 0
    for start in urls:
        at = page.before(start)
        if start < after:
            continue
        made = around[page.at(at)](page, at, start)
        if made is not None:
            yield made
            after = made.target.end
    yield from filter(None, (no_url.at_nothing(page, at) for at in pairs))
    yield from filter(None, (no_url.at_joint(page, at) for at in joints))
    yield from filter(None, (parentheses.after_escape(page, at) for at in escaped))
    yield from filter(None, (no_url.at_gap(page, at) for at in gaps))


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
    if not page.strays:
        return []
    from awesome_lint.analysis.malformed.literal_brackets import is_meant

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
