"""What follows a name that is the subject of a sentence."""

from __future__ import annotations

import re
from functools import cache

# A name that is only the first of several words is no repetition: "MySQL client".
_VERBS = """
    adds aims allows also analyses analyzes automates automatically brings builds can combines
    comes connects consists contains converts creates defines delivers enables ensures extends
    features gives handles has helps hosts implements includes integrates is isn't keeps lets
    makes manages offers performs powers provides runs scans serves simplifies solves stands
    supports takes tracks tries turns uses was will works
"""


def starts_sentence(text: str, start: int, end: int) -> bool:
    """Whether a name that ends at ``start`` is the subject of what follows it."""
    return _predicate().match(text, start, end) is not None


@cache
def _predicate() -> re.Pattern[str]:
    verbs = "|".join(_VERBS.split())
    return re.compile(
        rf"(?:\s*\([^()]*\))?(?:\s+(?:{verbs})\b|\s*(?:[,:：，、（]|是|は|為|为)|\s+[-–—]\s)",
        re.IGNORECASE,
    )
