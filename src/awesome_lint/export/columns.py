"""What a table tells of an entry that no other word of lists is for: stars, licences, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, InlineKind

if TYPE_CHECKING:
    from awesome_lint.document import Block, Entry


def columns(entry: Entry) -> dict[str, str]:
    """The cells of a row by the headers of their columns, in order; empty for other entries.

    Left out are those without a header or text, those that hold the title, the name, the
    description or the venue, and those that hold nothing but links.
    """
    table = entry.block.parent
    if entry.form is not EntryForm.TABLE_ROW or table is None:
        return {}
    told = [entry.title_span.start]
    if entry.description_span is not None:
        told.append(entry.description_span.start)
    if entry.venue is not None:
        told.append(entry.venue.span.start)
    found: dict[str, str] = {}
    for header, cell in zip(table.children[0].children, entry.block.children, strict=True):
        name, text = " ".join(header.text.split()), " ".join(cell.text.split())
        is_told = text == entry.name or any(cell.start <= at < cell.end for at in told)
        if name and text and not is_told and not _holds_links_only(cell):
            found.setdefault(name, text)
    return found


def _holds_links_only(cell: Block) -> bool:
    outside = "".join(piece.content for piece in cell.inlines if piece.kind is not InlineKind.LINK)
    linked = any(piece.kind is InlineKind.LINK for piece in cell.inlines)
    return linked and not any(map(str.isalnum, outside))
