"""An entry taken out because another one says as much."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from awesome_lint.document import Block, BlockKind, Document, Entry, Link
from awesome_lint.knowledge.urls import identity
from awesome_lint.text.edits import Fix, Span
from awesome_lint.text.lines import line_start, next_line


def entry_removal(holdings: Holdings, entry: Entry, earlier: Entry) -> Fix | None:
    """The fix that removes the entry that says less; None where something would be lost."""
    richer, poorer = earlier, entry
    if _wealth(entry) > _wealth(earlier):
        richer, poorer = entry, earlier
    if poorer.block is richer.block or poorer.block.kind is BlockKind.HTML:
        return None  # other lines of the block would go with it
    if poorer.end > poorer.block.end:
        return None  # what goes on about it would stay
    kept, gone = holdings.of(richer.block), holdings.of(poorer.block)
    if not (gone.is_plain and gone.targets <= kept.targets and gone.notes <= kept.notes):
        return None
    span = _lines(holdings.doc.text, poorer.block)
    line = holdings.doc.line(richer.start)
    return Fix.delete(f"Keep the entry on line {line} only", span).unsafe() if span else None


def _wealth(entry: Entry) -> tuple[int, int, int, int]:
    return (
        len({identity(each.link.href) for each in entry.links}),
        len(entry.block.children),
        len(entry.tags) + (entry.venue is not None),
        len(entry.description),
    )


class _Holding(NamedTuple):
    """What a block holds; ``is_plain``: no comment, anchor or footnote would go with it."""

    targets: frozenset[str]
    notes: frozenset[str]
    is_plain: bool


class Holdings:
    """The holdings of a document's blocks, each looked up once."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self._known: dict[Block, _Holding] = {}

    def of(self, block: Block) -> _Holding:
        """What a block holds."""
        if block not in self._known:
            self._known[block] = self._read(block)
        return self._known[block]

    def _read(self, block: Block) -> _Holding:
        doc = self.doc
        text = doc.text[slice(*block.span)]
        targets = frozenset(
            identity(link.href)
            for links in (doc.links, doc.images)
            for link in links[_at(links, block.start) : _at(links, block.end)]
        )
        notes = block.children[1:] if block.kind is BlockKind.ITEM else []
        anchored = bisect_left(doc.anchors, block.span, key=lambda anchor: anchor.tag)
        return _Holding(
            targets,
            frozenset(doc.text[slice(*each.span)] for each in notes),
            "<!--" not in text
            and "[^" not in text
            and all(
                anchor.tag.start >= block.end for anchor in doc.anchors[anchored : anchored + 1]
            ),
        )


def _at(links: list[Link], offset: int) -> int:
    return bisect_left(links, offset, key=lambda link: link.start)


def _lines(text: str, block: Block) -> Span | None:
    """The lines of an item or a row; None where they hold something else, or all there is."""
    if block.kind not in (BlockKind.ITEM, BlockKind.ROW) or block.parent is None:
        return None
    start = line_start(text, block.start)
    if text[start : block.start].strip() or len(block.parent.children) == 1:
        return None
    end = next_line(text, block.end)
    if start == 0 or text.endswith("\n\n", 0, start):
        while text.startswith("\n", end):
            end += 1
    return Span(start, end)
