"""What the cell that names the resource of a table's row says: its title, a short name, more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind, Role, Venue
from awesome_lint.knowledge.labels import is_label, role
from awesome_lint.knowledge.labels.words import OPEN
from awesome_lint.knowledge.urls import is_external
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.shown import flatten
from awesome_lint.parser.entries.tables import column_words
from awesome_lint.parser.entries.tables.column_cells import holds_nothing, is_date
from awesome_lint.parser.entries.titles.titles import bare, title_in
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.document import Block, Tag
    from awesome_lint.parser.entries.lead import Lead
    from awesome_lint.parser.entries.shown import Shown

_NUMBERED = r"\s*\(?\d{1,3}[.)、]\s+(?=\S)"
_FIRST_TAG = r"\W{0,12}\[([^\[\]\0]{1,40})\]\s*(?=\w)"
_LAST_REMARK = r"\s?[(（]@[^()（）]*[)）]?\s?$"  # "(@Some University)"
_QUOTED = r"\s*“([^“”]+)”(?=\s*(?:[(,\[]|$))"
_AUTHORS = r"\bet al\b|(?:&|\band) [A-Z][\w'’-]*\s?[-–,:.]\s?$"
_SET_OFF = r"\s{0,4}(?:[-–—]{1,2}|[:：])\s{1,4}(?=\S)"
_DASHED = re.compile(r"\S(\s{1,4}[-–—]{1,2}\s{1,4})[a-z]")
_SPACED = re.compile(r"\S(\s{2,8})[A-Z]")
_PICTURE = r":[a-z0-9_+-]{1,40}:"
_MOST_WORDS = 6  # of a name before a description
_MOST_NUMBERED = 20
_FEWEST_WORDS = 4  # of a description

# To look up a member of an enum takes longer than to compare it.
_BREAK_KIND = InlineKind.BREAK
_HTML_KIND = InlineKind.HTML
_LINK_KIND = InlineKind.LINK
_MARKER_KIND = InlineKind.MARKER
_TEXT_KIND = InlineKind.TEXT


def title_lead(text: str, cell: Block, header: str) -> Lead | None:
    """The lead that a cell of ``text`` below ``header`` makes; None where it names nothing."""
    written = _broken(text, cell.inlines)
    inlines = _numberless(written)
    lead = read(inlines)
    if lead is None or not lead.title:
        return None
    first = next((piece for piece in inlines if piece.content.strip()), None)
    unnamed = re.fullmatch(_PICTURE, lead.title) or is_label(lead.title)
    if first is not None and first.kind is InlineKind.CODE and unnamed:
        place = Span(first.start, first.end)
        links = [each._replace(role=Role(role(each.label, each.link.href))) for each in lead.links]
        lead = lead._replace(title=first.content.strip(), title_span=place, links=links)
    if not any(piece.kind is _LINK_KIND for piece in inlines):
        lead = _linkless(lead, inlines, _most_words(header, numbered=inlines is not written))
    elif lead.separator is None:
        lead = lead._replace(description="", description_span=None)  # authors, or a remark
    if lead.links and bare(lead.links[0].link.text) == lead.title and lead.links[0].link.text:
        named = lead.links[0]  # though it may be called "Docs"
        lead = lead._replace(links=[named._replace(role=Role.PRIMARY), *lead.links[1:]])
    if not _is_title(lead.title):
        return None
    return lead._replace(name=lead.name or _name(lead))


def number_lead(cell: Block) -> Lead | None:
    """The lead of a cell whose only text is a link with a number: ``[21](…)`` may be a film."""
    told = [piece for piece in cell.inlines if piece.content.strip()]
    if len(told) != 1 or told[0].kind is not _LINK_KIND or not told[0].content.strip().isdigit():
        return None
    lead = read(told)
    links = lead.links if lead is not None else []
    return lead if links and is_external(links[0].link.href) else None


def _is_title(title: str) -> bool:
    """Whether a text may name a resource: no number, no date, nothing such as "here"."""
    if holds_nothing(title) or title.casefold() in OPEN or re.fullmatch(_PICTURE, title):
        return False
    return any(map(str.isalpha, title)) and not is_date(title)


def _broken(text: str, inlines: list[Inline]) -> list[Inline]:
    """The pieces of a cell with line breaks where it has ``<br>``."""
    if not any(piece.kind is _HTML_KIND for piece in inlines):
        return inlines
    return [
        Inline(_BREAK_KIND, piece.start, piece.end, "\n")
        if piece.kind is _HTML_KIND and text[piece.start : piece.start + 3].lower() == "<br"
        else piece
        for piece in inlines
    ]


def _numberless(inlines: list[Inline]) -> list[Inline]:
    """The pieces of a cell without a number before them: ``1) T``."""
    first = inlines[0] if inlines else None
    if first is None or first.kind is not _TEXT_KIND:
        return inlines
    found = re.match(_NUMBERED, first.content + "\0")
    if found is None or len(first.content) != first.end - first.start:
        return inlines
    if found.end() >= len(first.content):
        return inlines[1:]
    rest = Inline(_TEXT_KIND, first.start + found.end(), first.end, first.content[found.end() :])
    return [rest, *inlines[1:]]


def _most_words(header: str, *, numbered: bool) -> int:
    """How many words may stand before a dash that a description follows.

    What is numbered is a list of names with descriptions; titles have dashes of their own.
    """
    if numbered:
        return _MOST_NUMBERED
    pattern = rf"{column_words.TITLED}|{column_words.PAPERS}"
    return 0 if re.search(pattern, header.casefold()) else _MOST_WORDS


def _linkless(lead: Lead, inlines: list[Inline], most_words: int) -> Lead:
    """A lead without links, whose title ends where a description or the authors begin."""
    cited = _cited(lead, inlines)
    if cited is not None:
        return cited
    flat = flatten(inlines)
    _, start, end, *_ = title_in(flat, [])
    tag = re.compile(_FIRST_TAG).match(flat.masked, start, end)
    if tag is not None:
        start = tag.end()
    for at in flat.breaks:
        if start < at < end and _turns(inlines, at, flat):
            end = at
            break
    quoted = re.compile(_QUOTED).match(flat.shown, start, end)
    if quoted is not None:
        start, end = quoted.span(1)
    remark = re.compile(_LAST_REMARK).search(flat.shown, start, end)
    if remark is not None and remark.start() > start:
        end = remark.start()
    cut = _before_description(flat, start, end, most_words)
    if cut is None:
        title = " ".join(flat.shown[start:end].split())
        return lead._replace(title=title, title_span=flat.span(start, end))
    separator, after = cut
    return lead._replace(
        title=" ".join(flat.shown[start:separator].split()),
        title_span=flat.span(start, separator),
        description=" ".join(flat.shown[after:end].split()),
        description_span=flat.span(after, end),
    )


def _cited(lead: Lead, inlines: list[Inline]) -> Lead | None:
    """A reference whose title is in italics: ``A. Author et al., *T*, CVPR 2021``."""
    marks = [at for at, piece in enumerate(inlines) if piece.kind is _MARKER_KIND]
    if len(marks) < 2:
        return None
    opened, closed = marks[:2]
    before = "".join(piece.content for piece in inlines[:opened])
    title = "".join(piece.content for piece in inlines[opened + 1 : closed])
    if not re.search(_AUTHORS, before) or not any(map(str.isalpha, title)):
        return None
    after = [piece for piece in inlines[closed + 1 :] if piece.kind is _TEXT_KIND]
    match = find(after[0].content) if after else None
    venue = lead.venue
    if match is not None and match.year is not None:
        place = Span(after[0].start, after[0].end)
        venue = Venue(match.name, match.year, match.raw, place)
    span = Span(inlines[opened].end, inlines[closed].start)
    return lead._replace(title=" ".join(title.split()), title_span=span, venue=venue)


def _turns(inlines: list[Inline], at: int, flat: Shown) -> bool:
    """Whether what follows a line break is written otherwise, as authors are."""
    place = flat.place(at)
    after = [piece for piece in inlines if piece.start > place and piece.content.strip(" ") != ""]
    follows = flat.shown[at + 1 :].lstrip()
    index = next((i for i, piece in enumerate(inlines) if piece.start > place), len(inlines))
    marked = any(piece.kind is _MARKER_KIND for piece in inlines[index : index + 2])
    return not after or marked or follows[:1] in ("(", "（", "[")


def _before_description(
    flat: Shown, start: int, end: int, most_words: int
) -> tuple[int, int] | None:
    """Where a title ends that a description follows, and where that starts."""
    if len(flat.strong) >= 2 and not any(map(str.isalnum, flat.shown[start : flat.strong[0]])):
        closed = flat.strong[1]
        found = re.compile(_SET_OFF).match(flat.masked, closed, end)
        if found is not None and start < closed < end:
            return closed, found.end()
    for pattern in (_DASHED, _SPACED):
        found = pattern.search(flat.masked, start, end)
        if found is None:
            continue
        name, rest = flat.shown[start : found.start(1)], flat.shown[found.end(1) : end]
        if len(name.split()) <= most_words and len(rest.split()) >= _FEWEST_WORDS:
            return found.start(1), found.end(1)
    return None


def _name(lead: Lead) -> str:
    """The short name that a tag before the title is: ``[vLamp] Efficient Lamps``."""
    before = [tag for tag in lead.tags if tag.span.end <= lead.title_span.start]
    return next((tag.text.strip() for tag in before if _is_name(tag)), "")


def _is_name(tag: Tag) -> bool:
    """Whether a tag is spelt like a name: capitals or digits within, and no venue or label."""
    text = tag.text.strip()
    if not any(char.isupper() or char in "0123456789+" for char in text[1:]) or is_date(text):
        return False
    return any(map(str.isalpha, text)) and find(text) is None and not is_label(text)
