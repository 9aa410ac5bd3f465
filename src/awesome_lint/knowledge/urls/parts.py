"""A URL in its parts, and the text it would be if nothing invisible had crept in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*:"
_INVISIBLE = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))

# The escapes that keep their meaning only as escapes: %, delimiters of a URL's parts and of
# its parameters, control characters. All others stand for the character itself, RFC 3986 §2.4.
_ESCAPES = r"(?:%[0-9A-Fa-f]{2})+"
_KEPT = frozenset((*range(0x20), 0x7F, *b"%/\\?#&=+"))


class Parts(NamedTuple):
    """A URL with an authority, cut as RFC 3986 §3 has it; every part as it is written.

    ``scheme`` is empty where the URL starts with "//". ``path`` is empty or starts with
    "/". ``query`` and ``fragment`` are None where there is no "?" and no "#".
    """

    scheme: str
    authority: str
    path: str
    query: str | None
    fragment: str | None

    @property
    def host(self) -> str:
        """The host in lower case, without user, port and final dot."""
        return _host(self.authority)

    @property
    def port(self) -> str:
        """The port's digits; empty where none is written."""
        return self.authority.rpartition("@")[2].rpartition("]")[2].partition(":")[2]

    @property
    def text(self) -> str:
        """The URL in one piece again."""
        query = "" if self.query is None else "?" + self.query
        fragment = "" if self.fragment is None else "#" + self.fragment
        colon = ":" if self.scheme else ""
        return f"{self.scheme}{colon}//{self.authority}{self.path}{query}{fragment}"


@lru_cache(maxsize=4096)  # most targets of a list are at few hosts
def _host(authority: str) -> str:
    host = authority.lower()
    if "@" in host:
        host = host.rpartition("@")[2]
    if ":" in host:
        literal, bracket, _ = host.partition("]")  # [::1]:80
        host = literal + bracket if bracket else host.partition(":")[0]
    return host.rstrip(".")


@lru_cache(maxsize=8192)  # a dozen rules ask about the same targets
def split(href: str) -> Parts | None:
    """The parts of a URL that names a host; None for all else: ``mailto:``, ``docs/x.md``."""
    scheme, slashes, rest = href.partition("//")
    if not slashes:
        return None
    if scheme not in ("https:", "http:", "") and not re.fullmatch(_SCHEME, scheme):
        return None  # "docs//x", "mailto:a@b.org?subject=//"
    rest, hash_, fragment = rest.partition("#")
    rest, mark, query = rest.partition("?")
    authority, slash, path = rest.partition("/")
    return Parts(
        scheme[:-1],
        authority,
        slash + path,
        query if mark else None,
        fragment if hash_ else None,
    )


def is_plain(href: str) -> bool:
    """Whether ``href`` holds no space and nothing invisible: what a rewrite may start from."""
    return href.isprintable() and " " not in href


@lru_cache(maxsize=8192)
def cleaned(href: str) -> str:
    """``href`` as a browser would take it: one spelling for what only looks different.

    Spaces around it and invisible characters go, backslashes are slashes, percent escapes
    that need not be escapes are characters, the others have capital digits.
    """
    href = _visible(href)
    if "\\" in href:
        href = href.replace("\\", "/")
    if "&amp;" in href:
        href = href.replace("&amp;", "&")
    if "%" in href:
        href = _visible(re.sub(_ESCAPES, _unescaped, href))
    return href.strip()


def _visible(href: str) -> str:
    if href.isprintable():
        return href
    return "".join(c for c in href if c == " " or category(c) not in _INVISIBLE)


def _unescaped(found: re.Match[str]) -> str:
    data = bytes.fromhex(found[0].replace("%", ""))
    # Other bytes than UTF-8's come out as lone surrogates, which must stay what they were.
    return "".join(
        f"%{ord(char) & 0xFF:02X}" if ord(char) in _KEPT or "\udc80" <= char <= "\udcff" else char
        for char in data.decode("utf-8", "surrogateescape")
    )
