"""The streams that reports go to, and their abilities: colour, width, links."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from awesome_lint.report.display import quiet_log, safe
from awesome_lint.report.outcome import COLORED, PLAIN, Palette

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

INTERRUPTED = 130  # the exit code: 128 + SIGINT, as shells have it
UNREAD = 141  # 128 + SIGPIPE

_WIDE = 100  # columns, where nobody knows better
_NARROW = 40  # columns; an excerpt in less is no help
# Terminals that show OSC 8, by what they set: https://github.com/Alhadis/OSC8-Adoption.
_LINKING = ("KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "GHOSTTY_RESOURCES_DIR", "DOMTERM")
_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"})
_VTE = 5000  # 0.50, the first that shows them


def unbreakable(stream: TextIO) -> TextIO:
    """The same stream; what its encoding cannot say comes as an escape."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    return stream


def palette(color: str, stream: TextIO) -> Palette:
    """The colours for a stream: "always", "never", or what it and the environment say."""
    if color == "auto":
        wanted = not os.environ.get("NO_COLOR") and (
            bool(os.environ.get("FORCE_COLOR"))
            or (stream.isatty() and os.environ.get("TERM") != "dumb")
        )
        return COLORED if wanted else PLAIN
    return COLORED if color == "always" else PLAIN


def columns(stream: TextIO) -> int:
    """The width of a stream, in columns."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return max(int(told), _NARROW)
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, _NARROW)
    except (OSError, ValueError):  # no terminal; no file at all
        return _WIDE


def put(data: bytes) -> None:
    """Write all of ``data`` to standard output."""
    left = memoryview(data)
    while left:  # with PYTHONUNBUFFERED a write may stop half-way
        left = left[sys.stdout.buffer.write(left) :]


def is_workflow() -> bool:
    """Whether what is printed goes into the log of a workflow, which is read for commands."""
    return "GITHUB_ACTIONS" in os.environ


def logged(text: str) -> str:
    """A line of somebody else's text as a terminal, or the log of a workflow, may have it."""
    shown = safe(text)
    return quiet_log(shown) if is_workflow() else shown


def complain(message: str) -> None:
    """Say on standard error, line by line, what could not be done."""
    sys.stdout.flush()  # what was reported before comes before
    for line in message.split("\n"):
        print(logged(f"error: {line}"), file=unbreakable(sys.stderr))


def remark(message: str) -> None:
    """Say something on standard error that is no error."""
    print(logged(message), file=unbreakable(sys.stderr))


def is_linked(stream: TextIO) -> bool:
    """Whether a stream is a terminal that is known to show hyperlinks; FORCE_HYPERLINK decides."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        return False
    named = any(name in os.environ for name in _LINKING)
    version = os.environ.get("VTE_VERSION", "")
    program = os.environ.get("TERM_PROGRAM", "")
    return named or program in _PROGRAMS or (version.isdecimal() and int(version) >= _VTE)


def finished(work: Callable[[], int]) -> int:
    """The exit code of ``work``, once all that it prints is out."""
    try:
        code = work()
        sys.stdout.flush()
    except BrokenPipeError:  # click would make 1 of it, which stands for errors in a list
        # Python flushes once more at its end, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    return code
