"""What to do with an answer: take it, ask again now, or later. No clock, no socket, no luck."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from awesome_lint.network.challenges import is_challenge
from awesome_lint.network.wire.exchange import (
    NO_CONNECTION,
    TOO_MANY,
    Answer,
    Failure,
    Request,
    by_get,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_GONE = 410
# RFC 9110 §15.5.9, RFC 8470 §5.2, RFC 6585 §4; of the 5xx those that tell of a passing state.
_HEALING = frozenset((408, 425, TOO_MANY, 500, 502, 503, 504, 507, 509, *range(520, 531)))
_HEALING_FAILURES = frozenset(Failure) - {
    Failure.NO_SUCH_HOST,
    Failure.CERTIFICATE,
    Failure.FORBIDDEN,
    Failure.UNASKABLE,
}
_TOO_LARGE = frozenset((413, 414, 500, 502, 504))
_REDIRECTS = frozenset((301, 302, 303, 307, 308))


class Policy(NamedTuple):
    """How patient and how strict to be; all times in seconds.

    A job is asked at most 1 + ``retries`` times, and once more where HEAD was no use. A
    server that wants to be left alone for longer than ``max_wait`` is. ``backoff`` is the
    wait before the first retry; each further one is four times as long. ``accept`` are the
    statuses of a page that is there.
    """

    retries: int = 2
    max_wait: float = 60.0
    backoff: float = 0.5
    accept: Sequence[range] = (range(200, 207),)

    def accepts(self, status: int | None) -> bool:
        """Whether a status is one of a page that is there."""
        return status is not None and any(status in each for each in self.accept)


class Job(NamedTuple):
    """A request on its way to an answer that counts: ``asked`` and ``retried`` so many times."""

    request: Request
    asked: int = 0
    retried: int = 0


class Now(NamedTuple):
    """Ask again at once, in this way."""

    job: Job


class Later(NamedTuple):
    """Ask again, not before ``at``; the ``last`` time, not before all others had their turn."""

    job: Job
    at: float
    last: bool


class Settled(NamedTuple):
    """The answer counts."""

    answer: Answer
    asked: int


Step = Now | Later | Settled


def step(job: Job, answer: Answer, now: float, policy: Policy) -> Step:
    """What to do with the answer to a job that came at ``now``, in seconds of any clock."""
    asked = job.asked + 1
    if not _is_doubtful(answer, policy):
        return Settled(answer, asked)
    again = job._replace(request=by_get(job.request), asked=asked)
    waits = answer.retry_after is not None and answer.status in (TOO_MANY, 503)
    asks_head = job.request.method == "HEAD"
    if asks_head and not waits and answer.status != TOO_MANY and _is_heads_fault(answer):
        return Now(again)
    wait = _wait(job, answer, policy) if _may_heal(answer) else None
    if wait is None or job.retried >= policy.retries:
        return Settled(answer, asked)
    retried = job.retried + 1
    return Later(again._replace(retried=retried), now + wait, retried == policy.retries)


def _is_doubtful(answer: Answer, policy: Policy) -> bool:
    """Whether asking once more, in whatever way, could bring another answer."""
    status = answer.status
    if status is None:
        return answer.failure in _HEALING_FAILURES
    if policy.accepts(status) or status < 400 or status == _GONE:
        return False
    return not is_challenge(answer)


def _is_heads_fault(answer: Answer) -> bool:
    """Whether a GET may succeed where this came of a HEAD: half of all servers get it wrong."""
    return answer.failure is None or answer.failure not in NO_CONNECTION


def _may_heal(answer: Answer) -> bool:
    return answer.failure in _HEALING_FAILURES or answer.status in _HEALING


def _wait(job: Job, answer: Answer, policy: Policy) -> float | None:
    """How long to leave the server alone, in seconds; None: for too long."""
    backoff = policy.backoff * 4**job.retried
    # Spread by a quarter either way, so that what failed together does not return together;
    # by the URL and not by chance, so that a run can be repeated.
    spread = crc32(f"{job.retried}{job.request.url}".encode("utf-8", "replace")) / 2**32
    backoff *= 0.75 + spread / 2
    asked_for = answer.retry_after or 0.0
    return None if asked_for > policy.max_wait else max(asked_for, backoff)


def is_too_much(answer: Answer) -> bool:
    """Whether a question about many may have been too much for a server, and less may not be."""
    failures = (Failure.TIMEOUT, Failure.RESET, Failure.BROKEN)
    return answer.failure in failures or answer.status in _TOO_LARGE


def is_redirect(answer: Answer) -> bool:
    """Whether an answer sends on to another place."""
    return answer.status in _REDIRECTS and "location" in answer.headers
