"""The loopback server of the links benchmark: many hosts, each slow as servers are.

    python benchmarks/link_server.py HOSTS [--tls FOLDER] [--latency MIN MAX]

Prints its port when it listens, on 127.0.1.1, 127.0.1.2 and so on. A path's first word says what
comes of it (see ``answer``). "/-/log" gives, as JSON, what was asked and when, "/-/connections"
how many each address has accepted; "/-/reset" forgets. POST /graphql is GitHub's interface.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import ssl
import time
from collections import Counter
from contextlib import suppress

PAGE = b"<!doctype html><title>x</title>" + b"<p>words and more words</p>" * 740  # 20 kB
TRAP = b"<title>Just a moment...</title>"
HUGE = b"x" * 20_000_000
REPOSITORY = re.compile(r'(r\d+):repository\(owner:"([^"]+)",name:"([^"]+)",')

Answer = tuple[int, list[str], bytes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hosts", type=int)
    parser.add_argument("--tls", metavar="FOLDER", help="with 127.0.1.1.pem and so on")
    parser.add_argument("--latency", nargs=2, type=float, default=(0.05, 0.3))
    args = parser.parse_args()
    asyncio.run(serve(args.hosts, args.tls, args.latency))


def addresses(hosts: int) -> list[str]:
    """The addresses of so many hosts."""
    return [f"127.0.{1 + n // 250}.{1 + n % 250}" for n in range(hosts)]


async def serve(hosts: int, tls: str | None, latency: tuple[float, float]) -> None:
    log: list[tuple[float, str, str, str]] = []
    seen: dict[tuple[str, str], int] = {}
    connections: Counter[str] = Counter()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        connections[host] += 1
        number = sum(map(int, host.split(".")[2:])) * 37 % 100
        delay = latency[0] + (latency[1] - latency[0]) * number / 100
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                method, path, _ = head.split(" ", 2)
                if path == "/-/reset":
                    log.clear()
                    seen.clear()
                    connections.clear()
                    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                    continue
                if path in ("/-/log", "/-/connections"):
                    data = json.dumps(log if path == "/-/log" else connections).encode()
                    size = f"Content-Length: {len(data)}"
                    writer.write(f"HTTP/1.1 200 OK\r\n{size}\r\n\r\n".encode() + data)
                    continue
                log.append((time.time(), host, method, path))
                times = seen[host, path] = seen.get((host, path), 0) + 1
                await asyncio.sleep(delay)
                if method == "POST":
                    length = int(head.lower().partition("content-length: ")[2].split("\r\n")[0])
                    found = repositories(await reader.readexactly(length))
                else:
                    found = answer(method, path, times, head.lower())
                if found is None:
                    writer.transport.abort()
                    return
                status, headers, body = found
                lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *headers, "", ""]
                writer.write("\r\n".join(lines).encode())
                if method != "HEAD":
                    writer.write(body)
                await writer.drain()
        writer.close()

    port = args_port()
    servers = [
        await asyncio.start_server(
            talk, each, port, ssl=tls and certified(tls, each), backlog=1024, limit=65536
        )
        for each in addresses(hosts)
    ]
    print(port, flush=True)
    await servers[0].serve_forever()


def certified(folder: str, address: str) -> ssl.SSLContext:
    """The TLS of a host: each has a certificate of its own, as sites have."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(f"{folder}/{address}.pem")
    return context


def repositories(body: bytes) -> Answer:
    """What GitHub says of repositories, whose names start with what is to be said."""
    data: dict[str, object] = {}
    for alias, owner, name in REPOSITORY.findall(json.loads(body)["query"]):
        kind = name.partition("-")[0]
        record = {
            "nameWithOwner": f"{'new' if kind == 'renamed' else owner}/{name}",
            "isArchived": kind == "archived", "isDisabled": False, "isLocked": False,
            "pushedAt": "2026-01-02T03:04:05Z", "homepageUrl": "",
            "defaultBranchRef": {"name": "main"},
        }  # fmt: skip
        data[alias] = None if kind == "missing" else record
    errors = [{"type": "NOT_FOUND", "path": [alias]} for alias, each in data.items() if not each]
    found = {"data": data, "errors": errors} if errors else {"data": data}
    return 200, ["Content-Type: application/json"], json.dumps(found).encode()


def args_port() -> int:
    """One port that is free on the first address; the others are nobody's."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.1.1", 0))
        return int(probe.getsockname()[1])


def answer(method: str, path: str, times: int, head: str) -> Answer | None:
    """What comes of a request; None: the connection is reset."""
    kind, _, rest = path[1:].partition("/")
    match kind:
        case "gone":
            return 404, [], PAGE
        case "head405":
            return (405, [], b"") if method == "HEAD" else (200, [], PAGE)
        case "trap":
            return 403, ["cf-mitigated: challenge"], TRAP
        case "once503":
            return (503, [], b"") if times == 1 else (200, [], PAGE)
        case "browser":
            return (200, [], PAGE) if "user-agent: mozilla/" in head else (403, [], b"")
        case "s999":
            return 999, [], b""
        case "s500":
            return 500, [], b""
        case "reset":
            return None
        case "big":
            return (405, [], b"") if method == "HEAD" else (200, [], HUGE)
        case "later":
            return 429, ["Retry-After: 3600"], b""
        case "moved":
            return 301, [f"Location: /ok/{rest}"], b""
        case "now":
            return 302, [f"Location: /ok/{rest}"], b""
        case "loop":
            return 302, [f"Location: /loop2/{rest}"], b""
        case "loop2":
            return 302, [f"Location: /loop/{rest}"], b""
    return 200, ["Content-Type: text/html"], PAGE


if __name__ == "__main__":
    main()
