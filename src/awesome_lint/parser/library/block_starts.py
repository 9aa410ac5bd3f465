"""Where a block construct can start at all: tests so cheap that they spare the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

BlockRule = Callable[["StateBlock", int, int, bool], bool]

CODE_INDENT = 4  # columns
_UNDERLINE_REACH = 8  # lines
STARTS = {  # what a construct's first character can be
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}


def starting(rule: BlockRule, starts: str) -> BlockRule:
    """``rule``, only on a line that begins with one of ``starts``."""

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        at = state.bMarks[start] + state.tShift[start]
        return state.src[at : at + 1] in starts and rule(state, start, end, silent)

    return run


def below_a_header(rule: BlockRule) -> BlockRule:
    """The table rule, only where the next line can be a delimiter row."""

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if start + 1 >= end:
            return False
        at = state.bMarks[start + 1] + state.tShift[start + 1]
        return state.src[at : at + 1] in ("|", "-", ":") and rule(state, start, end, silent)

    return run


def above_an_underline(rule: BlockRule) -> BlockRule:
    """The setext rule, only where one of the next lines can be an underline.

    It stops at a bullet, which ends every paragraph, and leaves long ones to the rule.
    """

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        text = state.src
        for line in range(start + 1, min(end, start + 1 + _UNDERLINE_REACH)):
            if state.isEmpty(line):
                return False
            indent = state.sCount[line]
            at, last = state.bMarks[line] + state.tShift[line], state.eMarks[line]
            if text[at] in "-=" and not text[at:last].strip("-= \t"):
                return rule(state, start, end, silent)
            # Below zero: a quote's rule has found that the line continues its paragraph.
            continued = indent < 0 or indent - state.blkIndent >= CODE_INDENT
            if state.listIndent >= 0 and indent - state.listIndent >= CODE_INDENT:
                continued = True
            if text[at] in "*+-" and text[at + 1 : at + 2] == " " and not continued:
                return text[at + 1 : last].isspace() and rule(state, start, end, silent)
        return start + 1 + _UNDERLINE_REACH < end and rule(state, start, end, silent)

    return run
