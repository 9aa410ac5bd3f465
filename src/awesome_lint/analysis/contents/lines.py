"""The line of a contents list for a heading, written as its neighbours are."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.contents.titles import variants
from awesome_lint.document import LinkForm
from awesome_lint.text.fragments import written
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.analysis.contents.rows import Row
    from awesome_lint.document import Document, Heading, Link

# Indentation, quote marks, a bullet or number, a task box, emphasis: what any row may share.
_BEFORE = lazy(r"([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?([*_~`]{0,3})")
_AFTER = lazy(r"[*_~`]{0,3}")
_EMPHASIS = lazy(r"(\*\*\*|\*\*|\*|__|_|`)(?=\S)(.*\S)\1", re.DOTALL)
_SPECIAL = lazy(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|&(?=#?\w+;)")
_BULLET = "- "


class Shape(NamedTuple):
    """What stands around a link on its line; ``link`` is one of that shape, None: a plain one."""

    before: str
    after: str
    link: Link | None


class Lines:
    """Writes rows for headings the way a list's other rows are written."""

    def __init__(self, doc: Document, rows: Sequence[Row], listed: Mapping[Link, Heading]) -> None:
        self._doc = doc
        self._rows = rows
        self._shapes = {row: shape for row in rows if (shape := _shape(doc, row)) is not None}
        self._first: dict[int, Row] = {}
        for row in self._shapes:
            self._first.setdefault(row.depth, row)
        self._variant = _variant(listed)

    def line(self, heading: Heading, depth: int, above: Row | None) -> str:
        """The line for a heading at a depth, without a line end; ``above``: the row to be like."""
        model = above if above in self._shapes else self._first.get(depth)
        shape = self._plain(depth) if model is None else self._shapes[model]
        text = variants(heading)[self._variant]
        href = f"#{written(heading.slug)}"
        return shape.before + _link(self._doc, shape.link, text, href) + shape.after

    def _plain(self, depth: int) -> Shape:
        return Shape(self._indent(depth) + self._marker(depth), "", None)

    def _marker(self, depth: int) -> str:
        for row in sorted(self._rows, key=lambda each: abs(each.depth - depth)):
            found = _BEFORE.match(self._doc.text, row.span.start)
            if found is not None:
                return found[2] + found[3]
        return _BULLET

    def _indent(self, depth: int) -> str:
        """The indentation at a depth: as elsewhere, else one step more than above."""
        known: dict[int, str] = {}
        for row in self._rows:
            found = _BEFORE.match(self._doc.text, row.span.start)
            if found is not None:
                known.setdefault(row.depth, found[1])
        nearest = max((each for each in known if each <= depth), default=None)
        if nearest is None:
            return "  " * depth
        step = "  "
        if nearest + 1 > 1 and known[nearest].startswith(known.get(nearest - 1, "\0")):
            step = known[nearest].removeprefix(known[nearest - 1]) or step
        else:
            step = " " * len(self._marker(nearest))
        return known[nearest] + step * (depth - nearest)


def titled(heading: Heading, listed: Mapping[Link, Heading]) -> str:
    """A heading's text as contents show theirs: with or without emoji and counts."""
    return variants(heading)[_variant(listed)]


def linked(heading: Heading) -> str:
    """A link to a heading, with its text."""
    return f"[{escaped(variants(heading)[0])}](#{written(heading.slug)})"


def escaped(text: str) -> str:
    """Markdown that shows ``text`` as the text of a link."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def retexted(doc: Document, link: Link, text: str) -> str:
    """What is to stand where a link's text stands to make it ``text``, emphasis kept."""
    if link.form is LinkForm.HTML:
        return escape(text, quote=False)
    emphasis = _EMPHASIS.fullmatch(doc.text[slice(*link.text_span)])
    if emphasis is None:
        return escaped(text)
    mark = emphasis[1]
    return mark + (text if mark == "`" else escaped(text)) + mark


def _variant(listed: Mapping[Link, Heading]) -> int:
    """Which variant of the headings' texts most links have, where that makes a difference."""
    counts: Counter[int] = Counter()
    for link, heading in listed.items():
        found = variants(heading)
        if len(set(found)) > 1:
            text = " ".join(link.text.split()).casefold()
            counts.update(number for number, each in enumerate(found) if each.casefold() == text)
    return max(range(4), key=lambda number: (counts[number], -number))


def _shape(doc: Document, row: Row) -> Shape | None:
    """What is around a row's link, if it is nothing but what other rows may have, too."""
    link = row.link
    if link is None or link.title or link.images or link.definition is not None:
        return None
    line_end = doc.text.find("\n", row.span.start, row.span.end)
    line_end = row.span.end if line_end < 0 else line_end
    before = _BEFORE.fullmatch(doc.text, row.span.start, link.start)
    after = doc.text[link.end : max(line_end, link.end)].rstrip()
    if before is None or link.end > line_end or _AFTER.fullmatch(after) is None:
        return None
    box = "[ ] " if before[4] else ""
    return Shape(before[1] + before[2] + before[3] + box + before[5], after, link)


def _link(doc: Document, model: Link | None, text: str, href: str) -> str:
    if model is None or model.target is None:
        return f"[{escaped(text)}]({href})"
    parts = sorted(
        ((model.text_span, retexted(doc, model, text)), (model.target, href)),
        key=lambda part: part[0].start,
    )
    at, found = model.start, ""
    for span, new in parts:
        found += doc.text[at : span.start] + new
        at = span.end
    return found + doc.text[at : model.end]
