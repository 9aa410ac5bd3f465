"""Threads that do what has to wait: as many as it takes, and no more than they may be."""

from __future__ import annotations

import threading
import time
from contextlib import closing
from functools import partial

from awesome_lint.network.wire.workers import Workers


def names() -> int:
    return sum(each.name == "awesome-lint-links" for each in threading.enumerate())


def collected(workers: Workers[int, int], count: int) -> list[tuple[int, int]]:
    end = time.monotonic() + 60
    found: list[tuple[int, int]] = []
    while len(found) < count:
        assert time.monotonic() < end
        found += workers.results()
        time.sleep(0.001)
    return found


def test_each_ticket_comes_back_with_its_result() -> None:
    rung = threading.Semaphore(0)
    with closing(Workers[int, int](8, rung.release)) as workers:
        for number in range(500):
            workers.give(number, partial(pow, number, 2))
        found = collected(workers, 500)
    assert sorted(found) == [(number, number * number) for number in range(500)]
    for _ in range(500):
        assert rung.acquire(timeout=10)


def test_nobody_waits_for_what_waits() -> None:
    gate = threading.Barrier(41)  # opens when 40 work at once
    with closing(Workers[int, int](40, lambda: None)) as workers:
        for number in range(40):
            workers.give(number, lambda: gate.wait(timeout=60))
        gate.wait(timeout=60)
        assert len(collected(workers, 40)) == 40


def test_there_are_never_too_many() -> None:
    lock, at_once, most = threading.Lock(), 0, 0

    def work() -> int:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        time.sleep(0.005)
        with lock:
            at_once -= 1
        return 0

    with closing(Workers[int, int](5, lambda: None)) as workers:
        for number in range(100):
            workers.give(number, work)
        assert len(collected(workers, 100)) == 100
    assert 1 < most <= 5


def test_who_works_alone_stays_alone() -> None:
    before = names()
    with closing(Workers[int, int](8, lambda: None)) as workers:
        for number in range(20):
            workers.give(number, lambda: 1)
            collected(workers, 1)
        assert names() - before <= 1


def test_threads_end_when_they_are_let_go() -> None:
    before = names()
    workers = Workers[int, int](8, lambda: None)
    for number in range(8):
        workers.give(number, lambda: time.sleep(0.05) or 1)  # type: ignore[func-returns-value] # on purpose
    collected(workers, 8)
    workers.close()
    workers.give(9, lambda: 1)  # nobody starts for it
    end = time.monotonic() + 20
    while names() > before and time.monotonic() < end:
        time.sleep(0.01)
    assert names() <= before
