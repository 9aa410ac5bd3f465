"""Items of a list with nothing in them."""

from __future__ import annotations

from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start, next_line

_BULLETS = "-*+"
_FEW = 3  # one item in so many may have a bullet typed twice; more are a form of their own


@rule(
    summary="Bullet or number with nothing behind it, or another bullet",
    level=Level.WARNING,
    bad=[
        Example(
            "- [A](https://a.test)\n«-»\n- [B](https://b.test)\n",
            unsafe="- [A](https://a.test)\n- [B](https://b.test)\n",
        ),
        Example(
            "1. [A](https://a.test)\n   - B\n   «-» \n", unsafe="1. [A](https://a.test)\n   - B\n"
        ),
        Example("- A\n- B\n«-»", unsafe="- A\n- B\n"),
        Example(
            "* [A](https://a.test)\n* «*» [B](https://b.test)\n* C\n",
            unsafe="* [A](https://a.test)\n* [B](https://b.test)\n* C\n",
        ),
    ],
    good=[
        "- \n- \n",  # a form to be filled in
        "- A\n-\n  B\n- <!-- C -->\n- [ ] D\n",
        "- A\n\n> - B\n> -\n",
        "- A\n- [B]: https://b.test\n- C\n",
        "- - [A](https://a.test)\n- - [B](https://b.test)\n",
        "- A\n- B\n- * [C](https://c.test)\n- - - [D](https://d.test)\n",
    ],
)
def empty_item(doc: Document) -> Iterator[Finding]:
    """The page shows a dot, or a number, with nothing behind it, or with another dot where
    the bullet was typed twice.

    The fix removes the line, or the second bullet. It is unsafe, because
    something may have been meant to come there.
    """
    text = doc.text
    defined = [each.start for each in doc.definitions]
    for each in nested_lists(doc):
        yield from _doubled(each.block)
        empty = [item for item in each.block.children if not item.children]
        if not empty or len(empty) == len(each.block.children) or not each.free:
            continue
        for item in empty:
            if any(item.start <= start < item.end for start in defined):
                continue  # "- [T]: https://…" defines what it was meant to link
            begin = line_start(text, item.start)
            line = Span(begin, next_line(text, item.start))
            marker = Span(item.start, item.start + len(text[item.start : line.end].split()[0]))
            fix = None
            if not text[begin : item.start].strip(" \t"):
                fix = Fix.delete("Remove the line", line).unsafe()
            yield Finding(marker, f'empty list item: nothing follows "{text[slice(*marker)]}"', fix)


def _doubled(block: Block) -> Iterator[Finding]:
    """The bullets that were typed twice: the second makes a list of one item in the first."""
    found = [item for item in block.children if _opens_twin(item, block.markup)]
    if not found or _FEW * len(found) > len(block.children):
        return
    for item in found:
        inner = item.children[0].children[0]
        marker = Span(inner.start, inner.content_start)
        fix = Fix.delete("Remove the second bullet", marker).unsafe()
        yield Finding(Span(inner.start, inner.start + 1), f'doubled bullet "{block.markup}"', fix)


def _opens_twin(item: Block, markup: str) -> bool:
    if len(item.children) != 1 or markup not in _BULLETS:
        return False
    inner = item.children[0]
    return (
        inner.kind is BlockKind.LIST
        and inner.markup == markup
        and inner.start == item.content_start
        and len(inner.children) == 1
        and bool(inner.children[0].children)
        and inner.children[0].children[0].kind is BlockKind.PARAGRAPH
    )
