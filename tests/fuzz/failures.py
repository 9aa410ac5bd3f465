"""What did not hold for a document, told so that failures of one kind are told alike."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from awesome_lint.text.errors import FixError

_HANGS = 30.0  # seconds of CPU after which a step counts as one that hangs


class Failure(NamedTuple):
    """What did not hold; ``kind`` is the same for all failures that are likely to be one bug."""

    kind: str
    told: str = ""


Step = Callable[[bytes], Iterator[Failure]]


def guarded(step: Step, data: bytes) -> list[Failure]:
    """The failures of a step with a document, what it raised, and that it takes for ever."""

    def hang(number: int, frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, hang)
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANGS)
    found: list[Failure] = []
    try:
        found.extend(step(data))
    except Exception as error:
        cause = error.__cause__ or error
        found.append(Failure(_kind(cause), "".join(traceback.format_exception(cause)[-4:])))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return found


def _kind(error: BaseException) -> str:
    if isinstance(error, TimeoutError):
        return "takes for ever"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "awesome_lint" in frame.filename] or list(frames)
    where = ours[-1]
    text = str(error).partition("; this is a bug")[0] if isinstance(error, FixError) else ""
    return f"{type(error).__name__} in {Path(where.filename).name}, {where.name} {text}".strip()
