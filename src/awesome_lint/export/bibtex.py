"""The papers of lists as BibTeX: what the list says of each, and nothing else.

So there are no authors, and where a venue is known by its acronym, the acronym it is. Two
entries are one paper when they have the title and a resource in common; the first counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from awesome_lint.analysis.entry_keys import is_named, title_key
from awesome_lint.document import Profile, Role
from awesome_lint.export import latex
from awesome_lint.knowledge import venues
from awesome_lint.knowledge.urls import identity, is_scholarly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from awesome_lint.document import Entry, EntryLink
    from awesome_lint.export import Listed

_ARXIV = "arxiv:"
_DOI = "doi:"
_NEW_STYLE = re.compile(r"(\d\d)(?:0[1-9]|1[0-2])\.\d{4,5}")
_OLD_STYLE = re.compile(r"[a-z.-]+/(\d\d)\d{5}")
_FIRST_OF_ARXIV = 91  # arXiv began in 1991
_TYPES = {
    venues.Kind.CONFERENCE: ("inproceedings", "booktitle"),
    venues.Kind.WORKSHOP: ("inproceedings", "booktitle"),
    venues.Kind.JOURNAL: ("article", "journal"),
}


def export(lists: Iterable[Listed]) -> Iterator[str]:
    """An entry for each paper, in the lists' order."""
    keys = _Keys()
    seen: set[tuple[str, str]] = set()
    for each in lists:
        for entry in each.doc.entries:
            if not is_paper(entry, each.doc.profile):
                continue
            title = title_key(entry.title)
            names = {(title, name) for name in _papers(entry)} or {(title, "")}
            if seen.isdisjoint(names):
                yield _text(entry, keys)
            seen |= names


def is_paper(entry: Entry, profile: Profile) -> bool:
    """Whether an entry presents a paper, and has its title.

    A tool with a link to the paper about it is none: its title is the tool's. In a list of
    other things than papers, "ACL" without a year need not be a venue, nor "article" a paper.
    """
    if not is_named(entry):
        return False
    listed = profile is Profile.PAPERS
    if entry.venue is not None and (listed or entry.venue.year is not None):
        return True
    primary = [each for each in entry.links if each.role is Role.PRIMARY]
    return any(
        is_scholarly(each.link.href) or (listed and each.role is Role.PAPER and each.link.href)
        for each in primary[:1] or entry.links
    )


def _papers(entry: Entry) -> dict[str, EntryLink]:
    """The links to the paper itself, by what they identify."""
    told = [each for each in entry.links if each.role in (Role.PRIMARY, Role.PAPER)]
    return {identity(each.link.href): each for each in reversed(told) if each.link.href.strip()}


def _text(entry: Entry, keys: _Keys) -> str:
    papers = _papers(entry)
    preprint = _named(papers, _ARXIV)
    kind, where = "misc", ""
    venue, year = "", entry.year
    if entry.venue is not None:
        venue = entry.venue.name
        known = venues.known(venue)
        if known is not None:
            kind, where = _TYPES.get(known.kind, (kind, where))
    if year is None and not where and preprint:
        year = _year(preprint)
    fields = {"title": latex.title(entry.title)}
    if where:
        fields[where] = latex.prose(venue)
    if year is not None:
        fields["year"] = str(year)
    if preprint:
        fields |= {"eprint": latex.verbatim(preprint), "archivePrefix": "arXiv"}
    if doi := _named(papers, _DOI):
        fields["doi"] = latex.verbatim(doi)
    if papers:
        fields["url"] = latex.verbatim(next(reversed(papers.values())).link.href)
    key = keys.new(entry.title, venue or ("arXiv" if preprint else ""), year)
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{key},\n{lines}}}\n\n"


def _named(papers: Iterable[str], scheme: str) -> str:
    """What the first identity of a scheme names; empty where there is none."""
    return next((name.removeprefix(scheme) for name in papers if name.startswith(scheme)), "")


def _year(preprint: str) -> int | None:
    """The year in which a preprint was submitted, which its identifier begins with.

    https://info.arxiv.org/help/arxiv_identifier.html
    """
    found = _NEW_STYLE.fullmatch(preprint) or _OLD_STYLE.fullmatch(preprint)
    if found is None:
        return None
    digits = int(found[1])
    return 1900 + digits if digits >= _FIRST_OF_ARXIV else 2000 + digits


class _Keys:
    """The citation keys given so far."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._uses: dict[str, int] = {}

    def new(self, title: str, venue: str, year: int | None) -> str:
        """A key of a title's first word, the venue and the year, that no paper has yet."""
        words = (word for each in title.split() if not (word := _ascii(each)).isdecimal() and word)
        parts = (next(words, "paper"), _ascii(venue), str(year or ""))
        base = key = "-".join(filter(None, parts))
        while key in self._given:
            self._uses[base] = self._uses.get(base, 1) + 1
            key = f"{base}-{self._uses[base]}"
        self._given.add(key)
        return key


def _ascii(text: str) -> str:
    """The ASCII letters and digits of a text, lower case; accents are dropped."""
    folded = normalize("NFKD", text[:100]).casefold()
    return "".join(char for char in folded if char.isascii() and char.isalnum())
