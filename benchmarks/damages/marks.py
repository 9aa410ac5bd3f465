"""Emphasis, code, spaces and what is behind links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from damages.descriptions import described
from damages.kinds import inline_links, items, line_of, lined, whole_line

if TYPE_CHECKING:
    from awesome_lint.document import Document


_PAPER = re.compile(r"arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})")


def _strong(doc: Document) -> list[re.Match[str]]:
    starts = {whole_line(doc, each.block.start)[0] for each in items(doc)}
    return [
        each
        for each in re.finditer(r"\*\*([^*\n]+)\*\*", doc.text)
        if whole_line(doc, each.start())[0] in starts
        and "*" not in line_of(doc, each.start()).lstrip("* ").replace(each[0], "")
    ]


lined(
    "emphasis: end missing", lambda doc: ((each.end() - 2, each.end(), "") for each in _strong(doc))
)
lined(
    "emphasis: start missing",
    lambda doc: ((each.start(), each.start() + 2, "") for each in _strong(doc)),
)
lined("emphasis: half", lambda doc: ((each.start(), each.start() + 1, "") for each in _strong(doc)))
lined(
    "emphasis: space inside",
    lambda doc: ((each.end() - 2, each.end() - 2, " ") for each in _strong(doc)),
)
lined(
    "code: backtick missing",
    lambda doc: (
        (each.end() - 1, each.end(), "")
        for each in re.finditer(r"(?<!`)`[^`\n]+`(?!`)", doc.text)
        if line_of(doc, each.start()).count("`") == 2
    ),
)
lined(
    "footnote: no colon",
    lambda doc: (
        (each.end() - 1, each.end(), "") for each in re.finditer(r"^\[\^\w+\]:", doc.text, re.M)
    ),
)
lined(
    "definition: no colon",
    lambda doc: (
        (each.end() - 1, each.end(), "")
        for each in re.finditer(r"^\[[\w .-]+\]:(?= http)", doc.text, re.M)
    ),
)
lined(
    "space: trailing",
    lambda doc: (
        (at, at, " ")
        for each in items(doc)
        for at in (whole_line(doc, each.block.start)[1] - 1,)
        if doc.text[at] == "\n"
    ),
)
lined(
    "space: tab",
    lambda doc: (
        (each.block.start + 1, each.block.start + 2, "\t")
        for each in items(doc)
        if doc.text[each.block.start] in "-*+"
    ),
)
lined(
    "space: no-break in the separator",
    lambda doc: (
        (*each.separator, doc.text[slice(*each.separator)].replace(" ", "\u00a0"))
        for each in described(doc)
        if each.separator
    ),
)
lined(
    "space: zero width in a URL",
    lambda doc: ((each.end() - 1, each.end() - 1, "\u200b") for each in inline_links(doc)),
)
lined(
    "space: zero width in text",
    lambda doc: ((each.end(1), each.end(1), "\u200b") for each in inline_links(doc)),
)
lined(
    "link: parenthesis behind",
    lambda doc: (
        (each.end(), each.end(), ")")
        for each in inline_links(doc)
        if "(" not in doc.text[each.end() : whole_line(doc, each.end())[1]]
    ),
)
lined(
    "link: bracket behind",
    lambda doc: (
        (each.end(), each.end(), "]")
        for each in inline_links(doc)
        if "[" not in line_of(doc, each.end())[: each.start() - whole_line(doc, each.end())[0]]
    ),
)
lined(
    "paper: other id in the text",
    lambda doc: (
        (each.start(1), each.end(1), f"arXiv:{found[1][:-1]}{(int(found[1][-1]) + 1) % 10}")
        for each in inline_links(doc)
        if (found := _PAPER.search(each[2]))
    ),
)
lined(
    "paper: venue misspelt",
    lambda doc: (
        (
            each.venue.span[0],
            each.venue.span[1],
            doc.text[slice(*each.venue.span)].replace("R", "RR", 1),
        )
        for each in doc.entries
        if each.venue and "CVPR" in doc.text[slice(*each.venue.span)]
    ),
)
lined(
    "badge: of another repository",
    lambda doc: (
        (each.start(1), each.end(1), "lanterns/quiver")
        for each in re.finditer(r"shields\.io/github/stars/([\w.-]+/[\w.-]+?)(?=[.?)\s])", doc.text)
    ),
)
