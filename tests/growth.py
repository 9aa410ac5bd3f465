"""How work grows with its text, on a machine that changes its pace and does other things."""

from __future__ import annotations

import gc
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ATTEMPTS = 60  # chances for a busy machine; what is quadratic fails them all
PAUSE = 0.1  # seconds between two, for what keeps the machine busy to pass


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@contextmanager
def still() -> Iterator[None]:
    """Without a garbage collector that runs amid what is timed; one in another changes nothing."""
    if not gc.isenabled():
        yield
        return
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def growth(
    short: Callable[[], float], long: Callable[[], float], most: float, least: float = 0.001
) -> float:
    """How many times the seconds of ``short`` those of ``long`` are: the first ratio within most.

    Where none is, the last. The two are timed side by side. Fewer seconds than ``least`` count
    as so many.
    """
    with still():
        for attempt in range(ATTEMPTS):
            time.sleep(PAUSE * (attempt > 1))
            ratio = long() / max(min(short(), short()), least)
            if ratio <= most:
                break
    return ratio


def timed(work: Callable[[], object]) -> Callable[[], float]:
    return lambda: seconds(work)
