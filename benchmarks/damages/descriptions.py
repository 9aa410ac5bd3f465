"""Descriptions and what sets them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from damages.kinds import items, lined

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry


def described(doc: Document) -> list[Entry]:
    return [
        each
        for each in items(doc)
        if each.separator is not None
        and each.description_span is not None
        and doc.text[slice(*each.separator)].strip() in ("-", "–", "—", ":")
        and each.description[:1].isalpha()
    ]


def _usual(doc: Document, habit: str) -> bool:
    return doc.conventions[habit].convention is not None


lined(
    "separator: missing",
    lambda doc: (
        (*each.separator, " ")
        for each in described(doc)
        if each.separator and _usual(doc, "separator")
    ),
)
lined(
    "separator: doubled",
    lambda doc: (
        (*each.separator, doc.text[slice(*each.separator)] * 2)
        for each in described(doc)
        if each.separator
    ),
)
lined(
    "separator: another dash",
    lambda doc: (
        (*each.separator, " – " if "–" not in doc.text[slice(*each.separator)] else " - ")
        for each in described(doc)
        if each.separator and _usual(doc, "separator")
    ),
)
lined(
    "separator: no space before",
    lambda doc: (
        (*each.separator, doc.text[slice(*each.separator)].lstrip())
        for each in described(doc)
        if each.separator and doc.text[each.separator[0]] == " " and _usual(doc, "separator")
    ),
)
lined(
    "separator: no space after",
    lambda doc: (
        (*each.separator, doc.text[slice(*each.separator)].rstrip())
        for each in described(doc)
        if each.separator and doc.text[each.separator[1] - 1] == " " and _usual(doc, "separator")
    ),
)
lined(
    "description: no period",
    lambda doc: (
        (each.description_span[1] - 1, each.description_span[1], "")
        for each in described(doc)
        if each.description_span
        and doc.text[each.description_span[1] - 1] == "."
        and _usual(doc, "description-period")
    ),
)
lined(
    "description: two periods",
    lambda doc: (
        (each.description_span[1], each.description_span[1], ".")
        for each in described(doc)
        if each.description_span and doc.text[each.description_span[1] - 1] == "."
    ),
)
lined(
    "description: comma at the end",
    lambda doc: (
        (each.description_span[1] - 1, each.description_span[1], ",")
        for each in described(doc)
        if each.description_span
        and doc.text[each.description_span[1] - 1] == "."
        and _usual(doc, "description-period")
    ),
)
lined(
    "description: lower case",
    lambda doc: (
        (each.description_span[0], each.description_span[0] + 1, each.description[0].lower())
        for each in described(doc)
        if each.description_span
        and each.description[:1].isupper()
        and each.description[1:2].islower()
        and _usual(doc, "description-case")
    ),
)
