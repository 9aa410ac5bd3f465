"""URLs: what they identify, how they are written, what kind of thing they lead to."""

from awesome_lint.knowledge.urls.arxiv import arxiv_version, is_malformed_arxiv, repaired_arxiv
from awesome_lint.knowledge.urls.forms import canonical, https_form
from awesome_lint.knowledge.urls.github import Repository, is_impossible, profile, repository
from awesome_lint.knowledge.urls.host_repairs import likely_host, repaired_host
from awesome_lint.knowledge.urls.identities import identity
from awesome_lint.knowledge.urls.parts import Parts, is_plain, split
from awesome_lint.knowledge.urls.placeholders import front_page, is_placeholder, is_template
from awesome_lint.knowledge.urls.schemes import (
    is_registered,
    missing_scheme,
    repaired_scheme,
    scheme,
    undoubled_scheme,
)
from awesome_lint.knowledge.urls.targets import (
    host,
    is_external,
    is_fragment,
    is_scholarly,
    is_shortened,
    page_url,
)
from awesome_lint.knowledge.urls.tracking import is_agreed, without_tracking

__all__ = [
    "Parts",
    "Repository",
    "arxiv_version",
    "canonical",
    "front_page",
    "host",
    "https_form",
    "identity",
    "is_agreed",
    "is_external",
    "is_fragment",
    "is_impossible",
    "is_malformed_arxiv",
    "is_placeholder",
    "is_plain",
    "is_registered",
    "is_scholarly",
    "is_shortened",
    "is_template",
    "likely_host",
    "missing_scheme",
    "page_url",
    "profile",
    "repaired_arxiv",
    "repaired_host",
    "repaired_scheme",
    "repository",
    "scheme",
    "split",
    "undoubled_scheme",
    "without_tracking",
]
