"""Paragraphs that present a resource, told from those that talk of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm, InlineKind, LinkForm
from awesome_lint.labels import is_label
from awesome_lint.parser.lead import is_bracketed, read
from awesome_lint.parser.lead_venue import venue_as_title
from awesome_lint.urls import is_external

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Inline
    from awesome_lint.parser.leads import Lead

_LONGEST_PROSE = 400
_LONGEST_LINE = 200
_FEWEST_LINES = 2
_STRONG = 2  # characters of a marker: "**", "__"
_FEWEST = 2  # paragraphs that make a list
_POINTERS = frozenset(
    ("here", "this", "this link", "这里", "此处", "こちら", "여기", "тут", "здесь")
)


class ParagraphLead(NamedTuple):
    """What a paragraph, or a part of it, presents, and where that starts and ends."""

    lead: Lead
    block: Block
    start: int
    end: int


def paragraph_leads(row: Sequence[Block]) -> list[ParagraphLead]:
    """What paragraphs in a row present; those that talk of something else left out.

    What alone would be prose is an entry between those that are, and so are paragraphs
    that all look like one.
    """
    leads = [[read(line) for line in lines_of(block.inlines)] for block in row]
    sure = [any(lead and starts_entry(lead) for lead in lines) for lines in leads]
    likely = [
        len(lines) == 1 and lines[0] is not None and may_list(block, lines[0])
        for block, lines in zip(row, leads, strict=True)
    ]
    listed = any(sure) or (len(row) >= _FEWEST and all(likely))
    found = []
    for at, (block, lines) in enumerate(zip(row, leads, strict=True)):
        lead = lines[0] if lines else None
        if listed and likely[at] and not sure[at] and lead is not None:
            found.append(_presented(lead, block))
        else:
            found += _presented_in(block, lines)
    return found


def _presented_in(block: Block, leads: list[Lead | None]) -> list[ParagraphLead]:
    """What the lines of one paragraph present: each something, or all one thing."""
    if are_listed(leads):
        return [
            ParagraphLead(_as_paragraph(lead), block, line[0].start, line[-1].end)
            for lead, line in zip(leads, lines_of(block.inlines), strict=True)
            if lead is not None
        ]
    linked = [lead for lead in leads if lead is not None and lead.links]
    titled = has_bold_title(block) and bool(linked) and all(each.labelled for each in linked)
    found: list[ParagraphLead] = []
    for lead in leads:
        if lead is None:
            continue
        if starts_entry(lead) and (not found or lead.form is EntryForm.LINK_FIRST):
            found.append(_presented(lead, block)._replace(start=lead.title_span.start))
        elif found and (lead.links or lead.form is EntryForm.TEXT_ONLY):
            found[-1] = found[-1]._replace(lead=_continued(found[-1].lead, lead))
        elif titled and not found and lead.title and not is_label(lead.title):
            found.append(_presented(lead, block))
    return found


def _continued(lead: Lead, line: Lead) -> Lead:
    """A lead with the links of a line below it, and the venue, where it names none itself."""
    lead.links.extend(line.links)
    return lead._replace(venue=lead.venue or line.venue or venue_as_title(line))


def _presented(lead: Lead, block: Block) -> ParagraphLead:
    return ParagraphLead(_as_paragraph(lead), block, block.start, block.end)


def _as_paragraph(lead: Lead) -> Lead:
    return lead._replace(form=EntryForm.PARAGRAPH, links=[*lead.links])


def presents(paragraph: Block, lead: Lead) -> bool:
    """Whether a paragraph under a heading holds the links of what the heading names."""
    shown = paragraph.text.strip()
    if _is_pointer(lead):
        return False
    if _is_sentence(shown, lead):
        return False
    if len(lead.links) == 1 and shown == lead.links[0].link.text.strip():
        return lead.form is EntryForm.BARE_URL or is_label(lead.links[0].label)
    outside = len(shown) - sum(len(each.link.text) for each in lead.links)
    return (
        outside <= _LONGEST_PROSE
        and any(each.link.text.startswith("[") or is_label(each.label) for each in lead.links)
        and lead.labelled
    )


def _is_sentence(shown: str, lead: Lead) -> bool:
    """Whether words lead to the first link and go on after the last: "as [a talk](…) shows"."""
    first, last = lead.links[0].link, lead.links[-1].link
    if not first.text or not last.text or first.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        return False
    if first.text[0] == "[":
        return False
    before = shown[: max(shown.find(first.text), 0)].rstrip()
    after = shown[shown.rfind(last.text) + len(last.text) :].lstrip()
    return before[-1:].isalpha() and after[:1].isalpha()


def starts_entry(lead: Lead) -> bool:
    """Whether a line of a paragraph presents a resource rather than talks of one."""
    if not lead.title:
        return False  # ": [a]([a]()"
    if lead.form is EntryForm.LINK_FIRST and len(lead.links) > 1 and is_label(lead.title):
        return False
    if lead.form is EntryForm.LINK_FIRST and len(lead.links) > 1:
        return all(is_label(each.label) or is_bracketed(each.link) for each in lead.links[1:])
    if lead.form is EntryForm.LINK_FIRST:
        return lead.venue is not None
    if lead.form is not EntryForm.TEXT_FIRST or not lead.labelled or is_label(lead.title):
        return False
    described = lead.description_span
    if described is not None and lead.links and described.end > lead.links[-1].link.end:
        return False  # words go on after the links; authors stand before them
    return not _is_pointer(lead)


def are_listed(leads: Sequence[Lead | None]) -> bool:
    """Whether the lines of a paragraph are a list: each starts with a link and describes it.

    Or each is one link of HTML, as in ``<a href="…">T</a><br>``.
    """
    if len(leads) < _FEWEST_LINES or not all(lead and starts_out(lead) for lead in leads):
        return False
    found = [lead for lead in leads if lead is not None]
    return all(lead.separator is not None and lead.description for lead in found) or all(
        len(lead.links) == 1
        and lead.links[0].link.form is LinkForm.HTML
        and not lead.labelled
        and not lead.description
        for lead in found
    )


def starts_out(lead: Lead) -> bool:
    """Whether a line starts with a link that is no picture and leads out of the repository."""
    if lead.form is not EntryForm.LINK_FIRST or not any(map(str.isalnum, lead.title)):
        return False
    if not lead.links:  # `[a]()` on a line of its own titles it and leads nowhere
        return False
    link = lead.links[0].link
    return is_external(link.href) and not link.images


def may_list(paragraph: Block, lead: Lead) -> bool:
    """Whether a paragraph presents a resource if those around it do.

    It starts with a link and no sentence goes on after it: ``[T](…)``, ``[T](…): D``,
    ``[T](…), 2003``. Or a link or a row of links ends it: ``Papers: [T](…), [U](…)``.
    """
    if not lead.links or not lead.title or lead.labelled:
        return False
    if any(each.link.images for each in lead.links):
        return False
    if not all(is_external(each.link.href) for each in lead.links):
        return False
    shown = paragraph.text.strip()
    last = lead.links[-1].link.text.strip()
    if lead.form is EntryForm.LINK_FIRST:
        first = lead.links[0].link.text.strip()
        after = shown.partition(first)[2].lstrip()
        return len(shown) <= _LONGEST_PROSE and not after[:1].isalnum()
    ends = shown.rstrip(".!。 ").endswith(last)
    return lead.form is EntryForm.TEXT_FIRST and ends and len(shown) <= _LONGEST_LINE


def _is_pointer(lead: Lead) -> bool:
    """Whether the links are words of a sentence: "go [here](…)"."""
    return bool(lead.links) and all(each.label.casefold() in _POINTERS for each in lead.links)


def has_strong_title(block: Block) -> bool:
    """Whether a paragraph starts with strong emphasis."""
    first = block.inlines[0] if block.inlines else None
    return (
        first is not None and first.kind is InlineKind.MARKER and first.end - first.start == _STRONG
    )


def has_bold_title(block: Block) -> bool:
    """Whether a paragraph starts with emphasis, as one with a title does."""
    return bool(block.inlines) and block.inlines[0].kind is InlineKind.MARKER


def lines_of(inlines: list[Inline]) -> list[list[Inline]]:
    """The pieces of each line of a paragraph."""
    lines: list[list[Inline]] = [[]]
    for piece in inlines:
        if piece.kind is InlineKind.BREAK:
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines
