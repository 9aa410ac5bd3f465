"""Verdicts as the rows of the store."""

from __future__ import annotations

from json import dumps, loads
from typing import TYPE_CHECKING, Any, NamedTuple

from awesome_lint.document.verdicts import Hop, PaperRecord, RepositoryRecord, Verdict, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {kind.value: kind for kind in VerdictKind}
_OWN = "\0"  # no URL: stands for that of the row


class Known(NamedTuple):
    """A verdict of an earlier run, and since when the page was not seen alive but dead."""

    verdict: Verdict
    dead_first: float | None


def data_of(url: str, verdict: Verdict) -> str:
    """All of a verdict on ``url`` that has no column, as JSON; what is as usual is left out."""
    plain = verdict._asdict()
    del plain["kind"], plain["at"], plain["certain"]
    plain["missing"], plain["sought"] = sorted(verdict.missing), sorted(verdict.sought)
    usual = {**Verdict._field_defaults, "url": url, "missing": [], "sought": []}
    return dumps({name: value for name, value in plain.items() if value != usual[name]})


def known_in(rows: Iterable[tuple[Any, ...]]) -> dict[str, Known]:
    """What rows say, each a URL, kind, time, "dead first" and data.

    Those of another time or hand are left out.
    """
    read: dict[str, Verdict | None] = {}  # most pages are well, and all of those alike
    found = {}
    for url, kind, at, dead_first, data in rows:
        if not (isinstance(url, str) and isinstance(data, str) and isinstance(at, float)):
            continue  # SQLite keeps any value in any column
        if not (dead_first is None or isinstance(dead_first, float)):
            continue
        if data not in read:
            read[data] = _read(data)
        told = read[data]
        if told is not None and kind in _KINDS:
            end = url if told.url == _OWN else told.url
            found[url] = Known(told._replace(kind=_KINDS[kind], url=end, at=at), dead_first)
    return found


def _read(data: str) -> Verdict | None:
    """What the data of a row say; None where they are of another time or hand."""
    try:
        plain = {"url": _OWN, **loads(data)}
        plain["hops"] = tuple(Hop(*hop) for hop in plain.get("hops", ()))
        for name in ("missing", "sought"):
            plain[name] = frozenset(plain.get(name, ()))
        if plain.get("repository"):
            plain["repository"] = RepositoryRecord(*plain["repository"])
        if plain.get("paper"):
            plain["paper"] = PaperRecord(*plain["paper"])
        return Verdict(VerdictKind.ALIVE, **plain)
    except (ValueError, TypeError, RecursionError):
        return None
