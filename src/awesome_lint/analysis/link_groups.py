"""How a list writes the links that follow a title: ``[[paper](u)]``, ``([code](u))`` and so on."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.conventions import habits
from awesome_lint.document import EntryForm, LinkForm
from awesome_lint.document.index import index
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import find as find_venue

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry, Link


class GroupForm(Enum):
    """The brackets around a labelled link ``x`` to ``u``."""

    AROUND = "[[x](u)]"
    WITHIN = "[[x]](u)"
    PLAIN = "[x](u)"
    ROUND = "([x](u))"

    def link(self, label: str, target: str) -> str:
        """The Markdown of a link in this form."""
        opening, _, rest = self.value.partition("x")
        middle, _, closing = rest.partition("u")
        return f"{opening}{label}{middle}{target}{closing}"


_OPENERS = ("[", "(", "（", "【")
_CLOSERS = ("]", ")", "）", "】")
_JOINING = (",", "，", "、", "&", "'", "’", "-", '"', "“", "”")  # "[a](…), [b](…)"
_IN_PROSE = (GroupForm.PLAIN, GroupForm.ROUND)
_LED_BY_LINK = (EntryForm.LINK_FIRST, EntryForm.BARE_URL)
_TITLED = (EntryForm.TEXT_FIRST, EntryForm.HEADING, EntryForm.PARAGRAPH)
_PROSE = 120  # characters of a title that is none


class LinkGroup(NamedTuple):
    """A labelled link of an entry; ``start:end`` has the brackets around it, too."""

    entry: Entry
    link: Link
    form: GroupForm
    start: int
    end: int

    @property
    def label(self) -> str:
        """What the link is called, without brackets."""
        return self.link.text.strip("[] \t")


@lru_cache(maxsize=1024)  # a list says "paper" a thousand times
def is_kind(text: str) -> bool:
    """Whether a text says what a link leads to, "code", and not where or when it appeared."""
    text = text.strip("[] ")
    if not is_label(text) or find_venue(text) is not None:
        return False
    return not any(text[at : at + 4].isdigit() for at in range(len(text) - 3))  # "9 Feb 2020"


def form_of(doc: Document, link: Link) -> GroupForm:
    """The form a link of ``doc`` is written in."""
    text, residue = doc.text, doc.residue
    begin, stop = link.text_span
    if text.startswith("[", begin) and text.startswith("]", stop - 1):
        return GroupForm.WITHIN
    start, end = link.start - 1, link.end
    if residue.startswith("[", start) and residue.startswith("]", end):
        return GroupForm.AROUND
    if residue.startswith("(", start) and residue.startswith(")", end):
        return GroupForm.ROUND
    return GroupForm.PLAIN


@index
def link_groups(doc: Document) -> list[LinkGroup]:
    """The labelled links of entries that stand by themselves, in order.

    Not those that are words of a sentence, nor several that share brackets.
    """
    text = doc.text
    found: list[LinkGroup] = []
    for entry in doc.entries:
        links = entry.links
        if entry.form in _LED_BY_LINK:
            links = links[1:]
        for link, label, _ in links:
            if link.form is not LinkForm.INLINE or not is_kind(label):
                continue
            if text.startswith("\\", link.text_span.start):
                continue  # "[\[PDF\]](…)"
            form = form_of(doc, link)
            start, end = link.start, link.end
            if form is GroupForm.AROUND or form is GroupForm.ROUND:
                start, end = start - 1, end + 1
            if form in _IN_PROSE and not _stands_alone(doc, entry, start, end):
                continue
            found.append(LinkGroup(entry, link, form, start, end))
    return found


@index
def group_form(doc: Document) -> GroupForm | None:
    """The form that is the list's convention; where there is none, the form that most links
    have whose text is a label, in sentences too. None where there are no such links.
    """
    convention = habits(doc)["link-group"].convention
    if convention is not None:
        return GroupForm(convention)
    forms = Counter(
        form_of(doc, link)
        for link in doc.links
        if link.form is LinkForm.INLINE and link.href and is_label(link.text.strip("[]"))
    )
    return max(forms, key=lambda form: forms[form]) if forms else None


def _stands_alone(doc: Document, entry: Entry, start: int, end: int) -> bool:
    residue = doc.residue
    if residue.startswith(_OPENERS, start - 1) or residue.startswith(_CLOSERS, end):
        return False
    while residue.startswith((" ", "\t"), end):
        end += 1
    if residue[end : end + 1].isalnum() or residue.startswith(_JOINING, end):
        return False
    at = start
    while at > entry.start and residue.startswith((" ", "\t"), at - 1):
        at -= 1
    if not residue[at - 1 : at].isalnum():
        return not residue.startswith(_JOINING, at - 1)
    return entry.form in _TITLED and at <= entry.title_span.end and len(entry.title) < _PROSE
