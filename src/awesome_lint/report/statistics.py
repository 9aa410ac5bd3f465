"""The table of rules and how often each spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.report.outcome import Tally


def statistics(tally: Tally) -> str:
    """A row a rule, the most frequent first; empty where nothing was found."""
    rows = sorted(tally.rules.items(), key=lambda row: (-row[1], row[0][1]))
    digits = max((len(str(count)) for _, count in rows), default=0)
    return "".join(f"{n:>{digits}}  {level.value:<7}  {rule}\n" for (level, rule), n in rows)
