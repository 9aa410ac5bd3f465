"""Items of a list with nothing in them."""

from __future__ import annotations

from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule


@rule(
    summary="Bullet or number with nothing behind it",
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
    ],
    good=[
        "- \n- \n",  # a form to be filled in
        "- A\n-\n  B\n- <!-- C -->\n- [ ] D\n",
        "- A\n\n> - B\n> -\n",
        "- A\n- [B]: https://b.test\n- C\n",
    ],
)
def empty_item(doc: Document) -> Iterator[Finding]:
    """The page shows a dot, or a number, with nothing behind it.

    The fix removes its line. It is unsafe, because something may have been meant to come there.
    """
    text = doc.text
    defined = [each.start for each in doc.definitions]
    for each in nested_lists(doc):
        empty = [item for item in each.block.children if not item.children]
        if not empty or len(empty) == len(each.block.children) or not each.free:
            continue
        for item in empty:
            if any(item.start <= start < item.end for start in defined):
                continue  # "- [T]: https://…" defines what it was meant to link
            begin = text.rfind("\n", 0, item.start) + 1
            end = text.find("\n", item.start)
            line = Span(begin, len(text) if end < 0 else end + 1)
            marker = Span(item.start, item.start + len(text[item.start : line.end].split()[0]))
            fix = None
            if not text[begin : item.start].strip(" \t"):
                fix = Fix.delete("Remove the line", line).unsafe()
            yield Finding(marker, f'empty list item: nothing follows "{text[slice(*marker)]}"', fix)
