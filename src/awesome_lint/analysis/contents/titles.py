"""Section titles as contents treat them: which are exempt, which are one, how they are shown."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.document import InlineKind
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Heading

_OMITTED = frozenset(("omit in toc", "omit from toc", "no toc", "notoc", "toc-ignore"))
_NEAR = 100  # code points of white space between a comment and its heading
_COUNT = lazy(r"(?:\(\d+\)|\[\d+\]|（\d+）)\s*$")
_SHORTCODE = lazy(r":[a-z0-9_+-]+:")


def omitted(doc: Document) -> frozenset[Heading]:
    """The headings that a comment, in them or right before them, keeps out of contents."""
    comments = [each for each in doc.comments if _is_omission(each.inner)]
    if not comments:
        return frozenset()
    inside = {each.block for each in comments}
    found = {heading for heading in doc.headings if heading.block in inside}
    starts = [heading.start for heading in doc.headings]
    for comment in comments:
        after = bisect_left(starts, comment.end)
        if after < len(starts):
            between = doc.text[comment.end : min(starts[after], comment.end + _NEAR)]
            if starts[after] - comment.end < _NEAR and not between.strip():
                found.add(doc.headings[after])
    return frozenset(found)


def _is_omission(inner: str) -> bool:
    return " ".join(inner.lower().split()) in _OMITTED


def same(title: str) -> str:
    """The key under which titles are one: no case, punctuation, emoji, trailing count."""
    return "".join(filter(str.isalnum, _COUNT.sub("", _SHORTCODE.sub("", title)).casefold()))


def shown(heading: Heading) -> str:
    """A heading's text as contents show it: without links back into the page, on one line."""
    pieces = heading.block.inlines
    back = [
        " ".join(piece.content.split())
        for piece in pieces
        if piece.kind is InlineKind.LINK
        and piece.link is not None
        and piece.link.href.startswith("#")
    ]
    text = " ".join(heading.text.split())
    for content in back:
        shorter = text.removesuffix(content)
        if not any(map(str.isalnum, content)):  # an arrow may come first, as well
            shorter = shorter.removeprefix(content)
        text = shorter.strip() or text
    return text


def has_place(heading: Heading) -> bool:
    """Whether a table can list a heading: it has words to show, and an anchor to link to."""
    return bool(heading.slug and shown(heading))


def variants(heading: Heading) -> tuple[str, str, str, str]:
    """A title whole, without its trailing count, without emoji, without both."""
    whole = shown(heading)
    plain = " ".join("".join(_without_emoji(_SHORTCODE.sub("", whole))).split())
    found = (whole, _COUNT.sub("", whole).rstrip(), plain, _COUNT.sub("", plain).rstrip())
    return found if all(found) else (whole, whole, whole, whole)


def _without_emoji(text: str) -> Iterator[str]:
    for char in text:
        symbol = category(char) in ("So", "Sk", "Co", "Cn") or char in "\u200d\ufe0f\u20e3"
        if not symbol or char in "^`":
            yield char
