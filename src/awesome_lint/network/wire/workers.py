"""Threads for what has to wait: they know no host, hold no state and do what they are given."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TicketT = TypeVar("TicketT")
ResultT = TypeVar("ResultT")


class Workers(Generic[TicketT, ResultT]):
    """At most ``most`` threads that work for results; ``done`` is called, by them, with each.

    They are started one by one, each by one that begins to work and sees that more is left: work
    that takes no time gets few threads, work that waits for the far end of a network gets one
    each within a blink. They are no reason to keep a process alive.
    """

    def __init__(self, most: int, done: Callable[[], None]) -> None:
        self._most = most
        self._done = done
        self._work: SimpleQueue[tuple[TicketT, Callable[[], ResultT]] | None] = SimpleQueue()
        self._results: SimpleQueue[tuple[TicketT, ResultT]] = SimpleQueue()
        self._lock = Lock()
        self._threads = 0
        self._free = 0  # threads that are about to take work
        self._is_open = True

    def close(self) -> None:
        """Let the threads end when they have done what they do."""
        with self._lock:
            self._is_open = False
            threads = self._threads
        for _ in range(threads):
            self._work.put(None)

    def give(self, ticket: TicketT, work: Callable[[], ResultT]) -> None:
        """Have work done, which must not raise; its result comes with the ticket."""
        self._work.put((ticket, work))
        self._staff()

    def results(self) -> Iterator[tuple[TicketT, ResultT]]:
        """The results at hand."""
        while True:
            try:
                found = self._results.get_nowait()
            except Empty:
                return
            yield found

    def _staff(self) -> None:
        """Start a thread where there is work that nobody is about to take."""
        with self._lock:
            short = self._free == 0 and not self._work.empty()
            if not (short and self._is_open and self._threads < self._most):
                return
            self._threads += 1
            self._free += 1
        Thread(target=self._run, name="awesome-lint-links", daemon=True).start()

    def _run(self) -> None:
        while (taken := self._work.get()) is not None:
            with self._lock:
                self._free -= 1
            self._staff()
            ticket, work = taken
            result = work()
            with self._lock:
                self._free += 1  # before anybody who sees the result gives more work
            self._results.put((ticket, result))
            self._done()
