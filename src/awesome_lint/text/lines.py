"""Where lines start and end in a text."""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """The start of the line that holds ``at``."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """The end of the line that holds ``at``, before its line end."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def next_line(text: str, at: int) -> int:
    """The start of the line after the one that holds ``at``; the end of the text at its last."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
