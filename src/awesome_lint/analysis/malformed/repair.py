"""The Markdown that a malformed link was meant to be."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from awesome_lint.analysis.dense_urls import is_cluttered, run_around
from awesome_lint.analysis.link_groups import GroupForm, group_form
from awesome_lint.analysis.malformed.links import malformed_links
from awesome_lint.analysis.malformed.shapes import Defect, Malformed, Wrapper
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import missing_scheme
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.text.edits import Span

_WORDS_BEHIND = lazy(r"[^\s()\[\]'\"`]*[()\[\]'\"`].*[^\W_]", re.DOTALL)
_BRACKETS = frozenset("()[]<>{}\"'`|")
# Spaces and control characters, and what is read differently in prose: escapes, entities.
_NO_TARGET = lazy(r"[\s<>\\\x00-\x1f\x7f]|&#?\w+;")


def destination(url: str) -> str | None:
    """A URL as it is sure to be read as a target between parentheses; None where it cannot.

    CommonMark 0.31.2 §6.3: no spaces or control characters, balanced parentheses.
    """
    if not url or _NO_TARGET.search(url):
        return None
    depth = 0
    for char in url:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            break
    return url if depth == 0 else f"<{url}>"


def is_autolink(url: str) -> bool:
    """Whether ``<url>`` is a link to it: ASCII, with a scheme, nothing that needs an escape."""
    return url.isascii() and "://" in url and _NO_TARGET.search(url) is None


def repaired(doc: Document, found: Malformed) -> str | None:
    """What to put in the place of ``found.span``; None where a person must decide.

    In a bracketed target and where one bracket of the wrapper is gone, a label gets the form
    that the list's other links of the kind have.
    """
    label = doc.text[slice(*found.text)].strip()
    url = doc.text[slice(*found.target)]
    # GitHub links a bare "www.…" by itself, but not one in parentheses.
    target = destination(missing_scheme(url) or url)
    if not label or target is None:
        return None
    if url.startswith("#") and doc.reached(url[1:]) is None:
        return None  # words, until there is such an anchor
    if is_entangled(doc, found) or shows_words(doc, found.target):
        return None
    if url.count("://") > 1 or is_cluttered(doc, found.span, *_in_run(doc, found)):
        return None
    if found.defect is Defect.UNCLOSED and not _ends_surely(doc, found):
        return None
    wrapped = found.wrapper is not Wrapper.NONE
    plain = f"[{label}]({target})"
    bare = label.strip("[] ")
    if is_label(bare) and (found.defect is Defect.BRACKETED or found.wrapper is Wrapper.HALF):
        form = group_form(doc) or (GroupForm.AROUND if wrapped else GroupForm.PLAIN)
        around = doc.text[found.span.start - 1 : found.span.start]
        if around == "(" and form is GroupForm.ROUND:
            form = GroupForm.PLAIN
        return form.link(bare, target)
    return f"[{plain}]" if found.wrapper is Wrapper.WHOLE else plain


def _in_run(doc: Document, found: Malformed) -> list[Span]:
    """The malformed links that touch one another and ``found``, with no space between."""
    low, high = run_around(doc, found.span)
    links = malformed_links(doc)
    first = bisect_right(links, low, key=lambda each: each.span.start)
    after = bisect_right(links, high, key=lambda each: each.span.start)
    return [each.span for each in links[max(first - 1, 0) : after]]


def is_entangled(doc: Document, found: Malformed) -> bool:
    """Whether an image would come of it, whose text nobody sees, or it is part of a bare URL.

    A bare URL that starts in another malformed link ends when that one is repaired.
    """
    start, opening = found.span.start, found.text.start - 1
    image = "!" in doc.text[max(start - 1, 0) : start + 1]
    if doc.text[opening] == "[" and opening > start:
        image = image or doc.text[opening - 1] == "!"
    url = doc.link_at(start)
    if image or url is None or url.start == start:
        return image
    links = malformed_links(doc)
    before = bisect_right(links, url.start, key=lambda each: each.span.start) - 1
    first = links[before] if before >= 0 else found
    return first.target.start != url.start or repaired(doc, first) is None


def _ends_surely(doc: Document, found: Malformed) -> bool:
    """Whether no doubt is left where the URL ends."""
    end = found.target.end
    block = doc.leaf_at(found.span.start)
    if block is None:
        return False
    if doc.text[end - 1] in ".:!?}'" or doc.text.startswith("](", end):
        return False  # "[text](target](another target)"
    if doc.residue[end : end + 1] == "]" or end >= block.content_end:
        return True
    rest = doc.text[end : block.content_end].lstrip("*,;")
    if not rest:
        return True
    if rest[0] == "\n":  # the URL may go on in the next line: what follows must not close it
        return rest.count(")") <= rest.count("(")
    return rest[0].isspace() and rest.lstrip()[:1] not in ('"', "'")


def shows_words(doc: Document, target: Span) -> bool:
    """Whether GitHub links the URL already, and it goes on behind a bracket: ``b_(c)``.

    Nobody can prove that such a "c" is a part of the URL and no word of the prose. Nor what is
    where the link goes on behind the target: ``(https://a.test/漢)，b``.
    """
    link = doc.link_at(target.start)
    if link is None:
        return False
    url = doc.text[slice(*target)]
    if link.end > target.end and not (url.isascii() and _BRACKETS.isdisjoint(url)):
        return True
    return _WORDS_BEHIND.match(url) is not None
