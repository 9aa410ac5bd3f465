"""Blank lines: too many, and missing ones."""

from __future__ import annotations

from awesome_lint.analysis.blank_runs import blank_runs
from awesome_lint.analysis.block_spacing import BlockEdge, block_edges
from awesome_lint.analysis.conventions import habits
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_end

_TIGHT = "\n".join(f"## {name}\n- {name}\n" for name in "ABCDEFGHIJKL")
_LED = "\n".join(f"For {name}:\n- {name}\n" for name in "abcdefghijkl")


@rule(
    summary="More than one blank line, or none around a heading or a list",
    level=Level.INFO,
    bad=[
        Example("One.\n\n«\n\n»Two.\n", "One.\n\nTwo.\n"),
        Example("- a\n\n«\n»- b\n", "- a\n\n- b\n"),
        Example("## «Tools»\n- a\n", "## Tools\n\n- a\n"),
        Example("- a\n## «Tools»\n\nb\n", "- a\n\n## Tools\n\nb\n"),
        Example("Some tools:\n«-» a\n- b\n", "Some tools:\n\n- a\n- b\n"),
    ],
    good=[
        "```\na\n\n\nb\n```\n",
        "<!-- a\n\n\nb -->\n",
        "- a\n  - b\n- c\n\n  # d\n  e\n",
        "> # a\n> b\n",
        'a\n\n<a name="b"></a>\n## b\n\nc\n',
        "<!-- awesome-lint-disable-next-line empty-section -->\n# a\n\nb\n",
        "- a\n* b\n- c\n",
        f"{_TIGHT}\n## Z\n\n- z\n",
        f"{_LED}\nFor z:\n\n- z\n",
    ],
)
def blank_lines(doc: Document) -> Iterator[Finding]:
    """One blank line sets blocks off; more of them make no more space on the page. Headings
    and lists without any are read differently by other Markdown renderers.

    The fix leaves one of several, and puts one where there is none and it changes nothing:
    not in items, which it would make loose. A list wants none below its headings, or above
    its lists, where nine in ten of at least ten have none, or where its configuration says so:
    `below-headings = "none"` or `above-lists = "none"` under `[conventions]`.
    """
    for run in blank_runs(doc):
        extra = Span(doc.text.find("\n", run.start) + 1, run.end)
        count = doc.text.count("\n", *run)
        yield Finding(extra, f"{count} blank lines", Fix.delete("Leave one", extra))
    unusual = [gap for gap in block_edges(doc) if not gap.blank]
    if unusual:
        yield from _missing(doc, unusual)


def _missing(doc: Document, gaps: list[BlockEdge]) -> Iterator[Finding]:
    """The edges without a blank line, except where the list's convention is to have none."""
    silent = {
        kind
        for kind, habit in (
            (BlockKind.HEADING, "below-headings"),
            (BlockKind.LIST, "above-lists"),
        )
        if habits(doc)[habit].convention == "none"
    }
    for gap in gaps:
        above, below = gap.above, gap.below
        if below is not None and below.kind is BlockKind.LIST and not _interrupts(below):
            continue
        if above is not None and below is not None and _are_bullets(above, below):
            continue  # a bullet that is a slip, perhaps
        if above is not None and above.kind is BlockKind.HEADING:
            if BlockKind.HEADING in silent:
                continue
            place, where = _heading(above), f'below the heading "{above.text.strip()}"'
        elif below is not None and below.kind is BlockKind.HEADING:
            place, where = _heading(below), f'above the heading "{below.text.strip()}"'
        elif above is not None:
            place = Span(gap.place, line_end(doc.text, gap.place))
            where = "below the list"
        elif below is not None and BlockKind.LIST not in silent:
            place, where = _marker(doc.text, below), "above the list"
        else:
            continue
        edit = Edit(gap.place, gap.place, "\n")
        yield Finding(place, f"no blank line {where}", Fix("Put one", (edit,)))


def _are_bullets(above: Block, below: Block) -> bool:
    """Whether two lists meet that a blank line would keep apart for good."""
    return above.kind is below.kind is BlockKind.LIST and not (above.level or below.level)


def _interrupts(block: Block) -> bool:
    """Whether a list may follow a paragraph's line (CommonMark 0.31.2 §5.3).

    Where it may not, GitHub takes a line right below a definition for text.
    """
    return block.level in (0, 1) and bool(block.children[0].children)


def _heading(block: Block) -> Span:
    return Span(block.content_start, block.content_end)


def _marker(text: str, block: Block) -> Span:
    end = block.start + len(text[block.start : block.children[0].content_start].rstrip())
    return Span(block.start, end)
