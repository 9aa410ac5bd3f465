"""URLs with a number for a host."""

from __future__ import annotations

from awesome_lint.knowledge.urls.addresses import ip_address, is_private, unusual_host
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

# Public name servers: known by their address, and some have a page there.
_NAMED_BY_ADDRESS = frozenset(
    str.split("""
    1.0.0.1 1.0.0.2 1.0.0.3 1.1.1.1 1.1.1.2 1.1.1.3 1.12.12.12 4.2.2.1 4.2.2.2 8.8.4.4 8.8.8.8
    9.9.9.9 9.9.9.10 9.9.9.11 45.90.28.0 45.90.30.0 76.76.2.0 76.76.19.19 77.88.8.1 77.88.8.8
    94.140.14.14 94.140.15.15 101.101.101.101 114.114.114.114 119.29.29.29 149.112.112.112
    180.76.76.76 185.228.168.9 208.67.220.220 208.67.222.222 223.5.5.5 223.6.6.6
    [2606:4700:4700::1111] [2606:4700:4700::1001] [2001:4860:4860::8888] [2620:fe::fe]
    """)
)


@rule(
    summary="URL with an IP address for a host",
    level=Level.WARNING,
    bad=[
        Example("- [a](«https://128.84.4.15/abs/1706.03762»)\n"),
        Example("- [a](«http://93.184.215.14:8000/»)\n"),
    ],
    good=[
        "- [a](https://1.1.1.1/)\n",
        "- [a](https://1.2.3.4.nip.a.org/)\n",
        "- [a](https://a.org/1.2.3.4)\n",
        "- [a](http://192.168.1.1/) is for private-host\n",
    ],
)
def ip_host(doc: Document) -> Iterator[Finding]:
    """Addresses move from one owner to the next, and no certificate says whose they are.

    There is no fix: the name that belongs there has to be looked up. Services known by
    their address, such as 1.1.1.1, are left alone.
    """
    for each in doc.destinations:
        name = unusual_host(each.href)
        if name and name not in _NAMED_BY_ADDRESS and ip_address(name) and not is_private(name):
            yield Finding(each.place, f"the IP address {name} instead of a host name")
