"""Whose turn it is: a queue a host, a heap of ready hosts, a heap of what waits. No clock."""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Generic, TypeVar

from awesome_lint.network.paces import Pace, manners

if TYPE_CHECKING:
    from awesome_lint.network.wire.exchange import Answer

TicketT = TypeVar("TicketT")


class _Host(Generic[TicketT]):
    def __init__(self, pace: Pace) -> None:
        self.pace = pace
        self.queue: deque[TicketT] = deque()
        self.is_listed = False  # in the heap of ready hosts


class Schedule(Generic[TicketT]):
    """Tickets of many hosts in the order they may go, each host at its own pace.

    Hosts take turns, so that none waits for another; a host that has to wait costs nobody a
    place. All times are seconds of the caller's clock. ``max_wait`` bounds a host's pause.
    """

    def __init__(self, per_host: int, max_wait: float) -> None:
        self._per_host = per_host
        self._max_wait = max_wait
        self._hosts: dict[str, _Host[TicketT]] = {}
        self._ready: list[tuple[float, int, str]] = []
        self._waiting: list[tuple[float, int, str, TicketT]] = []
        self._last: list[tuple[float, int, str, TicketT]] = []
        self._turns = count()
        self._queued = self._in_flight = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left, nor on its way."""
        return not (self._queued or self._in_flight or self._waiting or self._last)

    @property
    def in_flight(self) -> int:
        """How many tickets are out."""
        return self._in_flight

    @property
    def busy_hosts(self) -> int:
        """How many hosts have something to do, now or later."""
        later = {host for _, _, host, _ in (*self._waiting, *self._last)}
        return len(later) + sum(
            bool(each.queue or each.pace.in_flight)
            for name, each in self._hosts.items()
            if name not in later
        )

    def pace(self, host: str) -> Pace:
        """The pace of a host."""
        return self._host(host).pace

    def put(self, host: str, ticket: TicketT, now: float) -> None:
        """A ticket that may go as soon as its host may be asked."""
        found = self._host(host)
        found.queue.append(ticket)
        self._queued += 1
        self._list(host, found, now)

    def put_first(self, host: str, ticket: TicketT, now: float) -> None:
        """A ticket that may go before all others of its host: what is begun is finished first."""
        found = self._host(host)
        found.queue.appendleft(ticket)
        self._queued += 1
        self._list(host, found, now)

    def put_later(self, host: str, ticket: TicketT, at: float) -> None:
        """A ticket that may go at ``at``."""
        heappush(self._waiting, (at, next(self._turns), host, ticket))

    def put_last(self, host: str, ticket: TicketT, at: float) -> None:
        """A ticket that may go at ``at``, and not before all others are done."""
        heappush(self._last, (at, next(self._turns), host, ticket))

    def take(self, now: float) -> tuple[str, TicketT] | None:
        """The ticket whose turn it is, with its host, which is asked from now on."""
        self._release(now)
        while self._ready and self._ready[0][0] <= now:
            _, _, name = heappop(self._ready)
            host = self._hosts[name]
            host.is_listed = False
            if not host.queue or host.pace.is_full:
                continue  # heard() lists it again
            if host.pace.next_at > now:  # it was paused meanwhile
                self._list(name, host, now)
                continue
            ticket = host.queue.popleft()
            self._queued -= 1
            self._in_flight += 1
            host.pace.sent(now)
            self._list(name, host, now)
            return name, ticket
        return None

    def heard(self, host: str, url: str, answer: Answer, sent_at: float, now: float) -> None:
        """The answer to a ticket that was taken at ``sent_at``."""
        found = self._hosts[host]
        self._in_flight -= 1
        found.pace.heard(url, answer, sent_at, now)
        self._list(host, found, now)

    def is_idle(self, host: str) -> bool:
        """Whether a host has nothing to do for now."""
        found = self._hosts[host]
        return not found.queue and not found.pace.in_flight

    def wait(self, now: float) -> float | None:
        """How long nothing can be taken unless an answer comes; None: for ever."""
        self._release(now)
        times = [heap[0][0] for heap in (self._ready, self._waiting) if heap]
        return max(min(times) - now, 0.0) if times else None

    def _host(self, name: str) -> _Host[TicketT]:
        if name not in self._hosts:
            pace = Pace(manners(name, self._per_host), self._max_wait)
            self._hosts[name] = _Host(pace)
        return self._hosts[name]

    def _list(self, name: str, host: _Host[TicketT], now: float) -> None:
        if host.queue and not host.is_listed and not host.pace.is_full:
            host.is_listed = True
            heappush(self._ready, (max(host.pace.next_at, now), next(self._turns), name))

    def _release(self, now: float) -> None:
        if self._last and not (self._queued or self._in_flight or self._waiting):
            self._waiting, self._last = self._last, []
        while self._waiting and self._waiting[0][0] <= now:
            _, _, host, ticket = heappop(self._waiting)
            self.put(host, ticket, now)
