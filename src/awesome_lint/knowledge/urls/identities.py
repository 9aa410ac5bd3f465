"""What a URL identifies, whichever way it is written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from awesome_lint.knowledge.urls import arxiv, papers
from awesome_lint.knowledge.urls.github import repository_of
from awesome_lint.knowledge.urls.parts import Parts, cleaned, split
from awesome_lint.knowledge.urls.schemes import meant, scheme
from awesome_lint.knowledge.urls.tracking import untracked

if TYPE_CHECKING:
    from collections.abc import Callable

_VIDEO = r"(?a)/(?:embed|shorts|live|v|e)/([\w-]{11})/?"
_VIDEO_ID = r"(?a)[\w-]{11}"
_ZERO_TIMES = ("", "0", "0s")
_README = ("", "readme", "readme-ov-file", "top")
# Says where a link was copied, not what it shows.
_SHARING = r"(?:^|&)usp=[^&]*"


@lru_cache(maxsize=8192)  # entries, duplicates and rules ask about the same targets
def identity(href: str) -> str:
    """What a target identifies: equal for two targets that lead to one resource.

    Defined for any string. ``arxiv:ID``, ``doi:…``, ``openreview:ID``, ``cvf:STEM``,
    ``acl:ID``, ``github:owner/name…``, ``youtube:ID``, … where the resource has a name of
    its own; ``host/path?query#fragment`` for the rest of the web, without scheme, "www.",
    default port, final slash and tracking parameters; ``./path`` and ``#fragment`` within
    the repository. Misspelt, doubled and missing schemes count as what they were meant to be.
    """
    text = cleaned(href)
    parts = split(text)
    if parts is not None and parts.scheme in ("https", "http"):
        host = parts.host
        if "." in host:
            return _web(host, parts)
    return _unusual(text, parts)


def _web(host: str, parts: Parts) -> str:
    if host.startswith("www.") and host.count(".") > 1:
        host = host[4:]
    named = _NAMED.get(host)
    return (named(parts) if named else None) or _address(host, parts)


def _address(host: str, parts: Parts) -> str:
    if host.endswith(".m.wikipedia.org"):
        host = host.removesuffix(".m.wikipedia.org") + ".wikipedia.org"
    address = host + parts.path.rstrip("/")
    if ":" in parts.authority and (port := parts.port) not in ("", "80", "443"):
        address = f"{host}:{port}{parts.path.rstrip('/')}"
    if parts.query:
        query = untracked(parts.host, parts.path, parts.query)
        if host.endswith(".google.com"):
            query = re.sub(_SHARING, "", query)
        if query:
            address += "?" + query
    return f"{address}#{parts.fragment}" if parts.fragment else address


def _unusual(text: str, parts: Parts | None) -> str:
    url = meant(text)
    if url is not None:
        parts = split(url)
    if parts is not None:
        if parts.scheme.lower() in ("https", "http", ""):
            return _web(parts.host, parts)
        return f"{parts.scheme.lower()}://{_address(parts.host, parts)}"
    name = scheme(text)
    rest = text[len(name) + 1 :].strip() if name else ""
    if name == "doi" and (record := split(f"https://doi.org/{rest}")):
        return _web(record.host, record)
    if name == "arxiv" and (paper := arxiv.written_paper(rest)):
        return f"arxiv:{paper.id}"
    if name:
        return f"{name}:{rest.lower() if name == 'mailto' else rest}"
    if text.startswith(("#", "/", "?", "../")) or not text:
        return text
    return "./" + text.removeprefix("./")


def _github(parts: Parts) -> str | None:
    found = repository_of(parts)
    if found is None:
        owner = parts.path.strip("/").lower()
        return _address("github.com", parts._replace(path="/" + owner)) if owner else None
    key, path = found.key, found.path
    name = f"github:{key}/{path}" if path else f"github:{key}"
    query = untracked(parts.host, parts.path, parts.query) if parts.query else ""
    if query and query != "tab=readme-ov-file":
        name += "?" + query
    if parts.fragment and (path or parts.fragment.lower() not in _README):
        name += "#" + parts.fragment
    return name


def _youtube(parts: Parts) -> str | None:
    found = re.fullmatch(_VIDEO, parts.path)
    video = found[1] if found else ""
    if parts.host.removeprefix("www.") == "youtu.be":
        video = video or parts.path.strip("/")
    elif parts.path.rstrip("/") == "/watch":
        video = papers.parameter(parts, "v")
    elif parts.path.rstrip("/") == "/playlist" and (series := papers.parameter(parts, "list")):
        return f"youtube:playlist/{series}"
    if not re.fullmatch(_VIDEO_ID, video):
        return _address("youtube.com", parts) if parts.host.startswith("m.") else None
    start = papers.parameter(parts, "t") or papers.parameter(parts, "start")
    return f"youtube:{video}" if start in _ZERO_TIMES else f"youtube:{video}#t={start.rstrip('s')}"


def _hugging_face(parts: Parts) -> str:
    section, _, rest = parts.path[1:].partition("/")
    if section == "papers" and (paper := arxiv.written_paper(rest)):
        return f"arxiv:{paper.id}"
    return _address("huggingface.co", parts)


def _anthology(parts: Parts) -> str | None:
    found = papers.acl_identity(parts)
    moved = parts._replace(path=parts.path.removeprefix("/anthology"))
    if found or (moved.path == parts.path and parts.host.endswith("aclweb.org")):
        return found
    return _address("aclanthology.org", moved)


_NAMED: dict[str, Callable[[Parts], str | None]] = {
    "github.com": _github,
    "youtube.com": _youtube,
    "youtu.be": _youtube,
    "huggingface.co": _hugging_face,
    "hf.co": _hugging_face,
    "openreview.net": papers.openreview_identity,
    "openaccess.thecvf.com": papers.cvf_identity,
    "ieeexplore.ieee.org": papers.ieee_identity,
    "proceedings.mlr.press": papers.pmlr_identity,
    **dict.fromkeys(("doi.org", "dx.doi.org"), papers.doi_identity),
    **dict.fromkeys(papers.PUBLISHERS, papers.publisher_identity),
    **dict.fromkeys(papers.NEURIPS_HOSTS, papers.neurips_identity),
    **dict.fromkeys(("semanticscholar.org", "pdfs.semanticscholar.org"), papers.scholar_identity),
    **dict.fromkeys(("m.youtube.com", "music.youtube.com", "youtube-nocookie.com"), _youtube),
    **dict.fromkeys(papers.ACL_HOSTS, _anthology),
    **dict.fromkeys((*arxiv.HOSTS, *arxiv.MIRRORS), papers.arxiv_identity),
}
