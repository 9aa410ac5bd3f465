"""The page of a paper that links to arXiv lead to: its abstract or its PDF."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.urls import split
from awesome_lint.knowledge.urls.arxiv import HOSTS, page, written_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Destination, Document
    from awesome_lint.knowledge.urls import Parts

VALUES = ("abs", "pdf")


class ArxivCase(NamedTuple):
    """A link to arXiv: the page it leads to, and the paper with its version."""

    destination: Destination
    parts: Parts
    form: str
    paper: str


def measure(doc: Document) -> Counter[str]:
    """How many links lead to abstracts and how many to PDFs."""
    return Counter(case.form for case in cases(doc))


def cases(doc: Document) -> Iterator[ArxivCase]:
    """The links to papers at arXiv."""
    for each in doc.destinations:
        if "arxiv.org/" not in each.href or each.image:
            continue
        parts = split(each.href)
        shown = page(parts) if parts is not None and parts.host in HOSTS else None
        paper = written_paper(shown.rest) if shown else None
        if parts and shown and paper and shown.section in VALUES:
            yield ArxivCase(each, parts, shown.section, paper.id + paper.version)
