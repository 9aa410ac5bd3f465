"""A crawl on real time: one thread decides and listens, the workers do what has to wait."""

from __future__ import annotations

import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Protocol

from awesome_lint.network.wire.in_flight import Flight, Flights
from awesome_lint.network.wire.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.network.crawl import Crawl, Landed, Sent
    from awesome_lint.network.wire.exchange import Answer, Request

_TICK = 0.2  # seconds


class Wire(Protocol):
    """What sends requests. ``begin`` and ``land`` may wait, and are called by threads, too."""

    def begin(self, request: Request) -> Flight | Answer:
        """A request that is on its way, or its answer. Never raises."""

    def launch(self, request: Request) -> Flight | None:
        """A request that is on its way already; None: who sends it has to wait. Never waits."""

    def land(self, flight: Flight) -> Answer:
        """The answer that a flight has brought. Never raises; waits where it is not whole."""

    def leave(self, url: str) -> None:
        """Let go of a host that has nothing left to do."""


def drive(state: Crawl, wire: Wire, concurrency: int) -> Iterator[list[Landed]]:
    """Drive ``state`` to its end: what landed since the last, every fifth of a second at least.

    Closing the iterator stops the threads.
    """
    flights: Flights[Sent] = Flights()
    threads: Workers[Sent, Answer | Flight] = Workers(concurrency, flights.wake)
    with closing(flights), closing(threads) as workers:
        while not state.is_done:
            now = time.monotonic()
            for sent in state.due(now):
                flight = None if flights.are_full else wire.launch(sent.job.request)
                if flight is None:
                    workers.give(sent, partial(_begun, wire, flights, sent.job.request))
                else:
                    flights.add(sent, flight)
            for sent, answer in _answers(state, wire, flights, workers, now):
                if state.heard(sent, answer, time.monotonic(), time.time()):
                    wire.leave(sent.job.request.url)
            yield state.landed()


def _begun(wire: Wire, flights: Flights[Sent], request: Request) -> Flight | Answer:
    came = wire.begin(request)
    if isinstance(came, Flight) and flights.are_over:  # nobody will land it
        came.connection.close()
    return came


def _answers(
    state: Crawl,
    wire: Wire,
    flights: Flights[Sent],
    workers: Workers[Sent, Answer | Flight],
    now: float,
) -> Iterator[tuple[Sent, Answer]]:
    """What comes until something is due again."""
    wait = state.wait(now)
    for sent, flight in flights.landed(_TICK if wait is None else min(wait, _TICK)):
        if flight.is_whole or flight.error is not None:
            yield sent, wire.land(flight)
        else:
            workers.give(sent, partial(wire.land, flight))
    for sent, came in workers.results():
        if not isinstance(came, Flight):
            yield sent, came
        elif flights.are_full:
            workers.give(sent, partial(wire.land, came))
        else:
            flights.add(sent, came)
