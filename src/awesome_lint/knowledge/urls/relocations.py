"""Whether the end of a chain of redirects may be written instead of its start.

A redirect for good says that the old address is not to be used any more. But servers send
whatever they have lost to a front page, a search, a login or a page that says so, and for good;
and many ends are the same page in the reader's language or with a mark of where they came from.
Here all that is in doubt is left as it was written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

from awesome_lint.knowledge.urls.github import repository
from awesome_lint.knowledge.urls.identities import identity
from awesome_lint.knowledge.urls.parts import Parts, is_plain, split
from awesome_lint.knowledge.urls.targets import is_shortened
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 2000  # characters
_CROWD = 3  # pages
# Are meant to be linked to, wherever they lead.
_PERSISTENT = frozenset(
    str.split("""
    doi.org dx.doi.org hdl.handle.net purl.org purl.oclc.org w3id.org n2t.net ark.org
    identifiers.org perma.cc
    """)
)
# Words of an address that nothing good is at unless they were in the old one, too.
_SORRY = frozenset(
    str.split("""
    404 403 410 500 absent archived blocked buy captcha closed consent cookie cookies deleted
    deprecated discontinued domain domains error errors expired forbidden forsale gone home index
    landing login logout maintenance missing moved notfound obsolete oops parked parking region
    removed retired sale search session shutdown signin signup sorry sso sunset suspended
    unavailable unsupported welcome
    """)
)
_SORRY_TOGETHER = ("notfound", "pagenotfound", "signin", "signup", "login", "noaccess", "eol")
_LOCALE = lazy(r"[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|419))?", re.IGNORECASE)
_INDEX = lazy(r"(?:index|default|home|main)(?:\.[a-z]{2,5})?", re.IGNORECASE)
_ENDING = lazy(r"\.(?:[a-z]{3,5}|md|js)$", re.IGNORECASE)
_WORD = lazy(r"[^\W_]+")
# Second labels below which registries give out names, and hosts below which everybody has one.
_SECOND = frozenset(
    str.split("""
    ac co com edu go gob gov gv ne net nom or org sch
    """)
)
_SHARED = frozenset(
    str.split("""
    blogspot.com bitbucket.io codeberg.page deno.dev firebaseapp.com fly.dev github.io gitlab.io
    hashnode.dev herokuapp.com hf.space livejournal.com medium.com neocities.org netlify.app
    netlify.com notion.site onrender.com pages.dev readthedocs.io readthedocs.org rtfd.io
    sourceforge.io sourceforge.net substack.com surge.sh tumblr.com typepad.com vercel.app web.app
    webflow.io weebly.com wixsite.com wordpress.com workers.dev
    """)
)


def is_relocation(start: str, end: str) -> bool:
    """Whether ``end``, to which ``start`` redirects for good, is that page at a new address."""
    before, after = split(start), split(end)
    if before is None or after is None or not is_plain(end) or len(end) > _LONGEST:
        return False
    if (before.scheme, after.scheme) == ("https", "http") or before.host in _PERSISTENT:
        return False
    if is_shortened(start) or "@" in after.authority:
        return False
    if identity(start) == identity(end):  # all else is a slash, or a parameter of no meaning
        moved = (before.scheme, before.host) != (after.scheme, after.host)
        return moved and (before.query or "") == (after.query or "")
    if (names := _repositories(start, end)) is not None:
        return names
    return _is_same_page(before, after)


def crowded(moves: Iterable[tuple[str, str]]) -> set[str]:
    """The ends to which so many pages have moved that a site sends there what it has lost."""
    starts: defaultdict[str, set[str]] = defaultdict(set)
    for start, end in moves:
        starts[end].add(identity(start))
    return {end for end, pages in starts.items() if len(pages) >= _CROWD}


def same_site(one: str, other: str) -> bool:
    """Whether two URLs belong to one owner, as far as their hosts tell."""
    before, after = split(one), split(other)
    return before is not None and after is not None and _site(before.host) == _site(after.host)


def _repositories(start: str, end: str) -> bool | None:
    """Whether a place in one repository became the same place in another; None: are none."""
    before, after = repository(start), repository(end)
    if before is None or after is None:
        return None
    return before.path == after.path


def _is_same_page(before: Parts, after: Parts) -> bool:
    old, new = _segments(before), _segments(after)
    if not _keeps_query(before, after, new) or ";" in after.path:
        return False
    came = _words(new) - _words(old)
    joined = {"".join(_WORD.findall(segment)) for segment in new}
    if came & _SORRY or not joined.isdisjoint(_SORRY_TOGETHER):
        return False
    if old == [each for each in new if not _LOCALE.fullmatch(each)] != new:
        return before.host != after.host and not old
    if not old:
        return _is_same_site_elsewhere(before, after)
    if before.query and not after.query:
        return True  # "/item?id=x" to "/items/x"
    # What names a page comes last. "/docs/a/b" to "/docs/a" is another page.
    name = _words([_ENDING.sub("", old[-1])])
    kept = name & _words([_ENDING.sub("", each) for each in new])
    return bool(kept) and 2 * len(kept) >= len(name)


def _is_same_site_elsewhere(before: Parts, after: Parts) -> bool:
    """Whether a front page, that is a whole site, has moved; "/" and "/docs" are two pages.

    Then its name has moved with it. Whoever buys a name or a company keeps neither.
    """
    if _site(before.host) == _site(after.host):
        return not _segments(after)
    name = _site(before.host).partition(".")[0]
    return len(name) > 2 and name in (after.host + after.path).lower()


def _keeps_query(before: Parts, after: Parts, new: list[str]) -> bool:
    """Whether nothing was added to the query, and what it asked for is still asked for."""
    if after.query:
        return after.query == before.query
    if not before.query:
        return True
    values = [each.partition("=")[2] for each in before.query.split("&")]
    return any(_words([value]) and _words([value]) <= _words(new) for value in values)


def _segments(parts: Parts) -> list[str]:
    found = [unquote(each).lower() for each in parts.path.split("/") if each]
    if found and _INDEX.fullmatch(found[-1]):
        found.pop()
    return found


def _words(segments: list[str]) -> set[str]:
    return {word for each in segments for word in _WORD.findall(each)}


def _site(host: str) -> str:
    """The part of a host that somebody has registered, by rule of thumb."""
    labels = host.split(".")
    size = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND:
        size = 3
    if ".".join(labels[-size:]) in _SHARED:
        size += 1
    return ".".join(labels[-size:])
