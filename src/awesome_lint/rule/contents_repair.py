"""Repairs of tables of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.analysis.contents.coverage import ContentsState
from awesome_lint.document import BlockKind, Document, Link
from awesome_lint.text.edits import Fix
from awesome_lint.text.fragments import retargeted, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.analysis.contents.listing import Listing
    from awesome_lint.text.edits import Edit

_FEWEST = 3  # links that make a table of contents


def update(doc: Document, state: ContentsState) -> Fix | None:
    """The fix that adds and moves what there is to."""
    if not (state.missing or state.misplaced):
        return None
    edit = _rewriting(doc, state._replace(gone=[]))
    return Fix("Update the contents", (edit,)) if edit is not None else None


def removal(doc: Document, state: ContentsState, links: Sequence[Link]) -> Fix | None:
    """The fix that removes the lines of links, where enough of the table is left."""
    if not links or len(state.listing.contents.links) - len(links) < _FEWEST:
        return None
    edit = _rewriting(doc, ContentsState(state.listing, [], list(links), []))
    return Fix("Remove what is too much", (edit,)).unsafe() if edit is not None else None


def _rewriting(doc: Document, state: ContentsState) -> Edit | None:
    from awesome_lint.analysis.contents.rewriting import rewriting  # most contents are up to date

    return rewriting(doc, state)


def redirection(table: Listing, link: Link) -> Fix | None:
    """The fix that makes a line reach the section whose text it has."""
    if link.target is None or link.definition is not None:
        return None
    is_list = table.contents.block.kind is BlockKind.LIST
    if not is_list and link not in table.lost:
        return None  # it reaches another heading, which no proof lets it leave
    slug = table.headings[link].slug
    fix = Fix.replace(f"Link to #{written(slug)}", link.target, retargeted(link.href, slug))
    return fix.unsafe() if link in table.guessed else fix
