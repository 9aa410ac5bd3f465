"""A new table of contents: the lines for a file's sections, and where they go."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.lines import linked
from awesome_lint.analysis.contents.markers import END, START
from awesome_lint.analysis.contents.titles import has_place, omitted
from awesome_lint.document import BlockKind
from awesome_lint.knowledge.section_names import is_contents, is_terms
from awesome_lint.text.edits import Edit
from awesome_lint.text.lines import line_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from awesome_lint.document import Document, Section

DEPTH = 2  # levels of sections
_BULLETS = "-*+"


def outline(doc: Document, start: int, depth: int) -> list[str]:
    """The lines that list the sections after ``start``, down to ``depth`` levels."""
    sections = _listed(doc, start)
    return _lines(doc, sections, _levels(sections, depth)) if sections else []


def insertion(doc: Document, depth: int) -> Edit | None:
    """The edit that puts a table of contents, between markers, before the first section.

    It goes under a heading of its own, or under one for contents that has none yet. None
    where there are no sections to list.
    """
    title = _title(doc)
    first = title.start + 1 if title is not None else 0
    sections = _listed(doc, first)
    if not sections:
        return None
    for section in doc.sections:
        heading = section.heading
        if heading is not None and is_contents(section.title) and section.start >= first:
            below = _listed(doc, heading.end)
            if below:
                levels = _levels(below, depth)
                above = (each for each in sections if each.level == levels.start)
                chosen = [each for each in above if each.start < heading.start] + below
                return Edit(heading.end, heading.end, f"\n\n{_table(doc, chosen, levels)}")
    levels = _levels(sections, depth)
    table = _table(doc, sections, levels)
    opening = next(each for each in doc.sections if each.heading and each.start >= first)
    at = _before(doc, opening)
    return Edit(at, at, f"{'#' * levels.start} Contents\n\n{table}\n\n")


def _title(doc: Document) -> Section | None:
    """The section that is the whole list: a first heading of level 1."""
    first = doc.sections[1] if len(doc.sections) > 1 else None
    is_title = first is not None and first.level == 1 and not is_contents(first.title)
    return first if is_title else None


def _listed(doc: Document, start: int) -> list[Section]:
    kept_out = omitted(doc)
    left_out: set[Section] = set()
    found = []
    for section in doc.sections:
        if section.heading is None or section.start < start:
            continue
        if is_contents(section.title) and section.sections:
            continue  # what lies below contents that have no level of their own is all there is
        if is_terms(section.title) or section.heading in kept_out or section.parent in left_out:
            left_out.add(section)
        elif has_place(section.heading):
            found.append(section)
    return found


def _levels(sections: Iterable[Section], depth: int) -> range:
    top = min(section.level for section in sections)
    return range(top, top + depth)


def _table(doc: Document, sections: Sequence[Section], levels: range) -> str:
    return "\n\n".join((START, "\n".join(_lines(doc, sections, levels)), END))


def _lines(doc: Document, sections: Sequence[Section], levels: range) -> list[str]:
    bullet = _bullet(doc)
    above: list[Section] = []
    found = []
    for section in sections:
        if section.level not in levels or section.heading is None:
            continue
        while above and above[-1].level >= section.level:
            above.pop()
        found.append(f"{'  ' * len(above)}{bullet} {linked(section.heading)}")
        above.append(section)
    return found


def _bullet(doc: Document) -> str:
    """The bullet most lists have."""
    lists = (each.markup for each in doc.blocks if each.kind is BlockKind.LIST)
    counts = Counter(markup for markup in lists if markup in _BULLETS)
    return counts.most_common(1)[0][0] if counts else _BULLETS[0]


def _before(doc: Document, section: Section) -> int:
    """Where a section starts, with the anchors that stand before its heading."""
    starts = [each.tag.start for each in doc.anchors if each.heading is section.heading]
    at = min([*starts, section.start])
    return line_start(doc.text, at)
