"""Which addresses may be connected to: a list comes from strangers, and so do redirects."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from ipaddress import IPv4Network

    Address = IPv4Address | IPv6Address
    Network = IPv4Network | IPv6Network

# What ``is_global`` lets pass on some versions of Python, or on all.
_CLOSED = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # RFC 6890; Oracle's metadata service is in it
            "192.88.99.0/24",  # RFC 7526
            "168.63.129.16/32",  # answers every machine in Azure, from a public address
            "3fff::/20",  # RFC 9637
            "5f00::/16",  # RFC 9602
        ),
    )
)

# IPv6 addresses that carry an IPv4 address to which a gateway passes on: RFC 6052, RFC 8215.
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = IPv6Network("::/96")  # deprecated by RFC 4291, still routed to IPv4 by some systems


def allowing(networks: Iterable[str] = ()) -> Callable[[str], bool]:
    """The check of a numeric address: public ones pass, and those in ``networks``.

    Raises ValueError for a network that is none.
    """
    opened = [ip_network(network, strict=False) for network in networks]

    def allowed(address: str) -> bool:
        try:
            meant = _meant(ip_address(address))
        except ValueError:
            return False
        return any(meant in network for network in opened) or _is_public(meant)

    return allowed


def everything(_address: str) -> bool:
    """The check that lets every address pass."""
    return True


def _meant(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and any(address in network for network in (*_TRANSLATED, _COMPATIBLE)):
        inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if int(address) <= 1:  # "::" and "::1" are what they are
            inner = None
    return inner or address


def _is_public(address: Address) -> bool:
    if address.is_multicast or address.is_loopback or address.is_link_local:
        return False
    if any(address in network for network in _CLOSED):
        return False
    if address.is_reserved or address.is_unspecified or not address.is_global:
        return False
    return not (isinstance(address, IPv6Address) and address.is_site_local)
