"""The program as tests run it, in this process: its arguments in, what came of it out."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Ended(NamedTuple):
    """How a run ended: its exit code and its two streams."""

    code: int
    out: str
    err: str


class Program(Protocol):
    """What the fixture of this name gives."""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ended: ...
