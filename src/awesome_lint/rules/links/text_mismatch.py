"""Links whose text names another page than their target."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import Repository, host, identity, repository
from awesome_lint.plugin import Document, Entry, Example, Finding, Iterator, Level, Link, Role, rule
from awesome_lint.text.typos import is_typo

_URL = r"(?:https?://|www\.|(?:github|gitlab)\.com/|arxiv\.org/)[^\s…]{4,}"
_NUMBER = r"(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])"
_ARXIV = rf"(?i)(?:[\[(]|arxiv[\s:.\-]{{0,3}}|abs/|pdf/|\A){_NUMBER}"
_NAMES = ("arXiv", "arxiv", "Arxiv", "ArXiv")
_WRITTEN = rf"[aA]r[xX]iv[\s:]{{0,2}}{_NUMBER}"
# Hosts whose pages are at others, too: what one has, the other need not say.
_NAMESAKES = ("doi.org", "twitter.com", "x.com")
_CITING = ("preprint", "arxiv", "in", "paper", "pdf", "id", "eprint")
_OWNED = r"([\w.-]+)/([\w.-]+)"
_BADGES = ("shields.io/github/", "badgen.net/github/")
_BADGE = (
    r"(?i)/github/(?:stars|forks|watchers|last-commit|license|contributors)/"
    r"([^/?#\s]+)/([^/?#\s]+)"
)


@rule(
    summary="Link whose text or badge names another page than its target",
    level=Level.WARNING,
    bad=[
        Example("- **Nets** A study. [arXiv 2308.09687](«https://arxiv.org/abs/2304.10703»)\n"),
        Example("- [https://one.test/a](«https://one.test/b»)\n"),
        Example("- [octocat/kites](«https://github.com/octocat/boxes») - Kites.\n"),
        Example(
            "- [Kites](https://github.com/octocat/kites) "
            "![stars](«https://img.shields.io/github/stars/octocat/boxes») - Kites.\n"
        ),
        Example(
            "- Kites [![stars](«https://img.shields.io/github/stars/octocat/boxes?style=flat»)]"
            "(https://github.com/octocat/kites)\n"
        ),
        Example(
            "- Kites [![arXiv](https://img.shields.io/badge/arXiv-2308.09687-red)]"
            "(«https://arxiv.org/abs/2304.10703»)\n"
        ),
        Example("- Kites, arXiv:2308.09687 [[paper](«https://arxiv.org/abs/2304.10703»)]\n"),
        Example("- Kites [github.com/o/kites](«https://github.com/o/boxes»)\n"),
        Example("- [kites/kite](«https://github.com/octocat/kite»), a package.\n"),
    ],
    good=[
        "- A [arXiv 2308.09687](https://arxiv.org/pdf/2308.09687v2) [2308.09687](https://a.test)\n",
        "- [https://one.test](http://www.one.test/) [https://one.test/](https://one.test/en?a=b)\n",
        "- [https://one.test/a](https://web.archive.org/web/2020/https://one.test/a)\n",
        "- [https://one.test/a/long/wa…](https://one.test/a/long/way)\n",
        "- [TCP/IP](https://github.com/octocat/kites) [a/b](https://one.test)\n",
        "- [React/Redux](https://github.com/reduxjs/redux) [A.com/b](https://github.com/c/b)\n",
        "- [github.com/o/kites](https://o.github.io/kites) [https://a.test](tg://a)\n",
        "- [https://doi.org/10.1109/5.771073](https://ieeexplore.ieee.org/document/771073)\n",
        "- Boxes, the sequel of arXiv:2308.09687 [[paper](https://arxiv.org/abs/2304.10703)]\n",
        (
            "- [Kites](https://github.com/o/kites) and [boxes](https://github.com/o/boxes) "
            "![stars](https://img.shields.io/github/stars/o/boxes)\n"
        ),
        (
            "- [Kites](https://github.com/octocat/kites) "
            "![stars](https://img.shields.io/github/stars/OctoCat/Kites.svg)\n"
        ),
        (
            "- [Kites](https://one.test) [a](https://github.com/o/a) [b](https://github.com/o/b) "
            "![stars](https://img.shields.io/github/stars/o/c)\n"
        ),
    ],
)
def text_mismatch(doc: Document) -> Iterator[Finding]:
    """A text that is a URL, an arXiv identifier or `owner/name` promises one page, and the
    link leads to another: one of the two was copied and not changed. So was a badge that
    counts the stars of another repository than the entry links to. Which is right, a person
    must say. A text that may be the name of a package is info.

    An identifier in an entry's words counts where one of its links is of arXiv, and it is not
    in a sentence, which may speak of another paper. "React/Redux" are two words, not a
    repository. A target that goes on where the text ends is no other page, nor is an archive's
    or a partner's that has the text's address in its own.
    """
    for link in doc.links:
        named = _named(link)
        if named and malformed_at(doc, link.start) is None:
            message = f'the text "{short(named)}" names another page: {link.href}'
            yield Finding(link.place, message, level=_level(named, link.href))
    yield from _numbers(doc)
    if any(badges in doc.text for badges in _BADGES):
        badges = [(each, name) for each in doc.images if (name := _counted(each.href))]
        starts = [each.start for each, _ in badges]
        for entry in doc.entries if badges else ():
            first = bisect_left(starts, entry.start)
            if first < len(starts) and starts[first] < entry.end:
                yield from _badges(entry, badges[first : bisect_left(starts, entry.end)])


def _named(link: Link) -> str | None:
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


def _level(named: str, href: str) -> Level | None:
    """Info where the text may be the name of a package, which registries make of their own
    words: another owner's, or another name in a repository that holds many.
    """
    found = re.fullmatch(_OWNED, named)
    home = repository(href)
    if found is None or home is None:
        return None
    owner, name = home.key.split("/")
    own = found[1].lower()
    is_package = owner == name if own == owner else not is_typo(own, owner)
    return Level.INFO if is_package else None


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


def _numbers(doc: Document) -> Iterator[Finding]:
    """The arXiv identifiers in an entry's own words that its only link to arXiv has not."""
    if not any(name in doc.residue for name in _NAMES):
        return
    found = list(re.finditer(_WRITTEN, doc.residue))
    starts = [each.start for each in doc.entries] if found else []
    for number in found:
        at = bisect_right(starts, number.start()) - 1
        if at < 0 or number.start() >= doc.entries[at].end or _is_in_sentence(doc, number.start()):
            continue
        links = [each.link for each in doc.entries[at].links]
        names = {name: link for link in links if (name := identity(link.href)).startswith("arxiv:")}
        if len(names) == 1 and f"arxiv:{number[1]}" not in names:
            [(name, link)] = names.items()
            yield Finding(link.place, f'the text says "{number[0]}", the link goes to {name}')


def _is_in_sentence(doc: Document, at: int) -> bool:
    """Whether a word that is not of the citation comes before an identifier."""
    found = re.search(r"([^\W\d_]{1,20})\s?\Z", doc.residue[max(at - 24, 0) : at])
    return found is not None and found[1].lower() not in _CITING


def _badges(entry: Entry, badges: list[tuple[Link, str]]) -> Iterator[Finding]:
    """The badges of an entry that are of another repository than its own."""
    around = {
        image.start: home.key
        for each in entry.links
        for image in each.link.images
        if (home := repository(each.link.href))
    }
    homes = {
        home.key
        for each in entry.links
        if each.role is Role.PRIMARY or (each.role is Role.CODE and is_label(each.label))
        if (home := repository(each.link.href))
    }
    for badge, name in badges:
        own = around.get(badge.start) or (min(homes) if len(homes) == 1 else name)
        if badge.start not in around and any(name == each for each in _linked(entry)):
            continue
        if own != name:
            yield Finding(badge.place, f"badge of {name} beside a link to {own}")


def _linked(entry: Entry) -> Iterator[str]:
    """The repositories that an entry links to, in whatever role."""
    for each in entry.links:
        home = repository(each.link.href)
        if home is not None:
            yield home.key


def _counted(href: str) -> str | None:
    """The repository that a badge is of, as "owner/name" in lower case."""
    if "/github/" not in href or not any(badges in href for badges in _BADGES):
        return None
    found = re.search(_BADGE, href)
    return f"{found[1]}/{found[2].removesuffix('.svg')}".lower() if found else None
