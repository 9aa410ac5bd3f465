"""Which addresses links may connect to."""

from __future__ import annotations

import pytest

from awesome_lint.network.wire.addresses import allowing, everything

PUBLIC = ["1.1.1.1", "140.82.121.4", "2606:4700::1111", "::ffff:1.1.1.1", "2002:101:101::1"]
CLOSED = [
    # RFC 1122, 1918, 3927, 5737, 6598, 6890, 919
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.1.2.3",
    "169.254.169.254", "172.16.0.1", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1",
    "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    # RFC 4291, 4193, 3879, 3849, 6666
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1",
    "2001:db8::1", "100::1", "192.88.99.1", "3fff::1", "5f00::1",
    # IPv4 inside: mapped, compatible, 6to4, NAT64, Teredo
    "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
    "64:ff9b::10.0.0.1", "64:ff9b:1::a00:1", "2001:0:7f00:1::",
    # no address
    "", "localhost", "127.1", "0x7f.1", "1.1.1.1.1", "::g",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert allowing()(address)


@pytest.mark.parametrize("address", CLOSED)
def test_closed(address: str) -> None:
    assert not allowing()(address)
    assert everything(address)


def test_opened() -> None:
    allowed = allowing(["127.0.0.0/8", "fd00::/8", "10.1.2.3"])
    assert all(map(allowed, ("127.0.0.1", "::ffff:127.9.9.9", "fd12::1", "10.1.2.3", "1.1.1.1")))
    assert not any(map(allowed, ("10.1.2.4", "::1", "192.168.0.1", "128.0.0.1%x")))


def test_no_network() -> None:
    with pytest.raises(ValueError, match="x"):
        allowing(["x"])
