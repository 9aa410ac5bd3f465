"""Lists as JSON: one object, a file after the other. ASCII only, for any encoding."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from awesome_lint.analysis.list_pages import list_pages
from awesome_lint.export.columns import columns
from awesome_lint.export.words import valid
from awesome_lint.knowledge.urls import identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.analysis.list_pages import ListPage
    from awesome_lint.document import Document, Entry, EntryLink, Section
    from awesome_lint.export import Listed


def export(lists: Iterable[Listed]) -> Iterator[str]:
    """The object, in pieces that are made as lists come."""
    yield '{"version": 1, "files": ['
    between = ""
    for each in lists:
        yield f"{between}\n{dumps(file_object(each))}"
        between = ","
    yield "]}\n"


def file_object(listed: Listed) -> dict[str, Any]:
    """One element of ``files``.

    What stands before all headings comes as a section of level 0, where that has entries.
    """
    doc = listed.doc
    top = doc.sections[0]
    before = [_section(doc, top, [])] if top.entries else []
    return {
        "path": valid(listed.path),
        "title": valid(title(doc)),
        "profile": listed.profile,
        "pages": [_page(doc, each) for each in list_pages(doc)],
        "sections": before + [_tree(doc, section) for section in top.sections],
    }


def _page(doc: Document, each: ListPage) -> dict[str, Any]:
    return {
        "title": valid(each.title),
        "path": valid(each.path),
        "line": doc.line(each.link.start),
    }


def title(doc: Document) -> str:
    """The list's title: its first heading of level 1; empty where there is none."""
    return next((heading.text for heading in doc.headings if heading.level == 1), "")


def _tree(doc: Document, section: Section) -> dict[str, Any]:
    return _section(doc, section, [_tree(doc, each) for each in section.sections])


def _section(doc: Document, section: Section, sections: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "title": valid(section.title),
        "level": section.level,
        "slug": valid(section.slug),
        "line": doc.line(section.start),
        "end_line": _last_line(doc, section.start, section.end),
        "sections": sections,
        "entries": [_entry(doc, entry) for entry in section.entries],
    }


def _entry(doc: Document, entry: Entry) -> dict[str, Any]:
    line, column = doc.source.position(entry.start)
    venue = entry.venue
    return {
        "title": valid(entry.title),
        "name": valid(entry.name),
        "form": entry.form.value,
        "line": line,
        "column": column,
        "end_line": _last_line(doc, entry.start, entry.end),
        "tags": [valid(tag.text) for tag in entry.tags],
        "year": entry.year,
        "venue": venue and {"name": venue.name, "year": venue.year, "raw": valid(venue.raw)},
        "links": [_link(doc, each) for each in entry.links],
        "description": valid(entry.description),
        "columns": {valid(name): valid(text) for name, text in columns(entry).items()},
        "entries": [_entry(doc, each) for each in entry.entries],
    }


def _link(doc: Document, each: EntryLink) -> dict[str, Any]:
    line, column = doc.source.position(each.link.start)
    return {
        "label": valid(each.label),
        "role": each.role.value,
        "url": valid(each.link.href),
        "identity": valid(identity(each.link.href)),
        "line": line,
        "column": column,
    }


def _last_line(doc: Document, start: int, end: int) -> int:
    """The line of the last character that is not a blank at the end of ``start:end``."""
    text = doc.text
    while end > start and text[end - 1].isspace():
        end -= 1
    return doc.line(max(end - 1, start))
