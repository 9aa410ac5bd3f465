"""Hosts: what each does, what is to be made of it, and how often it is to be asked."""

from __future__ import annotations

import gzip
import time
from email.utils import formatdate
from typing import TYPE_CHECKING, NamedTuple

from network.behaviours import (
    broken_off,
    by_method,
    chain,
    close,
    cookie_wall,
    drip_body,
    drip_good,
    drip_headers,
    endless,
    ever_on,
    first,
    hang,
    only_browsers,
    raw,
    reset,
    status,
    to,
    to_soon,
)
from network.loopback import CLOSED, OPEN

from awesome_lint.document.verdicts import VerdictKind

if TYPE_CHECKING:
    from network.loopback import Behaviour

ALIVE, MOVED, TEMPORARY, DEAD = (
    VerdictKind.ALIVE, VerdictKind.MOVED, VerdictKind.TEMPORARY, VerdictKind.DEAD
)  # fmt: skip
LOGIN, HOME, SKIPPED = VerdictKind.LOGIN, VerdictKind.HOME, VerdictKind.SKIPPED
BLOCKED, UNAVAILABLE, CERTIFICATE = (
    VerdictKind.BLOCKED, VerdictKind.UNAVAILABLE, VerdictKind.CERTIFICATE
)  # fmt: skip

OK = status(200)
MANY_HEADERS = tuple(f"X-{n}: {'y' * 200}" for n in range(80))
TRAP = b"<html><head><title>Just a moment...</title></head></html>"
SORRY = status(200, "Content-Type: text/html", body=b"<title>Page Not Found | A</title>")
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
    Row("tologinback", to(302, "@s200/users/login?next=/auth/x"), LOGIN, 1, "/auth/x"),
    # Bodies.
    Row("sorry", by_method(status(405), SORRY), UNAVAILABLE, 2, reason="its title is"),
    Row("about404", by_method(status(405), SORRY), ALIVE, 2, "/http/404"),
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

# To be asked with a short time-out: none of these hosts answers in any time.
SLOW = [
    Row("hang", hang, UNAVAILABLE, 4, reason="no answer in time"),
    Row("headhang", by_method(hang, OK), ALIVE, 2),
    Row("dripheaders", drip_headers, UNAVAILABLE, 4, reason="no answer in time"),
    Row("dripbody", drip_body, DEAD, 2),
    Row("slowgood", by_method(status(405), drip_good), ALIVE, 2),
]
