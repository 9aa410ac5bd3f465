"""Thanks to other lists at the top of one."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, Span, rule

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_WORDS = re.compile(
    r"\b(?:inspired\s+by|inspiration\s+from|based\s+on|forked\s+from|modeled\s+after)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"//(?:www\.)?(?:awesome\.re|github\.com/[^/]+/[^/?#]*awesome)", re.IGNORECASE)
_NEAR = 160  # characters from the words to the list they name


@rule(
    summary="Thanks to another awesome list at the top",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# Awesome Tea\n\nTea. «Inspired by» "
            f"[awesome-coffee](https://github.com/o/awesome-coffee).\n{_ENTRY}"
        ),
    ],
    good=[
        f"# Awesome Tea\n\nDrinks inspired by [Japan](https://japan.example.com).\n{_ENTRY}",
        (
            f"# Awesome Tea\n{_ENTRY}\n## Footnotes\n\nInspired by "
            "[awesome-coffee](https://github.com/o/awesome-coffee).\n"
        ),
    ],
)
def inspired_by(doc: Document) -> Iterator[Finding]:
    """The top of the list is for what it is about. The Awesome badge says already where the
    idea comes from; thanks belong in the footnotes.
    """
    opening = preamble(doc)
    if opening is None:
        return
    for found in _WORDS.finditer(doc.residue, 0, opening.end):
        end = found.end()
        near = (each for each in doc.links if end <= each.start <= end + _NEAR)
        link = next((each for each in near if _LIST.search(each.href)), None)
        if link is not None and link.block is doc.leaf_at(end):  # in the same paragraph
            message = f'"{found[0]} {link.text.strip()}" at the top of the list'
            yield Finding(Span(*found.span()), message)
