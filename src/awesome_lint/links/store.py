"""Verdicts between runs: in a file, written as they land, shared by whoever runs at once.

What was alive is believed for a while. Of all else only "dead first when" counts: it is asked
for again each time. A run that is killed loses what the last half second brought.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from json import dumps, loads
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.verdicts import (
    Hop,
    PaperRecord,
    RepositoryRecord,
    Verdict,
    VerdictKind,
)
from awesome_lint.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable

_Row = tuple[str, str, float, float | None, str]  # url, kind, at, dead first, data

_VERSION = 1
_PATIENCE = 10.0  # seconds to wait for another process's turn
_EVERY = 0.5  # seconds between writes
_AT_ONCE = 500  # variables in a statement; SQLite before 3.32 takes 999

# A tuple: to hash a member of an enum takes longer than to compare it with three.
BELIEVED = (VerdictKind.ALIVE, VerdictKind.MOVED, VerdictKind.TEMPORARY)

_KINDS = {kind.value: kind for kind in VerdictKind}

_SCHEMA = """
CREATE TABLE IF NOT EXISTS verdicts (
  url TEXT PRIMARY KEY, kind TEXT NOT NULL, at REAL NOT NULL, dead_first REAL, data TEXT NOT NULL
) WITHOUT ROWID
"""
# Of two runs at once the later answer counts. "Dead first" is when a row of answers began that
# were all dead or none: that a server was out of order in between makes no page alive.
_KEEP = """
INSERT INTO verdicts VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (url) DO UPDATE SET
  dead_first = CASE WHEN ?6 THEN NULL ELSE coalesce(dead_first, ?4) END,
  kind = ?2, at = ?3, data = ?5
WHERE ?3 >= at
"""


_OWN = "\0"  # no URL: stands for that of the row
_ROWS = "SELECT url, kind, at, dead_first, data FROM verdicts"


class Known(NamedTuple):
    """A verdict of an earlier run, and since when the page was not seen alive but dead."""

    verdict: Verdict
    dead_first: float | None


class Store:
    """The verdicts in a file, which is made where there is none.

    ``remark`` is what a person should know of the file: that it was put aside. Raises
    FileError where the file cannot be used at all.
    """

    def __init__(self, path: str | None = None) -> None:
        self.path = path or _usual_path()
        self.remark = ""
        self._unwritten: list[tuple[object, ...]] = []
        self._written_at = time.monotonic()
        try:
            os.makedirs(os.path.dirname(os.path.abspath(self.path)), exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.Error) as error:
            told = f"cannot be used to keep verdicts: {error}; name another with --cache"
            raise FileError(self.path, told) from error

    def known(self, urls: Iterable[str]) -> dict[str, Known]:
        """What is known of URLs, whatever its age."""
        left = list(urls)
        [count] = self._connection.execute("SELECT count(*) FROM verdicts").fetchone()
        if count <= 2 * len(left):  # to read all takes no longer than to look up half
            wanted = set(left)
            rows = self._connection.execute(_ROWS)
            return _known(row for row in rows if row[0] in wanted)
        found: dict[str, Known] = {}
        while left:
            part, left = left[:_AT_ONCE], left[_AT_ONCE:]
            places = ",".join("?" * len(part))
            rows = self._connection.execute(f"{_ROWS} WHERE url IN ({places})", part)
            found.update(_known(rows))
        return found

    def keep(self, url: str, verdict: Verdict) -> None:
        """Have a verdict written, by the next ``tick`` that is due."""
        dead = verdict.at if verdict.kind is VerdictKind.DEAD else None
        alive = verdict.kind in BELIEVED
        row = (url, verdict.kind.value, verdict.at, dead, _data(url, verdict), alive)
        self._unwritten.append(row)

    def tick(self) -> None:
        """Write what there is, if the last time is long enough ago."""
        if self._unwritten and time.monotonic() - self._written_at >= _EVERY:
            self._write()

    def close(self) -> None:
        """Write what there is and let go of the file."""
        self._write()
        self._connection.close()

    def _write(self) -> None:
        rows, self._unwritten = self._unwritten, []
        with suppress(sqlite3.OperationalError), self._connection:  # a full disk spoils no run
            self._connection.executemany(_KEEP, rows)
        self._written_at = time.monotonic()

    def _open(self) -> sqlite3.Connection:
        try:
            return _opened(self.path)
        except sqlite3.OperationalError:  # no permission: it is not what is in the file
            raise
        except sqlite3.DatabaseError:
            aside = _aside(self.path)
            self.remark = f"{self.path} holds no verdicts that can be read; it is {aside} now"
            return _opened(self.path)


def _usual_path() -> str:
    from platformdirs import user_cache_path  # where a path is given, it is not needed

    return str(user_cache_path("awesome-lint") / "verdicts.sqlite3")


def _opened(path: str) -> sqlite3.Connection:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return _prepared(path)
        except sqlite3.OperationalError as error:
            # Two that make the file at once: SQLite does not wait for a change of its journal.
            if "locked" not in str(error) or time.monotonic() > end:
                raise
        time.sleep(0.02)


def _prepared(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        # With a log beside it readers and writers do not wait for each other. It is gone when
        # the last of them closes; a crash of the system may cost the last writes, no more.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, _VERSION):
            raise sqlite3.DatabaseError(f"of version {version}")
        with connection:
            connection.execute(_SCHEMA)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        columns = [row[1] for row in connection.execute("PRAGMA table_info (verdicts)")]
        if columns != ["url", "kind", "at", "dead_first", "data"]:
            raise sqlite3.DatabaseError(f"with columns {columns}")
    except BaseException:
        connection.close()
        raise
    return connection


def _aside(path: str) -> str:
    """Rename a file that is of no use, and its log; its new name."""
    aside = f"{path}.unreadable-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}"
    os.replace(path, aside)
    for ending in ("-wal", "-shm"):
        with suppress(OSError):
            os.unlink(path + ending)
    return aside


def _data(url: str, verdict: Verdict) -> str:
    """All of a verdict on ``url`` that has no column, as JSON; what is as usual is left out."""
    plain = verdict._asdict()
    del plain["kind"], plain["at"], plain["certain"]
    plain["missing"], plain["sought"] = sorted(verdict.missing), sorted(verdict.sought)
    usual = {**Verdict._field_defaults, "url": url, "missing": [], "sought": []}
    return dumps({name: value for name, value in plain.items() if value != usual[name]})


def _known(rows: Iterable[_Row]) -> dict[str, Known]:
    """What rows say; those of another time or hand are left out."""
    read: dict[str, Verdict | None] = {}  # most pages are well, and all of those alike
    found = {}
    for url, kind, at, dead_first, data in rows:
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
    except (ValueError, TypeError):
        return None
