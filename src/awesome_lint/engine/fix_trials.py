"""Fixes tried before they are offered, each on the block that it changes alone.

No rule knows all that Markdown makes of the brackets, quotes and backslashes around a mistake.
So a fix that the proof would refuse is not offered in the first place: what ``check`` calls
fixable is what ``fix`` fixes. A trial reads a block and what it refers to; that nothing else of
the document changed is for the proof of the whole, which has the last word. What an
unsafe fix takes away may stand elsewhere: those are for the whole alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, Heading
from awesome_lint.engine.doubtful_lines import LONGEST, reindents, rewritten
from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.proof_choice import by_proof
from awesome_lint.parser import glance
from awesome_lint.text.edits import Applicability, Span, compatible, merged
from awesome_lint.text.lines import line_start
from awesome_lint.text.patterns import lazy
from awesome_lint.text.slugs import slugify
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from awesome_lint.document import Block, Document
    from awesome_lint.engine.doubtful_lines import Rewritten
    from awesome_lint.engine.evidence import Evidence
    from awesome_lint.engine.proof_choice import Proof
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Fix

_TRIALS = 16  # of a block, so that one with many mistakes does not take for ever
_FRAGMENT = lazy(r"\(\s?<?#([^\s()<>\"]+)")
_LABEL = lazy(r"\[([^\[\]]+)\]")


class _Piece(NamedTuple):
    """Lines that are read alone: ``head`` comes before them, what they refer to behind."""

    head: Span
    lines: Span


class _About(NamedTuple):
    """What of a whole document matters to a piece.

    ``linked`` are the headings that links in the page reach, each with the fragments of these;
    ``notes`` is whether there are footnotes.
    """

    linked: Mapping[Block, Sequence[str]]
    notes: bool


def tried(doc: Document, found: list[Diagnostic]) -> list[Diagnostic]:
    """``found`` without the fixes that would do harm."""
    pieces: dict[_Piece, list[Fix]] = {}
    linked: Mapping[Block, Sequence[str]] | None = None
    for fix in (each.fix for each in found):
        if fix is None or fix.applicability is not Applicability.SAFE:
            continue
        lines = rewritten(doc.text, fix)
        if lines is None:
            continue
        if lines.is_plain and not reindents(doc.text, fix):
            if lines.across:
                continue
            linked = _linked(doc) if linked is None else linked
            if not _lies_in(list(linked), _change(fix)):
                continue
        piece = _piece(doc, fix, lines)
        if piece is not None:
            pieces.setdefault(piece, []).append(fix)
    if not pieces:
        return found
    notes = any(block.kind is BlockKind.FOOTNOTE for block in doc.blocks)
    about = _About(_linked(doc) if linked is None else linked, notes)
    refused = {
        id(fix)
        for piece, fixes in pieces.items()
        for kind in by_proof(doc, fixes)
        if kind.fixes
        for fix in _harmful(_Bench(doc, piece, about), kind.fixes, kind.proof)
    }
    return [each._replace(fix=None) if id(each.fix) in refused else each for each in found]


class _Bench:
    """A piece of a document, to try fixes on."""

    def __init__(self, doc: Document, piece: _Piece, about: _About) -> None:
        self._doc = doc
        self._piece = piece
        self._behind = "".join(_referred(doc, piece.lines, about))
        self.before = self.after(())

    def after(self, fixes: Iterable[Fix]) -> Evidence:
        """What the piece has to show when ``fixes`` are applied."""
        text = self._doc.text
        (top, below), (at, end) = self._piece
        parts = ["\n", text[top:below]]
        for edit in merged(fixes):
            parts += (text[at : edit.start], edit.text)
            at = edit.end
        parts += (text[at:end], "\n\n", self._behind)
        return evidence(glance(Source("".join(parts)), self._doc.given))


def _harmful(bench: _Bench, fixes: Sequence[Fix], proof: Proof) -> Iterator[Fix]:
    """Those of ``fixes`` that do not pass, neither alone nor with the others of their kind."""
    groups: list[list[Fix]] = []
    rest = list(fixes)
    while rest:  # those that touch take turns
        groups.append(compatible(rest))
        chosen = set(map(id, groups[-1]))
        rest = [fix for fix in rest if id(fix) not in chosen]
    groups.reverse()
    trials = 0
    while groups:
        group = groups.pop()
        if trials < _TRIALS and not proof(bench.before, bench.after(group)):
            trials += 1
            continue
        trials += 1
        if len(group) == 1:
            yield group[0]
        else:
            groups += (group[len(group) // 2 :], group[: len(group) // 2])


def _piece(doc: Document, fix: Fix, written: Rewritten) -> _Piece | None:
    """The least lines with all that a fix changes; None where these are not read alone."""
    change = _change(fix)
    across = written.across
    run = _touched(doc.root.children, change, across)
    head = Span(0, 0)
    if len(run) == 1 and not across:
        head, run = _within(doc, run[0], change)
    if not run or any(each.kind is BlockKind.FRONT_MATTER for each in run):
        return None
    start = min(change.start, run[0].start)
    if run[0].kind is not BlockKind.ITEM:
        start = line_start(doc.text, start)
    lines = Span(start, max(change.end, run[-1].end))
    size = head.end - head.start + lines.end - lines.start
    at = bisect_left(doc.contents, lines.end, key=lambda table: table.span.start)
    in_contents = at > 0 and doc.contents[at - 1].span.end > lines.start
    return None if in_contents or size > LONGEST else _Piece(head, lines)


def _within(doc: Document, block: Block, change: Span) -> tuple[Span, Sequence[Block]]:
    """The rows of a table, with its head, or the items of a list that a change is in."""
    head = Span(0, 0)
    if block.kind is BlockKind.LIST:
        items = _touched(block.children, change, across=False)
        return head, _line(doc, items, change) or items
    if block.kind is BlockKind.TABLE:
        rows = _touched(block.children, change, across=False)
        if rows and rows[0] is not block.children[0]:
            below = line_start(doc.text, block.children[1].start)
            return Span(line_start(doc.text, block.start), below), rows
    return head, [block]


def _touched(blocks: Sequence[Block], change: Span, across: bool) -> Sequence[Block]:
    """The blocks that a change is in, and what it may become one with."""
    first = bisect_left(blocks, change.start, key=lambda block: block.end)
    last = bisect_right(blocks, change.end, key=lambda block: block.start)
    if first < len(blocks) and (across or change.start <= blocks[first].start):
        first -= 1
    if across:
        last += 1
    return blocks[max(0, first) : last]


def _line(doc: Document, items: Sequence[Block], change: Span) -> Sequence[Block]:
    """The one item within ``items`` that a change is in, if it is a line of its own."""
    while len(items) == 1:
        item = items[0]
        if item.start < change.start and "\n" not in doc.text[item.start : item.end]:
            return items
        lists = _touched(item.children, change, across=False)
        if len(lists) != 1 or lists[0].kind is not BlockKind.LIST:
            return []
        items = _touched(lists[0].children, change, across=False)
    return []


def _change(fix: Fix) -> Span:
    return Span(fix.edits[0].start, fix.edits[-1].end)


def _lies_in(blocks: Sequence[Block], change: Span) -> bool:
    at = bisect_right(blocks, change.start, key=lambda block: block.start)
    return at > 0 and change.end <= blocks[at - 1].end


def _linked(doc: Document) -> dict[Block, list[str]]:
    """The headings that links in the page reach, in order, with the fragments of these."""
    fragments: dict[Block, list[str]] = {}
    for each in doc.links:
        place = doc.reached(each.href[1:]) if each.href.startswith("#") else None
        if isinstance(place, Heading):
            fragments.setdefault(place.block, []).append(each.href)
    return {each.block: fragments[each.block] for each in doc.headings if each.block in fragments}


def _referred(doc: Document, lines: Span, about: _About) -> Iterator[str]:
    """What lines refer to: the definitions of labels, of footnotes, and anchors."""
    text = doc.text[slice(*lines)]
    if about.notes and "[^" in text:
        yield from (f"[{label}]: x\n\n" for label in {*_LABEL.findall(text)} if label[0] == "^")
    if doc.definitions:
        labels = {" ".join(each.split()).lower().upper() for each in _LABEL.findall(text)}
        for label in sorted(labels & doc.definition_of.keys()):
            each = doc.definition_of[label]
            if not lines.start <= each.start < lines.end:
                yield doc.text[each.start : each.end] + "\n\n"
    if "#" in text:
        names = {each for each in _FRAGMENT.findall(text) if doc.reached(each) is not None}
        yield from (f'<a name="{name}"></a>\n\n' for name in sorted(names))
    at = bisect_left(doc.headings, lines.start, key=lambda heading: heading.start)
    heading = doc.headings[at] if at < len(doc.headings) else None
    if heading is None or heading.block.span != lines:
        return
    slug = slugify(heading.block.text)
    for block, hrefs in about.linked.items():
        if block is heading.block:  # they are still to reach it
            yield from (f"[x](<{href}>)\n\n" for href in dict.fromkeys(hrefs))
        elif block.start > lines.start and slugify(block.text) in slug:
            # The slug may become that of a heading below, which then gets another.
            yield f"{doc.text[block.start : block.end]}\n\n[x](<{hrefs[0]}>)\n\n"
