"""Codes of conduct that nobody filled in."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    Companion,
    CompanionKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    StatedSurroundings,
    rule,
)

_LIST = "# «Awesome Tea»\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_CONDUCT = Companion(
    "code_of_conduct.md", "# Code of Conduct\n\nReport abuse to [INSERT EMAIL ADDRESS].\n"
)
# Many lists have copied the code of conduct of the list of lists, its author's address included.
_AUTHOR = "sindresorhus@gmail.com"
_AUTHORS_PAGES = "https://github.com/sindresorhus/"
_COPIED = Companion("code_of_conduct.md", f"# Code of Conduct\n\nReport abuse to {_AUTHOR}.\n")
# What the Contributor Covenant's versions 1.3 to 3.0 leave to be filled in, and their copies.
_PLACEHOLDER = re.compile(
    r"\[(?:INSERT|ADD|ENTER|YOUR|PUT)\b[^\]\n]{0,60}\]"
    r"|\{\{\s*(?:contact|email)[^}\n]{0,40}\}\}|<(?:insert|your)[^>\n]{1,60}>"
    r"|\b(?:your|you|email)@(?:example|email|domain)\.com\b"
    r"|\[NOTE: [^\]\n]{1,200}\]",
    re.IGNORECASE,
)


@rule(
    summary="Code of conduct with a placeholder for the contact",
    level=Level.ERROR,
    profiles=[Profile.AWESOME],
    bad=[
        Example(_LIST, around=StatedSurroundings({CompanionKind.CONDUCT: _CONDUCT})),
        Example(_LIST, around=StatedSurroundings({CompanionKind.CONDUCT: _COPIED})),
    ],
    good=[
        "# Awesome Tea\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
    ],
)
def conduct_placeholder(doc: Document) -> Iterator[Finding]:
    """Whoever needs the code of conduct needs somebody to write to, and finds the words of
    the template, or the address of its author. An empty file promises what it does not hold,
    too. A list need not have one.
    """
    opening = preamble(doc)
    if opening is None:
        return
    conduct = doc.surroundings.companion(CompanionKind.CONDUCT)
    if conduct is None or not conduct.path or conduct.text is None:
        return
    if not conduct.text.strip():
        yield Finding(opening.place, f"{conduct.path} is empty")
        return
    found = _PLACEHOLDER.search(conduct.text)
    if found is not None:
        line = conduct.text.count("\n", 0, found.start()) + 1
        message = f"{conduct.path} has the placeholder {found[0]} on line {line}"
        yield Finding(opening.place, message)
    elif _AUTHOR in conduct.text and not (doc.surroundings.page() or "").startswith(_AUTHORS_PAGES):
        line = conduct.text.count("\n", 0, conduct.text.index(_AUTHOR)) + 1
        message = f"{conduct.path} has the address of the template's author on line {line}"
        yield Finding(opening.place, message)
