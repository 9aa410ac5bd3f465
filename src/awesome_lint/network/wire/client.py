"""The one place that sends requests: a question goes in, an answer comes out, whatever happens."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.request import getproxies

from requests import PreparedRequest
from requests import exceptions as errors
from requests.structures import CaseInsensitiveDict
from requests.utils import should_bypass_proxies
from urllib3.exceptions import ClosedPoolError

from awesome_lint.network.wire import name_lookup
from awesome_lint.network.wire.adapter import Adapter, request_target
from awesome_lint.network.wire.addresses import allowing
from awesome_lint.network.wire.answers import answer
from awesome_lint.network.wire.connections import Vetting
from awesome_lint.network.wire.failures import failed
from awesome_lint.network.wire.in_flight import Flight
from awesome_lint.network.wire.name_lookup import Names
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from awesome_lint.network.wire.exchange import Answer, Request
    from awesome_lint.network.wire.in_flight import Connection
    from awesome_lint.network.wire.name_lookup import Resolve

# A browser's first word, for servers that look no further, and then who it is and what for.
USER_AGENT = (
    f"Mozilla/5.0 (compatible; awesome-lint/{__version__}; "
    "+https://github.com/awesome-lint/awesome-lint)"
)
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-US,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}
# A URL that is sent as it is written: RFC 3986's characters, a host of letters and digits.
_PLAIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?/[A-Za-z0-9\-._~:/?@!$&'()*+,;=]*")
_SHORT = 4096  # characters: what goes into a socket's buffer at once


class Transport(NamedTuple):
    """How requests are sent.

    ``timeout`` is for a connection, and for each wait for bytes; twice that is all an answer
    gets; in seconds. ``allows`` checks numeric addresses. ``per_host`` connections are kept.
    """

    timeout: float = 10.0
    allows: Callable[[str], bool] = allowing()
    per_host: int = 8
    resolve: Resolve | None = None


class Client:
    """Sends requests over connections that it keeps. Threads may share one.

    Proxies and the CA bundle are what the environment says when it is made. Raises UsageError
    where the bundle cannot be read.
    """

    def __init__(self, transport: Transport) -> None:
        resolve = Names(transport.resolve or name_lookup.resolve).resolve
        vetting = Vetting(resolve, transport.allows, 2 * transport.timeout)
        self._timeout = (transport.timeout, transport.timeout)
        self._proxies = getproxies()
        self._is_direct = not self._proxies.keys() - {"no"}
        self._adapter = Adapter(vetting, transport.per_host)

    @property
    def proxies(self) -> Mapping[str, str]:
        """The proxies in use, by scheme. What they connect to is out of our hands."""
        return {name: self._proxies[name] for name in ("http", "https") if name in self._proxies}

    def fetch(self, request: Request) -> Answer:
        """The answer to a request. Never raises."""
        try:
            return self._fetch(request)
        except Exception as error:  # whatever a stranger's server makes three libraries raise
            return failed(error)

    def launch(self, request: Request) -> Flight | None:
        """A request that is on its way already; None: who sends it has to wait.

        Never waits: only what is short, and goes over a connection that is open.
        """
        if not self._flies(request):
            return None
        with suppress(Exception):  # whatever it is, begin() will tell
            url = _encoded(request.url)
            connection = self._adapter.at_hand(url)
            if connection is not None:
                return self._sent(request, url, connection, 0.0)
        return None

    def begin(self, request: Request) -> Flight | Answer:
        """A request that is on its way over a new connection, or its answer. Never raises.

        Waits for the connection, and for an answer where it takes a thread to read that.
        """
        if not self._flies(request):
            return self.fetch(request)
        try:
            url = _encoded(request.url)
            connection = self._adapter.dial(url, self._timeout[0])
            return self._sent(request, url, connection, self._timeout[0])
        except Exception as error:  # see fetch()
            return failed(error)

    def land(self, flight: Flight) -> Answer:
        """The answer to a request that was launched. Never raises; waits if it is not whole."""
        connection = flight.connection
        try:
            if flight.error is not None:
                raise flight.error
            connection.timeout = 0.0 if flight.is_whole else self._timeout[1]
            raw = connection.getresponse()
            found = answer(flight.request, raw)
        except Exception as error:
            connection.close()
            return failed(error)
        finally:
            connection.early.clear()
        if flight.is_clean and raw.closed:
            self._adapter.keep(_encoded(flight.request.url), connection)
        else:
            connection.close()
        return found

    def leave(self, url: str) -> None:
        """Close the connections to a host that has nothing left to be asked."""
        with suppress(ValueError):  # it has none to leave
            self._adapter.leave(_encoded(url))

    def close(self) -> None:
        """Close all connections that are not in use."""
        self._adapter.close()

    def _flies(self, request: Request) -> bool:
        """Whether a request is short, and nobody stands between it and its host."""
        return request.method == "HEAD" and self._is_direct and len(request.url) <= _SHORT

    def _sent(self, request: Request, url: str, connection: Connection, patience: float) -> Flight:
        headers = {**_HEADERS, **dict(request.headers)}
        try:
            connection.timeout = patience
            target = request_target(url)
            connection.request("HEAD", target, None, headers, preload_content=False)
            connection.sock.setblocking(False)
        except Exception:
            connection.close()
            raise
        return Flight(request, connection, self._timeout[1])

    def _fetch(self, request: Request) -> Answer:
        prepared = _prepared(request)
        proxies = self._proxies
        if proxies and should_bypass_proxies(request.url, proxies.get("no")):
            proxies = {}
        for again in (True, False):
            try:
                raw: Any = self._adapter.send(
                    prepared, stream=True, timeout=self._timeout, proxies=proxies
                )
                break
            except errors.ConnectionError as error:
                # The pool was closed, for room, between its choice and its use.
                if not (again and isinstance(error.args and error.args[0], ClosedPoolError)):
                    raise
        try:
            return answer(request, raw)
        except Exception:
            raw.close()
            raise
        finally:
            raw.release_conn()


def _prepared(request: Request) -> PreparedRequest:
    prepared = PreparedRequest()
    prepared.method = request.method
    prepared.url = _encoded(request.url)
    prepared.headers = CaseInsensitiveDict({**_HEADERS, **dict(request.headers)})
    if request.body:
        prepared.headers["Content-Length"] = str(len(request.body))
        prepared.body = request.body
    return prepared


def _encoded(url: str) -> str:
    """A URL as it is sent: IDNA, percent-encoding."""
    if _PLAIN.fullmatch(url):
        return url
    prepared = PreparedRequest()
    prepared.prepare_url(url, None)
    return str(prepared.url)
