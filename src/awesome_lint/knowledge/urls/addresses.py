"""Hosts that are IP addresses, and hosts that mean something else on every machine."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from awesome_lint.knowledge.urls.targets import host

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

# RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private networks.
_LOCAL_DOMAINS = (".localhost", ".local", ".internal", ".home.arpa", ".lan")
_UNUSUAL = (
    r"(?i)(?:https?:|ftp:)?//(?:[^/?#@]*@)?"
    r"(?:\[|[0-9.]+(?:[:/?#]|\Z)|[^/?#:]*(?:localhost|\.(?:local|internal|home\.arpa|lan))\.?(?:[:/?#]|\Z))"
)


@lru_cache(maxsize=8192)  # two rules ask about the same targets
def unusual_host(href: str) -> str:
    """The host of a web address, in lower case, where it may be private or an IP address."""
    return host(href) if re.match(_UNUSUAL, href) else ""


@lru_cache(maxsize=4096)  # a crawl asks for the host of every answer
def ip_address(name: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is, as ``1.1.1.1`` or ``[::1]``; None where it is a name."""
    if not (name.startswith("[") or re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}", name)):
        return None
    from ipaddress import ip_address as read

    try:
        return read(name.strip("[]"))
    except ValueError:
        return None


def is_private(name: str) -> bool:
    """Whether a host, in lower case, is reached from its own machine or network only."""
    if name == "localhost" or name.endswith(_LOCAL_DOMAINS):
        return True
    address = ip_address(name)
    return address is not None and not (address.is_global or address.is_multicast)
