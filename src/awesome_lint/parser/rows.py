"""Table rows as entries: which cell names the resource, and what the columns call the links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, EntryLink, InlineKind, Role, Venue
from awesome_lint.label_words import OPEN
from awesome_lint.labels import is_label, role
from awesome_lint.parser.lead import read
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.leads import Lead

_NAMING = re.compile(
    r"title|name|paper|project|tool|model|method|api|resource|dataset|library|repo"
    r"|标题|名称|项目|论文|タイトル|名前|이름|제목",
    re.IGNORECASE,
)
_APPEARED = (
    *("venue", "conf", "publi", "journal", "proceed"),
    *("会议", "發表", "发表", "期刊", "出处", "会議", "학회"),
)
_LONGEST_DATE = 10  # characters: "2024-02-29"
_NUMBER = re.compile(r"[\W\d_]*$")


def row_lead(row: Block, header: Block) -> Lead | None:
    """The lead a body row makes; None where no cell names anything."""
    leads = [read(cell.inlines) for cell in row.children]
    names = [" ".join(cell.text.split()) for cell in header.children]
    usable = [
        None if _enumerates(cell) else lead for cell, lead in zip(row.children, leads, strict=True)
    ]
    index = _naming_cell(usable, names)
    if index is None:
        index = _naming_cell(leads, names)
    if index is None:
        return None
    chosen = leads[index]
    assert chosen is not None
    links: list[EntryLink] = []
    for at, lead in enumerate(leads):
        column = names[at] if at < len(names) else ""
        for each in lead.links if lead is not None else ():
            if at == index:
                links.append(each)
            elif usable[at] is None:  # several, each with a name of its own
                links.append(each._replace(role=Role(role(column, each.link.href))))
            else:
                links.append(_told(each, column))
    venue = next((lead.venue for lead in leads if lead is not None and lead.venue), None)
    venue = venue or _venue_cell(leads, names, index)
    rest = [
        lead
        for at, lead in enumerate(leads)
        if at != index and lead is not None and _describes(lead, names[at : at + 1])
    ]
    described = max(rest, key=lambda lead: len(lead.title), default=None)
    return chosen._replace(
        form=EntryForm.TABLE_ROW,
        links=links,
        venue=venue,
        description=described.title if described is not None else chosen.description,
        description_span=(
            described.title_span if described is not None else chosen.description_span
        ),
        separator=None,
    )


def _describes(lead: Lead, column: list[str]) -> bool:
    """Whether a cell may tell of the resource: no date, and no venue by its words or column."""
    if lead.links or find(lead.title) is not None or _is_date(lead.title):
        return False
    return not any(map(_holds_venues, column))


def _is_date(text: str) -> bool:
    """Whether a text is a year, or a date that starts with one: "2024.02"."""
    return (
        len(text) <= _LONGEST_DATE
        and text[:2] in ("19", "20")
        and text[:4].isdigit()
        and not text.strip("0123456789-./")
    )


def _holds_venues(column: str) -> bool:
    """Whether a column's name says that its cells are venues."""
    name = column.casefold()
    return any(word in name for word in _APPEARED)


def _told(each: EntryLink, column: str) -> EntryLink:
    """A link as its column tells of it, where its own text does not: "[link](…)" below "Code"."""
    label = each.label if is_label(each.label) or not column else column
    word = column if column and label.casefold() in OPEN else label
    return EntryLink(each.link, label, Role(role(word, each.link.href)))


def _enumerates(cell: Block) -> bool:
    """Whether a cell holds several links with titles and nothing else: ``[A](…), [B](…)``."""
    between = (each.content for each in cell.inlines if each.kind is not InlineKind.LINK)
    links = [each.link for each in cell.inlines if each.link is not None]
    named = [link for link in links if link.text.strip() and not is_label(link.text)]
    return len(named) > 1 and not any(map(str.isalnum, "".join(between)))


def _venue_cell(leads: list[Lead | None], names: list[str], naming: int) -> Venue | None:
    """The venue that a whole cell is: "ACL'24", or "arXiv" in a column that holds venues."""
    for at, lead in enumerate(leads):
        if lead is None or at == naming or lead.links:
            continue
        match = find(lead.title)
        if match is None:
            continue
        named = at < len(names) and _holds_venues(names[at])
        if named or (match.year is not None and is_label(lead.title)):
            return Venue(match.name, match.year, lead.title, lead.title_span)
    return None


def _naming_cell(leads: list[Lead | None], names: list[str]) -> int | None:
    def text(lead: Lead | None) -> str:
        return lead.title if lead is not None else ""

    usable = [
        at
        for at, lead in enumerate(leads)
        if text(lead) and not _NUMBER.match(text(lead)) and not is_label(text(lead))
    ]
    for at in usable:
        if at < len(names) and _NAMING.search(names[at]):
            return at
    for at in usable:
        lead = leads[at]
        if lead is not None and lead.form is EntryForm.LINK_FIRST:
            return at
    for at in usable:
        if find(text(leads[at])) is None:
            return at
    return None
