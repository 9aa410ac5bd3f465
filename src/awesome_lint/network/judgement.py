"""From the answer at a chain's end to a verdict."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.network.challenges import is_challenge
from awesome_lint.network.landing import is_home, is_login
from awesome_lint.network.wire.exchange import Failure

if TYPE_CHECKING:
    from awesome_lint.document.verdicts import Hop
    from awesome_lint.network.policy import Policy
    from awesome_lint.network.wire.exchange import Answer

_DEAD = frozenset((404, 410))
_FOR_GOOD = frozenset((301, 308))
_OF_FAILURES = {
    Failure.NO_SUCH_HOST: VerdictKind.DEAD,
    Failure.REFUSED: VerdictKind.DEAD,
    Failure.CERTIFICATE: VerdictKind.CERTIFICATE,
    Failure.FORBIDDEN: VerdictKind.SKIPPED,
    Failure.UNASKABLE: VerdictKind.SKIPPED,
}


def judge(start: str, hops: tuple[Hop, ...], end: str, answer: Answer, policy: Policy) -> Verdict:
    """The verdict on ``start``, from where ``hops`` led to ``end``, which gave ``answer``."""
    kind, reason = _judged(answer, policy)
    if kind is VerdictKind.ALIVE and hops:
        kind, reason = _landed(start, hops, end)
    elif hops:
        reason = f"{reason}, at {end}"
    may_pass = kind is VerdictKind.DEAD and answer.failure is not Failure.NO_SUCH_HOST
    return Verdict(kind, reason, answer.status, end, hops, may_pass=may_pass)


def _judged(answer: Answer, policy: Policy) -> tuple[VerdictKind, str]:
    status = answer.status
    if status is None:
        failure = answer.failure or Failure.BROKEN
        reason = answer.detail or failure.value
        return _OF_FAILURES.get(failure, VerdictKind.UNAVAILABLE), reason
    reason = status_line(status)
    if is_challenge(answer):
        return VerdictKind.BLOCKED, f"{reason}: a page that keeps programs out"
    if policy.accepts(status):
        if answer.apology:
            return VerdictKind.UNAVAILABLE, f'{reason}, but its title is "{answer.apology}"'
        return VerdictKind.ALIVE, reason
    if status in _DEAD:
        return VerdictKind.DEAD, reason
    # 999 is LinkedIn's own. What else a server says to the likes of us from 400 up to 499, it
    # need not say to a browser.
    if 400 <= status < 500 and status not in (408, 425):
        return VerdictKind.BLOCKED, reason
    return (VerdictKind.BLOCKED if status >= 600 else VerdictKind.UNAVAILABLE), reason


def _landed(start: str, hops: tuple[Hop, ...], end: str) -> tuple[VerdictKind, str]:
    if is_login(start, end):
        return VerdictKind.LOGIN, f"ends at a login page, {end}"
    if is_home(start, end):
        return VerdictKind.HOME, f"ends at a front page, {end}"
    if all(hop.status in _FOR_GOOD for hop in hops):
        return VerdictKind.MOVED, f"moved for good to {end}"
    return VerdictKind.TEMPORARY, f"redirects for now to {end}"


def status_line(status: int) -> str:
    """A status with its name, where it has one."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
