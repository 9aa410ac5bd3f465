"""From a host's name to its addresses."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from awesome_lint.network.wire.exchange import Failure

if TYPE_CHECKING:
    from collections.abc import Callable

    Resolve = Callable[[str], list[str]]

# getaddrinfo's words for "no such name": EAI_NONAME, on Windows WSAHOST_NOT_FOUND.
_NO_NAME = frozenset((getattr(socket, "EAI_NONAME", None), 11001))


class NotConnectedError(Exception):
    """There is no connection; ``failure`` says why, ``detail`` which host."""

    def __init__(self, failure: Failure, detail: str) -> None:
        super().__init__(detail)
        self.failure = failure
        self.detail = detail


def resolve(host: str) -> list[str]:
    """The addresses of a host. Raises NotConnectedError where it has none."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        absent = error.errno in _NO_NAME
        failure = Failure.NO_SUCH_HOST if absent else Failure.NAME_SERVER
        detail = f"{host} does not exist" if absent else f"{host} could not be looked up"
        raise NotConnectedError(failure, detail) from error
    except (OSError, UnicodeError, ValueError) as error:  # a label of 64 characters, "\0"
        raise NotConnectedError(Failure.UNASKABLE, f"{host} is no host") from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Names:
    """A resolver that asks for a name once, unless the name server failed."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._known: dict[str, list[str] | NotConnectedError] = {}

    def resolve(self, host: str) -> list[str]:
        """The addresses of a host. Raises NotConnectedError where it has none."""
        if host not in self._known:
            try:
                self._known[host] = self._resolve(host)
            except NotConnectedError as error:
                if error.failure is Failure.NAME_SERVER:
                    raise
                self._known[host] = error
        found = self._known[host]
        if isinstance(found, NotConnectedError):
            raise NotConnectedError(found.failure, found.detail)
        return found
