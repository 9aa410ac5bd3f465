"""Rows and cells of tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind
from damages.kinds import lined, whole_line

if TYPE_CHECKING:
    from awesome_lint.document import Document


_DELIMITER = re.compile(r"^\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+\|?[ ]*$", re.MULTILINE)


def _rows(doc: Document) -> list[tuple[int, int]]:
    """The spans of body rows of tables with pipes on both ends and three cells or more."""
    found = []
    for each in doc.blocks:
        if each.kind is BlockKind.ROW and each.parent and each.parent.children[0] is not each:
            start, end = whole_line(doc, each.start)
            line = doc.text[start:end].rstrip("\n")
            if line.startswith("|") and line.rstrip().endswith("|") and line.count("|") > 3:
                found.append((start, start + len(line.rstrip())))
    return found


lined(
    "table: cell missing",
    lambda doc: (
        (start, end, doc.text[start:end][: doc.text[start:end][:-1].rfind("|") + 1])
        for start, end in _rows(doc)
        if "\\|" not in doc.text[start:end]
    ),
)
lined(
    "table: cell too many",
    lambda doc: ((start, end, doc.text[start:end] + " more |") for start, end in _rows(doc)),
)
lined(
    "table: pipe missing in the middle",
    lambda doc: (
        (at, at + 1, " ")
        for start, end in _rows(doc)
        for at in (doc.text.index("|", start + 1),)
        if doc.text[start:end].count("|") > 3
        and "\\|" not in doc.text[start:end]
        and doc.text[start + 1 : at].strip()
    ),
)
lined("table: blank line inside", lambda doc: ((start, start, "\n") for start, end in _rows(doc)))
lined(
    "table: delimiter cell missing",
    lambda doc: (
        (each.start(), each.end(), each[0].rstrip()[: each[0].rstrip()[:-1].rfind("|") + 1])
        for each in _DELIMITER.finditer(doc.text)
        if each[0].startswith("|") and each[0].rstrip().endswith("|")
    ),
)
lined(
    "table: delimiter row missing",
    lambda doc: ((each.start(), each.end() + 1, "") for each in _DELIMITER.finditer(doc.text)),
)
lined(
    "table: row's first pipe alone",
    lambda doc: ((start - 1, start, " ") for start, end in _rows(doc)[1:]),
)
