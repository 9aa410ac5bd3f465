"""Headings, tags, fences and conflicts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from damages.kinds import HEADING, items, lined, whole_line

if TYPE_CHECKING:
    from awesome_lint.document import Document


def _second_level(doc: Document) -> list[re.Match[str]]:
    """Headings of the second level with others beside them, none of them the first."""
    found = [each for each in HEADING.finditer(doc.text) if len(each[1]) == 2]
    return found[1:] if len(found) > 3 else []


lined(
    "heading: no space",
    lambda doc: ((each.end(1), each.start(2), "") for each in HEADING.finditer(doc.text)),
)
lined(
    "heading: level skipped",
    lambda doc: ((each.start(), each.start(), "##") for each in _second_level(doc)),
)
lined(
    "heading: colon at the end",
    lambda doc: (
        (each.end(), each.end(), ":")
        for each in HEADING.finditer(doc.text)
        if each[2][-1].isalnum()
    ),
)
lined(
    "heading: doubled",
    lambda doc: (
        (each.start(), each.start(), each[0] + "\n\n") for each in HEADING.finditer(doc.text)
    ),
)


lined(
    "tag: unclosed <details>",
    lambda doc: (
        (each.start(), each.end(), "") for each in re.finditer("^</details>", doc.text, re.M)
    ),
)
lined(
    "tag: stray </details>",
    lambda doc: (
        (each.start(), each.start(), "</details>\n\n") for each in HEADING.finditer(doc.text)
    ),
)
lined(
    "block: unclosed fence",
    lambda doc: (
        (each.start(), each.start(), "```\n")
        for each in HEADING.finditer(doc.text)
        if "```" not in doc.text and "~~~" not in doc.text
    ),
)
lined(
    "block: unclosed comment",
    lambda doc: (
        (each.start(), each.start(), "<!-- more\n")
        for each in HEADING.finditer(doc.text)
        if "-->" not in doc.text[each.start() :]
    ),
)
lined(
    "block: conflict markers",
    lambda doc: (
        (
            start,
            end,
            (
                f"<<<<<<< HEAD\n{doc.text[start:end]}=======\n"
                f"{doc.text[start:end].lower()}>>>>>>> other\n"
            ),
        )
        for start, end in (whole_line(doc, each.block.start) for each in items(doc))
        if doc.text[end - 1] == "\n"
    ),
)
lined(
    "block: one conflict marker",
    lambda doc: (
        (end, end, ">>>>>>> other\n")
        for start, end in (whole_line(doc, each.block.start) for each in items(doc))
        if doc.text[end - 1] == "\n"
    ),
)
