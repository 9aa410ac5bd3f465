"""A document from what the tree builder collected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from awesome_lint.document import Block, BlockKind, Document, Profile
from awesome_lint.document.given import NOTHING
from awesome_lint.document.nodes import definitions_of
from awesome_lint.parser.collected import Pieces
from awesome_lint.parser.contents_tables import contents_of
from awesome_lint.parser.entries import entries_of
from awesome_lint.parser.entries.profile import profile_of
from awesome_lint.parser.library.keys import definitions_in, labels_in
from awesome_lint.parser.sections import attach_anchors, sections_of
from awesome_lint.parser.tree import TreeBuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from awesome_lint.document import Definition, Given
    from awesome_lint.parser.certain.inlines import Reading
    from awesome_lint.parser.stream import Way
    from awesome_lint.text.source import Source

    Reader = Callable[[Collection[str]], Reading]


def document_of(source: Source, blocks: Way, reading: Reader, given: Given = NOTHING) -> Document:
    """The document that ``source`` holds, whichever way its blocks and their content are read."""
    doc = unlisted(source, blocks, reading, given)
    entries = entries_of(doc)
    return replace(doc, entries=entries, profile=profile_of(entries))


def unlisted(source: Source, blocks: Way, reading: Reader, given: Given = NOTHING) -> Document:
    """The document that ``source`` holds, of which nobody asks for its entries."""
    env: dict[str, object] = {}
    root = Block(BlockKind.DOCUMENT, 0, len(source.text), None)
    stream = blocks(source, root, env)
    definitions = definitions_in(env)
    pieces = Pieces(source.text, definitions_of(definitions))
    builder = TreeBuilder(source, root, pieces, env, reading(labels_in(env)))
    builder.build(stream)
    return _assembled(source, builder, pieces, definitions, given)


def _assembled(
    source: Source,
    builder: TreeBuilder,
    pieces: Pieces,
    definitions: list[Definition],
    given: Given,
) -> Document:
    """The document of ``source``, its lists in document order."""
    pieces.links.sort(key=lambda link: link.start)
    pieces.images.sort(key=lambda image: image.start)
    pieces.headings.sort(key=lambda heading: heading.start)
    pieces.anchors.sort(key=lambda anchor: anchor.tag)
    attach_anchors(pieces.anchors, pieces.headings, source.text)
    sections = sections_of(pieces.headings, builder.root)
    contents = contents_of(pieces.links)
    return Document(
        source,
        builder.root,
        builder.blocks,
        pieces.links,
        pieces.images,
        definitions,
        pieces.headings,
        pieces.anchors,
        pieces.comments,
        sections,
        [],
        contents,
        pieces.residue(),
        Profile.GENERAL,
        builder.unsearched,
        given,
    )
