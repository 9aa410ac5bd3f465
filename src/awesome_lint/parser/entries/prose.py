"""Lines and paragraphs that present a resource, told from those that talk of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind, LinkForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.lead_reading import is_bracketed
from awesome_lint.parser.entries.shown import emphasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Block, Inline, Link
    from awesome_lint.parser.entries.lead import Lead

_LONGEST_PROSE = 400
_LONGEST_LINE = 200
_FEWEST_LINES = 2
_STRONG = 2  # characters of a marker: "**", "__"; decides 165 of 2,728 entries
_FEWEST_LINKS = 2  # of a run
_SEPARATORS = frozenset("·•|/,;\n、，；・‧∙")
# Decides 3 of 2,728 entries.
_POINTERS = frozenset(
    ("here", "this", "this link", "这里", "此处", "こちら", "여기", "тут", "здесь")
)


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
        after = _behind(first, shown).lstrip()
        return len(shown) <= _LONGEST_PROSE and not after[:1].isalnum()
    ends = shown.rstrip(".!。 ").endswith(last)
    return lead.form is EntryForm.TEXT_FIRST and ends and len(shown) <= _LONGEST_LINE


def is_headed(paragraph: Block, leads: Sequence[Lead | None]) -> bool:
    """Whether a paragraph's first line is a link in strong emphasis, and perhaps badges.

    ``**[T](…)** <kbd>MIT</kbd><br>D``: no words go on after the link, and no line is another's.
    """
    lead = leads[0]
    opening = paragraph.inlines[0]
    if lead is None or not emphasis(opening) or not starts_out(lead):
        return False
    if emphasis(opening) != _STRONG or lead.labelled:
        return False
    after = _behind(lead.links[0].link.text.strip(), paragraph.text.strip())
    return not after.lstrip(" ")[:1].isalpha() and not any(map(_starts_link, leads[1:]))


def _starts_link(lead: Lead | None) -> bool:
    return lead is not None and lead.form is EntryForm.LINK_FIRST and not lead.labelled


def link_run(paragraph: Block) -> list[Inline]:
    """The links of a paragraph that has nothing else but separators between them."""
    run: list[Inline] = []
    separated = True
    for piece in paragraph.inlines:
        if piece.kind is InlineKind.LINK:
            if not separated or piece.link is None or not _has_title(piece.link):
                return []
            run.append(piece)
            separated = False
        elif piece.kind is InlineKind.IMAGE or any(map(str.isalnum, piece.content)):
            return []
        else:
            separated = separated or not _SEPARATORS.isdisjoint(piece.content)
    labels = sum(is_label(piece.content) for piece in run)
    return run if len(run) >= _FEWEST_LINKS and 3 * labels < len(run) else []


def _has_title(link: Link) -> bool:
    return is_external(link.href) and not link.images and any(map(str.isalnum, link.text))


def _is_pointer(lead: Lead) -> bool:
    """Whether the links are words of a sentence: "go [here](…)"."""
    return bool(lead.links) and all(each.label.casefold() in _POINTERS for each in lead.links)


def _behind(first: str, shown: str) -> str:
    """What is shown after a text, which a link may not have."""
    return shown.partition(first)[2] if first else shown
