"""Ctrl-C where it must not be lost: noted when it comes, and acted on where somebody looks.

KeyboardInterrupt is raised between any two instructions. Where that is a finaliser of a
connection, Python prints it and goes on, as if nobody had pressed a key.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


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
