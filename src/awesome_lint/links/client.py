"""The one place that sends requests: a question goes in, an answer comes out, whatever happens."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.request import getproxies

from requests import PreparedRequest
from requests import exceptions as errors
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import DEFAULT_CA_BUNDLE_PATH, select_proxy, should_bypass_proxies
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ClosedPoolError

from awesome_lint import __version__
from awesome_lint.links import names
from awesome_lint.links.addresses import allowing
from awesome_lint.links.answers import answer
from awesome_lint.links.connections import (
    VettedHTTPConnection,
    VettedHTTPSConnection,
    Vetting,
)
from awesome_lint.links.failures import failed
from awesome_lint.links.names import Names
from awesome_lint.links.trust import tls_context
from awesome_lint.urls import split

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from awesome_lint.links.exchange import Answer, Request
    from awesome_lint.links.names import Resolve

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
_PORTS = {"http": 80, "https": 443}
_LAST_PORT = 65535
_OPEN = 256  # pools of idle connections: half of what systems let a process open, usually


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
        resolve = Names(transport.resolve or names.resolve).resolve
        vetting = Vetting(resolve, transport.allows, 2 * transport.timeout)
        self._timeout = (transport.timeout, transport.timeout)
        self._proxies = getproxies()
        self._adapter = _Adapter(vetting, transport.per_host)

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

    def leave(self, url: str) -> None:
        """Close the connections to a host that has nothing left to be asked."""
        self._adapter.leave(url)

    def close(self) -> None:
        """Close all connections that are not in use."""
        self._adapter.close()

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


class _Adapter(HTTPAdapter):
    """requests' transport with one TLS context for all, and pools that are ours to close.

    As it is, requests names a CA file to every pool, and each new connection reads its 140
    certificates again: 25 ms of CPU. One context for all is ten times as fast.
    """

    def __init__(self, vetting: Vetting, per_host: int) -> None:
        self._vetting = vetting
        self._per_host = per_host
        self._context = tls_context(DEFAULT_CA_BUNDLE_PATH)
        self._pools: dict[tuple[str, str, int], HTTPConnectionPool] = {}
        self._lock = Lock()
        super().__init__(pool_connections=_OPEN, pool_maxsize=per_host)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=self._context, **proxy_kwargs)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Do nothing: the context verifies."""

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {}  # the context is the proxy manager's

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPConnectionPool:
        url = str(request.url)
        if proxies and select_proxy(url, proxies):
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        key = _pool_key(url)
        with self._lock:
            pool = self._pools.pop(key, None) or self._pool(*key)
            self._pools[key] = pool  # the last, as the one used last
            oldest = self._pools.pop(next(iter(self._pools))) if len(self._pools) > _OPEN else None
        if oldest is not None:
            oldest.close()
        return pool

    def request_url(self, request: PreparedRequest, proxies: Any) -> str:
        if proxies:
            return super().request_url(request, proxies)
        parts = split(str(request.url))
        if parts is None:
            raise errors.InvalidURL(request.url)
        return parts._replace(scheme="", authority="", fragment=None).text[2:] or "/"

    def build_response(self, _req: PreparedRequest, resp: Any) -> Any:
        return resp  # what requests would wrap it in has a cookie jar, and costs as much as a send

    def leave(self, url: str) -> None:
        with self._lock, suppress(errors.InvalidURL):
            pool = self._pools.pop(_pool_key(url), None)
            if pool is not None:
                pool.close()

    def close(self) -> None:
        with self._lock:
            pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            pool.close()
        super().close()

    def _pool(self, scheme: str, host: str, port: int) -> HTTPConnectionPool:
        pool: HTTPConnectionPool
        if scheme == "https":
            pool = HTTPSConnectionPool(
                host, port, maxsize=self._per_host, ssl_context=self._context
            )
            made: Any = partial(VettedHTTPSConnection, vetting=self._vetting)
        else:
            pool = HTTPConnectionPool(host, port, maxsize=self._per_host)
            made = partial(VettedHTTPConnection, vetting=self._vetting)
        pool.ConnectionCls = made
        return pool


def _prepared(request: Request) -> PreparedRequest:
    prepared = PreparedRequest()
    prepared.method = request.method
    if _PLAIN.fullmatch(request.url):
        prepared.url = request.url
    else:
        prepared.prepare_url(request.url, None)  # IDNA, percent-encoding
    prepared.headers = CaseInsensitiveDict({**_HEADERS, **dict(request.headers)})
    if request.body:
        prepared.headers["Content-Length"] = str(len(request.body))
        prepared.body = request.body
    return prepared


def _pool_key(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of a URL. Raises InvalidURL where it has none."""
    parts = split(url)
    if parts is None or parts.scheme not in _PORTS or not parts.host:
        raise errors.InvalidURL(url)
    port = int(parts.port) if parts.port.isdecimal() else _PORTS[parts.scheme]
    if port > _LAST_PORT:
        raise errors.InvalidURL(url)
    return parts.scheme, parts.host.strip("[]"), port
