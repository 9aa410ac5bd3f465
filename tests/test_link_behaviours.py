"""What servers do, and what ``links`` makes of it: the verdict, and how often it asked.

All hosts of a table are asked in one crawl. They are names that our resolver alone knows, on a
server of ours on the loopback interface.
"""

from __future__ import annotations

import gzip
import ssl
import time
from datetime import UTC, datetime
from email.utils import formatdate
from typing import TYPE_CHECKING, NamedTuple

import pytest
import trustme
from loopback import CLOSED, OPEN, Resolver, Server, Talk, without_proxies

from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.links.addresses import allowing
from awesome_lint.links.client import Client, Transport
from awesome_lint.links.crawl import Crawl, Limits
from awesome_lint.links.driver import drive
from awesome_lint.links.paces import KNOWN
from awesome_lint.links.policy import Policy
from awesome_lint.links.targets import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from loopback import Behaviour

    from awesome_lint.document.verdicts import Verdict

ALIVE, MOVED, TEMPORARY, DEAD = (
    VerdictKind.ALIVE, VerdictKind.MOVED, VerdictKind.TEMPORARY, VerdictKind.DEAD
)  # fmt: skip
LOGIN, HOME, SKIPPED = VerdictKind.LOGIN, VerdictKind.HOME, VerdictKind.SKIPPED
BLOCKED, UNAVAILABLE, CERTIFICATE = (
    VerdictKind.BLOCKED, VerdictKind.UNAVAILABLE, VerdictKind.CERTIFICATE
)  # fmt: skip

POLICY = Policy(retries=2, max_wait=2.0, backoff=0.05)


# What hosts do. A function that makes behaviours is named for what they have in common.


def status(code: int, *headers: str, body: bytes = b"x") -> Behaviour:
    return lambda talk: talk.reply(code, *headers, body=body)


def first(times: int, then: Behaviour, before: Behaviour) -> Behaviour:
    return lambda talk: (before if talk.times <= times else then)(talk)


def by_method(head: Behaviour, get: Behaviour) -> Behaviour:
    return lambda talk: (head if talk.heard.method == "HEAD" else get)(talk)


def raw(data: bytes) -> Behaviour:
    def play(talk: Talk) -> None:
        talk.send(data)
        talk.keeps = False

    return play


def to(code: int, location: str, *headers: str) -> Behaviour:
    """A redirect; "@host" is another host of ours."""

    def play(talk: Talk) -> None:
        host, slash, path = location.removeprefix("@").partition("/")
        there = talk.url(f"{host}.test", slash + path) if location.startswith("@") else location
        talk.reply(code, f"Location: {there}", *headers)

    return play


def to_soon(code: int, wait: Callable[[], str]) -> Behaviour:
    return lambda talk: talk.reply(code, f"Retry-After: {wait()}")


def hang(talk: Talk) -> None:
    talk.keeps = False
    time.sleep(6)


def reset(talk: Talk) -> None:
    talk.reset()


def close(talk: Talk) -> None:
    talk.keeps = False


def endless(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 404 X\r\n\r\n")
    for _ in range(10_000):
        talk.send(b"x" * 65536)


def drip_headers(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n")
    talk.drip(b"X-Slow: 1\r\n", 0.05, 6)


def drip_body(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 404 X\r\nContent-Length: 100000\r\n\r\n")
    talk.drip(b"x", 0.05, 6)


def drip_good(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    talk.drip(b"x", 0.05, 6)


def broken_off(talk: Talk) -> None:
    talk.reply(404, length=50, body=b"x")
    talk.keeps = False


def chain(talk: Talk) -> None:
    """ "/n" leads to "/n-1", "/0" is there."""
    left = int(talk.heard.path[1:])
    if left:
        talk.reply(301, f"Location: /{left - 1}")
    else:
        talk.reply(200)


def ever_on(talk: Talk) -> None:
    talk.reply(302, f"Location: {talk.heard.path}x")


def cookie_wall(talk: Talk) -> None:
    if "seen=1" in talk.heard.headers.get("cookie", ""):
        talk.reply(200)
    else:
        talk.reply(302, f"Location: {talk.heard.path}", "Set-Cookie: seen=1; Path=/")


def unhurried(talk: Talk) -> None:
    time.sleep(0.02)
    talk.reply(200)


def only_browsers(talk: Talk) -> None:
    agent = talk.heard.headers.get("user-agent", "")
    talk.reply(200 if agent.startswith("Mozilla/") and "awesome-lint" in agent else 403)


OK = status(200)
MANY_HEADERS = tuple(f"X-{n}: {'y' * 200}" for n in range(80))
TRAP = b"<html><head><title>Just a moment...</title></head></html>"
GZIP = ("Content-Encoding: gzip",)
BOMB = gzip.compress(b"\0" * 20_000_000)


class Row(NamedTuple):
    """A host, what it does, what is made of it and how often it is asked for ``path``."""

    host: str
    play: Behaviour
    kind: VerdictKind
    requests: int
    path: str = "/x"
    reason: str = ""


ROWS = [
    *(Row(f"s{n}", status(n), ALIVE, 1) for n in range(200, 207)),
    *(Row(f"s{n}", status(n), UNAVAILABLE, 1) for n in (207, 226, 299, 300, 304, 305)),
    Row("s404", status(404), DEAD, 2, reason="404 Not Found"),
    Row("s410", status(410), DEAD, 1, reason="410 Gone"),
    *(
        Row(f"s{n}", status(n), BLOCKED, 2)
        for n in (400, 401, 402, 403, 405, 406, 407, 412, 415, 418, 421, 422, 423, 426, 431, 451)
    ),
    Row("s999", status(999), BLOCKED, 2),
    *(Row(f"s{n}", status(n), UNAVAILABLE, 4) for n in (408, 425, 500, 502, 503, 504, 520, 524)),
    *(Row(f"s{n}", status(n), UNAVAILABLE, 2) for n in (501, 505, 511)),
    # HEAD is not what GET is.
    *(Row(f"head{n}", by_method(status(n), OK), ALIVE, 2) for n in (403, 404, 405, 500, 501, 503)),
    Row("headreset", by_method(reset, OK), ALIVE, 2),
    Row("headclose", by_method(close, OK), ALIVE, 2),
    Row("headgarbage", by_method(raw(b"<html>\r\n\r\n"), OK), ALIVE, 2),
    Row("headmoved", by_method(status(405), to(301, "@s200/x")), MOVED, 2),
    # What passes.
    Row("once503", first(1, OK, status(503)), ALIVE, 2),
    Row("twice503", first(2, OK, status(503)), ALIVE, 3),
    Row("thrice500", first(3, OK, status(500)), ALIVE, 4),
    Row("oncereset", first(1, OK, reset), ALIVE, 2),
    Row("once404", first(2, OK, status(404)), DEAD, 2),
    # 429.
    Row("r429", first(1, OK, status(429)), ALIVE, 2),
    Row("r429s", first(1, OK, to_soon(429, lambda: "1")), ALIVE, 2),
    Row("r429d", first(1, OK, to_soon(429, lambda: formatdate(time.time() + 1, usegmt=True))),
        ALIVE, 2),
    Row("r429past", first(1, OK, to_soon(429, lambda: formatdate(0, usegmt=True))), ALIVE, 2),
    Row("r429long", to_soon(429, lambda: "3600"), BLOCKED, 1),
    Row("r429absurd", to_soon(429, lambda: "9" * 5000), BLOCKED, 3),
    Row("r429words", first(1, OK, to_soon(429, lambda: "soon, I hope")), ALIVE, 2),
    Row("r429ever", to_soon(429, lambda: "0"), BLOCKED, 3),
    Row("r503s", first(1, OK, to_soon(503, lambda: "1")), ALIVE, 2),
    Row("r503long", to_soon(503, lambda: "3600"), UNAVAILABLE, 1),
    # Redirects.
    *(Row(f"r{n}", to(n, "@s200/x"), MOVED, 1) for n in (301, 308)),
    *(Row(f"r{n}", to(n, "@s200/x"), TEMPORARY, 1) for n in (302, 303, 307)),
    Row("relative", chain, MOVED, 1, "/1"),
    Row("chain3", chain, MOVED, 1, "/3"),
    Row("chain10", chain, MOVED, 1, "/10"),
    Row("chain11", chain, UNAVAILABLE, 1, "/11", "more than 10 redirects"),
    Row("mixed", to(301, "@r302/x"), TEMPORARY, 1),
    Row("loop1", to(302, "/x"), DEAD, 1, reason="redirects in a circle"),
    Row("loop2a", to(301, "@loop2b/x"), DEAD, 1),
    Row("loop2b", to(301, "@loop2a/x"), DEAD, 1),
    Row("everon", ever_on, UNAVAILABLE, 1),
    Row("cookies", cookie_wall, TEMPORARY, 2),
    Row("cookieloop", to(302, "/x", "Set-Cookie: a=1; Path=/"), UNAVAILABLE, 2),
    Row("tologin", to(302, "@s200/accounts/login?next=/x"), LOGIN, 1),
    Row("tohome", to(302, "@s200/"), HOME, 1, "/deep/page"),
    Row("to404", to(301, "@s404/x"), DEAD, 1),
    Row("to410", to(302, "@s410/x"), DEAD, 1),
    Row("to403", to(301, "@s403/x"), BLOCKED, 1),
    Row("to503", to(301, "@s503/x"), UNAVAILABLE, 1),
    Row("toprivate", to(302, "@private/x"), SKIPPED, 1),
    Row("toaddress", to(302, f"http://{CLOSED}/"), SKIPPED, 1),
    Row("tofile", to(302, "file:///etc/passwd"), SKIPPED, 1, reason="redirects to file:"),
    Row("toftp", to(301, "ftp://s200.test/x"), SKIPPED, 1),
    Row("todata", to(302, "data:text/html,x"), SKIPPED, 1),
    Row("tonothing", to(302, "http://[x"), UNAVAILABLE, 1),
    Row("toempty", to(302, ""), DEAD, 1, reason="redirects in a circle"),
    Row("tonohost", to(302, "http://gone.invalid/"), DEAD, 1),
    Row("nolocation", status(302), UNAVAILABLE, 1),
    # Bodies.
    Row("endless", endless, DEAD, 2),
    Row("large", lambda talk: talk.reply(404, length=10**9, body=b"x" * 200_000), DEAD, 2),
    Row("largegood", by_method(status(405), lambda talk: talk.reply(200, length=10**9)), ALIVE, 2),
    Row("bomb", status(404, *GZIP, body=BOMB), DEAD, 2),
    Row("badgzip", status(404, *GZIP, body=b"\x1f\x8b no gzip"), DEAD, 2),
    Row("goodgzip", status(503, *GZIP, body=gzip.compress(TRAP)), BLOCKED, 2),
    Row("deflate", status(404, "Content-Encoding: deflate", body=b"\xff\xff"), DEAD, 2),
    Row("brotli", status(404, "Content-Encoding: br", body=b"?"), DEAD, 2),
    Row("short", broken_off, DEAD, 2),
    Row("latin", status(404, "Content-Type: text/html; charset=\xff", body=b"\xff\xfe"), DEAD, 2),
    # Headers.
    Row("manyheaders", status(200, *MANY_HEADERS), ALIVE, 1),
    Row("headerbomb", status(200, *MANY_HEADERS * 20), UNAVAILABLE, 4),
    Row("longheader", status(200, "X-Long: " + "y" * 100_000), UNAVAILABLE, 4),
    Row("nostatus", raw(b"<html>hello</html>\r\n\r\n"), UNAVAILABLE, 4, reason="no HTTP"),
    Row("badstatus", raw(b"HTTP/1.1 abc\r\n\r\n"), UNAVAILABLE, 4),
    Row("badlength", raw(b"HTTP/1.1 200 OK\r\nContent-Length: -x\r\n\r\n"), ALIVE, 1),
    Row("badchunks", by_method(status(405),
        raw(b"HTTP/1.1 404 X\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")), DEAD, 2),
    Row("close", close, UNAVAILABLE, 4, reason="closed without"),
    Row("reset", reset, UNAVAILABLE, 4),
    Row("agent", only_browsers, ALIVE, 1),
    # Robot traps.
    Row("cloudflare", status(403, "CF-Mitigated: challenge"), BLOCKED, 1),
    Row("cloudflare503", status(503, body=TRAP), BLOCKED, 2),
    Row("waf", status(202, "X-Amzn-Waf-Action: challenge"), BLOCKED, 1),
    Row("trap404", status(404, body=TRAP), DEAD, 2),
    # No host.
    Row("nameless", OK, UNAVAILABLE, 0),
    Row("private", OK, SKIPPED, 0),
]  # fmt: skip

OTHERS = {
    "http://gone.invalid/x": DEAD,
    f"http://{OPEN}:1/x": DEAD,  # nobody listens
    f"http://{CLOSED}/": SKIPPED,
    f"http://[::ffff:{CLOSED}]/": SKIPPED,
    "http://[::1]/": SKIPPED,
    "http://169.254.169.254/latest/meta-data/": SKIPPED,
    "http://10.0.0.1/": SKIPPED,
    "http://0.0.0.0/": SKIPPED,
    "http://224.0.0.1/": SKIPPED,
    "http://a b.test/": SKIPPED,
    f"http://{'a' * 64}.test:99999/": SKIPPED,
}


class Done(NamedTuple):
    server: Server
    resolver: Resolver
    verdicts: dict[str, Verdict]


def ask(server: Server, resolver: Resolver, urls: list[str], timeout: float) -> dict[str, Verdict]:
    client = Client(Transport(timeout, allowing([f"{OPEN}/32"]), 8, resolver))
    targets = [Target(url) for url in urls]
    state = Crawl(targets, (), Limits(32, 8), POLICY)
    found: dict[str, Verdict] = {}
    for landed in drive(state, client, 32):
        found.update({target.url: verdict for target, verdict in landed})
    client.close()
    return found


# With a short time-out: none of these hosts answers in any time.
SLOW = [
    Row("hang", hang, UNAVAILABLE, 4, reason="no answer in time"),
    Row("headhang", by_method(hang, OK), ALIVE, 2),
    Row("dripheaders", drip_headers, UNAVAILABLE, 4, reason="no answer in time"),
    Row("dripbody", drip_body, DEAD, 2),
    Row("slowgood", by_method(status(405), drip_good), ALIVE, 2),
]


@pytest.fixture(scope="module")
def done() -> Iterator[Done]:
    with pytest.MonkeyPatch.context() as monkeypatch, Server() as server:
        without_proxies(monkeypatch)
        for row in ROWS:
            server.play(f"{row.host}.test", row.play)
        # Everything in our redirects is another host of ours.
        resolver = Resolver()
        urls = [server.url(f"{row.host}.test", row.path) for row in ROWS]
        yield Done(server, resolver, ask(server, resolver, urls + list(OTHERS), 10.0))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.host)
def test_behaviour(done: Done, row: Row) -> None:
    host = f"{row.host}.test"
    verdict = done.verdicts[done.server.url(host, row.path)]
    assert verdict.kind is row.kind, verdict
    assert row.reason in verdict.reason
    assert len([each for each in done.server.asked(host) if each.path == row.path]) == row.requests
    assert verdict.asked >= row.requests


@pytest.mark.parametrize(("url", "kind"), OTHERS.items())
def test_what_is_no_host(done: Done, url: str, kind: VerdictKind) -> None:
    assert done.verdicts[url].kind is kind, done.verdicts[url]


def test_nobody_came_to_a_closed_address(done: Done) -> None:
    assert set(done.server.connections) == {OPEN}


def test_no_url_is_asked_for_more_often_than_retries_allow(done: Done) -> None:
    times: dict[tuple[str, str, str], int] = {}
    for each in done.server.log:
        page = each.host, each.path, each.headers.get("cookie", "")
        times[page] = times.get(page, 0) + 1
    assert max(times.values()) <= 1 + POLICY.retries + 1


def test_a_name_is_looked_up_once(done: Done) -> None:
    asked = [name for name in done.resolver.asked if name != "nameless.test"]
    assert len(asked) == len(set(asked))


def test_no_host_is_asked_faster_than_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)
    resolver = Resolver()
    resolver.known["doi.org"] = [OPEN]  # of those that are known to want an interval
    with Server() as server:
        for host in ("doi.org", "a.test", "b.test"):
            server.play(host, unhurried)
        urls = [server.url(host, f"/{n}") for host in ("a.test", "b.test") for n in range(60)]
        urls += [server.url("doi.org", f"/{n}") for n in range(10)]
        found = ask(server, resolver, urls, 10.0)
    assert {verdict.kind for verdict in found.values()} == {ALIVE}
    assert max(server.most_at_once(host) for host in ("a.test", "b.test")) <= 8
    assert server.most_at_once("doi.org") <= KNOWN["doi.org"].limit
    times = [heard.at for heard in server.asked("doi.org")]
    # On its way a request may lose time, the first one more than the last.
    assert max(times) - min(times) > 9 * KNOWN["doi.org"].interval - 0.5


@pytest.fixture(scope="module")
def slow() -> Iterator[Done]:
    with pytest.MonkeyPatch.context() as monkeypatch, Server() as server:
        without_proxies(monkeypatch)
        for row in SLOW:
            server.play(f"{row.host}.test", row.play)
        urls = [server.url(f"{row.host}.test") for row in SLOW]
        yield Done(server, Resolver(), ask(server, Resolver(), urls, 1.0))


@pytest.mark.parametrize("row", SLOW, ids=lambda row: row.host)
def test_slow_behaviour(slow: Done, row: Row) -> None:
    verdict = slow.verdicts[slow.server.url(f"{row.host}.test")]
    assert verdict.kind is row.kind, verdict
    assert row.reason in verdict.reason
    assert len(slow.server.asked(f"{row.host}.test")) == row.requests


CERTIFICATES = {
    "good": (ALIVE, "200 OK"),
    "expired": (CERTIFICATE, "expired"),
    "wronghost": (CERTIFICATE, "mismatch"),
    "selfsigned": (CERTIFICATE, "unable to get local issuer"),
    "plain": (UNAVAILABLE, "no secure connection"),  # speaks no TLS at all
}


def test_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)
    ours, theirs = trustme.CA(), trustme.CA()
    ours.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    past = datetime(2020, 1, 1, tzinfo=UTC)
    issued = {
        "good": ours.issue_cert("good.test", "totls.test"),
        "expired": ours.issue_cert("expired.test", not_after=past),
        "wronghost": ours.issue_cert("other.test"),
        "selfsigned": theirs.issue_cert("selfsigned.test"),
    }
    contexts = {}
    for name, certificate in issued.items():
        contexts[name] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        certificate.configure_cert(contexts[name])
    with Server(contexts) as server:
        urls = {name: server.tls_url(name, f"{name}.test") for name in issued}
        urls["plain"] = server.url("plain.test").replace("http:", "https:")
        for name in urls:
            server.play(f"{name}.test", OK)
        server.play("tobad.test", to(301, urls["expired"]))
        server.play("togood.test", to(301, urls["good"]))
        bad, good = server.url("tobad.test"), server.url("togood.test")
        found = ask(server, Resolver(), [*urls.values(), bad, good], 10.0)
    for name, (kind, reason) in CERTIFICATES.items():
        assert found[urls[name]].kind is kind, found[urls[name]]
        assert reason in found[urls[name]].reason
    assert found[bad].kind is CERTIFICATE
    assert found[good].kind is MOVED
    assert [each.host for each in server.log if each.host == "expired.test"] == []
