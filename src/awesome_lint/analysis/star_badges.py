"""The repositories that badges are of."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import Document, Entry, Link, Role
from awesome_lint.document.index import index
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import repository

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOSTS = ("shields.io/github/", "badgen.net/github/")
_BADGE = (
    r"(?i)/github/(?:stars|forks|watchers|last-commit|license|contributors)/"
    r"([^/?#\s]+)/([^/?#\s]+)"
)


class Badge(NamedTuple):
    """A badge of one repository, ``name``, in an entry on another, ``own``."""

    image: Link
    name: str
    own: str


@index
def foreign_badges(doc: Document) -> list[Badge]:
    """The badges in entries that are of another repository than the entry's own."""
    if not any(host in doc.text for host in _HOSTS):
        return []
    badges = [(each, name) for each in doc.images if (name := _counted(each.href))]
    starts = [each.start for each, _ in badges]
    found: list[Badge] = []
    for entry in doc.entries if badges else ():
        first = bisect_left(starts, entry.start)
        if first < len(starts) and starts[first] < entry.end:
            found += _foreign(entry, badges[first : bisect_left(starts, entry.end)])
    return found


def _foreign(entry: Entry, badges: list[tuple[Link, str]]) -> Iterator[Badge]:
    around = {
        image.start: home.key
        for each in entry.links
        for image in each.link.images
        if (home := repository(each.link.href))
    }
    homes = {
        home.key
        for each in entry.links
        if each.role is Role.PRIMARY or (each.role is Role.CODE and is_label(each.label))
        if (home := repository(each.link.href))
    }
    for badge, name in badges:
        own = around.get(badge.start) or (min(homes) if len(homes) == 1 else name)
        if badge.start not in around and any(name == each for each in _linked(entry)):
            continue
        if own != name:
            yield Badge(badge, name, own)


def _linked(entry: Entry) -> Iterator[str]:
    """The repositories that an entry links to, in whatever role."""
    for each in entry.links:
        home = repository(each.link.href)
        if home is not None:
            yield home.key


def _counted(href: str) -> str | None:
    """The repository that a badge is of, as "owner/name" in lower case."""
    if "/github/" not in href or not any(host in href for host in _HOSTS):
        return None
    found = re.search(_BADGE, href)
    return f"{found[1]}/{found[2].removesuffix('.svg')}".lower() if found else None
