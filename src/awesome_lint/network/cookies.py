"""The cookies of one chain of redirects: set on the way, sent back on the way, then forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.urls import split
from awesome_lint.knowledge.urls.addresses import ip_address

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 50  # of a chain; what a browser keeps of a host is 180 at most
_LONGEST = 4096  # characters of a cookie, RFC 6265 §6.1


class Cookie(NamedTuple):
    """A cookie and where it may go: to ``domain``, and below it where ``below``."""

    name: str
    value: str
    domain: str
    below: bool
    path: str
    secure: bool


Cookies = tuple[Cookie, ...]


def kept(cookies: Cookies, url: str, headers: Iterable[str]) -> Cookies:
    """``cookies`` and what the answer of ``url`` sets, replaces or takes back (RFC 6265 §5.3)."""
    jar = {(each.name, each.domain, each.path): each for each in cookies}
    for header in headers:
        cookie, lives = _cookie(url, header)
        if cookie is None:
            continue
        jar.pop((cookie.name, cookie.domain, cookie.path), None)
        if lives and len(jar) < _MOST:
            jar[cookie.name, cookie.domain, cookie.path] = cookie
    return tuple(jar.values())


def header(cookies: Cookies, url: str) -> str:
    """The Cookie header for a request of ``url``; empty where none may go there."""
    parts = split(url)
    if not cookies or parts is None:
        return ""
    return "; ".join(
        f"{each.name}={each.value}"
        for each in cookies
        if (parts.host == each.domain or (each.below and parts.host.endswith(f".{each.domain}")))
        and (parts.scheme == "https" or not each.secure)
        and _within(parts.path, each.path)
    )


def _cookie(url: str, header: str) -> tuple[Cookie | None, bool]:
    """The cookie that a Set-Cookie header of ``url`` sets, and whether it is to live."""
    parts = split(url)
    pair, *rest = header.split(";")
    name, equals, value = (each.strip() for each in pair.partition("="))
    if parts is None or not (name and equals) or len(header) > _LONGEST or not pair.isprintable():
        return None, False
    attributes = {
        key.strip().lower(): setting.strip()
        for key, _, setting in (each.partition("=") for each in rest)
    }
    domain = attributes.get("domain", "").lower().lstrip(".")
    below = bool(domain)
    if below and not _may_set(parts.host, domain):
        return None, False
    path = attributes.get("path", "")
    path = path if path.startswith("/") else parts.path.rpartition("/")[0] or "/"
    cookie = Cookie(name, value, domain or parts.host, below, path, "secure" in attributes)
    return cookie, not attributes.get("max-age", "1").lstrip().startswith(("0", "-"))


def _may_set(host: str, domain: str) -> bool:
    """Whether ``host`` may set a cookie for all of ``domain``.

    Not for a whole top-level domain. A longer public suffix, "co.uk", passes: all that it
    shares is what the next host of the same chain could be told in its URL.
    """
    if host == domain:
        return "." in domain and ip_address(domain) is None
    return host.endswith(f".{domain}") and "." in domain and ip_address(host) is None


def _within(path: str, prefix: str) -> bool:
    if not path.startswith(prefix):
        return False
    return prefix.endswith("/") or path[len(prefix) : len(prefix) + 1] in ("", "/")
