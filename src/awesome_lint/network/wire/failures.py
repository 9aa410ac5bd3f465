"""What a request that failed came to: libraries wrap what others wrapped of what Python raised."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from urllib3.exceptions import ProxyError
from urllib3.exceptions import TimeoutError as OutOfTime

from awesome_lint.network.wire.exchange import Answer, Failure
from awesome_lint.network.wire.name_lookup import NotConnectedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_CAUSES = 20


def failed(error: Exception) -> Answer:
    """The answer that stands for an exception of the transport's."""
    if isinstance(error, NotConnectedError):
        return Answer(failure=error.failure, detail=error.detail)
    causes = list(_causes(error))

    def has(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Answer(failure=Failure.CERTIFICATE, detail=cause.verify_message)
    if isinstance(error, ValueError):  # requests' InvalidURL and its like; a host that is no text
        failure = Failure.UNASKABLE
    elif has(OutOfTime, TimeoutError):
        failure = Failure.TIMEOUT
    elif has(ssl.SSLError):
        failure = Failure.TLS
    elif has(ProxyError):
        failure = Failure.UNREACHABLE
    elif has(ConnectionError):  # http.client's word for a close at once is one, too
        failure = Failure.RESET
    else:
        failure = Failure.BROKEN
    return Answer(failure=failure)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that it was raised for."""
    found: list[BaseException] = []
    todo: list[object] = [error]
    while todo and len(found) < _MOST_CAUSES:
        each = todo.pop()
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            todo += (each.__cause__, each.__context__, getattr(each, "reason", None), *each.args)
    return iter(found)
