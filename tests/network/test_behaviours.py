"""What servers do, and what ``links`` makes of it: the verdict, and how often it asked.

All hosts of a table are asked in one crawl. They are names that our resolver alone knows, on a
server of ours on the loopback interface.
"""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import pytest
import trustme
from network.behaviours import to, unhurried
from network.hosts import ALIVE, CERTIFICATE, MOVED, OK, OTHERS, ROWS, SLOW, UNAVAILABLE, Row
from network.loopback import OPEN, Resolver, Server, patient

from awesome_lint.network.crawl import Crawl, Limits
from awesome_lint.network.driver import drive
from awesome_lint.network.paces import KNOWN
from awesome_lint.network.policy import Policy
from awesome_lint.network.targets import Target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from awesome_lint.document.verdicts import Verdict, VerdictKind

POLICY = Policy(retries=2, max_wait=2.0, backoff=0.05)


class Done(NamedTuple):
    server: Server
    resolver: Resolver
    verdicts: dict[str, Verdict]


def ask(server: Server, resolver: Resolver, urls: list[str], timeout: float) -> dict[str, Verdict]:
    client = patient(timeout, resolver)
    targets = [Target(url) for url in urls]
    state = Crawl(targets, (), Limits(32, 8), POLICY)
    found: dict[str, Verdict] = {}
    for landed in drive(state, client, 32):
        found.update({target.url: verdict for target, verdict in landed})
    client.close()
    return found


@pytest.fixture(scope="module")
def done() -> Iterator[Done]:
    with Server() as server:
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


def test_no_host_is_asked_faster_than_it_may_be() -> None:
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
    with Server() as server:
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
