"""What the addresses of papers identify, publisher by publisher, arXiv apart.

Every function takes a URL of its publisher and returns the paper's identity, or None where
the page is no paper's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.knowledge.urls import arxiv

if TYPE_CHECKING:
    from awesome_lint.knowledge.urls.parts import Parts

ACL_HOSTS = ("aclanthology.org", "aclweb.org", "anthology.aclweb.org", "aclanthology.info")
NEURIPS_HOSTS = ("papers.nips.cc", "papers.neurips.cc", "proceedings.neurips.cc")
# Have the DOI in the addresses of their articles.
PUBLISHERS = (
    "dl.acm.org",
    "journals.sagepub.com",
    "link.springer.com",
    "onlinelibrary.wiley.com",
    "pnas.org",
    "pubs.acs.org",
    "royalsocietypublishing.org",
    "science.org",
    "tandfonline.com",
)

# All patterns are compiled, by re, when a list first needs them.
_ACL_ID = r"[A-Z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+"
# "/P18-1001", "/anthology/P18-1001.pdf", "/P/P15/P15-1033.pdf", "/papers/P18-1001/p18-1001"
_ACL = (
    rf"(?i)/(?:anthology(?:-new)?/)?(?:papers/|pdf/)?(?:[A-Z]/[A-Z]\d\d/)?({_ACL_ID})"
    r"(?:v\d+)?(?:/\1)?(?:\.pdf)?/?"
)
_ACL_DOI = rf"(?i)10\.18653/v1/({_ACL_ID})"
_CVF = r"(?i)/content.*/(?:html|papers)/([^/]+)_paper\.(?:html|pdf)"
_DOI = (
    r"(?i)/(?:doi|article|chapter|book|content/pdf)/"
    r"(?:abs/|pdf/|full/|fullhtml/|epdf/|pdfdirect/)?(10\.\d{4,9}/.+)"
)
_HASH = r"(?i)[0-9a-f]{40}"
_NEURIPS = (
    r"(?i)/paper(?:_files/paper)?/(\d{4})/(?:hash|file)/([0-9a-f]{32})"
    r"-(?:Abstract|Paper)[\w-]*\.(?:html|pdf)"
)
_PMLR = r"/(v\d+)/([\w-]+?)(?:\.html|\.pdf|/\2\.pdf)"
_IEEE = r"/(?:abstract/)?document/(\d+)|/(?:stamp/stamp|xpl/articleDetails)\.jsp"


def parameter(parts: Parts, name: str) -> str:
    """The value of a query's first parameter of that name; empty where there is none."""
    for each in (parts.query or "").split("&"):
        key, _, value = each.partition("=")
        if key == name:
            return value
    return ""


def arxiv_identity(parts: Parts) -> str | None:
    """ArXiv and its mirrors: ``arxiv:2104.06399``, without the version."""
    found = arxiv.paper_of(parts)
    return f"arxiv:{found.id}" if found else None


def doi(name: str) -> str:
    """What a DOI identifies: itself in lower case, or the arXiv or ACL paper it stands for."""
    name = name.strip("/").lower()
    preprint = name.removeprefix("10.48550/arxiv.")
    if preprint != name and (found := arxiv.paper(preprint)):
        return f"arxiv:{found.id}"
    anthology = re.fullmatch(_ACL_DOI, name)
    return f"acl:{anthology[1].lower()}" if anthology else f"doi:{name}"


def doi_identity(parts: Parts) -> str | None:
    """doi.org: ``doi:10.1000/182``."""
    name = parts.path[1:].lower().removeprefix("doi:")
    if parts.query:
        name += "?" + parts.query  # a DOI may hold anything
    return doi(name) if name.startswith("10.") else None


def publisher_identity(parts: Parts) -> str | None:
    """Publishers whose addresses hold the DOI: ``/doi/abs/10.1145/1``, ``/article/10.1007/1``."""
    found = re.fullmatch(_DOI, parts.path.replace("%2F", "/"))
    return doi(found[1].removesuffix("/").removesuffix(".pdf")) if found else None


def openreview_identity(parts: Parts) -> str | None:
    """OpenReview: the forum and its PDF are ``openreview:ID``; attachments are not."""
    name = parameter(parts, "id")
    return f"openreview:{name}" if name and parts.path in ("/forum", "/pdf") else None


def cvf_identity(parts: Parts) -> str | None:
    """The Computer Vision Foundation: page and PDF share the stem of the file's name."""
    found = re.fullmatch(_CVF, parts.path)
    return f"cvf:{found[1].lower()}" if found else None


def acl_identity(parts: Parts) -> str | None:
    """The ACL Anthology, on any of its hosts: ``acl:p18-1001``. BibTeX is not the paper."""
    found = re.fullmatch(_ACL, parts.path)
    return f"acl:{found[1].lower()}" if found else None


def scholar_identity(parts: Parts) -> str | None:
    """Semantic Scholar: the hash identifies the paper, the words before it do not."""
    if parts.path.startswith("/paper/"):
        last = parts.path.rstrip("/").rpartition("/")[2]
        return f"s2:{last.lower()}" if re.fullmatch(_HASH, last) else None
    name = parts.path.replace("/", "").removesuffix(".pdf")  # pdfs.…/79ba/8bcf….pdf
    return f"s2:{name.lower()}" if re.fullmatch(_HASH, name) else None


def neurips_identity(parts: Parts) -> str | None:
    """NeurIPS proceedings: abstract and paper share a hash, on all hosts."""
    found = re.fullmatch(_NEURIPS, parts.path)
    return f"neurips:{found[1]}/{found[2].lower()}" if found else None


def pmlr_identity(parts: Parts) -> str | None:
    """Proceedings of Machine Learning Research: ``/v97/x19a.html``, ``/v97/x19a/x19a.pdf``."""
    found = re.fullmatch(_PMLR, parts.path)
    return f"pmlr:{found[1]}/{found[2]}" if found else None


def ieee_identity(parts: Parts) -> str | None:
    """IEEE Xplore: ``/document/1``, ``/abstract/document/1``, ``/stamp/stamp.jsp?arnumber=1``."""
    found = re.fullmatch(_IEEE, parts.path.rstrip("/"))
    number = (found[1] or parameter(parts, "arnumber")) if found else ""
    return f"ieee:{number.lstrip('0')}" if number else None
