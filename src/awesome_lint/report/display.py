"""Text of others on a terminal: nothing of it controls the terminal or hides in it."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, combining, east_asian_width

# C0, DEL and C1 controls (ANSI sequences start with one), soft hyphen, zero-width and
# bidirectional controls, line separators, BOM, tags, lone surrogates, noncharacters.
# ZWNJ and ZWJ stay where scripts and emoji need them: between two characters beyond ASCII.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)


@cache
def _unsafe() -> re.Pattern[str]:  # most lists never need it
    return re.compile(_UNSAFE)


def safe(text: str) -> str:
    """``text`` with control, bidirectional, invisible and broken characters as escapes."""
    if text.isascii() and text.isprintable():
        return text
    return _unsafe().sub(_escape, text)


def quiet_log(line: str) -> str:
    """A line of safe text that is no command to the runner of a workflow, wherever it stands.

    Commands start with "::", spaces before it allowed, or stand anywhere as "##[…]" (see the
    runner's ActionCommand).
    """
    line = line.replace("##[", "#\\x23[")
    return line.replace("::", "\\x3a:", 1) if line.lstrip().startswith("::") else line


def quiet_json(piece: str) -> str:
    """A piece of JSON that says the same and holds no command to the runner of a workflow."""
    return piece.replace("##[", "##\\u005b")


def quiet_xml(piece: str) -> str:
    """A piece of XML that says the same and holds no command to the runner of a workflow."""
    return piece.replace("##[", "##&#91;")


def cells(text: str) -> list[str]:
    """What ``safe`` makes of each character of ``text``."""
    shown = list(text)
    for match in _unsafe().finditer(text):
        shown[match.start()] = _escape(match)
    return shown


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    short = {9: "\\t", 10: "\\n", 13: "\\r"}.get(code)
    if short is not None:
        return short
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8
        code -= 0xDC00
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _width(char: str) -> int:
    if east_asian_width(char) in "WF":
        return 2
    return 0 if combining(char) or category(char) in ("Mn", "Me", "Cf") else 1


def width(text: str) -> int:
    """How many terminal columns safe ``text`` takes (UAX #11: wide and full-width take two)."""
    return len(text) if text.isascii() else sum(map(_width, text))


def columns_of(shown: list[str]) -> int:
    """How many terminal columns safe characters take."""
    return sum(map(width, shown))


def fitting(shown: list[str], columns: int) -> list[str]:
    """The first of safe characters that fit into ``columns``."""
    used = 0
    for count, cell in enumerate(shown):
        used += width(cell)
        if used > columns:
            return shown[:count]
    return shown


def wrapped(text: str, columns: int, indent: str, used: int = 0) -> str:
    """Safe text in lines of at most ``columns``, broken at spaces; later ones are indented.

    Of the first line ``used`` columns are taken. A word that is longer than a line stays
    whole: a URL in two pieces is none.
    """
    lines, line = [], ""
    for word in text.split(" "):
        size = width(word)
        if line and used + 1 + size > columns:
            lines.append(line)
            line, used = f"{indent}{word}", len(indent) + size
        else:
            used += size + bool(line)
            line = f"{line} {word}" if line else word
    return "\n".join((*lines, line))
