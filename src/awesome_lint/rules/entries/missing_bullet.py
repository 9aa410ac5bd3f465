"""Lines of a list that look like its items and have no bullet, or a dash that is none."""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.analysis.list_nesting import column, nested_lists
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Link,
    Span,
    rule,
)

_DASHES = "–—−‐‑•·‣▪●○"
_BULLETS = "-*+"
_DASH = rf"[{_DASHES}][ \t]+(?=\S)"
_BROKEN = ("  ", "\\", "<br>", "<br/>", "<br />")  # how a line ends that is meant to break
_GLUED = r"(?<=[.!?。！？])(?:(?P<close>[-*])|[ \t]+(?P<star>\*)) (?=\[[^\[\]!\n]+\]\(https?:)"
_FEWEST = 2  # items that start with a link
_LIST = "- [A](https://a.test) - A kite.\n{}- [C](https://c.test) - A kite.\n"


class _Line(NamedTuple):
    """A line of an item that does not belong to it: where it starts, and its item."""

    start: int
    end: int
    item: Block


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
        for line in _strays(text, item)
    ]
    if not lines:
        return
    firsts = [_first_link(doc, item.content_start) for item in block.children]
    found = [_is_described(doc.text, link) for link in firsts if link is not None]
    described = [each for each in found if each is not None]
    if len(described) < _FEWEST:
        return
    bare = sum(doc.text[line.start] not in _DASHES for line in lines)
    usual = bare > 1 and 2 * bare >= len(block.children)
    for start, end, item in lines:
        dash = re.compile(_DASH).match(doc.text, start, end)
        link = _first_link(doc, dash.end() if dash is not None else start)
        if link is None or _is_described(doc.text, link) not in described:
            continue
        if dash is None and (usual or _goes_with_above(link)):
            continue
        begin = doc.text.rfind("\n", 0, start) + 1
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
        if _first_link(doc, item.content_start) is None:
            continue
        for found in re.compile(_GLUED).finditer(text, first.start, first.content_end):
            kind = found.lastgroup or ""
            if found[kind] != block.markup or _first_link(doc, found.end()) is None:
                continue
            begin = text.rfind("\n", 0, item.start) + 1
            indent = text[begin : item.start]
            fix = None
            if not indent.strip(" \t>"):
                new = f"\n{indent}{block.markup} "
                fix = Fix.replace("Start a line", Span(*found.span()), new).unsafe()
            place = Span(found.start(kind), found.end(kind))
            yield Finding(place, "missing line break before the bullet", fix)


def _strays(text: str, item: Block) -> Iterator[_Line]:
    """The lines of an item's first paragraph that are indented no further than its marker."""
    first = item.children[0] if item.children else None
    if first is None or first.kind is not BlockKind.PARAGRAPH:
        return
    margin: int | None = None
    at = text.find("\n", first.start, first.content_end)
    while at >= 0:
        end = text.find("\n", at + 1, first.content_end)
        end = first.content_end if end < 0 else end
        start = at + 1
        while start < end and text[start] in " \t":
            start += 1
        if margin is None:
            margin = column(text, item.start)
        broken = text[max(at - 6, 0) : at].endswith(_BROKEN)
        if start < end and column(text, start) <= margin and not broken:
            yield _Line(start, end, item)
        at = end if end < first.content_end else -1


def _first_link(doc: Document, at: int) -> Link | None:
    while doc.text.startswith(("*", "_"), at):
        at += 1  # "**[Name](…)**"
    link = doc.link_at(at) if doc.text.startswith("[", at) else None
    return link if link is not None and link.start == at else None


def _goes_with_above(link: Link) -> bool:
    return not link.text.strip() or link.href.startswith("#") or is_kind(link.text)


def _is_described(text: str, link: Link) -> bool | None:
    """Whether a separator follows a link; None where words do, False where nothing does."""
    end = text.find("\n", link.end)
    rest = text[link.end : len(text) if end < 0 else end].strip(" \t*_")
    if not rest:
        return False
    return True if rest[0] in "-–—:：" else None


def _indent(text: str, item: Block) -> str:
    return text[text.rfind("\n", 0, item.start) + 1 : item.start]
