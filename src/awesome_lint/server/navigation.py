"""Where a link leads, as far as that is in the workspace: anchors, definitions, files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from awesome_lint.document import Heading
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser import parse
from awesome_lint.server.analysis import file_of
from awesome_lint.server.conversions import offset_at, span_range
from awesome_lint.text.errors import FileError
from awesome_lint.text.source import Source
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.files import MARKDOWN, File, read, suffix
from awesome_lint.workspace.git.index import root_of

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.server.analysis import Analysis


def definition(found: Analysis, position: lsp.Position) -> lsp.Location | None:
    """What the link at a place names: its definition, a heading or anchor, another file."""
    link = found.doc.link_at(offset_at(found, position))
    if link is None:
        return None
    if link.definition is not None:
        span = link.definition.start, link.definition.end
        return lsp.Location(found.uri, span_range(found, *span))
    path, _, fragment = link.href.partition("#")
    if not path:
        place = _place(found.doc, fragment)
        return None if place is None else lsp.Location(found.uri, span_range(found, *place))
    file = _beside(found, path)
    if file is None:
        return None
    return lsp.Location(str(from_fs_path(file.path)), _range_in(file, fragment))


def _place(doc: Document, fragment: str) -> tuple[int, int] | None:
    """Where the heading or anchor stands that answers a fragment."""
    found = doc.reached(fragment) if fragment else None
    if found is None or isinstance(found, str):
        return None
    return found.text_span if isinstance(found, Heading) else found.span


def _beside(found: Analysis, path: str) -> File | None:
    """The file of the same repository that a relative target names.

    Of a folder without a repository, only what lies below the document's folder counts: a
    list says nothing on the rest of the disk.
    """
    own = file_of(found.uri)
    if own.real == STDIN or is_external(path):
        return None
    folder = os.path.dirname(own.real)
    root = root_of(folder) or folder
    written = unquote(path.partition("?")[0])
    if "\0" in written:  # %00
        return None
    start = root if written.startswith("/") else folder
    real = os.path.realpath(os.path.join(start, written.lstrip("/")))
    inside = os.path.commonpath([root, real]) == root
    return File(real, real) if inside and os.path.isfile(real) else None


def _range_in(file: File, fragment: str) -> lsp.Range:
    top = lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))
    if not fragment or suffix(file.path) not in MARKDOWN:
        return top
    try:
        doc = parse(Source.from_bytes(read(file), file.path))
    except FileError:
        return top
    place = _place(doc, fragment)
    if place is None:
        return top
    line = doc.source.position(place[0]).line - 1
    return lsp.Range(lsp.Position(line, 0), lsp.Position(line, 0))
