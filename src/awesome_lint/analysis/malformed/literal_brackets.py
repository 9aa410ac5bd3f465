"""Square brackets that are meant to stand alone: intervals, keys, faces."""

from __future__ import annotations

import re

# Half-open intervals: [0, 1) and (0, 1], also ]0, 1].
_INTERVAL = re.compile(r"[][(]\s?[-+\w.∞\\^{}$/]{1,20}\s?,\s?[-+\w.∞\\^{}$/]{1,20}\s?[][)]")
_LONGEST_INTERVAL = 48
# A bracket that is spoken of: "[", Ctrl+[, ⌘], ESC[31m; or a face, :]
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』"}
_KEY = re.compile(r"(?:[+⌘⌃⌥⇧^]|\b(?:Alt|Cmd|Ctrl|C|M)-|\b(?:ESC|033|x1b))\Z", re.IGNORECASE)
_FACE = re.compile(r"(?:^|[\s\0])[:;=8][-']?[][](?=[\s\0.,)!?]|\Z)")


def is_meant(plain: str, at: int) -> bool:
    """Whether a bracket without a partner is right as it is: an interval, a key, a face."""
    before, after = plain[max(at - 1, 0) : at], plain[at + 1 : at + 2]
    if before and _QUOTES.get(before) == after:
        return True
    if _KEY.search(plain, max(at - 6, 0), at) or _FACE.search(plain, max(at - 3, 0), at + 2):
        return True
    if _INTERVAL.match(plain, at):
        return True
    low = max(at - _LONGEST_INTERVAL, 0)
    start = max(plain.rfind(each, low, at) for each in "[](")
    found = _INTERVAL.match(plain, start) if start >= 0 else None
    return found is not None and found.end() == at + 1
