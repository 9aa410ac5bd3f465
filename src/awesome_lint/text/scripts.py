"""Scripts: which characters are written without spaces, and which script a letter is of."""

from __future__ import annotations

import re
from unicodedata import normalize

# Han, kana, bopomofo and their extensions (Unicode 15.1, Scripts.txt); Hangul has spaces.
CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3031-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U000323af"
)
HANGUL = "\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff"

_GEORGIAN = "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"  # capitals write whole words, if at all

_RANGES = (
    ("Latin", 0x0041, 0x024F),
    ("Latin", 0x1E00, 0x1EFF),
    ("Greek", 0x0370, 0x03FF),
    ("Cyrillic", 0x0400, 0x052F),
    ("Hebrew", 0x05D0, 0x05EA),
    ("Arabic", 0x0620, 0x06FF),
    ("Hangul", 0x1100, 0x11FF),  # the letters that syllables are made of
)


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese or Japanese, and so ends sentences with ``。``."""
    return char > "\u2e7f" and re.match(f"[{CJK}]", char) is not None


def has_cjk(text: str) -> bool:
    """Whether a text has a Chinese or Japanese character."""
    return not text.isascii() and re.search(f"[{CJK}]", text) is not None


def has_no_case(char: str) -> bool:
    """Whether a letter is of a script that has no capitals, or does not start sentences with
    them, as Georgian.
    """
    if char.isascii() or not char.isalpha():
        return False
    return re.match(f"[{_GEORGIAN}]", char) is not None or not (char.isupper() or char.islower())


def alphabet(char: str) -> str | None:
    """The alphabet of a letter, where the order of its code points is that of dictionaries.

    None for all else: Han characters have several orders, none of which code points show.
    """
    if not char.isalpha():
        return None
    code = ord(char if char.isascii() else normalize("NFKD", char)[0])  # "µ" is a Greek m
    return next((name for name, first, last in _RANGES if first <= code <= last), None)
