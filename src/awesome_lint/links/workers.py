"""Threads that fetch and do nothing else: they know no host, hold no state and never wait."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from awesome_lint.links.exchange import Answer, Request

TicketT = TypeVar("TicketT")


class Workers(Generic[TicketT]):
    """At most ``most`` threads that send requests by ``fetch``, which must not raise.

    They are started as they are needed and are no reason to keep a process alive.
    """

    def __init__(self, fetch: Callable[[Request], Answer], most: int) -> None:
        self._fetch = fetch
        self._most = most
        self._threads: list[Thread] = []
        self._requests: SimpleQueue[tuple[TicketT, Request] | None] = SimpleQueue()
        self._answers: SimpleQueue[tuple[TicketT, Answer]] = SimpleQueue()
        self._out = 0

    def __enter__(self) -> Workers[TicketT]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for _ in self._threads:
            self._requests.put(None)

    def send(self, ticket: TicketT, request: Request) -> None:
        """Have a request sent; its answer comes with the ticket."""
        self._requests.put((ticket, request))
        self._out += 1
        if self._out > len(self._threads) < self._most:
            thread = Thread(target=self._work, name="awesome-lint-links", daemon=True)
            self._threads.append(thread)
            thread.start()

    def answers(self, timeout: float) -> Iterator[tuple[TicketT, Answer]]:
        """The answers at hand; where there are none, what comes within ``timeout`` seconds."""
        try:
            found = self._answers.get(timeout=max(timeout, 0.0))
            while True:
                self._out -= 1
                yield found
                found = self._answers.get_nowait()
        except Empty:
            return

    def _work(self) -> None:
        while (taken := self._requests.get()) is not None:
            ticket, request = taken
            self._answers.put((ticket, self._fetch(request)))
