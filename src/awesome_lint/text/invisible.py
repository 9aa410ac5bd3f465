"""Characters that nobody sees: joiners, marks of direction, hyphens that show at line ends only."""

from __future__ import annotations

import re

# Soft hyphen, Mongolian vowel separator, zero-width space and joiners, marks and controls of
# direction, word joiner and invisible operators, byte order mark, tags.
_UNSEEN = (
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0001-\U000e007f]"
)


def invisible_in(text: str) -> list[int]:
    """The offsets of all characters of ``text`` that nobody sees."""
    return [] if text.isascii() else [found.start() for found in re.finditer(_UNSEEN, text)]
