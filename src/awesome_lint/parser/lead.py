"""What one line of a list presents: form, title, tags, links and description.

A lead is the first paragraph of an item, a heading, a paragraph's line or a table row.
It is read as one flat string of what a reader sees, in which links are ranges.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm, EntryLink, InlineKind, LinkForm, Role, Tag, Venue
from awesome_lint.edits import Span
from awesome_lint.labels import is_label, role
from awesome_lint.venues import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Inline, Link
    from awesome_lint.venues import VenueMatch

_TAG = re.compile(r"\[([^\[\]\0]{1,80})\]")
_PAREN_TAG = re.compile(r"\(([^()\0]{1,80})\)")
_LAST_TAG = re.compile(r"(?:\[[^\[\]\0]{1,80}\]|\([^()\0]{1,80}\))[\s,;:.]*$")
_EMOJI = re.compile(r":[a-z0-9_+-]{1,40}:")
_FIRST_TAG = re.compile(r"\s*(?:\[([^\[\]\0]{1,80})\]|\(([^()\0]{1,80})\))")
_LEADING_TAG = re.compile(r"[\])]{0,2}\s*\[[^\[\]\0]{1,80}\]")
_SEPARATOR = re.compile(r"\s*(?:[-–—−]{1,3}|[:：|])(?=\s|$)\s*|\s*[：—–]\s*")
_SPLIT = re.compile(r"\s+[-–—]{1,3}\s+|：\s*|:\s+")
_EDGE = " \t\n-–—:：,，;|·•*"
_OPENERS = "[(【（"
_CLOSERS = "])】）"
_PROSE_PREFIX = 200
_YEAR = re.compile(r"\d\d")
_LONGEST_VENUE = 40  # of a link's text
_LONGEST_LABEL = 20  # of what announces a link
_LED_BY_LINK = (EntryForm.LINK_FIRST, EntryForm.BARE_URL)


class Lead(NamedTuple):
    """A lead, read. ``labelled`` tells that every link is a label, such as "paper"."""

    form: EntryForm
    title: str
    title_span: Span
    links: list[EntryLink]
    tags: list[Tag]
    venue: Venue | None
    description: str
    description_span: Span | None
    separator: Span | None
    labelled: bool


class _Flat(NamedTuple):
    """What a reader sees, links masked with NUL, and the way back to the text."""

    shown: str
    masked: str
    starts: list[int]
    pieces: list[Inline]

    def place(self, at: int) -> int:
        """The offset in the text of an offset in ``shown``."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        start, end = piece.start, piece.end
        if piece.link is not None:
            start, end = piece.link.text_span
        return min(start + at - self.starts[index], end)

    def span(self, start: int, end: int) -> Span:
        return (
            Span(self.place(start), self.place(end - 1) + 1)
            if end > start
            else Span(self.place(start), self.place(start))
        )


def read(inlines: Sequence[Inline]) -> Lead | None:
    """The lead that ``inlines`` make; None where there is nothing to read."""
    flat = _flatten(inlines)
    links = [
        (start, piece.link)
        for start, piece in zip(flat.starts, flat.pieces, strict=True)
        if piece.kind is InlineKind.LINK
        and piece.link is not None
        and not piece.link.href.startswith("#")
    ]
    if not flat.shown.strip() and not links:
        return None
    named = [(at, link) for at, link in links if link.text.strip()]
    form, start, end = _title(flat, named)
    tags = [
        Tag(match[1], flat.span(*match.span(1)))
        for match in _TAG.finditer(flat.masked)
        if "://" not in match[1] and "()" not in match[1]
    ]
    presented = [(link, _label(link)) for _, link in links if link.href]
    lone = flat.shown[start:end].strip()
    if (  # "Project: https://…"
        form is EntryForm.TEXT_FIRST
        and len(lone) <= _LONGEST_LABEL
        and is_label(lone)
        and find(lone) is None
    ):
        presented = [(link, lone) for link, _ in presented]
    first = named[0][1] if named and form in _LED_BY_LINK else None
    separator, described = _description(flat, named, end)
    return Lead(
        form,
        " ".join(flat.shown[start:end].split()),
        flat.span(start, end),
        [EntryLink(link, label, _role(link, label, first)) for link, label in presented],
        tags,
        _venue(flat, tags, named, start, end),
        " ".join(flat.shown[slice(*described)].split()),
        flat.span(*described) if described.end > described.start else None,
        flat.span(*separator) if separator.end > separator.start else None,
        all(is_label(label) or _bracketed(link) for link, label in presented),
    )


def links_in(block: Block) -> list[EntryLink]:
    """The links of a paragraph that goes on about an entry."""
    return [
        EntryLink(link, _label(link), _role(link, _label(link), None))
        for piece in block.inlines
        if piece.kind is InlineKind.LINK
        and (link := piece.link) is not None
        and link.href
        and not link.href.startswith("#")
    ]


def _flatten(inlines: Sequence[Inline]) -> _Flat:
    starts: list[int] = []
    pieces: list[Inline] = []
    shown: list[str] = []
    masked: list[str] = []
    length = 0
    for piece in inlines:
        content = " " if piece.content == "\n" else piece.content
        if not content and piece.kind is not InlineKind.LINK:
            continue
        starts.append(length)
        pieces.append(piece)
        shown.append(content)
        outside = piece.kind in (InlineKind.LINK, InlineKind.CODE)
        masked.append("\0" * len(content) if outside else content)
        length += len(content)
    return _Flat("".join(shown), "".join(masked), starts, pieces)


def _title(flat: _Flat, named: list[tuple[int, Link]]) -> tuple[EntryForm, int, int]:
    """The form of the lead and where its title stands in what is shown."""
    if not named:
        end = len(flat.shown)
        return EntryForm.TEXT_ONLY, *_trimmed(flat, 0, _without_tags(flat, 0, end))
    at, link = named[0]
    if any(map(str.isalnum, _EMOJI.sub("", flat.masked[:at]))):
        end = _before_group(flat, at)
        split = _SPLIT.search(flat.masked, 0, end)
        if split is not None and _bold_until(flat, split.start()):
            end = split.start()
        end = _without_tags(flat, 0, end)
        return EntryForm.TEXT_FIRST, *_trimmed(flat, _after_tags(flat, end), end)
    if link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        return EntryForm.BARE_URL, at, at + len(link.text)
    if is_label(_bare(link.text)) or _dated_venue(_bare(link.text)) is not None:
        begin, end = _after_group(flat, named)
        if end > begin:
            return EntryForm.GROUP_FIRST, begin, end
    return EntryForm.LINK_FIRST, at, at + len(link.text)


def _after_group(flat: _Flat, named: list[tuple[int, Link]]) -> tuple[int, int]:
    """The first text with a letter between or after links, up to the next link."""
    ends = [at + len(link.text) for at, link in named]
    nexts = [at for at, _ in named[1:]] + [len(flat.shown)]
    for begin, end in zip(ends, nexts, strict=True):
        while begin < end and flat.masked[begin] in _CLOSERS:
            begin += 1
        end = _before_group(flat, end) if end < len(flat.shown) else end
        begin, end = _trimmed(flat, begin, _without_tags(flat, begin, end))
        if any(char.isalpha() for char in flat.masked[begin:end]):
            return begin, end
    return 0, 0


def _before_group(flat: _Flat, at: int) -> int:
    """Where the bracket that wraps the link at ``at`` opens."""
    while at > 0 and flat.masked[at - 1] in _OPENERS + " \t":
        at -= 1
    return at


def _after_tags(flat: _Flat, end: int) -> int:
    """Where a title starts that tags stand before: ``(CVPR 2021) [oral] T``."""
    at = 0
    while True:
        if emoji := _EMOJI.match(flat.masked, at, end):
            at = emoji.end()
            continue
        tag = _FIRST_TAG.match(flat.masked, at, end)
        if tag is None or (tag[2] is not None and find(tag[2]) is None):
            return at
        if not any(map(str.isalnum, flat.masked[tag.end() : end])):
            return at
        at = tag.end()


def _without_tags(flat: _Flat, start: int, end: int) -> int:
    """``end`` before the tags that stand there: ``T [CVPR 2021] [oral]``."""
    while True:
        window = flat.masked[max(start, end - _PROSE_PREFIX) : end]
        match = _LAST_TAG.search(window)
        if match is None or (match[0][0] == "(" and find(match[0]) is None):
            return end
        cut = end - len(window) + match.start()
        if not any(char.isalnum() for char in flat.masked[start:cut]):
            return end
        end = cut


def _trimmed(flat: _Flat, start: int, end: int) -> tuple[int, int]:
    shown = flat.shown
    while start < end and shown[start] in _EDGE:
        start += 1
    while end > start and shown[end - 1] in _EDGE:
        end -= 1
    return start, end


def _bold_until(flat: _Flat, at: int) -> bool:
    """Whether the text up to ``at`` is set off by markup: the pieces change there."""
    return any(start in (at, at + 1) for start in flat.starts)


def _description(flat: _Flat, named: list[tuple[int, Link]], end: int) -> tuple[Span, Span]:
    """The separator and the description after a title that ends at ``end``.

    Tags and label links between them and at the end belong to neither.
    """
    start = _after_labels(flat, named, end)
    separator = _SEPARATOR.match(flat.masked, start)
    after = separator.end() if separator is not None else start
    stop = len(flat.shown)
    for at, link in reversed(named):
        tail = flat.shown[at + len(link.text) : stop]
        if at < after or any(map(str.isalnum, tail)) or not is_label(_bare(link.text)):
            break
        stop = _before_group(flat, at)
    begin, stop = _trimmed(flat, after, max(stop, after))
    while begin < stop and flat.shown[begin] in _CLOSERS + ".":
        begin += 1
    begin, stop = _trimmed(flat, begin, stop)
    if begin == stop or separator is None:
        return Span(end, end), Span(begin, stop)
    return Span(*separator.span()), Span(begin, stop)


def _after_labels(flat: _Flat, named: list[tuple[int, Link]], at: int) -> int:
    """``at`` after the tags and label links that stand there."""
    ends = {start: start + len(link.text) for start, link in named if is_label(_bare(link.text))}
    while True:
        before = at
        while at < len(flat.shown) and flat.shown[at] in " \t":
            at += 1
        if tag := _LEADING_TAG.match(flat.masked, at):
            at = tag.end()
            continue
        opened = at
        while opened < len(flat.masked) and flat.masked[opened] in _OPENERS:
            opened += 1
        if opened not in ends:
            return before
        at = ends[opened]
        while at < len(flat.masked) and flat.masked[at] in _CLOSERS:
            at += 1


def _dated_venue(text: str) -> VenueMatch | None:
    """The venue and year that a short text holds."""
    if len(text) > _LONGEST_VENUE or not _YEAR.search(text):
        return None
    match = find(text)
    return match if match is not None and match.year is not None else None


def _bracketed(link: Link) -> bool:
    return link.text.startswith("[") and link.text.endswith("]")


def _bare(text: str) -> str:
    return text.strip().strip("[]()【】（）*_` ").strip()


def _label(link: Link) -> str:
    return _bare(link.text) or _bare(" ".join(image.text for image in link.images))


def _role(link: Link, label: str, first: Link | None) -> Role:
    if link is first and not is_label(label):
        return Role.PRIMARY
    return Role(role(label, link.href))


def _venue(
    flat: _Flat, tags: list[Tag], named: list[tuple[int, Link]], start: int, end: int
) -> Venue | None:
    """The venue a tag names, else a label, else the text around the title."""
    for tag in tags:
        if match := find(tag.text):
            return Venue(match.name, match.year, tag.text, tag.span)
    for paren in _PAREN_TAG.finditer(flat.masked):
        if match := find(paren[1]):
            return Venue(match.name, match.year, paren[1], flat.span(*paren.span(1)))
    for _, link in named:
        if match := _dated_venue(_bare(link.text)):
            return Venue(match.name, match.year, link.text, link.text_span)
    for begin, stop in ((end, len(flat.masked)), (0, start)):
        rest = flat.masked[begin : min(stop, begin + _PROSE_PREFIX)]
        if _YEAR.search(rest) and (match := find(rest)) and match.year is not None:
            place = flat.span(begin + match.start, begin + match.end)
            return Venue(match.name, match.year, rest[match.start : match.end], place)
    return None
