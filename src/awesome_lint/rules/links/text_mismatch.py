"""Links whose text names another page than their target."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Role
from awesome_lint.labels import is_label
from awesome_lint.resources import short
from awesome_lint.rule import Example, rule
from awesome_lint.urls import identity, repository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry, Link

_URL = r"(?:https?://|www\.)[^\s…]{4,}"
_ARXIV = r"(?i)(?:\[|\(|arxiv[\s:.]*(?:abs/)?|\A)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)"
_OWNED = r"([\w.-]+)/([\w.-]+)"
_BADGES = ("shields.io/github/", "badgen.net/github/")
_BADGE = (
    r"(?i)/github/(?:stars|forks|watchers|last-commit|license|contributors)/"
    r"([^/?#\s]+)/([^/?#\s]+)"
)
_SLASH_AT_END = "/."


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
    ],
    good=[
        "- A [arXiv 2308.09687](https://arxiv.org/pdf/2308.09687v2) [2308.09687](https://a.test)\n",
        "- [https://one.test](http://www.one.test/) [https://one.test/](https://one.test/en?a=b)\n",
        "- [https://one.test/a](https://web.archive.org/web/2020/https://one.test/a)\n",
        "- [https://one.test/a/long/wa…](https://one.test/a/long/way)\n",
        "- [TCP/IP](https://github.com/octocat/kites) [a/b](https://one.test)\n",
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
    must say.

    A target that goes on where the text ends is no other page, nor is an archive's or a
    partner's that has the text's address in its own.
    """
    for link in doc.links:
        if not ("/" in link.text or ("." in link.text and "arxiv" in link.href.lower())):
            continue
        text = link.text.strip("[]()<> ")
        if not _contradicts(text, link.href):
            continue
        if doc.malformed_at(link.start) is None:
            yield Finding(link.place, f'the text "{short(text)}" names another page: {link.href}')
    if any(badges in doc.text for badges in _BADGES):
        badges = [(each, name) for each in doc.images if (name := _counted(each.href))]
        starts = [each.start for each, _ in badges]
        for entry in doc.entries if badges else ():
            first, last = (bisect_left(starts, at) for at in entry.span)
            if first < last:
                yield from _badges(entry, badges[first:last])


def _contradicts(text: str, href: str) -> bool:
    if re.fullmatch(_URL, text):
        return "//" in href and not text.endswith("...") and _is_another_page(text, href)
    if found := re.search(_ARXIV, text):
        name = identity(href)
        return name.startswith("arxiv:") and name != f"arxiv:{found[1]}"
    if found := re.fullmatch(_OWNED, text):
        home = repository(href)
        if home is None or home.path:
            return False
        own = home.key.split("/")
        same = [own[n] == found[n + 1].lower() for n in (0, 1)]
        return any(same) and not all(same)
    return False


def _is_another_page(text: str, href: str) -> bool:
    name, other = (identity(each).casefold() for each in (_with_scheme(text), href))
    short_name, other = name.rstrip(_SLASH_AT_END), other.rstrip(_SLASH_AT_END)
    return short_name not in other and other not in short_name


def _with_scheme(text: str) -> str:
    return text if "://" in text else f"https://{text}"


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
        if own != name:
            yield Finding(badge.place, f"the badge is of the repository {name}, the link of {own}")


def _counted(href: str) -> str | None:
    """The repository that a badge is of, as "owner/name" in lower case."""
    found = re.search(_BADGE, href) if any(badges in href for badges in _BADGES) else None
    return f"{found[1]}/{found[2].removesuffix('.svg')}".lower() if found else None
