"""What a line can start, told by its first characters alone, where that is certain.

Every pattern is matched against the whole text, at the start of a line or of an item's
content, and the text ends with a line end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

GAP, INDENT, TAG, RULE, BULLET, TEXT, BRACKET, HEADING, OTHER, ODD, END = range(1, 12)

# The groups are the blank lines before a line, its indent in spaces, and its kind, which is
# the last: ``OTHER`` is what only the parser can tell, ``ODD`` a line whose indent is more
# than spaces. It matches everywhere, whence the type of ``line_at``.
_LINE = re.compile(
    r"((?:[ \t\n]*\n)?)( *)(?! )(?:"
    r"(<)"
    r"|(-{3,}|\*{3,}|_{3,})[ \t]*\n"
    r"|([-*+]) {1,4}(?=\S)"
    # No marker, no underline, no row of a table: a paragraph, or more of one.
    r"|([^\s\-*+_\#<>`~\[|=:0-9]"
    r"|\*{1,3}(?=[^\s*])|_{1,3}(?=[^\s_])|`{1,2}(?=[^\s`])|:(?=[^\s:|\-])"
    r"|[0-9]+(?:[.)](?=\S)|(?=[^0-9.)])))"
    r"|(\[)"
    r"|(\#{1,6}) +(?=\S)"
    r"|(\S)"
    r"|([^\S\n])"
    r"|(\Z))"
)
line_at: Callable[[str, int], re.Match[str]] = _LINE.match  # type: ignore[assignment]

# CommonMark 0.31.2 §4.6, condition 6: such a block ends at a blank line. "search" and
# "source" are left out: which of them counts depends on the edition.
_NAMES = (
    "address|article|aside|basefont|base|blockquote|body|caption|center|colgroup|col|dd|details"
    "|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|frame|h[1-6]|header"
    "|head|hr|html|iframe|legend|link|li|main|menuitem|menu|nav|noframes|ol|optgroup|option|p"
    "|param|section|summary|table|tbody|td|tfoot|thead|th|title|track|tr|ul"
)
HTML_BLOCK = re.compile(rf"</?(?a:{_NAMES})(?=\s|/?>)", re.IGNORECASE)

# Condition 7 where nothing follows on the line, else inline HTML.
LONE_TAG = re.compile(
    r"""</?(?!(?ai:script|pre|style|textarea|search|source)[^A-Za-z0-9-])[A-Za-z][A-Za-z0-9-]*"""
    r"""(?: +[A-Za-z][A-Za-z0-9-]*(?:=(?:"[^"\n]*"|'[^'\n]*'))?)* ?/?>(?P<rest>[^\S\n]*\n)?"""
)
