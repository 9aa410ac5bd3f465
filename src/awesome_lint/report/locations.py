"""Paths as other programs look them up: relative to the folder of the run, with slashes."""

from __future__ import annotations

import os


def relative(path: str) -> str:
    """``path`` from the current folder, where it lies below it; else as it is."""
    plain = os.path.normpath(path)
    if os.path.isabs(plain):
        inside = os.path.relpath(plain)
        plain = plain if inside.startswith(os.pardir) else inside
    return plain.replace(os.sep, "/")


def uri(path: str) -> str:
    """``path`` as a relative URI reference (RFC 3986 §4.2); bytes that are no UTF-8 survive."""
    from urllib.parse import quote

    shown = relative(path)
    quoted = quote(os.fsencode(shown), safe="/~")
    # Before the first slash a colon would end a scheme; quote has taken it.
    return f"file://{quoted}" if shown.startswith("/") else quoted
