"""Verdicts between runs: in a file, written as they land, shared by whoever runs at once.

What was alive is believed for a while. Of all else only "dead first when" counts: it is asked
for again each time. A run that is killed loses what the last half second brought.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.network.store_rows import Known, data_of, known_in
from awesome_lint.text.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.document.verdicts import Verdict

_VERSION = 1
_PATIENCE = 10.0  # seconds to wait for another process's turn
_EVERY = 0.5  # seconds between writes
_AT_ONCE = 500  # variables in a statement; SQLite before 3.32 takes 999

# A tuple: to hash a member of an enum takes longer than to compare it with three.
BELIEVED = (VerdictKind.ALIVE, VerdictKind.MOVED, VerdictKind.TEMPORARY)

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


# What SQLite says where not the file's content is to blame: permissions, the disk, other programs.
_SURROUNDINGS = frozenset(
    (
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    )
)

_UNUSABLE = "cannot be used to keep verdicts"
_ROWS = "SELECT url, kind, at, dead_first, data FROM verdicts"


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
            told = f"{_UNUSABLE}: {error}; name another with --cache"
            raise FileError(self.path, told) from error

    def known(self, urls: Iterable[str]) -> dict[str, Known]:
        """What is known of URLs, whatever its age."""
        wanted = list(urls)
        try:
            return self._looked_up(wanted)
        except sqlite3.Error as error:
            self._renew(error)
            return {}

    def _looked_up(self, left: list[str]) -> dict[str, Known]:
        [count] = self._connection.execute("SELECT count(*) FROM verdicts").fetchone()
        if count <= 2 * len(left):  # to read all takes no longer than to look up half
            wanted = set(left)
            rows = self._connection.execute(_ROWS)
            return known_in(row for row in rows if row[0] in wanted)
        found: dict[str, Known] = {}
        while left:
            part, left = left[:_AT_ONCE], left[_AT_ONCE:]
            places = ",".join("?" * len(part))
            rows = self._connection.execute(f"{_ROWS} WHERE url IN ({places})", part)
            found.update(known_in(rows))
        return found

    def keep(self, url: str, verdict: Verdict) -> None:
        """Have a verdict written, by the next ``tick`` that is due."""
        dead = verdict.at if verdict.kind is VerdictKind.DEAD else None
        alive = verdict.kind in BELIEVED
        row = (url, verdict.kind.value, verdict.at, dead, data_of(url, verdict), alive)
        self._unwritten.append(row)

    def tick(self) -> None:
        """Write what there is, if the last time is long enough ago."""
        if self._unwritten and time.monotonic() - self._written_at >= _EVERY:
            self._write()

    def close(self) -> None:
        """Write what there is and let go of the file."""
        if self._unwritten:
            self._write()
        with suppress(sqlite3.Error):
            self._connection.close()

    def _write(self) -> None:
        rows, self._unwritten = self._unwritten, []
        try:
            self._put(rows)
        except sqlite3.Error as error:
            with suppress(sqlite3.Error, FileError):  # no store spoils a run
                self._renew(error)
                self._put(rows)
        self._written_at = time.monotonic()

    def _put(self, rows: list[tuple[object, ...]]) -> None:
        with self._connection:
            self._connection.executemany(_KEEP, rows)

    def _renew(self, error: sqlite3.Error) -> None:
        """Put a damaged file aside and begin a new one.

        Raises FileError where the file's content is not to blame.
        """
        try:
            if _is_elsewhere(error):
                raise error
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = self._fresh()
        except (OSError, sqlite3.Error) as trouble:
            raise FileError(self.path, f"{_UNUSABLE}: {trouble}") from trouble

    def _open(self) -> sqlite3.Connection:
        try:
            return _opened(self.path)
        except sqlite3.DatabaseError as error:
            if _is_elsewhere(error):
                raise
            return self._fresh()

    def _fresh(self) -> sqlite3.Connection:
        aside = _aside(self.path)
        self.remark = f"{self.path} holds no verdicts that can be read; it is {aside} now"
        return _opened(self.path)


def _is_elsewhere(error: sqlite3.Error) -> bool:
    """Whether the cause of an error is not what the file holds."""
    code = getattr(error, "sqlite_errorcode", 0)  # Python's own errors have none
    return code & 0xFF in _SURROUNDINGS


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
