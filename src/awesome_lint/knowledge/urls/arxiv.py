"""arXiv: which identifiers it can have, and what its URLs and those of its mirrors name.

Old: ``math/0309136`` until March 2007; new: ``2104.06399``, four digits after the point
until 2014, five since. https://info.arxiv.org/help/arxiv_identifier.html
"""

from __future__ import annotations

import re
from typing import NamedTuple

from awesome_lint.knowledge.urls.parts import Parts, is_plain, split

HOSTS = frozenset(("arxiv.org", "www.arxiv.org", "export.arxiv.org"))
# Serve arXiv's papers under arXiv's identifiers.
MIRRORS = frozenset(
    str.split("""
    alphaxiv.org ar5iv.labs.arxiv.org ar5iv.org browse.arxiv.org cn.arxiv.org de.arxiv.org
    es.arxiv.org fr.arxiv.org in.arxiv.org it.arxiv.org jp.arxiv.org lanl.arxiv.org
    uk.arxiv.org xxx.lanl.gov
    """)
)
_OTHER_SECTIONS = frozenset(("ftp", "overview", "ps"))  # identify the paper, are no pages of ours

# All patterns are compiled, by re, when a list first needs them.
_ID = (
    r"(?:(?P<new>\d{4}\.\d{4,5})"
    r"|(?P<archive>[a-z]{1,9}(?:-[a-z]{2,9})?)(?:\.[a-z-]{2,9})?/(?P<old>\d{7}))"
    r"(?P<version>v[1-9]\d{0,2})?"
)
_CANDIDATE = rf"(?ai)(?<![\d.])(?:{_ID})(?!\d)"
# What arXiv itself takes off an identifier before it reads it.
_WRITTEN = rf"(?ai)(?:arxiv:)?(?:{_ID})(?:\.pdf|\.ps|\.gz|\.ps\.gz)?/*"
_PAGE = r"(?s)/(abs|html|pdf)(?:/(.*))?"


class Paper(NamedTuple):
    """A paper of arXiv: ``id`` without its version, ``version`` such as "v2" or empty."""

    id: str
    version: str


class Page(NamedTuple):
    """A page of arXiv that shows a paper: ``section`` is "abs", "pdf" or "html".

    ``rest`` is what the URL has in the identifier's place.
    """

    section: str
    rest: str


def paper(text: str) -> Paper | None:
    """The paper that an identifier names; None for one that arXiv cannot have."""
    found = re.fullmatch(f"(?ai){_ID}", text)
    return _valid(found) if found else None


def _valid(found: re.Match[str]) -> Paper | None:
    version = (found["version"] or "").lower()
    if found["new"]:
        month, number = found["new"].split(".")
        digits = 5 if month >= "1501" else 4
        if month >= "0704" and len(number) == digits and int(number) and _is_month(month):
            return Paper(found["new"], version)
        return None
    month, number = found["old"][:4], found["old"][4:]
    known = month >= "9107" or month <= "0703"
    if known and int(number) and _is_month(month):
        return Paper(f"{found['archive'].lower()}/{found['old']}", version)
    return None


def _is_month(month: str) -> bool:
    return "01" <= month[2:] <= "12"


def only_paper(text: str) -> Paper | None:
    """The one paper whose identifier is left in ``text``, with no other number beside it."""
    papers = {valid for found in re.finditer(_CANDIDATE, text) if (valid := _valid(found))}
    if len(papers) != 1 or any(char.isdigit() for char in re.sub(_CANDIDATE, "", text)):
        return None
    return papers.pop()


def page(parts: Parts) -> Page | None:
    """The page of a paper that a URL of arXiv itself asks for; None for all other pages."""
    found = re.fullmatch(_PAGE, parts.path)
    if found is None:
        return None
    section, rest = found[1], found[2] or ""
    if "%" in rest:
        rest = rest.replace("%2F", "/").replace("%2f", "/")
    if section == "html":
        shown = re.match(f"(?ai){_ID}", rest)
        if shown and rest[shown.end() :].strip("/"):
            return None  # html/2104.06399v1/x1.png, a figure
    return Page(section, rest)


def written_paper(rest: str) -> Paper | None:
    """The paper of a page's ``rest`` as arXiv reads it, which drops ".pdf" and "arXiv:"."""
    found = re.fullmatch(_WRITTEN, rest)
    return _valid(found) if found else None


def is_malformed_arxiv(href: str) -> bool:
    """Whether a target asks arXiv for a paper under an identifier that arXiv cannot have.

    Listings, searches, authors and other pages are never malformed.
    """
    found = _page_at(href)
    return found is not None and written_paper(found.rest) is None


def repaired_arxiv(href: str) -> str | None:
    """``href`` with the identifier it was meant to have, where exactly one is left in it."""
    found = _page_at(href)
    if found is None or written_paper(found.rest) is not None or not is_plain(href):
        return None
    meant = only_paper(found.rest)
    parts = split(href)
    if meant is None or parts is None:
        return None
    return parts._replace(path=f"/{found.section}/{meant.id}{meant.version}").text


def arxiv_version(href: str) -> str:
    """The version of its paper that a target asks arXiv for, such as "v2"; empty for the latest."""
    found = _page_at(href)
    asked = written_paper(found.rest) if found is not None else None
    return asked.version if asked is not None else ""


def _page_at(href: str) -> Page | None:
    parts = split(href) if "arxiv.org/" in href.lower() else None
    if parts is None or parts.scheme.lower() not in ("https", "http", ""):
        return None  # "ph://arxiv.org/…" is misspelt, or an application's own
    return page(parts) if parts.host in HOSTS else None


def paper_of(parts: Parts) -> Paper | None:
    """The paper a URL of arXiv or one of its mirrors leads to, identifier mended if need be."""
    shown = page(parts)
    if shown is not None:
        return written_paper(shown.rest) or only_paper(shown.rest)
    section, _, rest = parts.path[1:].partition("/")
    if section not in _OTHER_SECTIONS:
        return None
    return only_paper(rest) or only_paper(rest.rpartition("/")[2])  # ftp/arxiv/papers/2001/…
