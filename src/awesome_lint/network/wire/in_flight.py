"""Requests that went out over connections at hand, and wait for an answer without a thread.

A thread that waits for a server costs little. A hundred of them, each of which wakes for every
answer of its own, spend more time on their turns with the interpreter than on the answers. So
what needs no wait but that for the answer is waited for here, all at once: a HEAD over a
connection that is open. What has to connect, or to read a body, is for the workers.
"""

from __future__ import annotations

import selectors
import socket
import ssl
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.network.wire.connections import VettedHTTPConnection, VettedHTTPSConnection
    from awesome_lint.network.wire.exchange import Request

    Connection = VettedHTTPConnection | VettedHTTPSConnection

TicketT = TypeVar("TicketT")

_CHUNK = 16 * 1024
_LONGEST_HEAD = 64 * 1024  # bytes; a longer one is read by somebody who may take his time
_NOT_YET = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)
_EVERY = 0.1  # seconds between looks at what is overdue
_MOST = 500  # sockets; select() takes 512 on Windows


class Flight:
    """A request that was sent by ``connection``, and what has come back: the head, at most.

    ``is_whole`` where nothing but what is there has to be read. Each wait for bytes may take
    ``timeout`` seconds, all of it twice that.
    """

    def __init__(self, request: Request, connection: Connection, timeout: float) -> None:
        self.request = request
        self.connection = connection
        self.is_whole = False
        self.is_clean = True  # nothing came after the head
        self.error: OSError | None = None
        self._timeout = timeout
        now = time.monotonic()
        self._heard_at = now
        self._ends_at = now + 2 * timeout
        connection.early.clear()
        connection.early.ends_at = self._ends_at

    def hear(self) -> bool:
        """Take what has arrived, without waiting; whether there is no more to wait for."""
        sock = self.connection.sock
        if sock is None:
            raise ValueError("a flight whose connection was closed")
        try:
            while True:
                data = sock.recv(_CHUNK)
                if self._took(data):
                    return True
        except _NOT_YET:
            return False
        except OSError as error:
            self.error = error
            return True

    def is_overdue(self, now: float) -> bool:
        """Whether the answer took too long; that is its error then."""
        if now < min(self._heard_at + self._timeout, self._ends_at):
            return False
        self.error = TimeoutError("no answer in time")
        return True

    def _took(self, data: bytes) -> bool:
        early = self.connection.early
        before = len(early.data)
        early.data += data
        self._heard_at = time.monotonic()
        ends = [
            at + len(mark)
            for mark in (b"\n\r\n", b"\n\n")
            if (at := early.data.find(mark, max(before - 2, 0))) >= 0
        ]
        if data and not ends and len(early.data) < _LONGEST_HEAD:
            return False
        # A 1xx says that the head that counts is still to come, RFC 9110 §15.2.
        self.is_whole = not data or (bool(ends) and not early.data.startswith(b"1", 9))
        self.is_clean = bool(ends) and min(ends) == len(early.data)
        early.is_enough = self.is_whole
        return True


class Flights(Generic[TicketT]):
    """The flights that are out, each with its ticket. Others may wake who waits for them."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._bell, self._rope = socket.socketpair()
        self._bell.setblocking(False)
        self._rope.setblocking(False)
        self._selector.register(self._bell, selectors.EVENT_READ)
        self._looked_at = time.monotonic()
        self.are_over = False

    def close(self) -> None:
        """Close the connections that still wait."""
        self.are_over = True
        for _, flight in self._out():
            flight.connection.close()
        self._selector.close()
        self._bell.close()
        self._rope.close()

    @property
    def are_full(self) -> bool:
        """Whether no more can be waited for at once."""
        return len(self._selector.get_map()) >= _MOST

    def add(self, ticket: TicketT, flight: Flight) -> None:
        """Wait for a flight."""
        sock = flight.connection.sock
        self._selector.register(sock, selectors.EVENT_READ, (ticket, flight))

    def wake(self) -> None:
        """End a wait. For any thread, at any time."""
        with suppress(OSError):  # full: it will be heard; closed: nobody waits
            self._rope.send(b"!")

    def landed(self, timeout: float) -> Iterator[tuple[TicketT, Flight]]:
        """The flights that are over; where there are none, what comes within so many seconds."""
        for key, _ in self._selector.select(max(timeout, 0.0)):
            if key.data is None:
                with suppress(BlockingIOError):
                    self._bell.recv(4096)
                continue
            ticket, flight = key.data
            if flight.hear():
                self._selector.unregister(key.fileobj)
                yield ticket, flight
        now = time.monotonic()
        if now - self._looked_at < _EVERY:
            return
        self._looked_at = now
        for ticket, flight in self._out():
            if flight.is_overdue(now):
                self._selector.unregister(flight.connection.sock)
                yield ticket, flight

    def _out(self) -> list[tuple[TicketT, Flight]]:
        return [key.data for key in self._selector.get_map().values() if key.data is not None]
