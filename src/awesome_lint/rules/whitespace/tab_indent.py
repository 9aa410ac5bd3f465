"""Tabs before items."""

from __future__ import annotations

from awesome_lint.analysis.conventions import FEWEST, SHARE, habits
from awesome_lint.analysis.list_nesting import begins_line, nested_lists, width
from awesome_lint.plugin import (
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
from awesome_lint.text.lines import line_end, line_start

_AS_WRITTEN = (BlockKind.CODE, BlockKind.HTML)
_TABS = "- a\n" + "".join(f"\t- [b{n}](https://b{n}.test)\n" for n in range(9))


@rule(
    summary="Tab before a line of a list",
    level=Level.INFO,
    bad=[
        Example("- a\n«\t»- b\n", "- a\n    - b\n"),
        Example("1. a\n\n« \t»b\n", "1. a\n\n    b\n"),
        Example("- a\n«\t»- b\n«\t\t»- c\n", "- a\n    - b\n        - c\n"),
        Example(
            _TABS.replace("\t", "«\t»") + "- c\n    - d\n    - e\n",
            _TABS.replace("\t", "    ") + "- c\n    - d\n    - e\n",
        ),
    ],
    good=[
        "- a\n\n  ```\n\tb\n  ```\n",
        "- a\tb\n-\tc\n",
        "> - a\n> \t- b\n",
        "\tcode\n",
        "- a\n\n\t  <pre>\n\t  b\n\t  </pre>\n",
        f"{_TABS}\t- c\n",
    ],
)
def tab_indent(doc: Document) -> Iterator[Finding]:
    """A tab is four columns wide for Markdown and eight, two or three in an editor: which
    item lies in which is then another thing on the page than on the screen.

    The fix puts as many spaces as the tab has columns, so that nothing moves. In quotes, code
    and HTML tabs stay. A file of which nine in ten indented lines, of ten or more, have tabs is
    left alone, unless a configuration states the convention `list-indent`: its editors have
    agreed on tabs.
    """
    if "\t" not in doc.text:
        return
    found = list(_tabs(doc))
    if len(found) >= FEWEST and habits(doc)["list-indent"].stated is None:
        indented = len(found) + _spaced(doc)
        if len(found) >= SHARE * indented:
            return
    yield from found


def _spaced(doc: Document) -> int:
    """How many nested items start lines that are indented without a tab."""
    text = doc.text
    return sum(
        text.find("\t", line_start(text, item.start), item.start) < 0
        for each in nested_lists(doc)
        if each.item is not None and each.free
        for item in each.block.children
        if begins_line(text, item.start)
    )


def _tabs(doc: Document) -> Iterator[Finding]:
    text = doc.text
    written = [block.span for block in doc.blocks if block.kind in _AS_WRITTEN]
    upcoming = 0
    for each in nested_lists(doc):
        if each.depth > 1 or not each.free or text.find("\t", *each.block.span) < 0:
            continue
        start = line_start(text, each.block.start)
        while start < each.block.end:
            end = line_end(text, start)
            line = text[start:end]
            blank = line[: len(line) - len(line.lstrip(" \t"))]
            while upcoming < len(written) and written[upcoming].end < start:
                upcoming += 1
            inside = upcoming < len(written) and written[upcoming].start < end
            if "\t" in blank and len(blank) < len(line) and not inside:
                span = Span(start, start + len(blank))
                count = "a tab" if blank.count("\t") == 1 else f"{blank.count(chr(9))} tabs"
                fix = Fix.replace("Put spaces", span, " " * width(blank))
                yield Finding(span, f"{count} before a line of a list", fix)
            start = end + 1
