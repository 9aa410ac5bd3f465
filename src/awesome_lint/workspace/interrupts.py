"""Signals that end the program, where they must be neither lost nor come at once.

KeyboardInterrupt is raised between any two instructions. Where that is a finaliser of a
connection, Python prints it and goes on, as if nobody had pressed a key. And what SIGTERM ends
leaves its work as it is, half a file included.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # those that a system has


@contextmanager
def noted() -> Iterator[Callable[[], None]]:
    """What raises KeyboardInterrupt once there was an interrupt. A second one comes at once.

    Signals are the main thread's: in any other nothing changes.
    """
    if current_thread() is not main_thread():
        yield lambda: None
        return
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        seen.append(number)
        signal.signal(signal.SIGINT, usual)

    def look() -> None:
        if seen:
            raise KeyboardInterrupt

    usual = signal.getsignal(signal.SIGINT)
    if usual in (signal.SIG_IGN, None):  # of a job in the background; set by no Python code
        yield look
        return
    signal.signal(signal.SIGINT, note)
    try:
        yield look
    finally:
        signal.signal(signal.SIGINT, usual)


@contextmanager
def deferred() -> Iterator[None]:
    """A moment in which no signal ends the program; one that came in it does so afterwards.

    Signals are the main thread's: in any other nothing changes.
    """
    if current_thread() is not main_thread():
        yield
        return
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        seen.append(number)

    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    usual = {number: signal.getsignal(number) for number in numbers}
    kept = {number: handler for number, handler in usual.items() if handler is not None}
    for number in kept:
        signal.signal(number, note)
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
        for number in seen:
            signal.raise_signal(number)
