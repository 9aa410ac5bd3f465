"""Separators between link and description that are not the list's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.conventions.separator import cases
from awesome_lint.diagnostics import Finding, Level
from awesome_lint.edits import Fix
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_DASHES = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(20))
_COLONS = "".join(f"- [工具 {n}](https://a.test/{n})：一种工具。\n" for n in range(20))


@rule(
    summary="Separator before a description that is not the list's usual one",
    level=Level.INFO,
    bad=[
        Example(
            f"{_DASHES}- [Other](https://b.test)« – »Does that.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            f"{_DASHES}- **[Other](https://b.test)**«: »Does that.\n",
            fixed=f"{_DASHES}- **[Other](https://b.test)** - Does that.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -  »Does that.\n"
            "- [Third](https://b.test/3)«- »Does it.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n"
            "- [Third](https://b.test/3) - Does it.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -»Does that.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            f"{_COLONS}- [Other](https://b.test)«: »另一种工具。\n",
            fixed=f"{_COLONS}- [Other](https://b.test)：另一种工具。\n",
        ),
    ],
    good=[
        _DASHES,
        "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(8))
        + "- [Other](https://b.test): Does that.\n",
        f"{_DASHES}- [Other](https://b.test) -> does that.\n",
        f"{_DASHES}- [A – B](https://b.test) - Does that – and this: all.\n",
        f"{_DASHES}- Other: [B](https://b.test)\n- [Other](https://b.test/2) by C – D.\n",
        f"{_DASHES}- [Other](https://b.test) -\n  Does that.\n",
        f"{_DASHES}\n| A | B |\n|---|---|\n| [Other](https://b.test/1) | C: d |\n",
    ],
)
def separator(doc: Document) -> Iterator[Finding]:
    """A list reads as one when every name is set off from its description alike. What nine in
    ten of at least ten entries have, spaces included, is the list's separator; the
    convention `separator` of a configuration states another.

    The fix writes the usual separator. Dashes and colons in titles and descriptions stay.
    """
    habit = doc.conventions["separator"]
    usual = habit.convention
    if usual is None or not habit.outliers:
        return
    for value, each in cases(doc):
        if value == usual:
            continue
        yield Finding(
            each.separator,
            f'"{value}" before the description where {habit.holder} has "{usual}"',
            Fix.replace(f'Write "{usual}"', each.separator, usual),
        )
