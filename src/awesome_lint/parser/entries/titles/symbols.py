"""The symbols that stand behind a title: marks of its licence, its price or its state."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from awesome_lint.parser.entries.titles.edges import EMOJI

if TYPE_CHECKING:
    from awesome_lint.parser.entries.shown import Shown

_SELECTOR = "\ufe0f"  # makes a picture of the symbol before it


def after_symbols(flat: Shown, at: int) -> int:
    """``at`` after the symbols that stand there: ``T :warning: ⭐ - D``."""
    after = at
    while at < len(flat.masked):
        char = flat.masked[at]
        if char == ":" and (emoji := EMOJI.match(flat.masked, at)):
            at = after = emoji.end()
        elif char == _SELECTOR or unicodedata.category(char) == "So":
            at = after = at + 1
        elif char in " \t":
            at += 1
        else:
            break
    return after
