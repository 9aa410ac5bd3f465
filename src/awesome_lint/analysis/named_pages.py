"""What the text of a link says that it leads to."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.index import index
from awesome_lint.knowledge.urls import Repository, host, identity, repository
from awesome_lint.text.typos import is_typo

if TYPE_CHECKING:
    from awesome_lint.document import Document, Link

_URL = r"(?:https?://|www\.|(?:github|gitlab)\.com/|arxiv\.org/)[^\s…]{4,}"
_NUMBER = r"(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])"
_ARXIV = rf"(?i)(?:[\[(]|arxiv[\s:.\-]{{0,3}}|abs/|pdf/|\A){_NUMBER}"
_NAMES = ("arXiv", "arxiv", "Arxiv", "ArXiv")
_WRITTEN = rf"[aA]r[xX]iv[\s:]{{0,2}}{_NUMBER}"
# Hosts whose pages are at others, too: what one has, the other need not say.
_NAMESAKES = ("doi.org", "twitter.com", "x.com")
_CITING = ("preprint", "arxiv", "in", "paper", "pdf", "id", "eprint")
_OWNED = r"([\w.-]+)/([\w.-]+)"


def named_page(link: Link) -> str | None:
    """What the text or the badge of a link names, where its target is something else."""
    href = link.href
    if "arxiv" in href.lower():
        shown = (link.text, *(each.href for each in link.images))
        numbered = [each for each in shown if "." in each and re.search(_NUMBER, each)]
        numbers = [found[1] for each in numbered for found in re.finditer(_ARXIV, each)]
        name = identity(href) if numbers else ""
        if name.startswith("arxiv:") and name[len("arxiv:") :] not in numbers:
            return f"arXiv {numbers[0]}"
    if "/" not in link.text:
        return None
    text = link.text.strip("[]()<> ")
    if re.fullmatch(_URL, text):
        is_shortened = text.endswith("...") or "//" not in href
        return None if is_shortened or not _is_another_page(text, href) else text
    found = re.fullmatch(_OWNED, text)
    home = repository(href) if found else None
    if found is None or home is None or home.path or "." in found[1]:
        return None
    if found[1][0].isupper() and found[2][0].isupper() and not _is_in(found.groups(), home):
        return None
    same = [
        own == each for own, each in zip(home.key.split("/"), text.lower().split("/"), strict=True)
    ]
    return text if any(same) and not all(same) else None


def may_be_package(named: str, href: str) -> bool:
    """Whether a text may be the name of a package, which registries make of their own words:
    another owner's, or another name in a repository that holds many.
    """
    found = re.fullmatch(_OWNED, named)
    home = repository(href)
    if found is None or home is None:
        return False
    owner, name = home.key.split("/")
    own = found[1].lower()
    return owner == name if own == owner else not is_typo(own, owner)


def _is_in(names: tuple[str, ...], home: Repository) -> bool:
    """Whether one of the names is written as the repository's are; two mere words are not."""
    return names[0] == home.owner or names[1] == home.name


def _is_another_page(text: str, href: str) -> bool:
    written = text if "://" in text else f"https://{text}"
    home = repository(written)
    if not href.startswith("http") or (home and host(href) == f"{home.owner.lower()}.github.io"):
        return False
    if host(written) in _NAMESAKES and host(href) != host(written):
        return False
    name, other = (identity(each).casefold().rstrip("/.") for each in (written, href))
    return name not in other and other not in name


class Misnumbered(NamedTuple):
    """A link to arXiv in an entry whose words give another identifier, as ``written``."""

    link: Link
    written: str
    name: str


@index
def misnumbered(doc: Document) -> list[Misnumbered]:
    """The only links to arXiv of entries that have other identifiers in their own words."""
    if not any(name in doc.residue for name in _NAMES):
        return []
    numbers = list(re.finditer(_WRITTEN, doc.residue))
    starts = [each.start for each in doc.entries] if numbers else []
    found: list[Misnumbered] = []
    for number in numbers:
        at = bisect_right(starts, number.start()) - 1
        if at < 0 or number.start() >= doc.entries[at].end or _is_in_sentence(doc, number.start()):
            continue
        links = [each.link for each in doc.entries[at].links]
        names = {name: link for link in links if (name := identity(link.href)).startswith("arxiv:")}
        if len(names) == 1 and f"arxiv:{number[1]}" not in names:
            [(name, link)] = names.items()
            found.append(Misnumbered(link, number[0], name))
    return found


def _is_in_sentence(doc: Document, at: int) -> bool:
    """Whether a word that is not of the citation comes before an identifier."""
    found = re.search(r"([^\W\d_]{1,20})\s?\Z", doc.residue[max(at - 24, 0) : at])
    return found is not None and found[1].lower() not in _CITING
