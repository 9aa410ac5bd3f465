"""Entries as CSV (RFC 4180, but with line feeds): a row each, the header first.

A spreadsheet takes a cell that starts with "=", "+", "-" or "@" for a formula and runs it,
and lists come from strangers. So such a cell gets an apostrophe before it, which spreadsheets
read as "this is text" (https://owasp.org/www-community/attacks/CSV_Injection), and so does a
cell that starts with an apostrophe: whoever takes one leading apostrophe off a cell has what
the list says.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, Role
from awesome_lint.export.words import plain, plain_url
from awesome_lint.knowledge.urls import identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.document import Document, Entry, Section
    from awesome_lint.export import Listed

_ROLES = [role for role in Role if role is not Role.PRIMARY]
COLUMNS = (
    *("path", "line", "section", "parent", "title", "form", "venue", "year", "tags"),
    *("description", "url", "identity"),
    *(role.value for role in _ROLES),
    "name",
)
# Full-width forms too: spreadsheets in East Asian locales read them as the plain ones.
_RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")


def export(lists: Iterable[Listed]) -> Iterator[str]:
    """The header, then the rows of each list."""
    yield _rows([COLUMNS])
    for each in lists:
        yield _rows(_cells(each.path, each.doc, entry) for entry in each.doc.entries)


def _rows(rows: Iterable[Iterable[str]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(map(_inert, rows))
    return text.getvalue()


def _inert(cells: Iterable[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_RUN) else cell for cell in cells]


def _cells(path: str, doc: Document, entry: Entry) -> list[str]:
    venue, primary = entry.venue, entry.primary
    heads = entry.form is EntryForm.HEADING  # then its section is its own
    urls: dict[Role, list[str]] = {role: [] for role in Role}
    for each in entry.links:
        urls[each.role].append(plain_url(each.link.href))
    return [
        plain(path),
        str(doc.line(entry.start)),
        " > ".join(_path(entry.section.parent if heads else entry.section)),
        plain(entry.parent.title) if entry.parent is not None else "",
        plain(entry.title),
        entry.form.value,
        venue.name if venue is not None else "",
        str(entry.year or ""),
        "; ".join(plain(tag.text) for tag in entry.tags),
        plain(entry.description),
        plain_url(primary.link.href) if primary is not None else "",
        plain(identity(primary.link.href)) if primary is not None else "",
        *(" ".join(urls[role]) for role in _ROLES),
        plain(entry.name),
    ]


def _path(section: Section | None) -> list[str]:
    """The titles of the sections that one lies in, outermost first."""
    titles: list[str] = []
    while section is not None:
        if section.heading is not None:
            titles.append(plain(section.title))
        section = section.parent
    return titles[::-1]
