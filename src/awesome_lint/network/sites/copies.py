"""Archived copies of pages that are gone: the Internet Archive's availability interface.

https://archive.org/help/wayback_api.php: the copy closest to a time, by default to now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.knowledge.urls import split
from awesome_lint.network.wire.exchange import Request
from awesome_lint.network.wire.json_answers import at, text, value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_LONGEST = 2048  # characters of a copy's URL
_ARCHIVE = "web.archive.org"


@dataclass(frozen=True)
class Copies:
    """The archive, one page a question. Its verdicts say nothing but ``copy``."""

    api: str
    size: int = 1

    def takes(self, target: Target) -> bool:
        """Whatever is gone may be there."""
        del target
        return True

    def ask(self, targets: Sequence[Target]) -> Request:
        """The newest copy of a page."""
        return Request(f"{self.api}?url={quote(targets[0].url, safe='')}", "GET", wanted=True)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict]:
        """A copy that was good when it was made, and only in the archive itself."""
        found = at(value(answer), "archived_snapshots", "closest") if answer.status == 200 else None
        url = text(found, "url")
        good = at(found, "available") is True and text(found, "status") in ("", "200")
        parts = split(url)
        if parts is None or not good or not self._is_home(parts.host):
            url = ""
        elif parts.host == _ARCHIVE:
            url = parts._replace(scheme="https", authority=_ARCHIVE).text
        if len(url) > _LONGEST or not url.isprintable() or " " in url:
            url = ""
        return {targets[0].url: Verdict(VerdictKind.SKIPPED, copy=url)}

    def _is_home(self, host: str) -> bool:
        own = split(self.api)
        return host == _ARCHIVE or (own is not None and host == own.host)
