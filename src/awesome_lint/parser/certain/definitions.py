"""Link reference definitions whose meaning is certain: ``[label]: target "title"`` on a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Definition
from awesome_lint.parser.certain.leaves import UncertainError
from awesome_lint.parser.certain.lines import GAP, INDENT, ODD, line_at
from awesome_lint.parser.library.keys import DEFINITIONS
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

_DEFINITION = re.compile(
    r"\[(?!\^)([ -Z^-~]*[!-Z^-~][ -Z^-~]*)\]: *([^\s()<>\[\]\\&\x00-\x20\x7f]+)"
    r"""(?: +("[^"\\&\n]+"|'[^'\\&\n]+'))? *\n"""
)


def definition(text: str, line: re.Match[str], env: EnvType) -> re.Match[str]:
    """Note the definition on ``line`` where markdown-it's rule does; returns the next line.

    UncertainError: it is none, or only the parser can tell.
    """
    start = line.end(INDENT)
    found = _DEFINITION.match(text, start)
    if found is None:
        raise UncertainError
    following = line_at(text, found.end())
    title = found[3] or ""
    if not title and following.end(GAP) == following.start():
        after = following.end(INDENT)
        if following.lastindex == ODD or text[after : after + 1] in ("(", '"', "'"):
            raise UncertainError  # may be the title
    label, href = normalized(found[1]), found[2]
    last = len(text[start : found.end()].rstrip()) + start
    made = Definition(label, start, last, Span(*found.span(1)), href, Span(*found.span(2)))
    env.setdefault(DEFINITIONS, []).append(made)
    reference = {"title": title[1:-1], "href": href}
    env.setdefault("references", {}).setdefault(label, reference)
    return following


def normalized(label: str) -> str:
    """What markdown-it compares labels by, of one in printable ASCII."""
    return " ".join(label.split()).upper()
