"""Links in a terminal: OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda."""

from __future__ import annotations

import os
from urllib.parse import quote


def to_file(shown: str, path: str) -> str:
    """Safe text that opens a file."""
    real = os.path.abspath(path).replace(os.sep, "/")
    return hyperlink(shown, f"file://{quote(os.fsencode(real))}")


def hyperlink(shown: str, address: str) -> str:
    """Safe text that leads to an address of ours, or one that is percent-encoded."""
    return f"\x1b]8;;{address}\x1b\\{shown}\x1b]8;;\x1b\\"
