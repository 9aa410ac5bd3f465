"""One line for many findings of a kind: what people see where a list has hundreds of them.

Up to twenty a person works through one by one. More have one cause as a rule, such as a script
that shortened every URL, and would hide all else; programs get each of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.report.outcome import Detail

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.text.diagnostics import Diagnostic

_MOST = 20  # of one rule in one file that are shown one by one


def fold(diagnostics: Sequence[Diagnostic], detail: Detail) -> Mapping[int, int]:
    """The diagnostics to show, by index, each with how many more of its rule it stands for.

    A rule with more than twenty is shown by its first; with all details, each is shown.
    """
    counts = Counter((each.rule, each.level) for each in diagnostics)
    if detail is Detail.ALL or max(counts.values(), default=0) <= _MOST:
        return dict.fromkeys(range(len(diagnostics)), 0)
    shown: dict[int, int] = {}
    told = set()
    for index, each in enumerate(diagnostics):
        kind = each.rule, each.level
        if counts[kind] <= _MOST:
            shown[index] = 0
        elif kind not in told:
            told.add(kind)
            shown[index] = counts[kind] - 1
    return shown


def more_of(count: int) -> str:
    """What is said of the others that a diagnostic stands for; empty where there are none."""
    return f"{count:,} more in this file" if count else ""
