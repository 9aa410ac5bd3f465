"""What the network says of a URL: the verdict, and the records some sites keep of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.document.nodes import Destination


class VerdictKind(Enum):
    """What an answer comes to. Only DEAD is a certain end; nothing else fails a run."""

    ALIVE = "alive"
    MOVED = "moved"  # redirected for good, all the way, and alive there
    TEMPORARY = "temporary"  # redirected for now, and alive there
    LOGIN = "login"  # ends at a page that asks who is there
    HOME = "home"  # a page inside a site that ends at the site's front page
    DEAD = "dead"
    CERTIFICATE = "certificate"
    BLOCKED = "blocked"  # the server does not talk to programs, or not now
    UNAVAILABLE = "unavailable"  # out of order now
    SKIPPED = "skipped"  # not asked, or not all the way


class Hop(NamedTuple):
    """A redirect: the URL that was asked, and the status it answered with."""

    url: str
    status: int


class RepositoryRecord(NamedTuple):
    """What a forge knows of a repository; ``name`` is its "owner/name" now, empty: there is none.

    ``pushed`` is the day of the last push, as YYYY-MM-DD, empty where nobody knows. ``branch`` is
    the default one, empty in an empty repository; ``homepage`` is what the owner says.
    """

    name: str
    archived: bool = False
    pushed: str = ""
    locked: bool = False
    branch: str = ""
    homepage: str = ""


class PaperRecord(NamedTuple):
    """What arXiv or a DOI's registry knows of a paper; ``venue`` is empty where it names none."""

    title: str
    venue: str = ""


class Verdict(NamedTuple):
    """What came of asking for a URL.

    ``reason`` says it in a few words; ``status`` is the last answer's, None where there was
    none. ``url`` is where the chain of ``hops`` ended. ``asked`` counts requests, ``at`` is
    when the last was answered, in seconds since 1970.

    ``may_pass`` where a DEAD one is so by an answer or a refusal, which may be another one
    tomorrow: not where there is no such host, nor for redirects in a circle. ``certain`` is False
    for one that has to be seen dead again, later, before it counts.
    ``sought`` are the fragments that the page was searched for, ``missing`` those that it does not
    have. ``copy`` is the URL of an
    archived copy. The records are those of sites that were asked for them.
    """

    kind: VerdictKind
    reason: str = ""
    status: int | None = None
    url: str = ""
    hops: tuple[Hop, ...] = ()
    asked: int = 0
    at: float = 0.0
    may_pass: bool = False
    certain: bool = True
    missing: frozenset[str] = frozenset()
    sought: frozenset[str] = frozenset()
    copy: str = ""
    repository: RepositoryRecord | None = None
    paper: PaperRecord | None = None


class Judged(NamedTuple):
    """A destination and what the network says of it."""

    destination: Destination
    verdict: Verdict
