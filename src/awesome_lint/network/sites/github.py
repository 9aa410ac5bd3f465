"""GitHub's GraphQL interface: a hundred repositories a question, at the price of one.

https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api: a
query without connections costs one point of 1,000 (Actions) or 5,000 an hour. A repository
that has been renamed answers under its new name; one that is not there is null, with an error
of type NOT_FOUND at its alias, and takes nothing from the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from json import dumps
from typing import TYPE_CHECKING
from urllib.parse import unquote

from awesome_lint.document.verdicts import RepositoryRecord, Verdict, VerdictKind
from awesome_lint.knowledge.urls import repository
from awesome_lint.network.plan import Records, Trouble
from awesome_lint.network.policy import is_redirect
from awesome_lint.network.wire.exchange import Request
from awesome_lint.network.wire.json_answers import at, members, text, value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_MOST = 100
_LIMIT = 1024 * 1024  # bytes; a hundred answers are 40 kB
_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
# A place in a repository: GitHub says whether it is there, too. A branch's name may hold a
# slash, so where it says no that is not certain.
_PLACE = re.compile(r"(?:tree|blob)/([^/]+)/?(.*)")
_FIELDS = "nameWithOwner isArchived isDisabled isLocked pushedAt homepageUrl defaultBranchRef{name}"
# Where so many are missing and none is there, this is another forge than the one links lead to.
_SUSPICIOUS = 10
_REFUSALS = (401, 403, 404, 429)
_OUT_OF_POINTS = ("RATE_LIMITED", "RATE_LIMIT")


@dataclass(frozen=True)
class GitHub:
    """GitHub, asked with a ``token``, which goes to the host of ``api`` and nowhere else."""

    token: str
    api: str
    size: int = _MOST

    def takes(self, target: Target) -> bool:
        """Repositories, and what is in them."""
        found = repository(target.url)
        return found is not None and bool(
            _NAME.fullmatch(found.owner) and _NAME.fullmatch(found.name)
        )

    def ask(self, targets: Sequence[Target]) -> Request:
        """One alias a target, in order."""
        asked = " ".join(f"r{n}:{_asked(target.url)}" for n, target in enumerate(targets))
        query = f"query{{{asked}}} fragment F on Repository{{{_FIELDS}}}"
        headers = (("Authorization", f"bearer {self.token}"), ("Content-Type", "application/json"))
        body = dumps({"query": query}).encode()
        return Request(self.api, "POST", headers, body, wanted=True, limit=_LIMIT)

    def read(
        self, targets: Sequence[Target], answer: Answer
    ) -> Mapping[str, Verdict | Records] | Trouble:
        """Records of the repositories that are there; DEAD are those that it says are not."""
        if answer.status in _REFUSALS or is_redirect(answer):
            return Trouble.CLOSED
        found = value(answer) if answer.status == 200 else None
        data = at(found, "data")
        missing: set[object] = set()
        for error in members(found, "errors"):
            if text(error, "type") in _OUT_OF_POINTS:
                return Trouble.CLOSED
            path = members(error, "path")
            if text(error, "type") == "NOT_FOUND" and len(path) == 1 and isinstance(path[0], str):
                missing.add(path[0])
        if not isinstance(data, dict):
            return Trouble.TOO_MUCH
        aliases = {f"r{n}": target for n, target in enumerate(targets)}
        gone = [alias for alias in aliases if alias in data and data[alias] is None]
        if len(gone) == len(aliases) >= _SUSPICIOUS:
            return Trouble.CLOSED
        verdicts: dict[str, Verdict | Records] = {}
        for alias, target in aliases.items():
            if alias in missing and alias in gone:
                record = RepositoryRecord("")
                told = "GitHub has no such repository"
                verdicts[target.url] = Verdict(
                    VerdictKind.DEAD, told, url=target.url, may_pass=True, repository=record
                )
            elif (known := _known(target.url, data.get(alias))) is not None:
                verdicts[target.url] = known
        return verdicts or Trouble.TOO_MUCH


def _asked(url: str) -> str:
    found = repository(url)
    if found is None:  # takes() let it pass
        raise ValueError(url)
    fields = "...F"
    if place := _PLACE.fullmatch(found.path):
        fields += f" object(expression:{dumps(unquote(f'{place[1]}:{place[2]}'))}){{__typename}}"
    names = f"owner:{dumps(found.owner)},name:{dumps(found.name)}"
    return f"repository({names},followRenames:true){{{fields}}}"


def _known(url: str, found: object) -> Verdict | Records | None:
    """What an answer says of a repository; None where it is not one that can be read."""
    name = text(found, "nameWithOwner")
    owner, slash, own = name.partition("/")
    if not (slash and _NAME.fullmatch(owner) and _NAME.fullmatch(own)):
        return None
    if at(found, "isDisabled") is True:  # its page says why
        return None
    pushed = text(found, "pushedAt")[:10]
    record = RepositoryRecord(
        name,
        at(found, "isArchived") is True,
        pushed if _DAY.fullmatch(pushed) else "",
        at(found, "isLocked") is True,
        text(found, "defaultBranchRef", "name"),
        text(found, "homepageUrl"),
    )
    asked = repository(url)
    if asked is not None and asked.path and not text(found, "object", "__typename"):
        return Records(repository=record)
    return Verdict(VerdictKind.ALIVE, "GitHub has it", url=url, repository=record)
