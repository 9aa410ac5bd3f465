from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.knowledge.urls.addresses import ip_address, is_private, unusual_host


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("http://localhost:80/x", "localhost"),
        ("//LOCALHOST", "localhost"),
        ("https://a.b.local?x", "a.b.local"),
        ("ftp://me@10.0.0.1/", "10.0.0.1"),
        ("http://[::1]:80/", "[::1]"),
        ("https://localhost.run", ""),
        ("https://locals.org/x.local", ""),
        ("https://3d.org", ""),
        ("https://a.org/@10.0.0.1/", ""),
        ("stun:10.0.0.1", ""),
        ("ssh://10.0.0.1", ""),
        ("10.0.0.1", ""),
    ],
)
def test_unusual_host(href: str, host: str) -> None:
    assert unusual_host(href) == host


@given(st.ip_addresses(v=4))
def test_every_address_is_read(address: IPv4Address) -> None:
    assert unusual_host(f"http://{address}:8080/x") == str(address)
    assert ip_address(str(address)) == address


@given(st.ip_addresses(v=6))
def test_every_long_address_is_read(address: IPv6Address) -> None:
    assert ip_address(f"[{address}]") == address


@pytest.mark.parametrize("name", ["256.1.1.1", "1.2.3", "[a.org]", "[", "1.2.3.4.5", "a.org", ""])
def test_no_address(name: str) -> None:
    assert ip_address(name) is None


@pytest.mark.parametrize(
    "network",
    ["0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"],
)
def test_private_networks(network: str) -> None:
    found = ip_network(network)
    assert is_private(str(found[0]))
    assert is_private(str(found[-1]))


@pytest.mark.parametrize(
    ("name", "private"),
    [
        ("localhost", True),
        ("x.localhost", True),
        ("nas.local", True),
        ("[::1]", True),
        ("[fe80::1]", True),
        ("local", False),
        ("8.8.8.8", False),
        ("172.32.0.1", False),
        ("[2606:4700::1111]", False),
        ("a.org", False),
    ],
)
def test_private(name: str, private: bool) -> None:
    assert is_private(name) is private
