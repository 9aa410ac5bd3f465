"""DOIs: whether they are registered, by the handle system; their titles, by the registries.

The publisher's page is never asked for: it refuses programs, and proves nothing of the DOI.
https://www.doi.org/doi-handbook/HTML/rest-api.html: the response code is 1 where a DOI is
registered, 100 (and the status 404) where there is none, 200 where it has no address.
https://citation.doi.org/docs.html: a record instead of the page, by the header Accept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote, urljoin

from awesome_lint.document.verdicts import PaperRecord, Verdict, VerdictKind
from awesome_lint.knowledge.urls import page_url, split
from awesome_lint.network.judgement import status_line
from awesome_lint.network.plan import Question
from awesome_lint.network.policy import is_redirect
from awesome_lint.network.wire.exchange import Request
from awesome_lint.network.wire.json_answers import at, text, value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_HOSTS = ("doi.org", "dx.doi.org", "www.doi.org")
_REGISTRIES = ("crossref.org", "datacite.org", "crosscite.org", "medra.org")
_LIMIT = 2 * 1024 * 1024  # bytes; a record lists all authors, and a collaboration has thousands
_MOST_HOPS = 4
_THERE, _NO_ADDRESS, _MISSING = 1, 200, 100


@dataclass(frozen=True)
class Handles:
    """The handle system; ``records`` is where titles are asked for, empty: nowhere."""

    api: str
    records: str
    size: int = 1

    def takes(self, target: Target) -> bool:
        """DOIs, at doi.org."""
        return _doi(target.url) is not None

    def ask(self, targets: Sequence[Target]) -> Request:
        """A DOI and its address."""
        url = f"{self.api}{_written(targets[0])}?type=URL"
        return Request(url, "GET", wanted=True)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict | Question]:
        """Alive, dead, or not known: the page itself is never asked for."""
        target = targets[0]
        verdict = self._verdict(target, answer)
        if self.records and verdict.kind is VerdictKind.ALIVE:
            url = f"{self.records}{_written(target)}"
            return {target.url: Question(Titles(self.records, url, Seen(verdict)), (target,))}
        return {target.url: verdict}

    def _verdict(self, target: Target, answer: Answer) -> Verdict:
        found = value(answer)
        code = at(found, "responseCode")
        asked = text(found, "handle").lower() == (_doi(target.url) or "").lower()
        if answer.status == 200 and code == _THERE:
            return Verdict(VerdictKind.ALIVE, "a registered DOI", url=target.url)
        if answer.status == 404 and code == _MISSING and asked:
            told = "no such DOI is registered"
            return Verdict(VerdictKind.DEAD, told, 404, target.url, may_pass=True)
        told = "the DOI has no address" if code == _NO_ADDRESS else _trouble(answer)
        return Verdict(VerdictKind.UNAVAILABLE, told, answer.status, target.url)


class Seen(NamedTuple):
    """What is known of a DOI already, and how many redirects its record took."""

    verdict: Verdict
    hops: int = 0


@dataclass(frozen=True)
class Titles:
    """The registries' records; ``url`` is that of the one DOI's that is asked for."""

    records: str
    url: str
    seen: Seen
    size: int = 1

    def takes(self, target: Target) -> bool:
        """None by itself: only what is registered has a record."""
        del target
        return False

    def ask(self, targets: Sequence[Target]) -> Request:
        """A record, as JSON."""
        del targets
        headers = (("Accept", "application/vnd.citationstyles.csl+json"),)
        return Request(self.url, "GET", headers, wanted=True, limit=_LIMIT)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict | Question]:
        """What is known already, with the record where there is one."""
        url = targets[0].url
        if is_redirect(answer) and self.seen.hops < _MOST_HOPS:
            after = self._after(answer.headers["location"])
            if after is not None:
                return {url: Question(after, tuple(targets))}
        found = value(answer) if answer.status == 200 else None
        title = text(found, "title") or text(found, "title", 0)
        verdict = self.seen.verdict
        if title:
            venue = text(found, "container-title") or text(found, "container-title", 0)
            verdict = verdict._replace(paper=PaperRecord(title, venue))
        return {url: verdict}

    def _after(self, location: str) -> Titles | None:
        """Where a registry's record is; None: elsewhere, at the publisher's."""
        try:
            url = page_url(urljoin(self.url, location.strip()))
        except ValueError:
            return None
        parts, own = split(url or ""), split(self.records)
        if url is None or parts is None or own is None:
            return None
        registry = any(f".{parts.host}".endswith(f".{name}") for name in _REGISTRIES)
        if not (registry or parts.host == own.host):
            return None
        seen = self.seen._replace(hops=self.seen.hops + 1)
        return Titles(self.records, url, seen)


def _doi(url: str) -> str | None:
    """The DOI that a URL of doi.org names."""
    parts = split(url)
    if parts is None or parts.host not in _HOSTS:
        return None
    name = unquote(parts.path[1:]) + ("" if parts.query is None else f"?{unquote(parts.query)}")
    prefix, slash, suffix = name.partition("/")
    return name if prefix.startswith("10.") and slash and suffix else None


def _written(target: Target) -> str:
    return quote(_doi(target.url) or "", safe="/")


def _trouble(answer: Answer) -> str:
    if answer.status is None:
        return answer.detail or (answer.failure.value if answer.failure else "no answer")
    return f"doi.org says {status_line(answer.status)}"
