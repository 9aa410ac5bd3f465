"""The anchors GitHub gives headings, and how an anchor in a link is read.

The algorithm is that of GitHub's table-of-contents filter (html-pipeline 2.x,
``toc_filter.rb``), with the letter case and the numbering that github-slugger's fixtures,
taken from github.com, show: https://github.com/Flet/github-slugger.
"""

from __future__ import annotations

import re
from unicodedata import category

# Letters in circles and squares: category So, and yet Alphabetic, so Ruby's \p{Word} has them.
_ALPHABETIC_SYMBOLS = frozenset(
    map(
        chr,
        (
            *range(0x24B6, 0x24EA),
            *range(0x1F130, 0x1F14A),
            *range(0x1F150, 0x1F16A),
            *range(0x1F170, 0x1F18A),
        ),
    )
)
_KEPT_CATEGORIES = frozenset(
    ("Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Me", "Mn", "Nd", "Nl", "Pc")
)  # not No: "x²" makes "x"

_ASCII = {
    code: "-" if chr(code) in " -" else chr(code) if chr(code).isalnum() or code == 0x5F else None
    for code in range(128)
}
_JOINERS = "\u200c\u200d"
_BAD_ESCAPE = r"%(?![0-9A-Fa-f]{2})"
_ESCAPES = r"(?:%[0-9A-Fa-f]{2})+"
_HYPHENS = "[-_]+"


def slugify(text: str) -> str:
    """The anchor of a heading whose text content is ``text``, before numbering.

    Nothing is trimmed or collapsed, and of all spaces only U+0020 becomes a hyphen.
    U+FE0F is a mark and stays: "⚙️ Settings" makes "\\ufe0f-settings".
    """
    text = text.lower()
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(map(_slug_of, text))


def _slug_of(char: str) -> str:
    if char in " -":
        return "-"
    return char if category(char) in _KEPT_CATEGORIES or char in _ALPHABETIC_SYMBOLS else ""


def with_joiners(text: str, slug: str) -> str:
    """``slug``, which is a heading's whose text is ``text``, with the joiners of the text in it.

    U+200C and U+200D join letters and pictures. The slugger that GitHub's fixtures test drops
    them; later versions of the Ruby library that GitHub runs count them among what words are
    made of, and links with them are found in lists that their authors have tried out.
    """
    if not any(joiner in text for joiner in _JOINERS):
        return slug
    number = slug[len(slugify(text)) :]
    return "".join(c if c in _JOINERS else _slug_of(c) for c in text.lower()) + number


class Slugger:
    """The anchors of one document's headings, in their order: a repeated one gets a number.

    A number that an earlier heading has taken is passed over: "a", "a", "a 1" make
    "a", "a-1", "a-1-1".
    """

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        """The anchor of the next heading."""
        base = slug = slugify(text)
        while slug in self._used:
            self._used[base] += 1
            slug = f"{base}-{self._used[base]}"
        self._used[slug] = 0
        return slug


def loose(fragment: str) -> str:
    """The key under which anchors are equal but for how they are written.

    Case, punctuation, U+FE0F, the length of runs of hyphens and hyphens at the ends do not
    count; underscores count as hyphens. Empty when nothing else is in it.
    """
    return re.sub(_HYPHENS, "-", slugify(fragment.casefold().replace("\ufe0f", ""))).strip("-")


def decode_fragment(fragment: str) -> str | None:
    """The anchor a fragment, without "#", asks for: percent-decoded UTF-8.

    None for a bad escape: a browser then finds nothing.
    """
    if "%" not in fragment:
        return fragment
    if re.search(_BAD_ESCAPE, fragment):
        return None
    try:
        return re.sub(
            _ESCAPES, lambda found: bytes.fromhex(found[0].replace("%", "")).decode(), fragment
        )
    except UnicodeDecodeError:
        return None
