"""Text of lists as data holds it: valid Unicode, and no control characters."""

from __future__ import annotations

import re

# What no XML, spreadsheet or terminal wants; tab and line feed are spaces.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BROKEN = re.compile("[\ud800-\udfff]")  # bytes that are not UTF-8, as the source keeps them


def valid(text: str) -> str:
    """``text`` with U+FFFD where the file is not UTF-8: then it can be encoded."""
    return text if text.isascii() else _BROKEN.sub("\ufffd", text)


def plain(text: str) -> str:
    """``text`` on one line: without control characters, runs of whitespace as one space."""
    return " ".join(_CONTROLS.sub("", valid(text)).split())


def plain_url(href: str) -> str:
    """A target without whitespace and control characters: they are percent-encoded."""
    from urllib.parse import quote

    text = valid(href.strip())
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return "".join(
        quote(char) if char.isspace() or _CONTROLS.match(char) else char for char in text
    )
