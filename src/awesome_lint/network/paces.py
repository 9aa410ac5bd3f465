"""How fast a host may be asked: its limit, its interval, and what it made of both. No clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.network.wire.exchange import TOO_MANY, Failure

if TYPE_CHECKING:
    from awesome_lint.network.wire.exchange import Answer

_PAUSE = 1.0  # seconds, where a host that has enough does not say for how long
_LONGEST_INTERVAL = 4.0  # seconds
_ENOUGH = 8  # connections
# What costs a time-out each. A refusal costs nothing.
_OUT_OF_REACH = (Failure.CONNECT_TIMEOUT, Failure.UNREACHABLE, Failure.NAME_SERVER)


class Manners(NamedTuple):
    """How a host wants to be asked: ``limit`` requests at once, ``interval`` seconds apart.

    One that is ``strict`` is not asked again once it has answered 429: it would be the next
    thousand times, and block the address.
    """

    limit: int
    interval: float = 0.0
    strict: bool = False


KNOWN = {
    "arxiv.org": Manners(1, 3.0),  # info.arxiv.org/help/robots.html
    "export.arxiv.org": Manners(1, 3.0),  # info.arxiv.org/help/api/tou.html
    "api.github.com": Manners(1),  # docs.github.com, rest/using-the-rest-api/best-practices
    "api.crossref.org": Manners(2, 0.1),
    "archive.org": Manners(1, 1.0),
    "doi.org": Manners(4, 0.1),
    "dx.doi.org": Manners(4, 0.1),
    "github.com": Manners(1, 1.0, strict=True),  # has a limit for pages; which is not said
    "gist.github.com": Manners(2, 0.5),
    "huggingface.co": Manners(2, 0.6),  # hub docs, rate-limits: 500 of the API in 5 minutes
    "web.archive.org": Manners(1, 1.0),
    "www.youtube.com": Manners(4, 0.1),
}


class Pace:
    """The requests to one host: how many are on their way, and when the next may go.

    Two URLs that are answered with 429, and nothing else in between, are the host's word:
    it is left alone for as long as it says, and its limit halved, once a pause. A single
    URL's 429 is that URL's affair. Every second other answer raises the limit by one.
    """

    def __init__(self, manners: Manners, max_wait: float) -> None:
        self.in_flight = 0
        self.next_at = 0.0
        self._ceiling = self._limit = max(manners.limit, 1)
        self._interval = manners.interval
        self._strict = manners.strict
        self._max_wait = max_wait
        self._paused_at = float("-inf")
        self._refused: set[str] = set()
        self._answered = 0
        self._heads = self._refused_heads = 0
        self._unreached = 0
        self.is_spent = False  # whether it is not to be asked any more

    @property
    def is_full(self) -> bool:
        """Whether no request may go before one has come back."""
        return self.in_flight >= self._limit

    @property
    def refuses_head(self) -> bool:
        """Whether HEAD has proved to be no use: three times, and more often than not."""
        return self._refused_heads >= 3 and self._refused_heads * 2 > self._heads

    @property
    def is_out_of_reach(self) -> bool:
        """Whether so many connections in a row came to nothing that more would be a waste."""
        return self._unreached >= _ENOUGH

    def sent(self, now: float) -> None:
        """A request went out."""
        self.in_flight += 1
        self.next_at = max(self.next_at, now + self._interval)

    def heard(self, url: str, answer: Answer, sent_at: float, now: float) -> None:
        """The answer to a request that went out at ``sent_at``."""
        self.in_flight -= 1
        self._unreached = self._unreached + 1 if answer.failure in _OUT_OF_REACH else 0
        if answer.failure is Failure.FORBIDDEN:  # that will not change
            self._unreached = _ENOUGH
        if answer.status != TOO_MANY:
            self._refused.clear()
            self._answered += answer.status is not None
            if self._answered >= 2 and self._limit < self._ceiling:
                self._limit += 1
                self._answered = 0
            return
        self.is_spent |= self._strict
        if sent_at <= self._paused_at:
            return  # went out before the host was heard: nothing new
        self._refused.add(url)
        if len(self._refused) > 1:
            self._pause(answer, now)

    def give_up(self) -> None:
        """Nothing more will be sent, so nothing more has to wait."""
        self._interval = self.next_at = 0.0

    def head_served(self) -> None:
        """A HEAD was answered as a GET would have been."""
        self._heads += 1

    def head_refused(self) -> None:
        """A HEAD was refused, and a GET then found the page there."""
        self._heads += 1
        self._refused_heads += 1

    def _pause(self, answer: Answer, now: float) -> None:
        wait = _PAUSE if answer.retry_after is None else min(answer.retry_after, self._max_wait)
        self.next_at = max(self.next_at, now + wait)
        self._paused_at = now
        self._refused.clear()
        self._answered = 0
        if self._limit == 1:  # fewer at once than one is seldom
            self._interval = min(max(self._interval * 2, 0.1), _LONGEST_INTERVAL)
        self._limit = max(self._limit // 2, 1)


def manners(host: str, per_host: int) -> Manners:
    """How to ask a host: as it is known to want it, and never more than ``per_host`` at once."""
    known = KNOWN.get(host, Manners(per_host))
    return known._replace(limit=min(known.limit, per_host))
