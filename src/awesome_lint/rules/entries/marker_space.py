"""List markers that no space follows, so that they make no list."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    InlineKind,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start

_MAY_END = tuple("-+*.)[_")
_BEFORE_LINK = r"(?<![^\n\0 \t])([-+*]|\d{1,3}[.)])(?:\*\*|__|\[)?\Z"
_BEFORE_TEXT = r"\n[ \t\0]*([-+*])(?=[A-Z])"
_REACH = 8  # characters of a marker and what may stand between it and a link


@rule(
    summary="List marker without a space after it",
    level=Level.WARNING,
    bad=[
        Example("«-»[a](https://a.test)\n", unsafe="- [a](https://a.test)\n"),
        Example(
            "- [a](https://a.test)\n«-»[b](https://b.test)\n  «-»**[c](https://c.test)**\n",
            unsafe="- [a](https://a.test)\n- [b](https://b.test)\n  - **[c](https://c.test)**\n",
        ),
        Example(
            "* A Net [[paper](https://a.test)]\n«*»[[paper](https://b.test)] B Net\n",
            unsafe="* A Net [[paper](https://a.test)]\n* [[paper](https://b.test)] B Net\n",
        ),
        Example(
            "1. [a](https://a.test)\n«2.»[b](https://b.test)\n",
            unsafe="1. [a](https://a.test)\n2. [b](https://b.test)\n",
        ),
        Example(
            "- A Net [CVPR 2021] [[paper](https://a.test)]\n"
            "«-»B Net [CVPR 2021] [[paper](https://b.test)]\n",
            unsafe="- A Net [CVPR 2021] [[paper](https://a.test)]\n"
            "- B Net [CVPR 2021] [[paper](https://b.test)]\n",
        ),
    ],
    good=[
        "- [a](https://a.test)\n- [b](https://b.test)\n1. [c](https://c.test)\n",
        "*[a](https://a.test)* and **[b](https://b.test)**\n\n+1 for [c](https://c.test)\n",
        "See\n-x and -[a](https://a.test), 2.[b](https://b.test)\n",
        "- [a](https://a.test)\n  -Xmx for [b](b.md)\n\n---[c](https://c.test)\n",
        "```\n-[a](https://a.test)\n```\n",
        "- *[a](https://a.test) - Half of an emphasis.\n",
    ],
)
def marker_space(doc: Document) -> Iterator[Finding]:
    """`-[name](…)` is no item: GitHub shows it as text, or adds it to the item above.

    The fix adds the space. It is unsafe, because it makes an item of a piece of text.
    """
    residue = doc.residue
    for link in doc.links:
        if residue[link.start - 1 : link.start] in _MAY_END:
            found = re.search(_BEFORE_LINK, residue[max(link.start - _REACH, 0) : link.start])
            at = link.start - len(found[0]) if found is not None else -1
            if found is not None and _starts_line(doc, at):
                yield _finding(at, at + len(found[1]))
    for found in re.finditer(_BEFORE_TEXT, residue):
        at, end = found.span(1)
        leaf = doc.leaf_at(at)
        item = leaf.parent if leaf is not None else None
        if leaf is None or item is None or item.kind is not BlockKind.ITEM or item.parent is None:
            continue
        line_end = residue.find("\n", end)
        link_at = residue.find("\0", end, line_end if line_end >= 0 else leaf.content_end)
        labelled = doc.link_at(link_at)
        if labelled is None or not is_kind(labelled.text):
            continue
        if found[1] == item.parent.markup and _starts_line(doc, at):
            yield _finding(at, end)


def _starts_line(doc: Document, at: int) -> bool:
    """Whether a line of a paragraph starts at an offset, with text that is no emphasis."""
    leaf = doc.leaf_at(at)
    if leaf is None or leaf.kind is not BlockKind.PARAGRAPH:
        return False
    if doc.text[at] == "*" and doc.text[line_start(doc.text, at) : at].strip(" \t>"):
        return False  # behind the marker of an item, it is half of an emphasis
    index = bisect_right(leaf.inlines, at, key=attrgetter("start")) - 1
    if index < 0 or leaf.inlines[index].kind is not InlineKind.TEXT:
        return False
    first = index == 0 or leaf.inlines[index - 1].kind is InlineKind.BREAK
    return first and not doc.text[leaf.inlines[index].start : at].strip()


def _finding(start: int, end: int) -> Finding:
    fix = Fix("Add the space", (Edit(end, end, " "),)).unsafe()
    return Finding(Span(start, end), "list marker without a space: this is no item", fix)
