"""The lines of an HTML block, as a browser breaks them: lists that Markdown did not write."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm, Inline, InlineKind
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.prose import starts_entry, starts_out
from awesome_lint.parser.entries.tables.column_cells import is_date
from awesome_lint.parser.tags import emphasizing
from awesome_lint.text.edits import Span
from awesome_lint.text.html import Tag, scan, shown
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Block, Document, Link
    from awesome_lint.parser.entries.lead import Lead

# Elements that start and end a line (HTML standard §15.3), and those that end one.
_BREAKING = frozenset(
    str.split("""
    article aside blockquote br center dd details div dl dt figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul
    """)
)
_CELLS = ("td", "th")
_FEWEST = 2  # lines that are links and nothing else; decides 13 of 5,777 entries
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_FIRST_TAG = lazy(r"\s+|<[^<>]*>")
_YEAR = lazy(r"(?:19|20)\d\d")
_SPACES = str.maketrans("\t\n\f", "   ")


class HtmlLine(NamedTuple):
    """A line that a reader sees; ``element`` is the tag that started it."""

    element: str
    inlines: list[Inline]


class HtmlLead(NamedTuple):
    """What a line presents, and where it starts and ends."""

    lead: Lead
    start: int
    end: int


def html_leads(doc: Document, block: Block) -> list[HtmlLead]:
    """What the lines of an HTML block present; those that talk of something else left out.

    A line that starts with a link presents it where a description follows or where it is an
    item. Without either, as in a banner or a bar of links, at least two must stand together
    and make up the block. None where the block lies in a quote, whose markers its lines hold.
    """
    if any(each.kind is BlockKind.QUOTE for each in block.ancestors):
        return []
    links = _links(doc, block)
    if not any(is_external(link.href) for link in links.values()):
        return []
    lines = _lines(doc.text[block.start : block.end], block.start, links)
    read_lines = [(line, read(line.inlines)) for line in lines]
    lone = [lead is not None and _is_lone(lead) for _, lead in read_lines]
    listed = len(lone) >= _FEWEST and all(lone)
    found = []
    for line, lead in read_lines:
        if lead is None or not (listed or _presents(line, lead)):
            continue
        seen = [each for each in line.inlines if each.content.strip()]
        lead = lead._replace(title_span=_untagged(doc.text, lead.title_span))
        if line.element == "tr" and lead.dated is None:
            lead = lead._replace(dated=_cell_year(line))
        found.append(HtmlLead(lead, seen[0].start, seen[-1].end))
    return found


def _untagged(text: str, span: Span) -> Span:
    """A span without the tags and spaces at its edges: ``<b>T</b>``."""
    start, end = span
    while found := _FIRST_TAG.match(text, start, end):
        start = found.end()
    while text[start:end].endswith((">", " ", "\t", "\n")):
        opened = text.rfind("<", start, end) if text[end - 1] == ">" else end - 1
        if opened < 0:
            break
        end = opened
    return Span(start, end) if start < end else span


def _is_lone(lead: Lead) -> bool:
    """Whether a line is one link with a text of its own."""
    return starts_out(lead) and len(lead.links) == 1 and not lead.labelled


def _presents(line: HtmlLine, lead: Lead) -> bool:
    if lead.form is EntryForm.TEXT_FIRST:
        return line.element == "li" and starts_entry(lead)
    if not starts_out(lead):
        return False
    if not _has_words(line):
        return line.element in ("li", "dt")  # "About | Contributing", a bar of links
    described = lead.separator is not None or line.element in ("tr", "dt", "summary")
    return line.element in ("li", "dt") or (described and bool(lead.description))


def _has_words(line: HtmlLine) -> bool:
    """Whether a line has words that are not those of its links."""
    texts = (each.content for each in line.inlines if each.link is None)
    return any(map(str.isalnum, "".join(texts)))


def _cell_year(line: HtmlLine) -> int | None:
    """The year of a cell that is a date: ``<td>04/2021</td>``."""
    for cell in "".join(_shown_of(each) for each in line.inlines).split("\0"):
        if any(map(str.isdigit, cell)) and is_date(cell.strip()):
            found = _YEAR.search(cell)
            return int(found[0]) if found is not None else None
    return None


def _shown_of(piece: Inline) -> str:
    """What a piece shows, the start of a cell as NUL."""
    return "\0" if piece.kind is InlineKind.HTML else piece.content


def _lines(text: str, base: int, links: dict[int, Link]) -> list[HtmlLine]:
    """The lines of a block's text, which starts at ``base``, that show something."""
    lines = [HtmlLine("", [])]
    last = 0
    inside: Link | None = None
    for node in scan(text):
        at, end = base + node.start, base + node.end
        if inside is None:
            lines[-1].inlines.extend(_pieces(text, last, node.start, base))
        last = node.end
        if inside is not None:
            if end >= inside.end:
                inside = None
            continue
        if not isinstance(node, Tag):
            continue
        link = links.get(at)
        if link is not None and link.end > end:  # one without an end tag has no text of its own
            lines[-1].inlines.append(Inline(InlineKind.LINK, at, link.end, link.text, link))
            inside = link
        elif node.name in _BREAKING:
            lines.append(HtmlLine(node.name, []))
        elif tag := emphasizing(node):
            lines[-1].inlines.append(Inline(InlineKind.HTML, at, end, tag=tag))
        elif node.name in _CELLS:
            lines[-1].inlines.append(Inline(InlineKind.HTML, at, end, " "))
    lines[-1].inlines.extend(_pieces(text, last, len(text), base))
    return [line for line in lines if any(each.content.strip() for each in line.inlines)]


def _links(doc: Document, block: Block) -> dict[int, Link]:
    """The links of a block, by where they start."""
    first = bisect_left(doc.links, block.start, key=attrgetter("start"))
    after = bisect_left(doc.links, block.end, key=attrgetter("start"))
    return {link.start: link for link in doc.links[first:after]}


def _pieces(text: str, start: int, end: int, base: int) -> list[Inline]:
    """Text between tags: a piece each for what stands as it is written, and for an entity."""
    found = []
    while start < end:
        entity = re.compile(_ENTITY).search(text, start, end)
        stop = entity.start() if entity is not None else end
        if stop > start:
            written = text[start:stop].translate(_SPACES)
            found.append(Inline(InlineKind.TEXT, base + start, base + stop, written))
        if entity is not None:
            piece = shown(entity[0])
            found.append(Inline(InlineKind.TEXT, base + stop, base + entity.end(), piece))
            stop = entity.end()
        start = stop
    return found
