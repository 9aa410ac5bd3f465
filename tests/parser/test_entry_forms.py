"""Lists of our own in the forms that real lists have, and the entries each holds, counted by hand.

After a change that is meant: AWESOME_LINT_WRITE_FIXTURES=1 pytest tests/parser/test_entry_forms.py,
then read the difference. The counts below are by hand; nothing writes them.
"""

from __future__ import annotations

import json
import os
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from places import FIXTURES

from awesome_lint.document import Document, Entry, EntryForm, Section
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

FORMS = FIXTURES / "entries"
MARKUP = r"<[^>]*>|\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)"  # tags and badges, amid a title
ENTRIES = {
    "abbreviated-journals": 24,
    "appearances-behind-titles": 9,
    "arxiv-headings": 10,
    "before-titles": 26,
    "bold-titles": 6,
    "chinese-and-japanese": 8,
    "citations": 13,
    "details": 7,
    "downloads-and-lists": 11,
    "facts": 6,
    "folds": 10,
    "general-lists": 31,
    "grids-and-runs": 19,
    "headings": 6,
    "html-emphasis": 11,
    "html-lines": 13,
    "label-first": 12,
    "label-lists": 5,
    "label-names": 6,
    "lines-below": 10,
    "nested": 9,
    "paper-lines": 31,
    "paragraphs": 11,
    "paragraphs-in-items": 8,
    "prose-and-news": 10,
    "prose-links": 17,
    "quotes": 5,
    "runs": 14,
    "short-names": 18,
    "stanzas": 10,
    "table-columns": 56,
    "tables": 7,
    "text-first": 16,
    "title-lines": 8,
    "venues-below": 19,
}


def listed(form: str) -> Document:
    path = FORMS / f"{form}.md"
    return parse(Source.from_bytes(path.read_bytes(), path.name))


def path_of(section: Section) -> list[str]:
    above = path_of(section.parent) if section.parent is not None else []
    return [*above, section.title] if section.level else above


def told(doc: Document, entry: Entry) -> dict[str, Any]:
    return {
        "line": doc.line(entry.start),
        "form": entry.form.value,
        "title": entry.title,
        "section": path_of(entry.section),
        "parent": entry.parent.title if entry.parent is not None else None,
        "links": [[each.label, each.role.value, each.link.href] for each in entry.links],
        "venue": [entry.venue.name, entry.venue.year] if entry.venue is not None else None,
        "description": entry.description,
        **({"name": entry.name} if entry.name else {}),
        **({"dated": entry.dated} if entry.dated else {}),
    }


@pytest.mark.parametrize("form", ENTRIES)
def test_entries(form: str) -> None:
    doc = listed(form)
    found = [told(doc, entry) for entry in doc.entries]
    path = FORMS / f"{form}.json"
    if "AWESOME_LINT_WRITE_FIXTURES" in os.environ:
        lines = ",\n ".join(json.dumps(each, ensure_ascii=False) for each in found)
        path.write_text(f"[{lines}]\n", "utf-8")
    assert found == json.loads(path.read_text("utf-8"))
    assert len(found) == ENTRIES[form]


def test_every_form_has_its_count() -> None:
    assert {path.stem for path in FORMS.glob("*.md")} == set(ENTRIES)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize("form", ENTRIES)
def test_titles_are_where_they_are_said_to_be(form: str) -> None:
    doc = listed(form)
    for entry in doc.entries:
        assert entry.start <= entry.title_span.start < entry.title_span.end <= entry.end
        written = letters(unescape(re.sub(MARKUP, "", doc.text[slice(*entry.title_span)])))
        if any(each.link.text_span == entry.title_span for each in entry.links):
            assert letters(entry.title).startswith(written)  # it may go on after its link
        else:
            assert letters(entry.title) == written


def test_titles_of_real_lists_are_too(real_list: Path) -> None:
    doc = parse(Source.from_bytes(real_list.read_bytes(), real_list.name))
    for entry in doc.entries:
        assert entry.title
        written = re.sub(MARKUP, "", doc.text[slice(*entry.title_span)])
        written = letters(unescape(written))
        if any(each.link.text_span == entry.title_span for each in entry.links):
            assert letters(entry.title).startswith(written)
        else:
            assert letters(entry.title) == written
        if entry.form is EntryForm.HTML and entry.description_span is not None:
            written = re.sub(r"<[^>]*>", "", doc.text[slice(*entry.description_span)])
            assert unescape(written).split() == entry.description.split()
