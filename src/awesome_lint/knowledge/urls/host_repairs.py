"""Hosts that cannot be, and near misses of hosts that everybody knows."""

from __future__ import annotations

import re
from functools import lru_cache

from awesome_lint.knowledge.urls.hosts import is_known
from awesome_lint.knowledge.urls.parts import is_plain, split
from awesome_lint.text.typos import is_typo

# Names of ten letters and more, or such that no word is like them.
_WELL_KNOWN = (
    "aclanthology.org", "arxiv.org", "bitbucket.org", "github.com", "gitlab.com",
    "huggingface.co", "openreview.net", "semanticscholar.org", "sciencedirect.com",
    "stackoverflow.com", "thecvf.com", "wikipedia.org", "youtube.com",
)  # fmt: skip
_REAL = frozenset(("ar5iv.org", "wikimedia.org", "github.co", "youtube.co", "huggingface.com"))
_BY_LENGTH = {
    length: [name for name in _WELL_KNOWN if abs(len(name) - length) <= 1]
    for length in range(min(map(len, _WELL_KNOWN)) - 1, max(map(len, _WELL_KNOWN)) + 2)
}
_JOINTS = r"[.,]{2,}|,"
_LABELS = r"(?i)[a-z0-9-]+(?:[.,]+[a-z0-9-]+)+"


def repaired_host(href: str) -> str | None:
    """``href`` with one dot where its host has a comma or several dots, which no host has."""
    parts = split(href)
    if parts is None or ("," not in parts.authority and ".." not in parts.authority):
        return None
    if not is_plain(href) or not re.fullmatch(_LABELS, parts.authority):
        return None
    authority = re.sub(_JOINTS, ".", parts.authority)
    return None if authority == parts.authority else parts._replace(authority=authority).text


def likely_host(href: str) -> str | None:
    """``href`` at the well-known host that its own is a near miss of: ``arvix.org``."""
    parts = split(href)
    meant = _meant(parts.authority) if parts is not None else ""
    return parts._replace(authority=meant).text if parts and meant and is_plain(href) else None


@lru_cache(maxsize=4096)  # most targets of a list are at few hosts
def _meant(authority: str) -> str:
    """The host that one is a near miss of; empty where it is none, or has a port or user."""
    host = authority.lower()
    first, dot, rest = host.rpartition(".")
    below, dot_below, name = first.rpartition(".")
    domain = f"{name}{dot}{rest}"
    if domain in _REAL or is_known(host) or is_known(domain):
        return ""
    for known in _BY_LENGTH.get(len(domain), ()):
        if domain[0] == known[0] and (is_typo(domain, known) or _is_swapped(domain, known)):
            return f"{below}{dot_below}{known}"
    return ""


def _is_swapped(one: str, other: str) -> bool:
    """Whether two letters of a word have changed places: "arvix", "arxiv"."""
    wrong = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(wrong) == 2 and wrong[0] == wrong[1][::-1]
