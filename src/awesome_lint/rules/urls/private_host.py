"""URLs that nobody else can use."""

from __future__ import annotations

from awesome_lint.knowledge.urls import host, split
from awesome_lint.knowledge.urls.addresses import is_private, unusual_host
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, rule


@rule(
    summary="URL of a private network, or with a password in it",
    level=Level.ERROR,
    bad=[
        Example("- [a](«http://localhost:8080/x»)\n"),
        Example("- [a](«https://192.168.1.10/»)\n"),
        Example("- [a](«http://wiki.local/page»)\n"),
        Example("- [a](«https://me:secret@a.org/»)\n"),
    ],
    good=[
        "- [a](https://localhost.run)\n",
        "- [a](https://1.1.1.1/)\n",
        "- [a](https://me@a.org/)\n",
        "- [a](https://medium.com/@me:x)\n",
        "- Start it and open http://localhost:8080 or <http://127.0.0.1>.\n",
    ],
)
def private_host(doc: Document) -> Iterator[Finding]:
    """The link works on one machine or in one network only, or it gives a password away,
    which should be changed: removing it from the file does not remove it from the history.

    A bare URL of one's own machine is left alone: it is part of instructions. There is no
    fix: the public address, if there is one, is not in the file.
    """
    for each in doc.destinations:
        name = unusual_host(each.href)
        if name and is_private(name):
            if each.form in (LinkForm.BARE, LinkForm.AUTOLINK):
                continue
            yield Finding(each.place, f"{name} is no public host")
        elif "@" in each.href and _has_password(each.href):
            yield Finding(each.place, f"user name and password in the URL of {host(each.href)}")


def _has_password(href: str) -> bool:
    parts = split(href)
    if parts is None or parts.scheme.lower() not in ("http", "https", "ftp"):
        return False
    return bool(parts.authority.rpartition("@")[0].partition(":")[2])
