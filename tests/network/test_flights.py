"""What is sent over a connection at hand: the same answers as by a thread, whatever comes."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st
from network.behaviours import drip_headers, hang, raw
from network.hosts import ROWS, Row
from network.loopback import OPEN, Resolver, Server, patient

from awesome_lint.network.crawl import Crawl, Limits
from awesome_lint.network.driver import drive
from awesome_lint.network.policy import Policy
from awesome_lint.network.targets import Target
from awesome_lint.network.wire.addresses import allowing
from awesome_lint.network.wire.connections import VettedHTTPConnection, Vetting
from awesome_lint.network.wire.exchange import Answer, Failure, Request
from awesome_lint.network.wire.in_flight import Flight, Flights

if TYPE_CHECKING:
    from pathlib import Path

    from network.loopback import Behaviour, Talk

    from awesome_lint.network.wire.client import Client

WARM = "/warm"
HEADS = [
    b"HTTP/1.1 200 OK\nContent-Length: 0\n\n",  # bare line feeds
    b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n",
    b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nServer: x",
    b"HTTP/1.1 200 OK",
    b"HTTP/1.0 200 OK\r\nServer: x\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 100_000 + b"\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 60_000 + b"\r\nServer: y\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n" + b"X-Many: 1\r\n" * 200 + b"\r\n",
    b"HTTP/1.1 200 OK\r\nServer: x\r\n folded\r\nTransfer-Encoding: chunked\r\n\r\n",
    b"HTTP/1.1 301 X\r\nLocation: /a\r\nLocation: /b\r\nSet-Cookie: a=1\r\n\r\n",
    b"SSH-2.0-OpenSSH\r\n\r\n",
    b"\n\n",
]


def warm(then: Behaviour) -> Behaviour:
    return lambda talk: talk.reply(200) if talk.heard.path == WARM else then(talk)


def launched(client: Client, url: str) -> Flight:
    assert client.fetch(Request(url.replace("/x", WARM))).status == 200
    flight = client.launch(Request(url))
    assert flight is not None
    return flight


def begun(client: Client, url: str) -> Answer:
    """The answer to a HEAD that a worker begins."""
    came = client.begin(Request(url))
    return flown(client, came) if isinstance(came, Flight) else came


def flown(client: Client, flight: Flight) -> Answer:
    flights: Flights[int] = Flights()
    with closing(flights):
        flights.add(7, flight)
        while not (over := list(flights.landed(0.05))):
            pass
    assert over == [(7, flight)]
    return client.land(flight)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.path == "/x" and row.requests], ids=lambda r: r.host
)
def test_the_answer_is_the_same(server: Server, client: Client, row: Row) -> None:
    server.play(f"{row.host}.test", row.play)
    server.play(f"w{row.host}.test", warm(row.play))
    by_thread = client.fetch(Request(server.url(f"{row.host}.test")))
    answer = flown(client, launched(client, server.url(f"w{row.host}.test")))
    server.play(f"n{row.host}.test", row.play)
    new = begun(client, server.url(f"n{row.host}.test"))
    # A date to wait for comes nearer.
    for each in (answer, new):
        assert each.retry_after == pytest.approx(by_thread.retry_after, abs=2)
        assert each._replace(retry_after=by_thread.retry_after) == by_thread


@pytest.mark.parametrize("head", HEADS)
def test_whatever_comes_for_a_head(server: Server, head: bytes) -> None:
    client = patient(2.0)
    server.play("a.test", raw(head))
    server.play("b.test", warm(raw(head)))
    by_thread = client.fetch(Request(server.url("a.test")))
    assert flown(client, launched(client, server.url("b.test"))) == by_thread
    assert begun(client, server.url("a.test")) == by_thread
    client.close()


@settings(max_examples=60)
@given(st.sampled_from(HEADS), st.lists(st.integers(0, 200), max_size=6))
def test_however_a_head_is_cut(head: bytes, cuts: list[int]) -> None:
    """It is over when its blank line is there, and only then."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        vetting = Vetting(Resolver(), allowing(), 5.0)
        connection = VettedHTTPConnection("a.test", vetting=vetting)
        connection.sock = ours
        flight = Flight(Request("http://a.test/x"), connection, 5.0)
        places = sorted({min(cut, len(head)) for cut in cuts} | {0, len(head)})
        sent = b""
        for start, end in pairwise(places):
            theirs.sendall(head[start:end])
            sent += head[start:end]
            ended = flight.hear()
            assert ended == (b"\n\r\n" in sent or b"\n\n" in sent or len(sent) >= 64 * 1024)
            if ended:
                break
        assert sent.startswith(connection.early.data)


@pytest.mark.parametrize("play", [hang, drip_headers])
def test_an_answer_that_takes_too_long(server: Server, play: Behaviour) -> None:
    client = patient(0.5)
    server.play("a.test", warm(play))
    flight = launched(client, server.url("a.test"))
    began = time.monotonic()
    assert flown(client, flight).failure is Failure.TIMEOUT
    assert 0.4 < time.monotonic() - began < 4
    assert client.launch(Request(server.url("a.test"))) is None  # its connection is closed
    client.close()


def test_what_comes_after_a_head_is_no_answer_to_the_next(server: Server, client: Client) -> None:
    def chatty(talk: Talk) -> None:
        body = b"HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n"
        talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    server.play("a.test", warm(chatty))
    for _ in range(3):
        assert flown(client, launched(client, server.url("a.test"))).status == 200
    assert len(server.connections) == 3


def test_a_connection_is_used_again_and_again(server: Server, client: Client) -> None:
    server.play("a.test", lambda talk: talk.reply(200))
    url = server.url("a.test")
    client.fetch(Request(url))
    for _ in range(5):
        flight = client.launch(Request(url))
        assert flight is not None
        assert client.launch(Request(url)) is None  # it is in use
        assert flown(client, flight).status == 200
    assert len(server.connections) == 1
    client.leave(url)
    assert client.launch(Request(url)) is None


def test_a_host_with_a_name_of_other_letters(server: Server, client: Client) -> None:
    server.play("xn--tda.test", lambda talk: talk.reply(200))
    url = server.url("ü.test", "/ü")
    client.fetch(Request(url))
    for _ in range(3):
        flight = client.launch(Request(url))
        assert flight is not None
        assert flown(client, flight).status == 200
    assert [each.path for each in server.log] == ["/%C3%BC"] * 4
    assert len(server.connections) == 1
    client.leave(url)
    assert client.launch(Request(url)) is None


def test_a_host_that_was_left_keeps_no_connection(server: Server, client: Client) -> None:
    server.play("a.test", lambda talk: talk.reply(200))
    flight = launched(client, server.url("a.test"))
    client.leave(server.url("a.test"))
    assert flown(client, flight).status == 200
    assert flight.connection.sock is None


def test_what_has_to_wait_is_not_launched(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.play("a.test", lambda talk: talk.reply(200))
    url = server.url("a.test")
    assert client.launch(Request(url)) is None  # there is no connection yet
    client.fetch(Request(url))
    assert client.launch(Request(url, "GET")) is None
    assert client.launch(Request(url + "x" * 5000)) is None
    assert client.launch(Request("http://[::1")) is None
    monkeypatch.setenv("http_proxy", f"http://{OPEN}:{server.port}")
    other = patient(5.0)
    other.fetch(Request(url))
    assert other.launch(Request(url)) is None
    other.close()
    monkeypatch.delenv("http_proxy")
    monkeypatch.setenv("no_proxy", "b.test")  # is no proxy
    direct = patient(5.0)
    direct.fetch(Request(url))
    flight = direct.launch(Request(url))
    assert flight is not None
    assert flown(direct, flight).status == 200
    direct.close()


def test_a_connection_that_the_server_closed_is_not_used(server: Server, client: Client) -> None:
    def last(talk: Talk) -> None:
        talk.reply(200)
        talk.keeps = False

    server.play("a.test", last)
    client.fetch(Request(server.url("a.test")))
    time.sleep(0.1)
    assert client.launch(Request(server.url("a.test"))) is None


def test_over_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("a.test").configure_cert(context)

    def in_pieces(talk: Talk) -> None:
        for piece in (b"HTTP/1.1 204 X\r\n", b"Server: y\r\n", b"\r\n"):
            talk.send(piece)
            time.sleep(0.02)

    with Server({"a": context}) as server:
        server.play("a.test", warm(in_pieces))
        client = patient(5.0)
        for _ in range(3):
            answer = flown(client, launched(client, server.tls_url("a", "a.test")))
            assert (answer.status, answer.headers) == (204, {"server": "y"})
        assert len(server.connections) == 1
        client.close()


@pytest.mark.parametrize(
    ("url", "failure"),
    [
        ("http://nobody.invalid/", Failure.NO_SUCH_HOST),
        ("http://nameless.test/", Failure.NAME_SERVER),
        ("http://private.test/", Failure.FORBIDDEN),
        (f"http://{OPEN}:1/", Failure.REFUSED),
        ("http://a.test:99999/", Failure.UNASKABLE),
        ("http://[::1/", Failure.UNASKABLE),
    ],
)
def test_what_cannot_be_begun(client: Client, url: str, failure: Failure) -> None:
    came = client.begin(Request(url))
    assert isinstance(came, Answer)
    assert came == client.fetch(Request(url))
    assert came.failure is failure


def test_what_is_no_head_is_fetched(server: Server, client: Client) -> None:
    server.play("a.test", lambda talk: talk.reply(404, body=b"gone"))
    came = client.begin(Request(server.url("a.test"), "GET"))
    assert isinstance(came, Answer)
    assert (came.status, came.body) == (404, b"gone")


def test_connections_that_nobody_may_trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ca = trustme.CA()
    ca.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    contexts = {}
    for name, issued in {
        "good": ca.issue_cert("good.test"),
        "wronghost": ca.issue_cert("other.test"),
        "selfsigned": trustme.CA().issue_cert("selfsigned.test"),
    }.items():
        contexts[name] = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        issued.configure_cert(contexts[name])
    with Server(contexts) as server, closing(patient(5.0)) as client:
        for name in contexts:
            server.play(f"{name}.test", lambda talk: talk.reply(204))
        answers = {name: begun(client, server.tls_url(name, f"{name}.test")) for name in contexts}
        plain = begun(client, server.url("plain.test").replace("http:", "https:"))
        for name, answer in answers.items():
            assert answer == client.fetch(Request(server.tls_url(name, f"{name}.test")))
    assert answers["good"].status == 204
    assert answers["wronghost"].failure is Failure.CERTIFICATE
    assert answers["selfsigned"].failure is Failure.CERTIFICATE
    assert plain.failure is Failure.TLS


def test_who_says_nothing_of_tls_is_not_waited_for_long() -> None:
    with socket.create_server((OPEN, 0)) as mute, closing(patient(0.5)) as client:
        began = time.monotonic()
        came = client.begin(Request(f"https://a.test:{mute.getsockname()[1]}/"))
        assert isinstance(came, Answer)
        assert came.failure is Failure.TIMEOUT
        assert 0.4 < time.monotonic() - began < 4


def test_a_crawl_needs_no_thread_for_each_answer(server: Server) -> None:
    seen: set[str] = set()

    def slow(talk: Talk) -> None:
        seen.update(each.name for each in threading.enumerate())
        time.sleep(0.01)
        talk.reply(200)

    server.play("a.test", slow)
    client = patient(5.0)
    targets = [Target(server.url("a.test", f"/{n}")) for n in range(60)]
    state = Crawl(targets, (), Limits(64, 1), Policy())
    before = threading.active_count()
    most = 0
    for _ in drive(state, client, 64):
        most = max(most, sum(each.name == "awesome-lint-links" for each in threading.enumerate()))
    assert most == 1
    assert len(server.connections) == 1
    assert len(server.log) == 60
    client.close()
    deadline = time.monotonic() + 5
    while threading.active_count() > before + 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before + 2  # the server's own


def test_a_crawl_that_is_cut_short_lets_go(server: Server) -> None:
    server.play("a.test", warm(hang))
    client = patient(5.0)
    urls = [server.url("a.test", WARM), *(server.url("a.test", f"/{n}") for n in range(3))]
    landing = drive(Crawl([Target(url) for url in urls], (), Limits(8, 1), Policy()), client, 8)
    while not next(landing):
        pass
    began = time.monotonic()
    del landing
    assert time.monotonic() - began < 4
    client.close()
