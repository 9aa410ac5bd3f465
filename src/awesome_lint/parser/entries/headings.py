"""Headings that present a resource, told from those of sections, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, EntryForm, InlineKind
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.labels.words import OPEN
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.item_leads import PRESENTING
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.lead_venue import venue_as_title
from awesome_lint.parser.entries.neighbors import paragraphs_from
from awesome_lint.parser.entries.paragraphs import has_bold_title, paragraph_leads
from awesome_lint.parser.entries.prose import presents
from awesome_lint.parser.entries.shown import emphasis
from awesome_lint.parser.entries.titles.credits import are_authors

if TYPE_CHECKING:
    from awesome_lint.document import Block, EntryLink
    from awesome_lint.parser.entries.items import Items
    from awesome_lint.parser.entries.lead import Lead

_LONGEST_LINE = 160  # of authors, or a venue, below a title
_LONGEST_REMARK = 60  # characters
_PAIR = 2  # pieces: a word and a link
_TEXT_FIRST = EntryForm.TEXT_FIRST
_HOLDING = (BlockKind.LIST, BlockKind.TABLE)


class Headed(NamedTuple):
    """What a heading presents, and the paragraph below it that belongs to it."""

    lead: Lead
    below: Block | None


def read_heading(heading: Block) -> Lead | None:
    """The lead of a heading: a number or a kind before it is no title.

    ``### 3. [T](…)``, ``### Tool: [T](…)``.
    """
    pieces = heading.inlines
    number = pieces[0].content if len(pieces) > 1 and pieces[0].kind is InlineKind.TEXT else ""
    numbered = any(map(str.isdigit, number)) and not any(map(str.isalpha, number))
    lead = read(pieces[1:] if numbered else pieces)
    if len(pieces) != _PAIR or lead is None or lead.form is not _TEXT_FIRST:
        return lead
    kind = pieces[1].kind is InlineKind.LINK and number.rstrip().endswith((":", "："))
    return read(pieces[1:]) if kind and not lead.labelled and not lead.name else lead


def headed(items: Items, heading: Block, lead: Lead, after: list[Block]) -> Headed | None:
    """What a heading and the first of the blocks ``after`` it present; None: a section."""
    own = _presents(items, heading, lead, after)
    found = Headed(lead._replace(form=EntryForm.HEADING, links=[*lead.links]), None)
    paragraphs = paragraphs_from(after, 0)
    bold = bool(paragraphs) and lead.venue is None and all(map(has_bold_title, paragraphs[:2]))
    if not paragraphs or (bold and (is_label(lead.title) or len(paragraphs) > 1)):
        return found if own else None  # paragraphs with titles of their own
    first = paragraphs[0]
    below = read(first.inlines)
    if below is None:
        return found if own else None
    if not resources(below.links):
        return _with_line(found, first, below) if own else _with_lines(found, paragraphs, below)
    if not presents(first, below):
        return found if own else None
    if not own and lead.venue is None and len(paragraph_leads(paragraphs)) > 1:
        return None  # entries of their own
    venue = lead.venue or below.venue or venue_as_title(below)
    return Headed(found.lead._replace(links=[*lead.links, *below.links], venue=venue), first)


def opens_links(lead: Lead) -> bool:
    """Whether a heading only says that links follow: ``Links``."""
    return not lead.links and lead.title.casefold() in OPEN


def resources(links: list[EntryLink]) -> bool:
    """Whether any link leads out of the repository."""
    return any(is_external(each.link.href) for each in links)


def _presents(items: Items, heading: Block, lead: Lead, after: list[Block]) -> bool:
    """Whether a heading holds the links of what it names: ``[T](…)``, ``T [[paper](…)]``.

    Links that are labels are those of a section where entries or sections follow.
    """
    if not resources(lead.links):
        return False
    if lead.form in PRESENTING:
        return lead.separator is not None or not lead.description or _is_remark(lead.description)
    if lead.form is not EntryForm.TEXT_FIRST or not lead.labelled or is_label(lead.title):
        return False
    for block in after:
        if block.kind is BlockKind.HEADING:
            return block.level <= heading.level
        if block.kind in _HOLDING and _leads_out(block) and not items.holds_labels(block):
            return False
    return True


def _is_remark(text: str) -> bool:
    """Whether words in parentheses say whose a resource is: ``[T](…) (Lamp Alliance)``."""
    inside = text[1:-1]
    own = text[:1] == "(" and text[-1:] == ")" and not any(char in "()" for char in inside)
    return own and len(text) <= _LONGEST_REMARK and any(map(str.isalpha, inside))


def _leads_out(block: Block) -> bool:
    """Whether a list or table holds a link out of the repository."""
    return any(
        piece.kind is InlineKind.LINK and piece.link is not None and is_external(piece.link.href)
        for piece in block.inlines
    ) or any(map(_leads_out, block.children))


def _with_line(found: Headed, paragraph: Block, below: Lead) -> Headed:
    """A heading's entry with the line below that tells of it: authors in italics, or a venue."""
    if not _tells(paragraph, below):
        return found
    venue = below.venue or venue_as_title(below)
    return Headed(found.lead._replace(venue=found.lead.venue or venue), paragraph)


def _with_lines(found: Headed, paragraphs: list[Block], below: Lead) -> Headed | None:
    """The same with the links of a paragraph below that line; None where it has none."""
    if len(paragraphs) < _PAIR or is_label(found.lead.title) or not _tells(paragraphs[0], below):
        return None
    if any(piece.kind is InlineKind.LINK for piece in paragraphs[0].inlines):
        return None  # "back to top"
    links = read(paragraphs[1].inlines)
    if links is None or not resources(links.links) or not presents(paragraphs[1], links):
        return None
    venue = found.lead.venue or below.venue or venue_as_title(below) or links.venue
    return Headed(found.lead._replace(links=links.links, venue=venue), paragraphs[1])


def _tells(paragraph: Block, below: Lead) -> bool:
    """Whether a paragraph without links is a venue, or a line in emphasis: the authors."""
    if len(paragraph.text) > _LONGEST_LINE or below.form is not EntryForm.TEXT_ONLY:
        return False
    if below.venue is not None or venue_as_title(below) is not None:
        return True
    return bool(emphasis(paragraph.inlines[0])) and (
        bool(emphasis(paragraph.inlines[-1])) or are_authors(below.title)
    )
