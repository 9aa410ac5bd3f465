"""Links in a terminal: OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda."""

from __future__ import annotations

from pathlib import Path


def to_file(shown: str, path: str) -> str:
    """Safe text that opens a file."""
    return hyperlink(shown, Path(path).absolute().as_uri())


def hyperlink(shown: str, address: str) -> str:
    """Safe text that leads to an address of ours, or one that is percent-encoded."""
    return f"\x1b]8;;{address}\x1b\\{shown}\x1b]8;;\x1b\\"
