"""Text of strangers as BibTeX values: nothing in it is a command, and every brace has a partner."""

from __future__ import annotations

import re

from awesome_lint.export.words import plain, plain_url

# BibTeX counts braces even after a backslash, so "\\{" would leave the value open: the
# commands for braces have none of their own but an empty pair.
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",  # TeX's oldest font encoding has other characters in their places
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    **{char: f"\\{char}" for char in "$&%#_"},
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def prose(text: str) -> str:
    """``text`` as LaTeX: its special characters escaped, all others as they are (UTF-8)."""
    return "".join(_COMMANDS.get(char, char) for char in plain(text))


def title(text: str) -> str:
    """A title as LaTeX, with braces around words whose capitals a style must keep.

    Styles write titles in lower case but for the first letter: "BERT", "NeRF", "3D", "R1"
    and the "Q" of "Q-learning" keep their capitals, "Attention" and "A" need not.
    """
    text = plain(text)
    pieces: list[str] = []
    last = 0
    for word in _WORD.finditer(text):
        escaped = prose_exactly(word[0])
        pieces += (
            prose_exactly(text[last : word.start()]),
            f"{{{escaped}}}" if _keeps_capitals(word[0]) else escaped,
        )
        last = word.end()
    return "".join(pieces) + prose_exactly(text[last:])


def prose_exactly(text: str) -> str:
    """``text`` as LaTeX, every blank kept."""
    return "".join(_COMMANDS.get(char, char) for char in text)


def verbatim(text: str) -> str:
    """A URL or an identifier, which BibTeX and LaTeX take as it stands.

    What would end the value or start a command is percent-encoded.
    """
    return re.sub(r'[\\{}^`"<>|]', lambda found: f"%{ord(found[0]):02X}", plain_url(text))


def _keeps_capitals(word: str) -> bool:
    if len(word) == 1:
        return word.isupper() and word != "A"
    if any(char.isupper() for char in word[1:]):
        return True
    return word[0].isupper() and any(char.isdigit() for char in word)
