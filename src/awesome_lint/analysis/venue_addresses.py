"""Venues in the addresses of papers, beside those that their entries name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.analysis.publications import publication
from awesome_lint.knowledge.urls import identity
from awesome_lint.knowledge.urls.proceedings import Appearance, appearance
from awesome_lint.knowledge.venues import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.analysis.venue_mentions import VenueMention
    from awesome_lint.document import Document, Entry

_ONE_EACH = ("arxiv", "cvf")  # give one name to a paper
_SOMEWHERE = Appearance(("IEEE",), None, None)


def holds_several_papers(entry: Entry) -> bool:
    """Whether an entry leads to several papers, of which the tag may mean another."""
    known = publication(entry).names
    return any(len(known[kind]) > 1 for kind in known if kind in _ONE_EACH)


def address_venue(href: str) -> Appearance | None:
    """The venue and years that an address of proceedings names; arXiv has none."""
    if "arxiv.org/" in href:
        return None
    if "ieeexplore" in href and identity(href).startswith("ieee:"):
        return _SOMEWHERE
    return appearance(href)


def agrees(doc: Document, mention: VenueMention, found: Appearance) -> bool:
    """Whether a mention names a venue and a year that the address does not contradict."""
    if found is _SOMEWHERE:
        return mention.venue.kind is not Kind.PREPRINT
    if not set(_names(doc, mention)).intersection(found.venues):
        return False
    if mention.year is None or found.first is None or found.last is None:
        return True
    return found.first <= mention.year <= found.last


def _names(doc: Document, mention: VenueMention) -> Sequence[str]:
    """What the venue of a mention may be called in an address."""
    name = mention.venue.successor or mention.venue.name
    if mention.venue.kind is Kind.WORKSHOP:
        return name, name.removesuffix("W") if name.startswith(("NeurIPS", "ICLR")) else name
    if "workshop" in doc.text[slice(*mention.host)].casefold():
        return name, f"{name}W"
    return (name,)
