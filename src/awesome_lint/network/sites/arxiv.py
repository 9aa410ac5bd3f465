"""arXiv's interface: hundreds of papers a question, with their titles and where they appeared.

https://info.arxiv.org/help/api/user-manual.html. A list of identifiers goes by POST: an address
with 700 of them is too long. ``max_results`` is 10 unless it is said. Answers come in any order
and leave out what is not there. https://info.arxiv.org/help/api/tou.html: one question every
three seconds, over one connection.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from xml.etree import ElementTree

from awesome_lint.document.verdicts import PaperRecord, Verdict, VerdictKind
from awesome_lint.knowledge.urls import arxiv, split
from awesome_lint.network.plan import Records, Trouble
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_MOST = 200
_LIMIT = 8 * 1024 * 1024  # bytes; a record is 3 kB, with its abstract
_ATOM = "{http://www.w3.org/2005/Atom}"
_OWN = "{http://arxiv.org/schemas/atom}"
_PAGE = "http://arxiv.org/abs/"
_CERTAIN = ("abs", "pdf")  # every paper has them; HTML only some


@dataclass(frozen=True)
class ArXiv:
    """arXiv, asked for records of papers."""

    api: str
    size: int = _MOST

    def takes(self, target: Target) -> bool:
        """The pages of papers whose identifier arXiv can have."""
        return _paper(target.url) is not None

    def ask(self, targets: Sequence[Target]) -> Request:
        """All identifiers, with the versions that are written."""
        names = list(dict.fromkeys(filter(None, (_paper(target.url) for target in targets))))
        query = {"id_list": ",".join(names), "start": "0", "max_results": str(len(names))}
        headers = (
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Accept", "application/atom+xml"),
        )
        body = urlencode(query).encode()
        return Request(self.api, "POST", headers, body, wanted=True, limit=_LIMIT)

    def read(
        self, targets: Sequence[Target], answer: Answer
    ) -> Mapping[str, Verdict | Records] | Trouble:
        """Records of papers that are there. What is left out is asked for as a page."""
        if answer.status in (401, 403, 429):
            return Trouble.CLOSED
        entries = _entries(answer)
        if entries is None:
            return Trouble.TOO_MUCH
        records: dict[str, PaperRecord] = {}
        for entry in entries:
            name = _text(entry, f"{_ATOM}id").replace("https://", "http://", 1)
            paper = arxiv.paper(name.removeprefix(_PAGE)) if name.startswith(_PAGE) else None
            if paper is not None:
                record = PaperRecord(_text(entry, f"{_ATOM}title"), _venue(entry))
                records[paper.id] = records[paper.id + paper.version] = record
        found: dict[str, Verdict | Records] = {}
        for target in targets:
            known = records.get(_paper(target.url) or "")
            if known is not None:
                found[target.url] = _known(target.url, known)
        # Ten of two hundred: an answer that was cut, and no proof that the others are gone.
        return found if 2 * len(found) >= len(targets) else Trouble.TOO_MUCH


def _paper(url: str) -> str | None:
    """The identifier a page's URL has, with its version; None where it is no paper's page."""
    parts = split(url)
    if parts is None or parts.host not in arxiv.HOSTS:
        return None
    page = arxiv.page(parts)
    paper = arxiv.written_paper(page.rest) if page else None
    return paper and f"{paper.id}{paper.version}"


def _known(url: str, record: PaperRecord) -> Verdict | Records:
    parts = split(url)
    page = arxiv.page(parts) if parts else None
    if page is None or page.section not in _CERTAIN:
        return Records(paper=record)
    return Verdict(VerdictKind.ALIVE, "arXiv has it", url=url, paper=record)


def _entries(answer: Answer) -> list[Element] | None:
    """The entries of an answer; None where it is no feed, or not all of one."""
    if answer.status != 200 or not answer.is_whole:
        return None
    text = answer.body.decode("utf-8", "replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # entities can be made to fill any memory
        return None
    try:
        feed = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, RecursionError):
        return None
    return feed.findall(f"{_ATOM}entry") if feed.tag == f"{_ATOM}feed" else None


def _text(entry: Element, tag: str) -> str:
    return " ".join((entry.findtext(tag) or "").split())


def _venue(entry: Element) -> str:
    """Where a paper has appeared, by its journal reference."""
    return _text(entry, f"{_OWN}journal_ref")
