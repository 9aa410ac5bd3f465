"""Lines of a list that look like its items and have no bullet, or a dash that is none."""

from __future__ import annotations

import re

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.analysis.missing_bullets import (
    first_link,
    goes_with_above,
    is_described,
    stray_lines,
)
from awesome_lint.plugin import Block, Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.lines import line_start

_DASHES = "–—−‐‑•·‣▪●○"
_BULLETS = "-*+"
_DASH = rf"[{_DASHES}][ \t]+(?=\S)"
_GLUED = r"(?<=[.!?。！？])(?:(?P<close>[-*])|[ \t]+(?P<star>\*)) (?=\[[^\[\]!\n]+\]\(https?:)"
_FEWEST = 2  # items that start with a link
_LIST = "- [A](https://a.test) - A kite.\n{}- [C](https://c.test) - A kite.\n"


@rule(
    summary="Line among a list's items that has no bullet, or a dash that is none",
    level=Level.WARNING,
    bad=[
        Example(
            _LIST.format("«[B](https://b.test)» - A kite.\n"),
            unsafe=_LIST.format("- [B](https://b.test) - A kite.\n"),
        ),
        Example(
            _LIST.format("«–» [B](https://b.test) - A kite.\n"),
            unsafe=_LIST.format("- [B](https://b.test) - A kite.\n"),
        ),
        Example(
            "* [A](https://a.test)\n  * [B](https://b.test)\n  * [C](https://c.test)\n"
            "  «•» [D](https://d.test)\n",
            unsafe="* [A](https://a.test)\n  * [B](https://b.test)\n  * [C](https://c.test)\n"
            "  * [D](https://d.test)\n",
        ),
        Example(
            _LIST.format("- [B](https://b.test) - A kite.«-» [D](https://d.test) - A kite.\n"),
            unsafe=_LIST.format(
                "- [B](https://b.test) - A kite.\n- [D](https://d.test) - A kite.\n"
            ),
        ),
        Example(
            "* [A](https://a.test)\n  * [B](https://b.test) Kite. «*» [C](https://c.test) Box.\n",
            unsafe="* [A](https://a.test)\n  * [B](https://b.test) Kite.\n"
            "  * [C](https://c.test) Box.\n",
        ),
        Example(
            "1. [A](https://a.test)\n2. [B](https://b.test)\n«[C](https://c.test)»\n",
        ),
    ],
    good=[
        _LIST.format(""),
        _LIST.format("- [B](https://b.test) - A kite. - [code](https://d.test)\n"),
        _LIST.format("- [B](https://b.test) - A kite.* [D](https://d.test) - A kite.\n"),
        _LIST.format("- B - A kite.- [D](https://d.test)\n- `kite.- [D](https://d.test)`\n"),
        _LIST.format("  [B](https://b.test) - The same kite.\n"),
        _LIST.format("[B](https://b.test) is like it.\n"),
        "- [A](https://a.test) - A kite.\n- [C](https://c.test) - Of\n[B](https://b.test).\n",
        "- A kite with\n[B](https://b.test)\n- And [C](https://c.test)\n",
        "- [A](https://a.test)<br>\n[B](https://b.test)\n- [C](https://c.test)\n",
        "- [A](https://a.test) - A kite\n– or two.\n- [C](https://c.test) - A kite.\n",
        "- [A](https://a.test)\n- [C](https://c.test)\n[Back to top](#a)\n",
        "- [A](https://a.test)\n[code](https://b.test)\n- [C](https://c.test)\n",
        "- [A](https://a.test)\n[![B](b.svg)](https://b.test)\n- [C](https://c.test)\n",
        (
            "- [A](https://a.test)\n[Kite 1](https://b.test)\n"
            "- [C](https://c.test)\n[Kite 2](https://d.test)\n"
        ),
    ],
)
def missing_bullet(doc: Document) -> Iterator[Finding]:
    """Without its bullet an entry is the end of the one above: the page runs the two together.
    A line that is not indented as the item's text is, and starts with a link and goes on as the
    list's items do, was to be one of them; and so was one that starts with a dash or a dot
    that Markdown knows nothing of, and a link. Labels ("code"), badges and links into the
    page go with the item above, and so does what half of the items have.

    The fix gives it the list's bullet. It is unsafe, because it makes an item of what was none.
    """
    for each in nested_lists(doc):
        if each.free and not each.contents:
            yield from _in_list(doc, each.block)
            yield from _glued(doc, each.block)


def _in_list(doc: Document, block: Block) -> Iterator[Finding]:
    text = doc.text
    lines = [
        line
        for item in block.children
        if item.children and "\n" in text[item.start : item.children[0].content_end]
        for line in stray_lines(text, item)
    ]
    if not lines:
        return
    firsts = [first_link(doc, item.content_start) for item in block.children]
    found = [is_described(doc.text, link) for link in firsts if link is not None]
    described = [each for each in found if each is not None]
    if len(described) < _FEWEST:
        return
    bare = sum(doc.text[line.start] not in _DASHES for line in lines)
    usual = bare > 1 and 2 * bare >= len(block.children)
    for start, end, item in lines:
        dash = re.compile(_DASH).match(doc.text, start, end)
        link = first_link(doc, dash.end() if dash is not None else start)
        if link is None or is_described(doc.text, link) not in described:
            continue
        if dash is None and (usual or goes_with_above(link)):
            continue
        begin = line_start(doc.text, start)
        if dash is not None:
            wrong = Span(*dash.span())
            place = Span(start, start + 1)
            message = f'"{doc.text[start]}" is not a bullet, so the line is part of the item above'
        else:
            wrong, place = Span(begin, start), Span(link.start, link.end)
            message = f'missing bullet before "{short(link.text)}", so it is part of the item above'
        fix = None
        if block.markup in _BULLETS:
            indent = "" if dash is not None else _indent(doc.text, item)
            fix = Fix.replace("Add the bullet", wrong, f"{indent}{block.markup} ").unsafe()
        yield Finding(place, message, fix)


def _glued(doc: Document, block: Block) -> Iterator[Finding]:
    """Items that follow the one above on its line."""
    text = doc.text
    for item in block.children if block.markup in _BULLETS else ():
        first = item.children[0] if item.children else None
        if first is None or f"{block.markup} [" not in text[first.start : first.content_end]:
            continue
        if first_link(doc, item.content_start) is None:
            continue
        for found in re.compile(_GLUED).finditer(text, first.start, first.content_end):
            kind = found.lastgroup or ""
            if found[kind] != block.markup or first_link(doc, found.end()) is None:
                continue
            begin = line_start(text, item.start)
            indent = text[begin : item.start]
            fix = None
            if not indent.strip(" \t>"):
                new = f"\n{indent}{block.markup} "
                fix = Fix.replace("Start a line", Span(*found.span()), new).unsafe()
            place = Span(found.start(kind), found.end(kind))
            yield Finding(place, "missing line break before the bullet", fix)


def _indent(text: str, item: Block) -> str:
    return text[line_start(text, item.start) : item.start]
