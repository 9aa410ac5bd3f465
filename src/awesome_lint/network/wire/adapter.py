"""requests' transport, with connections to vetted addresses only, and one TLS context for all."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from queue import Empty, Full
from threading import Lock
from typing import TYPE_CHECKING, Any

from requests import exceptions as errors
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, select_proxy
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool

from awesome_lint.knowledge.urls import split
from awesome_lint.network.wire.connections import VettedHTTPConnection, VettedHTTPSConnection
from awesome_lint.network.wire.trust import tls_context

if TYPE_CHECKING:
    from queue import LifoQueue

    from requests import PreparedRequest

    from awesome_lint.network.wire.connections import Vetting
    from awesome_lint.network.wire.in_flight import Connection

_PORTS = {"http": 80, "https": 443}
_LAST_PORT = 65535
_OPEN = 256  # pools of idle connections: half of what systems let a process open, usually


class Adapter(HTTPAdapter):
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
        """Connections by a proxy, with our TLS context."""
        return super().proxy_manager_for(proxy, ssl_context=self._context, **proxy_kwargs)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Do nothing: the context verifies."""

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Where a proxy's pool is for; nothing of certificates."""
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {}  # the context is the proxy manager's

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPConnectionPool:
        """The pool for a request: ours, unless a proxy is asked."""
        url = str(request.url)
        if proxies and select_proxy(url, proxies):
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        return self._pool_of(_pool_key(url))

    def request_url(self, request: PreparedRequest, proxies: Any) -> str:
        """What of a URL is sent."""
        if proxies:
            return super().request_url(request, proxies)
        return request_target(str(request.url))

    def build_response(self, _req: PreparedRequest, resp: Any) -> Any:
        """urllib3's response, as it is."""
        return resp  # what requests would wrap it in has a cookie jar, and costs as much as a send

    def dial(self, url: str, timeout: float) -> Connection:
        """An open connection for a URL, which is the caller's; a new one, if none is at hand.

        Raises whatever connecting does.
        """
        key = _pool_key(url)
        pool = self._pool_of(key)  # which keeps it afterwards
        found = _taken(pool)
        if found is not None:
            return found
        make: Any = pool.ConnectionCls
        made: Connection = make(*key[1:], timeout=timeout, **pool.conn_kw)
        try:
            made.connect()
        except BaseException:
            made.close()
            raise
        return made

    def at_hand(self, url: str) -> Connection | None:
        """An open connection for a URL, which is the caller's from now on; None: there is none."""
        pool = self._known(_pool_key(url))
        return None if pool is None else _taken(pool)

    def keep(self, url: str, connection: Connection) -> None:
        """Have an open connection at hand for a URL, unless its host was left."""
        pool = self._known(_pool_key(url))
        idle = None if pool is None else pool.pool
        try:
            if idle is not None:
                idle.put_nowait(connection)
                return
        except Full:
            pass
        connection.close()

    def leave(self, url: str) -> None:
        """Close the idle connections to a URL's host. Raises InvalidURL where it has none."""
        with self._lock:
            pool = self._pools.pop(_pool_key(url), None)
        if pool is not None:
            pool.close()

    def close(self) -> None:
        """Close all idle connections."""
        with self._lock:
            pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            pool.close()
        super().close()

    def _known(self, key: tuple[str, str, int]) -> HTTPConnectionPool | None:
        with self._lock:
            pool = self._pools.pop(key, None)
            if pool is not None:
                self._pools[key] = pool  # the last, as the one used last
        return pool

    def _pool_of(self, key: tuple[str, str, int]) -> HTTPConnectionPool:
        known = self._known(key)
        if known is not None:
            return known
        with self._lock:  # another thread may have been here first
            pool = self._pools.setdefault(key, self._pool(*key))
            oldest = self._pools.pop(next(iter(self._pools))) if len(self._pools) > _OPEN else None
        if oldest is not None:
            oldest.close()
        return pool

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


def _taken(pool: HTTPConnectionPool) -> Connection | None:
    """An idle connection of a pool that is still open; those that are not are closed."""
    idle: LifoQueue[Connection | None] | None = pool.pool
    with suppress(Empty):
        while idle is not None and (found := idle.get_nowait()) is not None:
            if found.is_connected:
                return found
            found.close()
    return None


def request_target(url: str) -> str:
    """What of a URL is sent to its host, RFC 9112 §3.2.1. Raises InvalidURL where it has none."""
    parts = split(url)
    if parts is None:
        raise errors.InvalidURL(url)
    return parts.path + ("" if parts.query is None else f"?{parts.query}") or "/"


def _pool_key(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of a URL. Raises InvalidURL where it has none."""
    parts = split(url)
    if parts is None or parts.scheme not in _PORTS or not parts.host:
        raise errors.InvalidURL(url)
    port = int(parts.port) if parts.port.isdecimal() else _PORTS[parts.scheme]
    if port > _LAST_PORT:
        raise errors.InvalidURL(url)
    return parts.scheme, parts.host.strip("[]"), port
