"""What one line of a list presents: form, title, tags, links and description.

A lead is the first paragraph of an item, a heading, a paragraph's line or a table row.
It is read as one flat string of what a reader sees, in which links are ranges.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, Role, Tag
from awesome_lint.knowledge.labels import is_label, lists_papers, role
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.badges import badge_venue
from awesome_lint.parser.entries.certain_leads import certain_lead
from awesome_lint.parser.entries.lead import Lead
from awesome_lint.parser.entries.lead_venue import venue_in, year_in
from awesome_lint.parser.entries.link_venues import venue_in_link, year_in_link
from awesome_lint.parser.entries.mentioned_links import without_mentions
from awesome_lint.parser.entries.shown import Shown, flatten
from awesome_lint.parser.entries.titles.edges import (
    CLOSERS,
    EMOJI,
    MARKS,
    OPENERS,
    before_group,
    is_appearance,
    trimmed,
)
from awesome_lint.parser.entries.titles.sentences import LINKING, is_address
from awesome_lint.parser.entries.titles.symbols import after_symbols
from awesome_lint.parser.entries.titles.titles import YEAR, bare, label_of, title_in
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Inline, Link

_TASK = (" ", "x", "X")  # in a list below a task's own
_TAG = lazy(r"\[([^\[\]\0]{1,80})\]")
_LEADING_TAG = lazy(r"[\])]{0,2}\s*\[{1,2}[^\[\]\0]{1,80}\](?![a-z])")  # decides 7 of 2,728 entries
_TAGGED = lazy(r"\[[^\[\]\0]{1,80}\]\s?(?:[-–—]{1,3}|[:：])\s+(?=\S)")
_LEADING_REMARK = lazy(r"[\])]{0,2}\s*\(([^()\0]{1,80})\)")  # decides 15 of 2,728 entries
_SEPARATOR = re.compile(r"\s*(?:[-–—−]{1,3}|[:：|])(?=\s|$)\s*|\s*[：—–]\s*")
_BETWEEN = ("|", "/", "·", "•", ",")
_LONGEST_LINKING = 6  # characters

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND = InlineKind.LINK


def read(inlines: Sequence[Inline]) -> Lead | None:
    """The lead that ``inlines`` make; None where there is nothing to read."""
    return certain_lead(inlines) or read_closely(inlines)


def read_closely(inlines: Sequence[Inline]) -> Lead | None:
    """The same for any lead; it costs several times as much."""
    flat = flatten(inlines)
    links = [
        (start, piece.link)
        for start, piece in zip(flat.starts, flat.pieces, strict=True)
        if piece.kind is _LINK_KIND
        and piece.link is not None
        and not piece.link.href.startswith("#")
    ]
    if not flat.shown.strip() and not links:
        return None
    named = [(at, link) for at, link in links if link.text.strip()]
    form, start, end, after, name = title_in(flat, named)
    tags = [
        Tag(match[1], flat.span(*match.span(1)))
        for match in (_TAG.finditer(flat.masked) if "[" in flat.masked else ())
        if "://" not in match[1] and "()" not in match[1] and match[1] not in _TASK
    ]
    presented = [(link, label_of(link)) for _, link in links if link.href]
    lone = _announcement(flat.shown[start:end]) if form is EntryForm.TEXT_FIRST else None
    if lone is not None:
        end = after = start + len(lone)
        presented = [(link, lone) for link, _ in presented]
    first = next((link for at, link in named if at <= start < at + len(link.text)), None)
    separator, described = _description(flat, named, after)
    dated = YEAR.search(flat.shown) is not None
    venue = (
        venue_in(flat, tags, named, start, after)
        or (venue_in_link(flat, named, start, end) if dated else None)
        or badge_venue(inlines)
    )
    if venue is not None and flat.masked[slice(*described)].strip(MARKS) == venue.raw.strip(MARKS):
        described = Span(described.end, described.end)  # "T. ACM Comput. Surv. 2009"
        separator = Span(after, after)
    told = separator.end > separator.start and form is EntryForm.LINK_FIRST
    roles = [
        EntryLink(link, label, _role(link, label, first, told=told)) for link, label in presented
    ]
    if form is EntryForm.TEXT_FIRST and len(roles) == 1 and lists_papers(roles[0].link.href):
        roles = [roles[0]._replace(role=Role.PRIMARY)]  # "Awesome Lamps. [GitHub](…)"
    if described.end > described.start:
        roles = without_mentions(flat, named, described, roles)
    return Lead(
        form,
        " ".join(flat.shown[start:end].split()),
        _title_span(flat, named, start, end),
        roles,
        tags,
        venue,
        " ".join(flat.shown[slice(*described)].split()),
        flat.span(*described) if described.end > described.start else None,
        flat.span(*separator) if separator.end > separator.start else None,
        all(is_label(label) or is_bracketed(link) for link, label in presented),
        name,
        None
        if not dated or (venue is not None and venue.year)
        else year_in(flat, tags, named, start, after) or year_in_link(flat, named, start, end),
    )


def _title_span(flat: Shown, named: list[tuple[int, Link]], start: int, end: int) -> Span:
    """Where the title is written; with its markers, where it is the whole text of a link.

    A title that goes on after its link has the span of the link's text alone.
    """
    for at, link in named:
        stop = at + len(link.text)
        if at == start and (end >= stop or not any(map(str.isalnum, flat.shown[end:stop]))):
            return link.text_span
    return flat.span(start, end)


def _announcement(title: str) -> str | None:
    """The label that a text before a link is: ``Project: https://…``, ``Paper: see …``."""
    name, _, rest = title.replace("：", ":").partition(":")
    name = name.rstrip()
    return name if len(rest.split()) < 2 and is_label(name) and find(name) is None else None


def links_in(block: Block) -> list[EntryLink]:
    """The links of a paragraph that goes on about an entry."""
    return [
        EntryLink(link, label_of(link), _role(link, label_of(link), None))
        for piece in block.inlines
        if piece.kind is _LINK_KIND
        and (link := piece.link) is not None
        and link.href
        and not link.href.startswith("#")
    ]


def _description(flat: Shown, named: list[tuple[int, Link]], end: int) -> tuple[Span, Span]:
    """The separator and the description after a title that ends at ``end``.

    Tags and label links between them and at the end belong to neither.
    """
    labels = [(at, at + len(link.text)) for at, link in named if _is_label(flat, at, link)]
    start = _after_labels(flat, dict(labels), end)
    separator = _SEPARATOR.match(flat.masked, start)
    if separator is None and (behind := after_symbols(flat, start)) > start:
        separator = _SEPARATOR.match(flat.masked, behind)
    after = separator.end() if separator is not None else start
    if separator is not None and (tag := _TAGGED.match(flat.masked, after)):
        after = tag.end()  # "T - [R] - D"
    stop = len(flat.shown)
    for at, link in reversed(named):
        tail = flat.shown[at + len(link.text) : stop]
        if at < after or (any(map(str.isalnum, tail)) and not is_appearance(tail)):
            break
        presenting = at == named[0][0] and end <= at and is_address(link)  # "T - D https://…"
        if not presenting and (at, at + len(link.text)) not in labels:
            break
        stop = before_group(flat, at)
    begin, stop = trimmed(flat, after, max(stop, after))
    while begin < stop and (
        flat.shown[begin] in CLOSERS + "→⇒>"
        or (flat.shown[begin] == "." and not flat.shown[begin + 1 : begin + 2].isalnum())
    ):
        begin += 1
    begin, stop = trimmed(flat, begin, stop)
    if stop - begin < _LONGEST_LINKING and flat.shown[begin:stop] in LINKING:
        begin = stop  # "T is [here](…)"
    if begin < stop and is_appearance(flat.shown[begin:stop]):
        begin = stop  # "T, CVPR 2021": the venue has a place of its own
    if begin < stop and named and end <= named[0][0] and _lies_in(flat, begin, stop, *named[0]):
        begin = stop  # "T: [x](…)" has a link and no description
    if separator is None and begin < stop and _are_links(flat, named, begin, stop):
        begin = stop  # "[T](…), [a mirror](…)": links are no words about it
    if begin == stop or separator is None:
        return Span(end, end), Span(begin, stop)
    return Span(*separator.span()), Span(begin, stop)


def _are_links(flat: Shown, named: list[tuple[int, Link]], begin: int, stop: int) -> bool:
    """Whether a range has links, and no words but theirs."""
    if any(map(str.isalnum, flat.masked[begin:stop])):
        return False
    if not any(begin <= at < stop for at, _ in named):
        return False
    return not any(begin <= start < stop for start, _ in flat.codes)


def _lies_in(flat: Shown, begin: int, stop: int, at: int, link: Link) -> bool:
    """Whether all words of a range are those of the link at ``at``."""
    outside = flat.shown[begin:at] + flat.shown[max(begin, at + len(link.text)) : stop]
    return begin < at + len(link.text) and not any(map(str.isalnum, outside))


def _after_labels(flat: Shown, ends: dict[int, int], at: int) -> int:
    """``at`` after the tags and label links that stand there; ``ends`` is where labels end."""
    while True:
        before = at
        while at < len(flat.shown) and flat.shown[at] in " \t":
            at += 1
        if flat.masked[at : at + 1] in _BETWEEN:
            at += 1  # "T | [paper](…) | [code](…) - D"
            while at < len(flat.shown) and flat.shown[at] in " \t":
                at += 1
        tag = _LEADING_TAG.match(flat.masked, at) or _remark(flat, at)
        if tag is not None:
            at = tag.end()
            continue
        opened = at
        while opened < len(flat.masked) and flat.masked[opened] in OPENERS:
            opened += 1
        if opened not in ends:
            return before
        at = ends[opened]
        while at < len(flat.masked) and flat.masked[at] in CLOSERS:
            at += 1


def _is_label(flat: Shown, at: int, link: Link) -> bool:
    """Whether a link at ``at`` is a label by its words, or by the brackets around it.

    So is one that has no words: ``[:octocat:](…)``.
    """
    if is_label(bare(link.text)) or is_bracketed(link) or flat.masked[at - 1 : at] == "[":
        return True
    return not any(map(str.isalnum, EMOJI.sub("", link.text) if ":" in link.text else link.text))


def _remark(flat: Shown, at: int) -> re.Match[str] | None:
    """A venue or a number in parentheses: ``(ICLR 2020)``, ``(2022.11.11)``."""
    found = _LEADING_REMARK.match(flat.masked, at)
    if found is None or (any(map(str.isalpha, found[1])) and find(found[1]) is None):
        return None
    return found


def is_bracketed(link: Link) -> bool:
    """Whether a link's own brackets say that it is a label: ``[[training data]](…)``."""
    return link.text.startswith("[") and link.text.endswith("]")


def _role(link: Link, label: str, first: Link | None, *, told: bool = False) -> Role:
    """``told`` where a description follows, so that even "Slides" names what it describes."""
    if link is first and (not is_label(label) or (told and not is_bracketed(link))):
        return Role.PRIMARY
    return Role(role(label, link.href))
