"""A server of our own on the loopback interface, which behaves as badly as servers do.

Each host is a name that only the test's resolver knows; what a host does is said by name in
``play``. All that arrives is in its log.
"""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Self

from awesome_lint.network.wire.addresses import allowing
from awesome_lint.network.wire.client import Client, Transport
from awesome_lint.network.wire.exchange import Failure
from awesome_lint.network.wire.name_lookup import NotConnectedError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable
    from types import TracebackType

    Behaviour = Callable[["Talk"], None]

OPEN = "127.0.0.1"  # the only address that tests allow
CLOSED = "127.0.0.9"  # plays a private one: it is listened to, and nobody may come


class Heard(NamedTuple):
    """A request that arrived, and how many of its host were being answered then."""

    host: str
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    at: float
    at_once: int


class Talk:
    """One request, and the wire to answer it on. ``times`` counts this URL's, from 1."""

    def __init__(self, server: Server, wire: socket.socket, heard: Heard, times: int) -> None:
        self.server = server
        self.wire = wire
        self.heard = heard
        self.times = times
        self.keeps = True

    def reply(
        self, status: int, *headers: str, body: bytes = b"", length: int | None = None
    ) -> None:
        """Answer. ``length`` is what the header says of the body, None: the truth."""
        said = len(body) if length is None else length
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {said}", *headers, "", ""]
        head = "\r\n".join(lines).encode("utf-8")
        self.send(head + (b"" if self.heard.method == "HEAD" else body))

    def send(self, data: bytes) -> None:
        self.wire.sendall(data)

    def url(self, host: str, path: str = "/x") -> str:
        return self.server.url(host, path)

    def drip(self, data: bytes, pause: float, most: float) -> None:
        """Send a byte at a time, for ``most`` seconds at the longest."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            self.send(data)
            time.sleep(pause)
        self.keeps = False

    def reset(self) -> None:
        """Close the connection as a crash does."""
        self.wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.keeps = False


class Server:
    """Plays hosts by name, over HTTP and, on another port, over TLS."""

    def __init__(
        self, tls: dict[str, ssl.SSLContext] | None = None, more: tuple[str, ...] = ()
    ) -> None:
        self.behaviours: dict[str, Behaviour] = {}
        self.log: list[Heard] = []
        self.connections: list[str] = []  # the address that each came to
        self._lock = threading.Lock()
        self._times: Counter[tuple[str, str]] = Counter()
        self._at_once: Counter[str] = Counter()
        self._open: set[socket.socket] = set()
        self._listeners: list[socket.socket] = []
        self.port = self._listen(OPEN, 0, None)
        for address in (CLOSED, *more):
            self._listen(address, self.port, None)
        self.tls_ports = {
            name: self._listen(OPEN, 0, context) for name, context in (tls or {}).items()
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def url(self, host: str, path: str = "/x") -> str:
        return f"http://{host}:{self.port}{path}"

    def tls_url(self, name: str, host: str, path: str = "/x") -> str:
        return f"https://{host}:{self.tls_ports[name]}{path}"

    def play(self, host: str, behaviour: Behaviour) -> None:
        self.behaviours[host] = behaviour

    def asked(self, host: str) -> list[Heard]:
        return [heard for heard in self.log if heard.host == host]

    def most_at_once(self, host: str) -> int:
        return max((heard.at_once for heard in self.asked(host)), default=0)

    def close(self) -> None:
        for each in (*self._listeners, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _listen(self, address: str, port: int, context: ssl.SSLContext | None) -> int:
        listener = socket.create_server((address, port), backlog=256)
        self._listeners.append(listener)
        hears = threading.Thread(
            target=self._accept, args=(listener, address, context), daemon=True
        )
        hears.start()
        return int(listener.getsockname()[1])

    def _accept(
        self, listener: socket.socket, address: str, context: ssl.SSLContext | None
    ) -> None:
        with suppress(OSError):
            while True:
                wire, _ = listener.accept()
                self.connections.append(address)
                threading.Thread(target=self._serve, args=(wire, context), daemon=True).start()

    def _serve(self, wire: socket.socket, context: ssl.SSLContext | None) -> None:
        self._open.add(wire)
        try:
            if context is not None:
                wire.settimeout(10)
                self._open.discard(wire)
                wire = context.wrap_socket(wire, server_side=True)
                self._open.add(wire)
            while self._talk(wire):
                pass
        except OSError:  # the other side has gone, or does not like our certificate
            pass
        finally:
            self._open.discard(wire)
            wire.close()

    def _talk(self, wire: socket.socket) -> bool:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = wire.recv(65536)
            if not piece:
                return False
            head += piece
            if head.startswith(b"\x16"):  # TLS, where none is spoken
                wire.sendall(b"HTTP/1.1 400 X\r\n\r\n")
                return False
        head, _, body = head.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value for name, _, value in (li.partition(": ") for li in lines)}
        while len(body) < int(headers.get("content-length", "0")):
            body += wire.recv(65536)
        host = headers["host"].partition(":")[0]
        with self._lock:
            self._times[host, path] += 1
            self._at_once[host] += 1
            heard = Heard(host, method, path, headers, body, time.monotonic(), self._at_once[host])
            self.log.append(heard)
            talk = Talk(self, wire, heard, self._times[host, path])
        try:
            self.behaviours[host](talk)
        finally:
            with self._lock:
                self._at_once[host] -= 1
        return talk.keeps and headers.get("connection") != "close"


class Resolver:
    """Knows the test's hosts; what it was asked is in ``asked``. No name server ever is."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.known: dict[str, list[str]] = {"private.test": [CLOSED]}

    def __call__(self, host: str) -> list[str]:
        self.asked.append(host)
        if host in self.known:
            return self.known[host]
        if host.endswith(".invalid"):
            raise NotConnectedError(Failure.NO_SUCH_HOST, f"{host} does not exist")
        if host == "nameless.test":
            raise NotConnectedError(Failure.NAME_SERVER, f"{host} could not be looked up")
        return [OPEN] if host.endswith(".test") else [host]


def patient(seconds: float, resolver: Resolver | None = None) -> Client:
    """A client that waits for an answer so long, and connects to nothing but ``OPEN``."""
    return Client(Transport(seconds, allowing([f"{OPEN}/32"]), 8, resolver or Resolver()))
