"""What was meant to be a link and is plain text: found once for all rules on links.

Its parts are loaded when they are asked for: most lists have little that is malformed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from awesome_lint.analysis.malformed.links import malformed_at, malformed_links
from awesome_lint.analysis.malformed.shapes import Defect, Malformed, Wrapper

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed.plain_text import starts_url
    from awesome_lint.analysis.malformed.removal import bracketed, removable
    from awesome_lint.analysis.malformed.repair import (
        destination,
        is_autolink,
        is_entangled,
        repaired,
        shows_words,
    )

__all__ = [
    "Defect",
    "Malformed",
    "Wrapper",
    "bracketed",
    "destination",
    "is_autolink",
    "is_entangled",
    "malformed_at",
    "malformed_links",
    "removable",
    "repaired",
    "shows_words",
    "starts_url",
]

_HOMES = {
    "bracketed": "removal",
    "destination": "repair",
    "is_autolink": "repair",
    "is_entangled": "repair",
    "removable": "removal",
    "repaired": "repair",
    "shows_words": "repair",
    "starts_url": "plain_text",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return found
