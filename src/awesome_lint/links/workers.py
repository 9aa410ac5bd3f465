"""Threads for what has to wait: they know no host, hold no state and do what they are given."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awesome_lint.links.exchange import Answer

TicketT = TypeVar("TicketT")


class Workers(Generic[TicketT]):
    """At most ``most`` threads that work for answers; ``done`` is called, by them, with each.

    They are started as they are needed and are no reason to keep a process alive.
    """

    def __init__(self, most: int, done: Callable[[], None]) -> None:
        self._most = most
        self._done = done
        self._threads: list[Thread] = []
        self._work: SimpleQueue[tuple[TicketT, Callable[[], Answer]] | None] = SimpleQueue()
        self._answers: SimpleQueue[tuple[TicketT, Answer]] = SimpleQueue()
        self._out = 0

    def close(self) -> None:
        """Let the threads end when they have done what they do."""
        for _ in self._threads:
            self._work.put(None)

    def give(self, ticket: TicketT, work: Callable[[], Answer]) -> None:
        """Have work done, which must not raise; its answer comes with the ticket."""
        self._work.put((ticket, work))
        self._out += 1
        if self._out > len(self._threads) < self._most:
            thread = Thread(target=self._run, name="awesome-lint-links", daemon=True)
            self._threads.append(thread)
            thread.start()

    def answers(self) -> Iterator[tuple[TicketT, Answer]]:
        """The answers at hand."""
        while True:
            try:
                found = self._answers.get_nowait()
            except Empty:
                return
            self._out -= 1
            yield found

    def _run(self) -> None:
        while (taken := self._work.get()) is not None:
            ticket, work = taken
            self._answers.put((ticket, work()))
            self._done()
