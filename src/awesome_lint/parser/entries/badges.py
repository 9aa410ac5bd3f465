"""Where and when a paper appeared, as a badge beside it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import InlineKind, Venue
from awesome_lint.knowledge.venues import find
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.document import Inline, Link

_BADGE = lazy(r"//img\.shields\.io/badge/([^?#\s]{1,80})")

# To look up a member of an enum takes longer than to compare it.
_IMAGE_KIND = InlineKind.IMAGE


def badge_venue(inlines: Iterable[Inline]) -> Venue | None:
    """The venue and year that a badge shows: ``![](https://img.shields.io/badge/CVPR-2021-blue)``."""
    for piece in inlines:
        if piece.link is None:
            continue
        for image in [piece.link] if piece.kind is _IMAGE_KIND else piece.link.images:
            words = _words(image)
            match = find(words) if words else None
            if match is not None and match.year is not None:
                return Venue(match.name, match.year, words, image.text_span)
    return None


def _words(image: Link) -> str:
    """What a badge says whose path is ``Conference-NeurIPS'23-blue``; "" for another image."""
    found = _BADGE.search(image.href) if "/badge/" in image.href else None
    if found is None:
        return ""
    from urllib.parse import unquote

    words = unquote(found[1]).replace("--", "\0").split("-")[:-1]
    return " ".join(words).replace("\0", "-").replace("_", " ")
