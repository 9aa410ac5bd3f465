"""Items of lists, their bullets and the lines between them."""

from __future__ import annotations

import re

from damages.kinds import HEADING, items, line_of, lined, whole_line

lined(
    "bullet: another",
    lambda doc: (
        (each.block.start, each.block.start + 1, "+" if doc.text[each.block.start] != "+" else "-")
        for each in items(doc)
        if doc.text[each.block.start] in "-*+"
    ),
)
lined(
    "bullet: no space",
    lambda doc: (
        (each.block.start + 1, each.block.start + 2, "")
        for each in items(doc)
        if doc.text[each.block.start] in "-*" and doc.text[each.block.start + 1] == " "
    ),
)
lined(
    "bullet: two spaces",
    lambda doc: (
        (each.block.start + 1, each.block.start + 1, " ")
        for each in items(doc)
        if doc.text[each.block.start] in "-*" and doc.text[each.block.start + 1] == " "
    ),
)
lined(
    "bullet: empty item",
    lambda doc: (
        (at, at, f"{line_of(doc, each.block.start)[:1]}\n")
        for each in items(doc)
        for at in (whole_line(doc, each.block.start)[1],)
        if line_of(doc, each.block.start)[:1] in tuple("-*+")
    ),
)
lined(
    "bullet: missing",
    lambda doc: (
        (each.block.start, each.block.start + 2, "")
        for each in items(doc)
        if doc.text[each.block.start] in "-*+"
        and line_of(doc, each.block.start)[:1] in "-*+"
        and line_of(doc, each.block.start - 1)[:1] in tuple("-*+")
    ),
)
lined(
    "bullet: doubled",
    lambda doc: (
        (each.block.start, each.block.start, doc.text[each.block.start] + " ")
        for each in items(doc)
        if doc.text[each.block.start] in "-*+"
    ),
)
lined(
    "bullet: glued to the one above",
    lambda doc: (
        (each.block.start - 1, each.block.start, " ")
        for each in items(doc)
        if each.block.start
        and doc.text[each.block.start - 1] == "\n"
        and line_of(doc, each.block.start - 1)[:2] in ("- ", "* ", "+ ")
    ),
)
lined(
    "indent: one space",
    lambda doc: (
        (each.block.start, each.block.start, " ")
        for each in items(doc)
        if line_of(doc, each.block.start)[:1] in "-*+"
    ),
)
lined(
    "indent: two spaces",
    lambda doc: (
        (each.block.start, each.block.start, "  ")
        for each in items(doc)
        if line_of(doc, each.block.start)[:1] in tuple("-*+")
        and line_of(doc, each.block.start - 1)[:1] in tuple("-*+")
    ),
)
lined(
    "indent: no-break space",
    lambda doc: (
        (each.block.start + 1, each.block.start + 2, "\u00a0")
        for each in items(doc)
        if doc.text[each.block.start] in "-*+" and doc.text[each.block.start + 1] == " "
    ),
)
lined(
    "blank: none before a heading",
    lambda doc: (
        (each.start() - 1, each.start(), "")
        for each in HEADING.finditer(doc.text)
        if doc.text[each.start() - 2 : each.start()] == "\n\n"
    ),
)
lined(
    "blank: none after a heading",
    lambda doc: (
        (each.end(), each.end() + 1, "")
        for each in HEADING.finditer(doc.text)
        if doc.text[each.end() : each.end() + 2] == "\n\n"
    ),
)
lined(
    "blank: between items",
    lambda doc: (
        (each.block.start, each.block.start, "\n")
        for each in items(doc)
        if each.block.start
        and each.block.parent is not None
        and each.block.parent.tight
        and line_of(doc, each.block.start - 1)[:2] in ("- ", "* ", "+ ")
    ),
)
lined(
    "blank: none after </summary>",
    lambda doc: (
        (each.end(), each.end() + 1, "")
        for each in re.finditer(r"</summary>(?=\n\n[-*|\d#])\n", doc.text)
    ),
)
