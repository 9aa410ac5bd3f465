"""One resource, one spelling: the rewrites of a URL that lead to the very same page.

Only what its site documents, or answers with a redirect: https://info.arxiv.org/help,
https://www.crossref.org/display-guidelines, https://aclanthology.org/info/ids.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.knowledge.urls import arxiv, github
from awesome_lint.knowledge.urls.hosts import serves_https
from awesome_lint.knowledge.urls.parts import Parts, is_plain, split
from awesome_lint.knowledge.urls.tracking import without_tracking

if TYPE_CHECKING:
    from collections.abc import Callable

_OLD_ACL_HOSTS = frozenset(("aclweb.org", "www.aclweb.org", "anthology.aclweb.org"))
_OLD_ACL = (
    r"(?a)(?:/anthology(?:-new)?)?(?:/papers)?(?:/[A-Z]/[A-Z]\d\d)?/"
    r"([A-Z]\d\d-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(\.pdf|\.bib)?/?"
)
_OLD_ACL_VOLUME = r"(?a)/anthology/volumes/([\w.-]+)/?"


def https_form(href: str) -> str | None:
    """``href`` with "https://" where it has "http://" and its host is known to serve both."""
    if href[:7].lower() != "http://" or not is_plain(href):
        return None
    parts = split(href)
    if parts is None or parts.authority.lower() != parts.host or not serves_https(parts.host):
        return None  # an address with a port or a user is somebody's own server
    return "https" + href[4:]


def canonical(href: str) -> str | None:
    """``href`` as its site itself writes it; None where it is written so, or nothing is known.

    Never another page, never another version, never another letter case. "http://" and
    tracking parameters alone do not make a URL uncanonical: see ``https_form`` and
    ``without_tracking``.
    """
    if href[:4].lower() == "doi:":
        name = href[4:].lstrip()
        return f"https://doi.org/{name}" if name.startswith("10.") and is_plain(href) else None
    if "://" not in href[:8]:
        return None
    parts = split(href)
    if parts is None or parts.scheme.lower() not in ("http", "https"):
        return None
    rewrite = _REWRITES.get(parts.authority.lower())
    if rewrite is None or "\\" in href or not is_plain(href):
        return None
    better = rewrite(parts)
    if better is None or better.text == href:
        return None
    spelling = _tidy(better.text)
    return None if spelling == _tidy(href) else spelling


def _tidy(href: str) -> str:
    href = https_form(href) or href
    return without_tracking(href) or href


def _arxiv(parts: Parts) -> Parts | None:
    page = arxiv.page(parts)
    paper = arxiv.written_paper(page.rest) if page else None
    if page is None:  # the programs' host has pages of its own
        moved = parts.host == "www.arxiv.org"
        return parts._replace(authority="arxiv.org") if moved else None
    if paper is None:
        return None
    path = f"/{page.section}/{paper.id}{paper.version}"
    return Parts("https", "arxiv.org", path, None, parts.fragment or None)


def _doi(parts: Parts) -> Parts | None:
    return parts._replace(authority="doi.org") if parts.path.startswith("/10.") else None


def _acl(parts: Parts) -> Parts | None:
    host = "aclanthology.org"
    if found := re.fullmatch(_OLD_ACL, parts.path):
        return Parts("https", host, f"/{found[1]}{found[2] or '/'}", parts.query, parts.fragment)
    if found := re.fullmatch(_OLD_ACL_VOLUME, parts.path):
        return Parts("https", host, f"/volumes/{found[1]}/", parts.query, parts.fragment)
    return None


def _github(parts: Parts) -> Parts | None:
    if parts.authority == "github.com" and not parts.path.endswith(("/", ".git")):
        return None
    found, path = github.repository_of(parts), parts.path
    if found and not found.path and parts.query is None and parts.fragment is None:
        path = f"/{found.owner}/{found.name}"
    return parts._replace(authority="github.com", path=path)


_REWRITES: dict[str, Callable[[Parts], Parts | None]] = {
    **dict.fromkeys(arxiv.HOSTS, _arxiv),
    **dict.fromkeys(github.HOSTS, _github),
    **dict.fromkeys(_OLD_ACL_HOSTS, _acl),
    **dict.fromkeys(("dx.doi.org", "www.doi.org", "doi.org"), _doi),
}
