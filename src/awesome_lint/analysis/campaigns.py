"""Tracking parameters that are there on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.index import index
from awesome_lint.knowledge.urls import is_agreed, without_tracking

if TYPE_CHECKING:
    from awesome_lint.document import Destination, Document

_SHORTEST_NAME = 6  # letters of a title that no campaign has by chance


@index
def tracked(doc: Document) -> list[Destination]:
    """The destinations with tracking parameters that nobody put there on purpose."""
    found = [each for each in doc.destinations if without_tracking(each.href) is not None]
    name = _list_name(doc) if found else ""
    meant = {each.href for each in found if _is_meant(each, name)}
    return [each for each in found if each.href not in meant]


def _list_name(doc: Document) -> str:
    """The list's title as campaigns are named after it: letters and digits only."""
    title = next((each.text for each in doc.headings if each.level == 1), "")
    name = _letters(title)
    return name if len(name) >= _SHORTEST_NAME else ""


def _is_meant(each: Destination, name: str) -> bool:
    if is_agreed(each.href) or (each.link is not None and each.link.images):
        return True
    pairs = (pair.partition("=") for pair in each.href.partition("?")[2].split("&"))
    campaigns = (_letters(value) for key, _, value in pairs if key.startswith("utm_"))
    return any(
        len(each) >= _SHORTEST_NAME and (each in name or (name and name in each))
        for each in campaigns
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
