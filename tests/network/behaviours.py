"""What hosts do. A function that makes behaviours is named for what they have in common."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from network.loopback import Behaviour, Talk


def status(code: int, *headers: str, body: bytes = b"x") -> Behaviour:
    return lambda talk: talk.reply(code, *headers, body=body)


def fine(talk: Talk) -> None:
    talk.reply(200)


def saying(status: int, body: bytes = b"", *headers: str) -> Callable[[Talk], None]:
    return lambda talk: talk.reply(status, *headers, body=body)


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


def page(talk: Talk) -> None:
    """A site whose paths say what comes: "/404/x", "/301/x" (to "/200/x"), "/slow/x"."""
    kind = talk.heard.path.split("/")[1]
    if kind in ("301", "302"):
        talk.reply(int(kind), f"Location: /200/{talk.heard.path.split('/')[2]}")
    elif kind == "slow":
        time.sleep(0.1)
        talk.reply(200)
    else:
        talk.reply(int(kind), body=b"x")
