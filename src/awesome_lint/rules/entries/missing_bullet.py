"""Lines of a list that look like its items and have no bullet, or a dash that is none."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.analysis.missing_bullets import Unbulleted, glued_bullets, unbulleted_lines
from awesome_lint.plugin import Block, Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.lines import line_start

_BULLETS = "-*+"
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
        (
            "- [A](https://a.test) - Is a.\n- [C](https://c.test) - Is c.\n[lamp]: https://b.test\n"
            "- [D](https://d.test) - Is d.\n\n[lamp]: https://e.test\n"
        ),
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
            for found in unbulleted_lines(doc, each.block):
                yield _unbulleted(doc, each.block, found)
            yield from _glued(doc, each.block)


def _unbulleted(doc: Document, block: Block, found: Unbulleted) -> Finding:
    line, link, dash = found
    if dash is not None:
        wrong, place, indent = dash, Span(line.start, line.start + 1), ""
        message = f'"{doc.text[line.start]}" is not a bullet, so the line is part of the item above'
    else:
        wrong, place = Span(line_start(doc.text, line.start), line.start), link.span
        indent = doc.text[line_start(doc.text, line.item.start) : line.item.start]
        message = f'missing bullet before "{short(link.text)}", so it is part of the item above'
    fix = None
    if block.markup in _BULLETS:
        fix = Fix.replace("Add the bullet", wrong, f"{indent}{block.markup} ").unsafe()
    return Finding(place, message, fix)


def _glued(doc: Document, block: Block) -> Iterator[Finding]:
    """Items that follow the one above on its line."""
    for item, bullet, gap in glued_bullets(doc, block) if block.markup in _BULLETS else ():
        indent = doc.text[line_start(doc.text, item.start) : item.start]
        fix = None
        if not indent.strip(" \t>"):
            fix = Fix.replace("Start a line", gap, f"\n{indent}{block.markup} ").unsafe()
        yield Finding(bullet, "missing line break before the bullet", fix)
