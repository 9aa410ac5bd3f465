"""What kind of target a link has: out to the web, within the repository, within the page."""

from __future__ import annotations

from functools import lru_cache

from awesome_lint.knowledge.urls.hosts import is_shortener
from awesome_lint.knowledge.urls.parts import Parts, cleaned, split
from awesome_lint.knowledge.urls.schemes import is_registered, scheme

# Hosts whose pages are papers or their records. Where a host has others, too, the paths of
# its papers; a host stands for all below it.
_SCHOLARLY: dict[str, tuple[str, ...]] = {
    "aaai.org": ("/papers", "/Papers", "/Library", "/ocs", "/ojs"),
    "aclanthology.org": (),
    "aclweb.org": ("/anthology",),
    "acm.org": ("/doi", "/citation.cfm"),
    "alphaxiv.org": (),
    "anthology.aclweb.org": (),
    "ar5iv.org": (),
    "arxiv.org": ("/abs", "/pdf", "/html", "/ftp", "/ps"),
    "bioinformatics.oxfordjournals.org": (),
    "biorxiv.org": (),
    "bmva.org": ("/bmvc",),
    "cambridge.org": ("/core",),
    "cell.com": (),
    "ceur-ws.org": (),
    "cidrdb.org": (),
    "citeseer.ist.psu.edu": (),
    "citeseerx.ist.psu.edu": (),
    "cv-foundation.org": ("/openaccess",),
    "dagstuhl.de": ("/opus", "/entities"),
    "direct.mit.edu": (),
    "doi.org": (),
    "ecva.net": ("/papers",),
    "elifesciences.org": ("/articles",),
    "eprint.iacr.org": (),
    "frontiersin.org": ("/articles",),
    "hal.science": (),
    "huggingface.co": ("/papers",),
    "ieee.org": ("/document", "/abstract", "/stamp", "/xpl", "/iel"),
    "ijcai.org": ("/proceedings", "/Proceedings", "/papers"),
    "iopscience.iop.org": (),
    "isca-archive.org": (),
    "isca-speech.org": ("/archive",),
    "jmir.org": (),
    "jmlr.org": ("/papers", "/proceedings"),
    "jov.arvojournals.org": (),
    "journals.aps.org": (),
    "journals.plos.org": (),
    "jstor.org": ("/stable",),
    "mdpi.com": (),
    "medrxiv.org": (),
    "mitpressjournals.org": ("/doi",),
    "nature.com": ("/articles",),
    "ncbi.nlm.nih.gov": ("/pubmed", "/pmc"),
    "ndss-symposium.org": ("/ndss-paper", "/wp-content"),
    "openaccess.thecvf.com": (),
    "openreview.net": ("/forum", "/pdf", "/references", "/revisions"),
    "osapublishing.org": (),
    "ojs.aaai.org": (),
    "oup.com": (),
    "paperswithcode.com": ("/paper",),
    "papers.neurips.cc": (),
    "papers.nips.cc": (),
    "papers.ssrn.com": (),
    "pdfs.semanticscholar.org": (),
    "pmc.ncbi.nlm.nih.gov": (),
    "pnas.org": ("/doi", "/content"),
    "proceedings.mlr.press": (),
    "proceedings.neurips.cc": (),
    "proceedings.kr.org": (),
    "projecteuclid.org": (),
    "pubmed.ncbi.nlm.nih.gov": (),
    "pubs.acs.org": ("/doi",),
    "researchgate.net": ("/publication",),
    "roboticsproceedings.org": (),
    "royalsocietypublishing.org": ("/doi",),
    "sagepub.com": ("/doi",),
    "science.org": ("/doi",),
    "sciencedirect.com": ("/science",),
    "semanticscholar.org": ("/paper", "/arxiv"),
    "spiedigitallibrary.org": (),
    "springer.com": ("/article", "/chapter", "/content", "/book"),
    "springeropen.com": ("/articles",),
    "tandfonline.com": ("/doi",),
    "usenix.org": ("/conference", "/system/files", "/legacy"),
    "vldb.org": ("/pvldb", "/conf"),
    "wiley.com": ("/doi",),
    "worldscientific.com": ("/doi",),
    "xxx.lanl.gov": (),
}


_PAGES_OF_SHORTENERS = frozenset(
    str.split("""
    about api api-docs blog contact dashboard developers docs documentation extension faq features
    help home integrations login pages pricing privacy products register signup support terms tools
    """)
)

_LONGEST_HOST = 253  # characters, RFC 1035: a longer one is none, and has too many dots


def host(href: str) -> str:
    """The host of a target in lower case, without user and port; empty where it has none."""
    parts = split(cleaned(href))
    return parts.host if parts else ""


@lru_cache(maxsize=8192)  # a run over links asks for each several times
def page_url(href: str) -> str | None:
    """The URL of the web page a target leads to: what a client asks for; None: to no such page.

    Its fragment is gone, and so are user and password, which are nobody's to send. Scheme and
    host are in lower case; all else is as written.
    """
    parts = split(href.strip())
    if parts is None or parts.scheme.lower() not in ("http", "https", "") or not parts.host:
        return None
    scheme, authority, path, query, _ = parts
    scheme = scheme.lower() or "https"  # "//host/x" has the page's own, GitHub's
    authority = authority.rpartition("@")[2].lower()
    return f"{scheme}://{authority}{path or '/'}" + ("" if query is None else f"?{query}")


def is_external(href: str) -> bool:
    """Whether a target leads out of the repository: it has a host, or ``mailto:`` and the like.

    ``www.example.com/x`` does not, as it stands: see ``missing_scheme``.
    """
    text = cleaned(href)
    if split(text) is not None:
        return True
    name = scheme(text)
    after = text[len(name) + 1 :]
    return bool(name and after) and is_registered(name) and after[0] != " "


def is_fragment(href: str) -> bool:
    """Whether a target is a place in the same page: ``#name``."""
    return href.lstrip().startswith("#")


def is_shortened(href: str) -> bool:
    """Whether a target is an address of a URL shortener, which hides where it leads.

    The pages of the shortener's own site are none.
    """
    parts = split(cleaned(href))
    if parts is None or len(parts.path) < 2 or not is_shortener(parts.host):
        return False
    return parts.path[1:].partition("/")[0].lower() not in _PAGES_OF_SHORTENERS


def is_scholarly(href: str) -> bool:
    """Whether a target is a paper or its record: arXiv, a DOI, proceedings.

    So is every target ``doi:…`` and ``arXiv:…``.
    """
    parts = split(cleaned(href))
    if parts is None:
        return scheme(href) in ("doi", "arxiv")
    return is_scholarly_page(parts)


def is_scholarly_page(parts: Parts) -> bool:
    """Whether a URL is a paper or its record."""
    paths = _scholarly_paths(parts.host)
    return paths is not None and (not paths or parts.path.startswith(paths))


@lru_cache(maxsize=4096)
def _scholarly_paths(host: str) -> tuple[str, ...] | None:
    """What the paths of papers at a host start with; empty: anything. None: no papers there."""
    name = host if len(host) <= _LONGEST_HOST else ""
    while name:
        if name in _SCHOLARLY:
            return _SCHOLARLY[name]
        name = name.partition(".")[2]
    return None
