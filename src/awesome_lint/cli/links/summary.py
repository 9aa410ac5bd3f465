"""The end of the report of ``links``: how many verdicts of each kind, and on which hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.knowledge.urls import split
from awesome_lint.report.display import safe
from awesome_lint.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.network.targets import Targets

_MOST_HOSTS = 10
_GOOD = (VerdictKind.ALIVE, VerdictKind.TEMPORARY)


def summary(targets: Targets, verdicts: Mapping[str, Verdict]) -> str:
    """Counts of all targets by verdict, then of the hosts with most that is not well."""
    by_host: dict[str, list[VerdictKind]] = {}
    for target in targets.asked:
        verdict = verdicts.get(target.url)
        if verdict is not None:
            where = split(target.url)
            by_host.setdefault(where.host if where else "", []).append(verdict.kind)
    found = [kind for kinds in by_host.values() for kind in kinds]
    unknown = len(targets.asked) - len(found)
    found += [VerdictKind.SKIPPED] * targets.skipped
    parts = [_counts(found)] if found else []
    if unknown:
        parts.append(f"{unknown} not asked")
    total = len(targets.asked) + targets.skipped
    urls, hosts = counted(total, "URL"), counted(len(by_host), "host")
    return f"{urls}, {hosts} asked: {', '.join(parts) or 'nothing to ask'}\n" + _hosts(by_host)


def _hosts(by_host: Mapping[str, Sequence[VerdictKind]]) -> str:
    rows = []
    for name, kinds in by_host.items():
        bad = sum(kind not in _GOOD for kind in kinds)
        if bad:
            rows.append((-bad, name, kinds))
    rows.sort(key=lambda row: row[:2])
    shown = rows[:_MOST_HOSTS]
    width = max((len(safe(name)) for _, name, _ in shown), default=0)
    lines = [f"  {safe(name):<{width}}  {_counts(kinds)}\n" for _, name, kinds in shown]
    if len(rows) > len(shown):
        lines.append(f"  and {len(rows) - len(shown)} hosts more\n")
    return "".join(lines)


def _counts(found: Sequence[VerdictKind]) -> str:
    counts = ((found.count(kind), kind.value) for kind in VerdictKind)
    return ", ".join(f"{count} {name}" for count, name in counts if count)
