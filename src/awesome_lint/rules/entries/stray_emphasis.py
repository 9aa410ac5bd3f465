"""Markers of strong emphasis that are shown, because they found no partner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import InlineKind
from awesome_lint.edits import Span
from awesome_lint.formulas import in_formula
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_RUN = r"(?<!\*)\*\*(?!\*)"
_ARGUMENTS = ("**kw", "**args", "**opt", "**param")  # Python's **kwargs


@rule(
    summary="`**` that is left over as text",
    level=Level.WARNING,
    bad=[
        Example("- «**»Tool: [a](https://a.test) - Does this.\n"),
        Example("- [a](https://a.test)«**» *by B*\n"),
        Example("«**» Tool«**» does this.\n"),
        Example("- «**»工具（好）«**»是一种工具。\n"),
    ],
    good=[
        "- **Tool** [a](https://a.test) and ***b***.\n",
        "2**3, `**a`, \\*\\* and src/**/*.md, f(**kwargs), **** and *****\n",
        "```\n** a\n```\n\n$a ** b$\n",
        "* * *\n\n<p>** a</p>\n",
        "Costs **£**1, **now 🎉**and then.\n",
    ],
)
def stray_emphasis(doc: Document) -> Iterator[Finding]:
    """A marker without a partner, or one that a space or a full-width bracket keeps from
    being read as such, is shown as two asterisks. Where the emphasis was meant to start or to
    end, a person must say.
    """
    residue = doc.residue
    for leaf in doc.leaves:
        if "**" not in leaf.text:  # what a reader sees; markers that work are not in it
            continue
        runs = list(re.compile(_RUN).finditer(residue, leaf.start, leaf.end))
        beside = (
            residue[run.start() - 1 : run.start()] + residue[run.end() : run.end() + 1]
            for run in runs
        )
        if any(map(_is_symbol, "".join(beside))):
            continue
        for run in runs:
            start, end = run.span()
            piece = doc.piece_at(start)
            if piece is None or piece.kind is not InlineKind.TEXT:
                continue
            before, after = residue[start - 1 : start], residue[end : end + 1]
            if before == "/" or after == "/" or residue.startswith(_ARGUMENTS, start):
                continue
            if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
                continue  # 2**3
            if not in_formula(doc, start):
                yield Finding(Span(start, end), "`**` is shown as it is: it emphasises nothing")


def _is_symbol(char: str) -> bool:
    """Whether a character next to a marker is read as a letter by GitHub, whose CommonMark is
    0.29, and as a punctuation mark by later ones: "**£**1", "**🎉**a".
    """
    return not char.isascii() and category(char)[0] == "S"
