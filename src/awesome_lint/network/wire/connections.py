"""Connections to vetted addresses only, whose answers must come in time.

A name is resolved once, each address is checked, and the connection goes to an address that
passed: no second look-up that could answer otherwise (DNS rebinding). urllib3's connections
are the place for it, because redirects, pools and TLS all end there.
"""

from __future__ import annotations

import io
import socket
import time
from functools import partial
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any, NamedTuple

from urllib3.connection import HTTPConnection, HTTPSConnection

from awesome_lint.network.wire.exchange import Failure
from awesome_lint.network.wire.name_lookup import NotConnectedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from awesome_lint.network.wire.name_lookup import Resolve


class Vetting(NamedTuple):
    """How names become addresses, which may be connected to, and how long an answer may take.

    ``total`` is in seconds, from the request to the last byte that is read.
    """

    resolve: Resolve
    allows: Callable[[str], bool]
    total: float


class Early:
    """What has come of an answer before somebody reads it: its first bytes, or all of its head.

    The answer has to be over at ``ends_at``, on the clock of ``time.monotonic``; None: it began
    when somebody read.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget it: the next answer is another one."""
        self.data = bytearray()
        self.is_enough = False
        self.ends_at: float | None = None


class VettedHTTPConnection(HTTPConnection):
    """A connection to an address that is allowed."""

    def __init__(self, *args: Any, vetting: Vetting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vetting = vetting
        self.early = Early()
        made: Any = partial(_response, vetting.total, self.early)
        self.response_class = made

    def _new_conn(self) -> socket.socket:
        return _dial(self._dns_host, self.port, self.timeout, self._vetting)


class VettedHTTPSConnection(HTTPSConnection):
    """A TLS connection to an address that is allowed."""

    def __init__(self, *args: Any, vetting: Vetting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vetting = vetting
        self.early = Early()
        made: Any = partial(_response, vetting.total, self.early)
        self.response_class = made

    def _new_conn(self) -> socket.socket:
        return _dial(self._dns_host, self.port, self.timeout, self._vetting)


def _dial(host: str, port: int, timeout: object, vetting: Vetting) -> socket.socket:
    addresses = vetting.resolve(host.strip("[]"))
    allowed = [address for address in addresses if vetting.allows(address)]
    if not allowed:
        detail = f"{host} has an address that may not be asked"
        raise NotConnectedError(Failure.FORBIDDEN, detail)
    limit = float(timeout) if isinstance(timeout, (int, float)) else None
    failures = []
    for address in allowed:
        try:
            return _connected(address, port, limit)
        except OSError as error:
            failures.append(_failure(error))
    # A runner without IPv6 fails for that address only; what any other says counts.
    telling = [each for each in failures if each is not Failure.UNREACHABLE] or failures
    failure = telling[0] if len(set(telling)) == 1 else Failure.CONNECT_TIMEOUT
    raise NotConnectedError(failure, f"{failure.value}: {host}:{port}")


def _connected(address: str, port: int, timeout: float | None) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        found.settimeout(timeout)
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        found.connect((address, port))
    except BaseException:
        found.close()
        raise
    return found


def _failure(error: OSError) -> Failure:
    if isinstance(error, TimeoutError):
        return Failure.CONNECT_TIMEOUT
    return Failure.REFUSED if isinstance(error, ConnectionRefusedError) else Failure.UNREACHABLE


def _response(
    total: float, early: Early, sock: socket.socket, *args: Any, **kwargs: Any
) -> HTTPResponse:
    if early.is_enough:
        whole: Any = _Whole(bytes(early.data))
        return HTTPResponse(whole, *args, **kwargs)
    response = HTTPResponse(sock, *args, **kwargs)
    ends_at = time.monotonic() + total if early.ends_at is None else early.ends_at
    raw = _Timed(response.fp.detach(), sock, ends_at, early.data)
    response.fp = io.BufferedReader(raw)
    return response


class _Whole:
    """Stands in for a socket of which nothing more has to be read."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._data)


class _Timed(io.RawIOBase):
    """A socket's bytes until a deadline. A time-out alone never ends what comes in drips.

    ``early`` are bytes that came before.
    """

    def __init__(
        self, raw: io.RawIOBase, sock: socket.socket, deadline: float, early: bytearray
    ) -> None:
        self._raw = raw
        self._sock = sock
        self._deadline = deadline
        self._early = early

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self._early:
            count = min(len(self._early), len(buffer))
            buffer[:count] = self._early[:count]
            del self._early[:count]
            return count
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        timeout = self._sock.gettimeout()
        if timeout is None or timeout > left:
            self._sock.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()
