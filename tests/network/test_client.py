"""What goes over the wire, and what is kept of what comes back."""

from __future__ import annotations

import gzip
import time
from typing import TYPE_CHECKING

import pytest
from network.loopback import CLOSED, OPEN, patient

from awesome_lint import __version__
from awesome_lint.network.wire.addresses import allowing
from awesome_lint.network.wire.client import Client, Transport
from awesome_lint.network.wire.exchange import Failure, Request
from awesome_lint.text.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from network.loopback import Resolver, Server, Talk


def ok(talk: Talk) -> None:
    talk.reply(200, body=b"hello")


def test_who_asks(server: Server, client: Client) -> None:
    server.play("a.test", ok)
    assert client.fetch(Request(server.url("a.test"))).status == 200
    (heard,) = server.log
    assert heard.method == "HEAD"
    agent = heard.headers["user-agent"]
    assert agent.startswith("Mozilla/5.0 (compatible; awesome-lint/")
    assert __version__ in agent
    assert "https://" in agent
    assert "cookie" not in heard.headers


def test_a_question_of_a_sites(server: Server, client: Client) -> None:
    server.play("api.test", ok)
    headers = (("Authorization", "Bearer t"), ("Accept", "application/json"))
    asked = Request(server.url("api.test", "/q"), "POST", headers, b'{"a": 1}', wanted=True)
    assert client.fetch(asked).body == b"hello"
    (heard,) = server.log
    assert (heard.method, heard.body) == ("POST", b'{"a": 1}')
    assert heard.headers["authorization"] == "Bearer t"
    assert heard.headers["accept"] == "application/json"
    server.play("a.test", ok)
    client.fetch(Request(server.url("a.test")))
    assert "authorization" not in server.log[-1].headers


def test_connections_are_kept_and_let_go(server: Server, client: Client) -> None:
    server.play("a.test", lambda talk: talk.reply(404, body=b"x" * 1000))
    for _ in range(5):
        assert client.fetch(Request(server.url("a.test"))).status == 404
        assert client.fetch(Request(server.url("a.test"), "GET")).status == 404
    assert len(server.connections) == 1
    client.leave(server.url("a.test"))
    client.fetch(Request(server.url("a.test")))
    assert len(server.connections) == 2


def test_a_connection_that_was_closed_is_opened_again(server: Server, client: Client) -> None:
    def once(talk: Talk) -> None:
        talk.reply(200)
        talk.keeps = False

    server.play("a.test", once)
    for _ in range(3):
        assert client.fetch(Request(server.url("a.test"))).status == 200
        time.sleep(0.05)


def test_a_name_that_changes_its_address_changes_nothing(
    server: Server, resolver: Resolver, client: Client
) -> None:
    """DNS rebinding: the first answer is allowed, the second is not."""

    def rebound(talk: Talk) -> None:
        resolver.known["a.test"] = [CLOSED]
        talk.reply(200)
        talk.keeps = False

    server.play("a.test", rebound)
    for _ in range(3):
        client.fetch(Request(server.url("a.test")))
        time.sleep(0.05)
    assert set(server.connections) == {OPEN}
    assert resolver.asked == ["a.test"]
    other = patient(5.0, resolver)
    assert other.fetch(Request(server.url("a.test"))).failure is Failure.FORBIDDEN
    other.close()


def test_of_several_addresses_those_that_may_be_asked_are(
    server: Server, resolver: Resolver, client: Client
) -> None:
    server.play("a.test", ok)
    resolver.known["a.test"] = [CLOSED, "::1", "169.254.169.254", OPEN]
    assert client.fetch(Request(server.url("a.test"))).status == 200
    assert server.connections == [OPEN]


def test_the_next_address_where_one_refuses(server: Server, resolver: Resolver) -> None:
    server.play("a.test", ok)
    resolver.known["a.test"] = ["127.0.0.77", OPEN]  # nobody listens on the first
    client = Client(Transport(5.0, allowing(["127.0.0.0/8"]), 8, resolver))
    assert client.fetch(Request(server.url("a.test"))).status == 200
    resolver.known["b.test"] = ["127.0.0.77", "127.0.0.78"]
    assert client.fetch(Request(server.url("b.test"))).failure is Failure.REFUSED
    client.close()


@pytest.mark.parametrize("wanted", [False, True])
def test_no_more_of_a_body_than_asked_for(server: Server, client: Client, wanted: bool) -> None:
    server.play("a.test", lambda talk: talk.reply(200, body=b"x" * 300_000))
    answer = client.fetch(Request(server.url("a.test"), "GET", wanted=wanted, limit=100_000))
    assert len(answer.body) == (100_000 if wanted else 0)


def test_a_bomb_does_not_go_off(server: Server, client: Client) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    server.play("a.test", lambda talk: talk.reply(404, "Content-Encoding: gzip", body=bomb))
    answer = client.fetch(Request(server.url("a.test"), "GET"))
    assert (answer.status, len(answer.body)) == (404, 64 * 1024)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("7", 7), (" 7 ", 7), ("-7", None), ("7.5", None), ("soon", None), ("9" * 5000, None),
     ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("Wed, 99 Oct 2015", None), ("", None)],
)  # fmt: skip
def test_retry_after(server: Server, client: Client, value: str, seconds: float | None) -> None:
    server.play("a.test", lambda talk: talk.reply(429, f"Retry-After: {value}"))
    assert client.fetch(Request(server.url("a.test"))).retry_after == seconds


def test_what_is_kept_of_headers(server: Server, client: Client) -> None:
    headers = ("LOCATION: /ü", "X-Other: 1", "Set-Cookie: a=1", "Set-Cookie: b=2", "Server: x")
    server.play("a.test", lambda talk: talk.reply(302, *headers))
    answer = client.fetch(Request(server.url("a.test")))
    assert answer.headers == {"location": "/ü", "server": "x", "content-length": "0"}
    assert answer.cookies == ("a=1", "b=2")


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/a b", "/a%20b"),
        ("/ü", "/%C3%BC"),
        ("/%7Ea%2Fb", "/~a%2Fb"),
        ("/a?b=c|d", "/a?b=c%7Cd"),
        ("/(x)[y]", "/(x)%5By%5D"),
        ("?q", "/?q"),
        ("", "/"),
    ],
)
def test_how_a_url_is_sent(server: Server, client: Client, path: str, sent: str) -> None:
    server.play("a.test", ok)
    client.fetch(Request(server.url("a.test", path)))
    assert server.log[0].path == sent


@pytest.mark.parametrize(
    "url",
    ["http://", "http:///x", "ftp://a.test/", "file:///etc/passwd", "http://a.test:99999/",
     "http://a b/", "x", "", "http://[::1", f"http://{'a.' * 200}test/", "http://\ud800.test/"],
)  # fmt: skip
def test_what_is_no_url_is_no_crash(client: Client, url: str) -> None:
    assert client.fetch(Request(url)).failure in (Failure.UNASKABLE, Failure.REFUSED)


def test_a_bundle_that_is_none(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    with pytest.raises(UsageError, match=r"REQUESTS_CA_BUNDLE: .* holds no CA certificates"):
        Client(Transport())
