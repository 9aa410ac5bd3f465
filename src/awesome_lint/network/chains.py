"""The way from a target through its redirects: each hop is a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from awesome_lint.document.verdicts import Hop, Verdict, VerdictKind
from awesome_lint.knowledge.urls import page_url, scheme
from awesome_lint.network.cookies import header, kept
from awesome_lint.network.judgement import judge
from awesome_lint.network.policy import is_redirect
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from awesome_lint.network.cookies import Cookies
    from awesome_lint.network.policy import Policy
    from awesome_lint.network.wire.exchange import Answer

MOST_HOPS = 10


class Page(NamedTuple):
    """A URL with the cookies it is asked with: chains that ask the same share the answer."""

    url: str
    cookies: str = ""

    @property
    def request(self) -> Request:
        """How a page is first asked for."""
        return Request(self.url, headers=(("Cookie", self.cookies),) if self.cookies else ())


class Chain(NamedTuple):
    """How far a target's redirects were followed: ``page`` is the one to ask for next."""

    start: str
    page: Page
    hops: tuple[Hop, ...] = ()
    seen: frozenset[Page] = frozenset()
    cookies: Cookies = ()
    asked: int = 0


def begin(url: str) -> Chain:
    """The chain of a target that nobody asked for yet."""
    return Chain(url, Page(url))


def follow(chain: Chain, answer: Answer, asked: int, policy: Policy) -> Chain | Verdict:
    """Where the answer of a chain's page leads: to the next page, or to a verdict.

    ``asked`` is how many requests the page took.
    """
    asked += chain.asked
    url = chain.page.url
    if not is_redirect(answer) or policy.accepts(answer.status):
        return judge(chain.start, chain.hops, url, answer, policy)._replace(asked=asked)
    hops = (*chain.hops, Hop(url, answer.status or 0))
    cookies = kept(chain.cookies, url, answer.cookies)
    location = answer.headers["location"]
    joined = _joined(url, location)
    after = page_url(joined)
    if after is None:
        kind, reason = _nowhere(joined)
        return Verdict(kind, reason, answer.status, url, hops, asked)
    page = Page(after, header(cookies, after))
    seen = chain.seen | {chain.page}
    if page in seen:
        # With cookies of ours a browser may fare better: then the loop proves nothing.
        kind = VerdictKind.UNAVAILABLE if cookies else VerdictKind.DEAD
        return Verdict(kind, "redirects in a circle", answer.status, url, hops, asked)
    if len(hops) > MOST_HOPS:
        reason = f"more than {MOST_HOPS} redirects"
        return Verdict(VerdictKind.UNAVAILABLE, reason, answer.status, url, hops, asked)
    return Chain(chain.start, page, hops, seen, cookies, asked)


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location.strip())
    except ValueError:  # "http://[x"
        return ""


def _nowhere(joined: str) -> tuple[VerdictKind, str]:
    name = scheme(joined)
    if name and name not in ("http", "https"):
        return VerdictKind.SKIPPED, f"redirects to {name}:, which is never followed"
    return VerdictKind.UNAVAILABLE, "redirects to no URL"
