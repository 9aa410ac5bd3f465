"""One question to a server and what came of it, as values."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ENOUGH = 64 * 1024  # bytes of a body that tell an error page from a robot trap

TOO_MANY = 429  # the status of a server that has been asked too often, RFC 6585 §4


class Request(NamedTuple):
    """What to send. ``headers`` come on top of those that every request has.

    The body of an error is always read, up to ``limit`` bytes, and what it decompresses to
    is cut there, too; that of a success only where it is ``wanted``.
    """

    url: str
    method: str = "HEAD"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    wanted: bool = False
    limit: int = ENOUGH


def by_get(request: Request) -> Request:
    """The same for a HEAD that is no use: a GET, whose page may say in its title what it is."""
    return request._replace(method="GET", wanted=True) if request.method == "HEAD" else request


class Failure(Enum):
    """Why there is no status."""

    NO_SUCH_HOST = "the host does not exist"  # NXDOMAIN, RFC 8020
    NAME_SERVER = "the host's name could not be looked up"
    REFUSED = "connection refused"
    UNREACHABLE = "no connection"
    CONNECT_TIMEOUT = "no connection in time"
    TIMEOUT = "no answer in time"
    RESET = "connection closed without an answer"
    BROKEN = "the answer is no HTTP"
    CERTIFICATE = "the certificate is not valid"
    TLS = "no secure connection"
    FORBIDDEN = "an address that may not be asked"
    UNASKABLE = "no URL that can be asked"


class Answer(NamedTuple):
    """What came back: a status with what the client keeps of it, or a failure with its detail.

    ``headers`` have lower-case names and hold only those somebody here reads. ``cookies``
    are the Set-Cookie headers. ``retry_after`` is in seconds from now, None where the server
    says nothing that makes sense. ``body`` is decompressed. ``is_challenge`` remembers of a body
    that is gone that it was a robot trap's, and ``apology`` is the title of one that said its
    page was not there. ``is_whole`` where ``body`` is all there was.
    """

    status: int | None = None
    headers: Mapping[str, str] = {}
    body: bytes = b""
    retry_after: float | None = None
    cookies: tuple[str, ...] = ()
    failure: Failure | None = None
    detail: str = ""
    is_challenge: bool = False
    apology: str = ""
    is_whole: bool = False


NO_CONNECTION = frozenset(
    (
        Failure.NO_SUCH_HOST,
        Failure.NAME_SERVER,
        Failure.REFUSED,
        Failure.UNREACHABLE,
        Failure.CONNECT_TIMEOUT,
        Failure.FORBIDDEN,
        Failure.UNASKABLE,
    )
)
"""The failures that come before the first byte is sent."""
