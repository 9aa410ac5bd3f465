"""Sections from headings, and which heading an explicit anchor stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import BlockKind, Section

if TYPE_CHECKING:
    from awesome_lint.document import Anchor, Block, Heading


def sections_of(headings: list[Heading], root: Block) -> list[Section]:
    """The sections in document order; headings inside quotes and items open none."""
    top = Section(0, "", "", 0, root.end, None, None)
    found = [top]
    for heading in headings:
        if any(each.kind is BlockKind.ITEM for each in heading.block.ancestors):
            continue
        if any(each.kind is BlockKind.QUOTE for each in heading.block.ancestors):
            continue
        parent = found[-1]
        while parent.level >= heading.level:
            parent.end = heading.start
            assert parent.parent is not None
            parent = parent.parent
        section = Section(
            heading.level, heading.text, heading.slug, heading.start, root.end, heading, parent
        )
        parent.sections.append(section)
        found.append(section)
    return found


def attach_anchors(anchors: list[Anchor], headings: list[Heading], text: str) -> None:
    """Tell each anchor the heading it stands in, or directly before. Both are in order."""
    following = len(headings) - 1
    for index in range(len(anchors) - 1, -1, -1):
        anchor = anchors[index]
        while following >= 0 and headings[following].start > anchor.tag.start:
            following -= 1
        if following >= 0 and anchor.tag.start < headings[following].end:
            anchor.heading = headings[following]
            continue
        if following + 1 >= len(headings):
            continue
        after = headings[following + 1]
        if _blank(text, anchor.element.end, after.start):
            anchor.heading = after
        elif index + 1 < len(anchors):  # a row of anchors before one heading
            neighbour = anchors[index + 1]
            if neighbour.heading is after and _blank(
                text, anchor.element.end, neighbour.element.start
            ):
                anchor.heading = after


def _blank(text: str, start: int, end: int) -> bool:
    return start <= end and not text[start : min(end, start + 200)].strip() and end - start < 200
