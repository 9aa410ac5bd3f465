"""What the client keeps of an answer: a few headers, and the start of the body."""

from __future__ import annotations

import zlib
from contextlib import suppress
from http.client import HTTPException
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util.retry import Retry

from awesome_lint.network.wire.exchange import Answer

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

    from awesome_lint.network.wire.exchange import Request

_KEPT = frozenset((
    "cf-mitigated", "content-length", "content-type", "location", "ratelimit", "server",
    "x-amzn-waf-action", "x-ratelimit-remaining", "x-ratelimit-reset", "x-sucuri-block",
))  # fmt: skip
_LONGEST = 16 * 1024  # characters of a header that is kept
_DRAINED = 32 * 1024  # bytes read and thrown away to keep a connection, which costs more
_CHUNK = 16 * 1024


def answer(request: Request, raw: BaseHTTPResponse) -> Answer:
    """What is kept of the answer to a request; its connection is ready for the next, or closed."""
    headers = {
        name: _text(value)
        for name, value in ((name.lower(), value) for name, value in raw.headers.items())
        if name in _KEPT and len(value) <= _LONGEST
    }
    body, whole = b"", False
    if request.method != "HEAD" and (raw.status >= 400 or request.wanted):
        body, whole = _body(raw, request.limit)
    _drain(raw)
    return Answer(
        raw.status,
        headers,
        body,
        _retry_after(raw.headers.get("retry-after")),
        tuple(_text(each) for each in raw.headers.getlist("set-cookie")[:50]),
        is_whole=whole,
    )


def _text(value: str) -> str:
    """A header as UTF-8 where it is that; http.client reads latin-1."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _body(raw: BaseHTTPResponse, limit: int) -> tuple[bytes, bool]:
    """What a body starts with, decompressed: no more than ``limit`` of either; if it is all."""
    data, whole = _read(raw, limit)
    coding = raw.headers.get("content-encoding", "").strip().lower()
    if coding not in ("gzip", "x-gzip", "deflate"):
        return data, whole
    # zlib's container, gzip's or none: servers mean any of them by "deflate".
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            stream = zlib.decompressobj(bits)
            return stream.decompress(data, limit), whole and stream.eof
        except zlib.error:
            continue
    return data, False


def _read(raw: BaseHTTPResponse, limit: int) -> tuple[bytes, bool]:
    pieces: list[bytes] = []
    left = limit
    # The status is there: a body that comes too slowly, or breaks off, takes nothing from it.
    with suppress(HTTPError, HTTPException, OSError):
        while left > 0:
            piece = raw.read1(min(left, _CHUNK), decode_content=False)
            if not piece:
                return b"".join(pieces), not raw.length_remaining
            pieces.append(piece)
            left -= len(piece)
    return b"".join(pieces), False


def _drain(raw: BaseHTTPResponse) -> None:
    """Read what is left of a short body, so that the connection can be used again."""
    left = raw.length_remaining  # 0 for a HEAD, None where nobody says
    if left is not None and left <= _DRAINED:
        raw.drain_conn()  # keeps quiet, whatever happens
    if not raw.closed:
        raw.close()


def _retry_after(value: str | None) -> float | None:
    if not value:
        return None
    try:
        return Retry(0).parse_retry_after(value)
    except (InvalidHeader, ValueError, OverflowError):  # 5,000 digits; the year 99999
        return None
